import type { help as finnish } from "../fi/help.ts";
import type { AllWords } from "../shape.ts";

export const help = {
  title: "Hjälp",
  lead: "Korta kapitel om vad man gör med Luotsi och vad man gör när något går fel. Fungerar utan nät.",
  otherLanguage: "Handboken finns inte på svenska, så den visas på engelska.",
  search: "Sök i handboken",
  found_one: "Ett ställe hittades.",
  found_other: "{{count}} ställen hittades.",
  findings: "Ställen som hittades",
  contents: "Handbokens innehåll",
  onwards: "Andra kapitel",
  previous: "Föregående kapitel",
  next: "Nästa kapitel",
  unknown: "Det här kapitlet finns inte. Här är alla kapitel.",
} as const satisfies AllWords<typeof finnish>;
