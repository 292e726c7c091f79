import { freshPlaces } from "../agenda/item-places.ts";
import type { TemplateItem } from "../domain/template-item.ts";
import { type Act, actOf, save } from "./act.ts";
import { finnishMs, dayOf, plusMinutes, timeOf } from "./demo-time.ts";

const secretary = "m2";
const series = "s1";
const template = "at1";

/** After its second year the group writes its cycle down, and its members begin to propose items through the book. */
export function cycleActs(): readonly Act[] {
  return [...seriesActs(), ...proposalActs()];
}

type DemoTemplateItem = Omit<TemplateItem, "id" | "template" | "place">;

/** The agenda as the group has had it since 2024, with what each season brings. */
const items: readonly DemoTemplateItem[] = [
  { title: "Kokouksen avaus", type: "information", minutes: 5, fills: "opening" },
  { title: "Läsnäolijat ja päätösvaltaisuus", type: "finding", minutes: 3, fills: "attendance" },
  { title: "Esteellisyydet", type: "finding", minutes: 3, fills: "disqualifications" },
  { title: "Edellisen kokouksen muistio", type: "decision", minutes: 5, fills: "previous-minutes" },
  { title: "Asiakkaiden ja läheisten puheenvuoro", type: "discussion", minutes: 20 },
  {
    title: "Palautteet ja poikkeamat: kuulimme – teimme",
    type: "discussion",
    minutes: 12,
    fills: "feedback",
    plain: "Mitä meille on kerrottu ja mitä teimme sille.",
  },
  { title: "Toimenpiteiden tilanne", type: "discussion", minutes: 12, fills: "actions" },
  { title: "Mittarikatsaus", type: "discussion", minutes: 12, fills: "metrics" },
  { title: "Vuosi mittareina", type: "discussion", minutes: 12, months: ["january"] },
  { title: "Lausunto bonuksesta", type: "decision", minutes: 10, months: ["january"], publicity: "internal" },
  { title: "Omavalvontasuunnitelmien päivitykset", type: "discussion", minutes: 10, months: ["march"] },
  {
    title: "Asiakasraati",
    type: "discussion",
    minutes: 12,
    months: ["may"],
    plain: "Asiakkaat kertovat yhdessä, mikä toimii ja mikä ei.",
  },
  { title: "Puolivuotiskatsaus", type: "discussion", minutes: 12, months: ["august"] },
  { title: "Talous ja laskutus", type: "information", minutes: 8, months: ["august", "december"] },
  { title: "Riskit", type: "discussion", minutes: 10, months: ["october"] },
  { title: "Suositus etusijajärjestyksestä", type: "decision", minutes: 10, months: ["december"] },
  { title: "Seuraavan vuoden vuosikello", type: "decision", minutes: 8, months: ["december"] },
  { title: "Muut kehittämisasiat", type: "discussion", minutes: 10, gathers: true },
  { title: "Viestintä ja seuraava kokous", type: "information", minutes: 4, fills: "next-meeting" },
  { title: "Kokouksen päättäminen", type: "information", minutes: 4, fills: "closing" },
];

/** What an item of the written-down cycle fills itself with; meetings before it were held without. */
export function fillFromCycle(title: string, calledOn: string): TemplateItem["fills"] {
  if (calledOn < cycleWrittenOn) return undefined;
  return items.find((item) => item.title === title)?.fills;
}

const cycleWrittenOn = "2025-12-15";

function seriesActs(): readonly Act[] {
  const at = finnishMs(cycleWrittenOn, "10:12");
  const places = freshPlaces(items.length);
  return [
    actOf(
      secretary,
      at,
      save("agenda-template", template, {
        name: "Ohjausryhmän asialista",
        plain: "Mistä puhumme joka kokouksessa ja mistä kerran vuodessa.",
        meeting: "k13",
      }),
      ...items.map((item, index) =>
        save("template-item", `${template}-${index + 1}`, { ...item, template, place: places[index] ?? "a0" }),
      ),
    ),
    actOf(
      secretary,
      plusMinutes(at, 9),
      save("series", series, {
        name: "Ohjausryhmän kokoukset",
        template,
        type: "regular",
        months: ["january", "march", "may", "august", "october", "december"],
        start: timeOf("14.00"),
        end: timeOf("16.00"),
        venue: "Mallilan sosiaalikeskus ja etäyhteys",
        mode: "hybrid",
        chair: "m1",
        secretary,
        contact: "Sihteeri, ohjausryhman.sihteeri@mallila.example",
        accessibility: "Esteetön sisäänkäynti pihan puolelta. Induktiosilmukka kokoushuoneessa.",
      }),
    ),
    actOf(secretary, finnishMs("2026-01-05", "09:20"), save("meeting", "k14", { series })),
  ];
}

/** One proposal was taken to the agenda of January, one answered with a no, and one waits. */
function proposalActs(): readonly Act[] {
  return [
    actOf(
      "m9",
      finnishMs("2025-12-11", "13:24"),
      save("item-proposal", "ip1", {
        title: "Asiakkaat mukaan väliarviointiin",
        type: "discussion",
        plain: "Miten asiakkaat saavat kertoa, onko palvelu onnistunut?",
        background: "Väliarviointi tehdään vuonna 2026. Päivätuvalla on toivottu, että kysymykset tehdään yhdessä.",
        member: "m9",
        proposedOn: dayOf("2025-12-11"),
        status: "waiting",
      }),
    ),
    actOf(
      "m8",
      finnishMs("2025-12-12", "19:05"),
      save("item-proposal", "ip2", {
        title: "Bussin aikataulu Kuuselaan",
        type: "discussion",
        plain: "Bussi ei aja illalla Kuuselaan.",
        background: "Läheisten ilta loppuu kello 19.30, ja viimeinen bussi lähtee kello 19.10.",
        member: "m8",
        proposedOn: dayOf("2025-12-12"),
        status: "waiting",
      }),
    ),
    actOf(
      secretary,
      finnishMs("2025-12-16", "09:41"),
      save("item-proposal", "ip1", { status: "placed", answeredBy: secretary, answeredOn: dayOf("2025-12-16") }),
      save("item-proposal", "ip2", {
        status: "declined",
        answer:
          "Ohjausryhmä ei voi päättää busseista. Vein toiveen kunnan joukkoliikenteeseen, ja Kuusela siirtää läheisten illan alkamaan puoli tuntia aiemmin.",
        answeredBy: secretary,
        answeredOn: dayOf("2025-12-16"),
      }),
    ),
    // The item itself was written among the others of the agenda (`meeting-acts`).
    actOf(
      secretary,
      finnishMs("2026-01-12", "15:02"),
      save("agenda-item", "k14-10", { itemProposal: "ip1" }),
      save("item-proposal", "ip1", { item: "k14-10" }),
    ),
    actOf(
      "m4",
      finnishMs("2026-01-13", "11:37"),
      save("item-proposal", "ip3", {
        title: "Etävastaanoton kokeilun jatko",
        type: "decision",
        plain: "Jatketaanko tapaamisia videolla?",
        background: "Kokeilu päättyy maaliskuussa. Tuottajat tarvitsevat linjauksen ennen kevään työvuoroja.",
        member: "m4",
        proposedOn: dayOf("2026-01-13"),
        status: "waiting",
      }),
    ),
  ];
}
