import type { history as finnish } from "../fi/history.ts";
import type { AllWords } from "../shape.ts";

export const history = {
  title: "Ändringshistorik",
  open: "Visa ändringshistorik",
  empty: "Inga ändringar sedan posten skapades.",
  created: "Skapad",
  changed: "Ändrad",
  removed: "Borttagen",
  restored: "Återställd",
  resolved: "Konflikten löst",
  erased: "Innehållet raderat permanent",
  by: "Ändrad av {{who}}",
  when: "När",
  who: "Vem",
  device: "Enhet",
  field: "Fält",
  before: "Före",
  after: "Efter",
  emptyValue: "Tomt",
  changes_one: "En ändring",
  changes_other: "{{count}} ändringar",
  versions: "Tidigare versioner",
  compare: "Jämför",
  takeBack: "Återställ det här värdet",
  wrongClock: "Enhetens klocka har gått fel, så tiden är osäker.",
} as const satisfies AllWords<typeof finnish>;
