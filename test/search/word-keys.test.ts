import { describe, expect, it } from "vitest";
import { fold } from "../../shared/search/words.ts";
import { keysOf } from "../../shared/search/word-keys.ts";

function isOneWord(a: string, b: string): boolean {
  const keys = new Set(keysOf(fold(a)));
  return keysOf(fold(b)).some((key) => keys.has(key));
}

/** Each line: a basic form and inflected forms of it, from the vocabulary of steering groups. */
const inflections = `
odotusaika odotusajan odotusaikaa odotusaikojen odotusajat odotusaikoihin odotusajoista
palaute palautteen palautteisiin palautetta palautteita palautteet palautteesta palautteiden palautteeseen
toimenpide toimenpiteen toimenpiteiden toimenpiteitä toimenpiteet toimenpiteistä toimenpidettä
kokemusasiantuntija kokemusasiantuntijoiden kokemusasiantuntijat kokemusasiantuntijoita kokemusasiantuntijan
asiakas asiakkaan asiakkaiden asiakasta asiakkaat asiakkaita asiakkaalle asiakkailta
kokous kokouksen kokouksessa kokoukset kokouksia kokousta kokouksiin kokousten
päätös päätöksen päätöksiä päätökset päätöstä päätöksestä
läheinen läheisen läheisten läheisiä läheiset läheistä läheisille
suositus suosituksen suosituksia suositukset suositusta
osallisuus osallisuuden osallisuutta osallisuuteen osallisuudesta
mahdollisuus mahdollisuuden mahdollisuuksia mahdollisuuksien mahdollisuutta
kuukausi kuukauden kuukautta kuukausia kuukaudessa kuukausittain
vuosi vuoden vuotta vuosien vuodessa vuosina
hoito hoidon hoitoa hoitoon hoidossa hoidosta
tieto tiedon tietoa tietoja tietojen tiedot tiedoista
ryhmä ryhmän ryhmiä ryhmien ryhmässä ryhmät ryhmiin
sopimus sopimuksen sopimukseen sopimuksia sopimusta
tuottaja tuottajan tuottajat tuottajien tuottajia tuottajalle
tilaaja tilaajan tilaajalle tilaajaa
mittari mittarin mittareita mittarien mittareiden mittarit
tauko tauon taukoja taukoa tauolla
luku luvun lukua lukuja luvut
puhelin puhelimen puhelinta puhelimella puhelimet
hinta hinnan hintaa hintoja hinnat hintaan
kunta kunnan kuntien kuntiin kunnissa
ilta illan iltaa iltoja iltaisin
kerta kerran kertaa kertoja
tarve tarpeen tarpeita tarpeet tarvetta
lähtö lähdön lähtöä
henki hengen henkeä
merkki merkin merkkejä merkit
kauppa kaupan kauppoja kauppaa
jäsen jäsenen jäsenet jäsenten jäseniä jäsenille
työntekijä työntekijän työntekijöiden työntekijöitä työntekijät
esteetön esteettömän esteettömät esteetöntä
perustelu perustelun perustelut perusteluja
riski riskin riskejä riskit
vastuu vastuun vastuuta
soitto soiton soittoja soitot
`;

const words = inflections
  .trim()
  .split("\n")
  .map((line) => line.split(" "));

describe("keys of Finnish words", () => {
  const pairs = words.flatMap(([basic = "", ...forms]) => forms.map((form) => [basic, form] as const));
  const crossed = words.flatMap((forms) => forms.flatMap((a, at) => forms.slice(at + 1).map((b) => [a, b] as const)));

  it("join the forms of a word with its basic form", () => {
    const missed = pairs.filter(([basic, form]) => !isOneWord(basic, form));
    expect(missed.map((pair) => pair.join(" – "))).toEqual([]);
  });

  it("join nearly all forms with one another", () => {
    const missed = crossed.filter(([a, b]) => !isOneWord(a, b));
    expect(missed.map((pair) => pair.join(" – "))).toEqual([]);
  });

  it("keep different words apart", () => {
    const forms = words.map((line) => line.slice(0, 4));
    const joined = forms.flatMap((mine, at) =>
      forms
        .slice(at + 1)
        .flatMap((theirs) => mine.flatMap((a) => theirs.filter((b) => isOneWord(a, b)).map((b) => `${a} – ${b}`))),
    );
    expect(joined).toEqual([]);
  });

  it("are few and never empty", () => {
    for (const word of words.flat().map(fold)) {
      const keys = keysOf(word);
      expect(keys.length).toBeLessThanOrEqual(12);
      expect(keys.every((key) => key.length >= 3 || key === word)).toBe(true);
    }
  });

  it("leave short words and numbers as they are", () => {
    expect(keysOf("on")).toEqual(["on"]);
    expect(keysOf("5/2025")).toEqual(["5/2025"]);
  });
});
