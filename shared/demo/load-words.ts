import type { SeededRandom } from "../core/seeded-random.ts";

/** A sentence of 5 to 25 words out of a steering group's vocabulary: no sense, but Finnish letters in Finnish frequencies. */
export function sentence(random: SeededRandom): string {
  const count = 5 + random.below(21);
  const parts: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const isLast = index === count - 1;
    parts.push(!isLast && random.chance(0.07) ? `${word(random)},` : word(random));
  }
  return `${capitalised(parts.join(" "))}.`;
}

/** A few words, as in a title. */
export function phrase(random: SeededRandom): string {
  const count = 2 + random.below(5);
  return capitalised(Array.from({ length: count }, () => word(random)).join(" "));
}

/** Squaring the number makes the first words of the list common and the last ones rare, as words are. */
function word(random: SeededRandom): string {
  return words[Math.floor(random.next() ** 2 * words.length)] ?? "ja";
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const words: readonly string[] = `
ja on ei että myös sekä kun jos tai sen se ne ovat oli ole jo nyt vielä mutta kuin niin joka jotka mitä miten
asiakas asiakkaan asiakkaat asiakkaiden asiakkaille palvelu palvelun palvelut palvelua palveluun tuottaja tuottajan
tuottajat tuottajien tilaaja tilaajan tilaajalle ohjausryhmä ohjausryhmän ohjausryhmälle kokous kokouksen kokouksessa
päätös päätöksen päätettiin toimenpide toimenpiteen toimenpiteet palaute palautteen palautteet palautetta mittari
mittarin mittarit aika ajan aikaa odotusaika odotusajan työntekijä työntekijän työntekijät omatyöntekijä läheinen
läheiset läheisten kokemusasiantuntija kokemusasiantuntijat sopimus sopimuksen sopimukseen uusi uuden uudet hyvä hyvin
paremmin enemmän vähemmän nopeammin sovittiin todettiin kirjattiin merkittiin keskusteltiin ehdotettiin käsiteltiin
seurataan jatketaan aloitetaan valmistellaan tarkistetaan selvitetään tuodaan viedään kerrotaan kysytään vastataan
vuosi vuoden vuonna kuukausi kuukauden kuukaudessa viikko viikon viikossa päivä päivän neljännes neljänneksen loppuun
mennessä alkaen aikana jälkeen ennen kanssa mukaan mukana kautta lisäksi sijaan vuoksi takia puolesta toimipiste
toimipisteen toimipisteessä toimipisteet lähityöntekijä vastaanotto vastaanoton vastaanotolla ajanvaraus ajanvarauksen
kirje kirjeen viesti viestin puhelin puhelimen puhelimessa numero numeron verkkosivu verkkosivulla esite juliste taulu
taulut laatikko kysely kyselyn haastattelu ilta illan iltapäivä aamu tunti tuntia minuutti hoito hoidon hoidossa
hoitojakso jakso jakson jaksot suunnitelma suunnitelman arvio arvion arviointi seuranta seurannan tulos tulokset
tulosten tavoite tavoitteen tavoitteet lähtötaso hälytysraja keskiarvo mediaani osuus osuuden prosenttia arkipäivää
vuorokautta pistettä määrä määrän määrät lasku laskutus laskutuksen hinta hinnat kustannus kustannukset talous talouden
budjetti indeksi bonus bonuksen sanktio huomautus korjaussuunnitelma korjaus korjaukset huoli riski riskit turvallisuus
turvallisuuden turvallinen tila tilat tilojen piha pihan valaistus ilmanvaihto ryhmä ryhmän ryhmät ryhmässä ryhmien
lastenhoito kahvila kahvilavastaanotto päivätupa vertaistuki vertaisryhmä raati asiakasraati edustaja edustajan
edustajat edustajien palkkio palkkion tuki tuen tukea ohjaus ohjausta neuvonta asumisneuvonta asunto asunnon työ työn
työtä koulutus koulutuksen koulutettiin perehdytys ohje ohjeen ohjeet käytäntö käytännön käytännöt toimintatapa yhdessä
yhteinen yhteisen yhteistyö yhteistyön kumppani kumppanit kaupunki kaupungin hyvinvointialue hyvinvointialueen alue
kunta kunnat asema matka matkan matkakorvaus bussi etäyhteys etävastaanotto video kuva selkokieli selkokielinen
selkokielellä ruotsiksi suomeksi kieli tulkki tieto tiedon tiedot tietoa tietosuoja kirjaaminen kirjaus asiakirja liite
liitteen muistio muistion pöytäkirja esityslista kutsu jakelu aineisto raportti yhteenveto tiivistelmä poikkeama
poikkeamat poikkeamien luokka luokat tiedonkulku lääkehoito kohtaaminen kohtaamisen luottamus luottamuksen kunnioitus
osallisuus osallisuuden vaikuttaminen kokemus kokemuksen toive toiveet idea kiitos moite huomio kysymys kysymykset
vastaus vastauksen perustelu perustelut ehdotus ehdotuksen esitys esityksen suositus lausunto näkemys mielipide eriävä
äänestys enemmistö yksimielisesti esteellinen varajäsen jäsen jäsenet puheenjohtaja sihteeri asiantuntija läsnä poissa
saapui poistui myöhässä valmis kesken aloitettu odottaa peruttu siirretty siirrettiin lisättiin poistettiin muutettiin
hyväksyttiin hylättiin palautettiin ensimmäinen toinen kolmas neljäs viimeinen seuraava edellinen viime tammikuu
helmikuu maaliskuu huhtikuu toukokuu kesäkuu heinäkuu elokuu syyskuu lokakuu marraskuu joulukuu maanantai tiistai
keskiviikko torstai perjantai nopea hidas helppo vaikea selkeä epäselvä tärkeä kiireellinen pysyvä väliaikainen
vapaaehtoinen maksuton avoin suljettu riittävä puutteellinen kattava yksityiskohtainen mahdollinen mahdollisuus
saatavuus jatkuvuus vaikuttavuus laatu laadun laatua kehittäminen kehittämisen kehittämistä kokeilu kokeilun malli
mallin työkalu järjestelmä järjestelmän vaihto vaihtuminen saattaen sijainen sijaiset henkilöstö henkilöstön esihenkilö
vastuu vastuun vastuuhenkilö määräaika määräajan aikataulu aikataulun väliarviointi optio kilpailutus hankinta
hankintalaki sopimuskausi palvelukuvaus vähimmäisvaatimus tarkennus muistutus muistutusviesti peruutus peruuttamatta
ensikäynti käynti käynnit käynnin jono jonon jonossa siirtymä siirtymät laitosjakso kotiutuminen avopalvelu avohoito
kuntoutus päihdepalvelu mielenterveys omaishoito perhe perheet nuori nuoret ikääntynyt vammaispalvelu toimeentulo arki
arjen arjessa elämäntilanne toipuminen toivo yhteisö yhteisöllisyys naapuri talkoot retki ruokailu lounas kahvi
`
  .trim()
  .split(/\s+/);
