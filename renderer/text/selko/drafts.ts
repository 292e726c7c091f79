import type { drafts as finnish } from "../fi/drafts.ts";
import type { SomeWords } from "../shape.ts";

export const drafts = {
  kept: "Kirjoituksesi jäi kesken {{when}}.",
  keptHelp: "Se on vain tällä laitteella. Muut näkevät sen, kun tallennat.",
  continue: "Jatka kirjoitusta",
  discard: "Poista kirjoitus",
  discarded: "Kirjoitus on poistettu",
  taken: "Kirjoituksesi on taas lomakkeella",
  changedSince: "Joku on muuttanut tätä asiaa. Tarkista kohdat, ennen kuin tallennat.",
  listTitle_one: "Yksi kirjoituksesi on kesken",
  listTitle_other: "{{count}} kirjoitustasi on kesken",
  leaveTitle: "Poistetaanko se, mitä kirjoitit?",
  leaveText: "Et ole vielä tallentanut tekstiä.",
  leave: "Poista",
} as const satisfies SomeWords<typeof finnish>;
