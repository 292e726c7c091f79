import { describe, expect, it } from "vitest";
import { findClientData, isIdentityCode, replaceClientData } from "../../shared/domain/client-data-guard.ts";
import demo from "../../shared/demo/demo-data.json" with { type: "json" };

function found(text: string, known: readonly string[] = []): readonly string[] {
  return findClientData(text, known).map((one) => `${one.sort}: ${one.text}`);
}

describe("what is asked about", () => {
  it.each([
    ["Tunnus on 131052-308T.", "identity-code: 131052-308T"],
    ["hetu 131052-308t kirjattiin", "identity-code: 131052-308t"],
    ["Syntynyt 2000-luvulla: 010100A123D", "identity-code: 010100A123D"],
    ["Soita 040 123 4567 illalla.", "phone: 040 123 4567"],
    ["Numero 0451234567 ei vastaa", "phone: 0451234567"],
    ["Soitin +358 40 123 4567.", "phone: +358 40 123 4567"],
    ["Lankanumero 09-310 1691, ei vastausta", "phone: 09-310 1691"],
    ["Viesti tuli osoitteesta maija.esimerkki@posti.fi eilen", "email: maija.esimerkki@posti.fi"],
    ["maija(at)posti.fi", "email: maija(at)posti.fi"],
    ["Hän asuu osoitteessa Koivukatu 5 B 12.", "address: Koivukatu 5 B 12"],
    ["Kotikäynti oli Mäkitiellä 14", "address: Mäkitiellä 14"],
    ["Bor på Strandvägen 3 A", "address: Strandvägen 3 A"],
    ["Iso Roobertinkatu 7 on liian kaukana", "address: Iso Roobertinkatu 7"],
    ["Hän kertoi, että Matti Meikäläinen ei soittanut takaisin.", "name: Matti Meikäläinen"],
    ["Asia jäi Matti Meikäläiselle.", "name: Matti Meikäläiselle"],
    ["Matille ei vastattu.", "name: Matille"],
    ["Soitin Pekalle kolme kertaa", "name: Pekalle"],
    ["Puhuin Johanneksen kanssa", "name: Johanneksen"],
    ["Maija-Liisa Korhosen papereita ei löytynyt", "name: Maija-Liisa Korhosen"],
    ["Hoitaja Virtanen oli ystävällinen.", "name: Virtanen"],
    ["Lääkäri sanoi Korhoselle, että aika perutaan", "name: Korhoselle"],
    ["Kuulin, että Kyösti Mäkelä odotti tunnin", "name: Kyösti Mäkelä"],
    ["Lapsi sai ajan hoitaja M. Virtaselta", "name: M. Virtaselta"],
    ["Kun Sari tuli, ovi oli kiinni", "name: Sari"],
    ["Ohjaaja Johan Lindström vastasi", "name: Johan Lindström"],
  ])("%s", (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it("finds several, in the order of the text, and each once", () => {
    expect(found("Matti Virtanen, 040 123 4567, matti.virtanen@posti.fi, Koivukatu 5")).toEqual([
      "name: Matti Virtanen",
      "phone: 040 123 4567",
      "email: matti.virtanen@posti.fi",
      "address: Koivukatu 5",
    ]);
  });

  it("replaces what stands at the place, and nothing else", () => {
    const text = "Matti soitti. Matti odotti.";
    const replaced = findClientData(text).map((one) => replaceClientData(text, one, "Asiakas"));
    expect(replaced).toEqual(["Asiakas soitti. Matti odotti.", "Matti soitti. Asiakas odotti."]);
  });
});

describe("what is left alone", () => {
  it.each([
    "Soitin kolme kertaa ennen kuin kukaan vastasi.",
    "Puhelin on auki 08-16 ja perjantaisin 09-15.",
    "Auki 08-16 2026 loppuun asti",
    "Diaarinumero MHVA/1234/02.08.00/2024",
    "Sopimus on voimassa 1.1.2024–31.12.2027.",
    "Päätös 12/2026, viite 010190-1234, 300 000 euroa vuodessa",
    "Tunnus 131052-308U ei ole oikea tunnus",
    "Suomen Punainen Risti piti koulutuksen.",
    "Kysyimme asiaa Helsingin Diakonissalaitokselta ja Oulun Setlementiltä.",
    "Kokous pidettiin Microsoft Teamsissa.",
    "Toivo paremmasta jäi elämään.",
    "Anna palautetta heti.",
    "Aino asia, joka auttoi",
    "Ainoa paikka, jossa kuunneltiin. Kaikki olivat ystävällisiä.",
    "Kävin Helsingissä ja Tampereella viime viikolla.",
    "Päivinä, jolloin ovi on kiinni, ei saa apua.",
    "Emme muuta, koska Kelan päätös tuli.",
    "Asiakas odotti tunnin 14 päivää sitten. Sitten Kela vastasi.",
    "Lausunto perustuu hankintalain 136 §:ään.",
    "Työntekijä sanoi: Tule huomenna uudelleen.",
    "”Kukaan ei kertonut.” Läheinen jäi yksin.",
    "Mallilan hyvinvointialue järjestää palvelun.",
    "Ryhmä kokoontuu viikoilla 10 12 14",
    "Vi väntade i två veckor. Sedan ringde de.",
    "Hyvää tietä 5 kilometriä",
  ])("%s", (text) => {
    expect(found(text)).toEqual([]);
  });

  it("does not ask about the contract's own organisations, however inflected", () => {
    const known = ["Kuusela", "Rantatie", "Avopolku Oy", "Mallilan hyvinvointialue"];
    expect(
      found("Kävin Kuuselassa ja Rantatiellä. Avopolun Kuuselan vuoro oli täynnä, Rantatie 3 kertaa.", known),
    ).toEqual([]);
    expect(found("Kuuselassa tapasin Matti Virtasen", known)).toEqual(["name: Matti Virtasen"]);
  });

  it("asks seldom about texts of a real group that hold no client data", () => {
    const known = demo.organisations.map(({ name }) => name);
    const texts = [
      ...demo.feedback.flatMap(({ text, response }) => [text, response ?? ""]),
      ...demo.actions.flatMap(({ description, client_impact }) => [description, client_impact ?? ""]),
      ...demo.decisions.flatMap(({ decision, reasons }) => [decision, reasons]),
    ].filter((text) => text !== "");
    expect(texts.length).toBeGreaterThan(150);
    expect(texts.flatMap((text) => found(text, known))).toEqual([]);
  });

  it("is quick on a long text", () => {
    const started = performance.now();
    findClientData("Anna Ali 0 0 0 0 Aa Aa-Bb 12 ".repeat(2000));
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

describe("the identity code", () => {
  it.each(["131052-308T", "131052-308t", "010100A123D", "290200A248M", "010100B9002"])("%s", (code) => {
    const digits = Number(code.slice(0, 6) + code.slice(7, 10));
    expect(isIdentityCode(code)).toBe("0123456789ABCDEFHJKLMNPRSTUVWXY"[digits % 31] === code.at(-1)?.toUpperCase());
  });

  it("changes with every wrong check character", () => {
    const right = [..."0123456789ABCDEFHJKLMNPRSTUVWXY"].filter((check) => isIdentityCode(`131052-308${check}`));
    expect(right).toEqual(["T"]);
  });

  it("needs a day of the calendar", () => {
    for (const check of "0123456789ABCDEFHJKLMNPRSTUVWXY") {
      expect(isIdentityCode(`321052-308${check}`)).toBe(false);
      expect(isIdentityCode(`131352-308${check}`)).toBe(false);
    }
  });
});
