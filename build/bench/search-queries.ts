/**
 * What people of a steering group would type, over the example group: inflected and compound words, several words, and
 * slips. Each with what a reader of all the records would pick by hand, told by the forms of the words that he would
 * accept (`finds`, on text as written), and with records that must be among the first five of their kind (`first`).
 */
export interface Query {
  readonly typed: string;
  /** A record is right when it has a match of each. */
  readonly finds: readonly RegExp[];
  readonly first: readonly string[];
}

export const queries: readonly Query[] = [
  { typed: "odotusajan", finds: [/odotusai[jk]|odotusaj/i], first: ["metric/mt1", "action/a24", "decision/pd14"] },
  { typed: "odotusaikoihin", finds: [/odotusai[jk]|odotusaj/i], first: ["metric/mt1", "action/a28"] },
  { typed: "palautteisiin", finds: [/palaut(e|t(?!a|i))/i], first: ["decision/pd5", "agenda-item/k1-9"] },
  { typed: "palautekanava", finds: [/palautekanav/i], first: ["action/a3"] },
  { typed: "toimenpiteiden", finds: [/toimenpi[dt]e/i], first: ["agenda-item/k13-7"] },
  { typed: "kokemusasiantuntijoiden", finds: [/kokemusasiantunti/i], first: ["participation/o7p", "action/a17"] },
  { typed: "asiantuntija", finds: [/asiantuntij/i], first: ["participation/o7p"] },
  { typed: "asiakasraadin", finds: [/asiakasraa[dt]/i], first: ["decision/pd16", "action/a31", "agenda-item/k10-9"] },
  { typed: "raatiin", finds: [/raa[dt]i/i], first: ["decision/pd16", "agenda-item/k10-9"] },
  { typed: "etusijajärjestykset", finds: [/etusijajärjesty/i], first: ["decision/pd10", "decision/pd20"] },
  {
    typed: "korjaussuunnitelmasta",
    finds: [/korjaussuunnitelm/i],
    first: ["decision/pd14", "decision/pd17", "action/a24"],
  },
  { typed: "suunnitelma", finds: [/suunnitelma(?!l)|suunnitelmi/i], first: ["action/a40", "decision/pd14"] },
  { typed: "sopimussakkoja", finds: [/sopimussak/i], first: ["decision/pd15", "decision/pd17"] },
  {
    typed: "tekstiviestimuistutus",
    finds: [/tekstiviestimuistutu/i],
    first: ["decision/pd6", "decision/pd22", "action/a10"],
  },
  { typed: "muistutuksia", finds: [/muistutu/i], first: ["decision/pd6", "decision/pd22"] },
  { typed: "omatyöntekijälle", finds: [/omatyöntekij/i], first: ["decision/pd9", "action/a15", "metric/mt10"] },
  {
    typed: "läheisten ilta",
    finds: [/läheis/i, /\bilta(a|an|na)?\b|\billa(n|lla|ssa|sta)\b|\billalla/i],
    first: ["decision/pd8", "action/a34"],
  },
  { typed: "läheisiä", finds: [/lähei(s|nen)/i], first: ["action/a13", "decision/pd8"] },
  { typed: "puheluihin", finds: [/puhelu(?!n)/i], first: ["action/a7", "action/a5"] },
  { typed: "puhelinnumeron", finds: [/puhelinnumero/i], first: ["action/a18"] },
  { typed: "etävastaanotolla", finds: [/etävastaano/i], first: ["decision/pd19", "action/a38", "agenda-item/k12-9"] },
  { typed: "vastaanotto", finds: [/vastaano(tt|t)[oa]/i], first: ["action/a27", "action/a17"] },
  { typed: "kahvila", finds: [/kahvila/i], first: ["action/a27", "action/a32"] },
  { typed: "poikkeamista", finds: [/poikkeam/i], first: ["decision/pd7", "metric/mt9"] },
  { typed: "poikkeamalomakkeita", finds: [/poikkeamalomak/i], first: ["action/a21", "agenda-item/k8-10"] },
  { typed: "bonukset", finds: [/bonu[ks]/i], first: ["decision/pd12", "agenda-item/k14-9"] },
  { typed: "palkkioista", finds: [/palkkio/i], first: ["decision/pd4", "agenda-item/k1-8"] },
  { typed: "edustajat", finds: [/edustaj/i], first: ["decision/pd4", "risk/r4"] },
  { typed: "väliarvioinnista", finds: [/väliarvioin/i], first: ["decision/pd21", "action/a40", "agenda-item/k13-10"] },
  { typed: "mittarikatsaukset", finds: [/mittarikatsau/i], first: ["agenda-item/k3-8"] },
  { typed: "ilmanvaihdon", finds: [/ilmanvaih/i], first: ["action/a33", "feedback/f35"] },
  { typed: "lastenhoitoa", finds: [/lastenhoi/i], first: ["action/a30", "feedback/f29"] },
  { typed: "jonot", finds: [/\bjono(?!tt)/i], first: ["risk/r2", "action/a29"] },
  { typed: "kirjeistä", finds: [/kirje(?![a-zä]*mä)/i], first: ["action/a9", "participation/o6p"] },
  { typed: "tiedotteet", finds: [/tiedot(e|tee)/i], first: ["action/a29"] },
  { typed: "riskien", finds: [/riski/i], first: ["agenda-item/k12-11"] },
  { typed: "hintojen nousu", finds: [/hin(t|n)[aoi]/i, /nous/i], first: ["risk/r6"] },
  {
    typed: "turvallisuutta pihalla",
    finds: [/turvallisuu/i, /piha(?!l?la n)/i],
    first: ["action/a14", "agenda-item/k4-11"],
  },
  { typed: "kokouksesta 5/2025", finds: [/kokou[ks]/i, /5\/2025/], first: ["agenda-item/k12-4"] },
  { typed: "5/2025", finds: [/\b5\/2025/], first: ["meeting/k11"] },
  { typed: "huomautuksen", finds: [/huomautu/i], first: ["decision/pd15"] },
  { typed: "toimintasäännöstä", finds: [/toimintasää(nt|nn)/i], first: ["decision/pd1", "agenda-item/k1-5"] },
  { typed: "ruotsinkielisiä", finds: [/ruotsinkieli/i], first: ["action/a34", "feedback/f36"] },
  { typed: "vuosikelloon", finds: [/vuosikello/i], first: ["decision/pd11", "agenda-item/k6-10"] },
  { typed: "paatoksentekoon", finds: [/päätöksen(?!t?\s)te/i], first: [] },
  { typed: "tuulin", finds: [/\bTuuli/], first: ["member/m1"] },
  { typed: "Kuvitelma-säätiön", finds: [/kuvitelma/i, /sääti/i], first: ["organisation/p2"] },
  { typed: "kokemusasintuntija", finds: [/kokemusasiantuntija\b/i], first: ["action/a27"] },
  { typed: "asumisneuvonnasta", finds: [/asumisneuvon/i], first: ["action/a18", "feedback/f18"] },
  { typed: "henkilöstön saatavuudesta", finds: [/henkilöst/i, /saatavuu/i], first: ["risk/r1"] },
];
