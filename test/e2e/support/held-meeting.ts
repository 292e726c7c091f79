/** The example group's own day: what it counts by days, it counts from there. */
export const day = "2026-01-15";

/** The number that the rules card gives it. */
export const number = "2/2026";

/** The agenda of meeting 5/2025 of the example group. */
export const agenda = [
  "Kokouksen avaus",
  "Läsnäolijat ja päätösvaltaisuus",
  "Esteellisyydet",
  "Edellisen kokouksen muistio",
  "Asiakkaiden ja läheisten puheenvuoro",
  "Palautteet ja poikkeamat: kuulimme – teimme",
  "Toimenpiteiden tilanne",
  "Puolivuotiskatsaus",
  "Korjaussuunnitelman päättäminen",
  "Mitä ohjausryhmän aineistoon saa kirjata",
  "Muut kehittämisasiat",
  "Viestintä ja seuraava kokous",
  "Kokouksen päättäminen",
] as const;

export const plan = { title: agenda[8], text: "Todetaan korjaussuunnitelma toteutetuksi." };
export const guideline = { title: agenda[9], text: "Hyväksytään linjaus: ei nimiä eikä tunnistettavia tarinoita." };
export const counter = "Pyydetään linjauksesta ensin tietosuojavastaavan lausunto.";
export const dissent = "Linjaus olisi pitänyt käydä läpi raadin kanssa.";
export const previous = "Hyväksytään edellisen kokouksen muistio.";
export const handling = "Asiakasraati haluaa tietää, mitä sen puheista seuraa.";
export const corrected = "Asiakasraati haluaa tietää, mitä sen puheista seuraa. Siihen vastataan kirjallisesti.";
export const note = "Raadin viesti luettiin ääneen.";
export const action = "Tehdään raadin viesteistä kooste";
export const returned = "Valmistellaan kustannusarvio.";

/** Aamu Näytelmä sits for Ilmari Satunen, whose organisation the plan concerns; Kanerva comes late. */
export const deputy = "Aamu Näytelmä";
export const absent = ["Ilmari Satunen", "Hilja Otaksuma"];
export const member = "Urho Tarinoiva";
export const late = "Kanerva";
export const secretary = "Otso Mallikas";

/** What both papers say, as far as it was the meeting's own. */
export const facts: readonly RegExp[] = [
  /klo 14[.]20 alkaen/,
  /Kanerva saapui klo 14[.]20/,
  /ei ollut alussa päätösvaltainen/,
  /Este ilmoitettu[\s\S]*Hilja Otaksuma ja Ilmari Satunen/,
  /Esteellinen: Aamu Näytelmä[.] Peruste: .*Avopolku Esimerkki Oy/,
  /Esteellistä kuultiin ennen ratkaisua[.] Poissa ratkaisun ajan klo 15[.]16/,
  /Äänet menivät tasan, ja puheenjohtajan ääni ratkaisi/,
  /Äänioikeutettuja 6/,
  /Aamu Näytelmä, Urho Tarinoiva ja Kanerva/,
  /Tuuli Esimerkki, Otso Mallikas ja Saimi Keksitty/,
  /Asia palautettiin valmisteluun/,
  /Muistio on hyväksytty 15[.]1[.]2026/,
  new RegExp(`Urho Tarinoiva: ${dissent}`),
  ...[plan.text, guideline.text, counter, previous, corrected, note, action, returned].map((text) => new RegExp(text)),
];
