import type { help as finnish } from "../fi/help.ts";
import type { AllWords } from "../shape.ts";

export const help = {
  title: "Help",
  lead: "Short chapters on what one does with Luotsi, and what to do when something goes wrong. Works without a network.",
  otherLanguage: "This guide is not available in the language that you have chosen, so it is shown in English.",
  search: "Search the guide",
  found_one: "One place found.",
  found_other: "{{count}} places found.",
  findings: "Places found",
  contents: "Contents of the guide",
  onwards: "Other chapters",
  previous: "Previous chapter",
  next: "Next chapter",
  unknown: "There is no such chapter. Here are all of them.",
} as const satisfies AllWords<typeof finnish>;
