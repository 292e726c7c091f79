import { type StandingItemKey, standingAgenda } from "../../../shared/domain/agenda.ts";
import { meetings as english } from "../../text/en/meetings.ts";
import { meetings as finnish } from "../../text/fi/meetings.ts";
import { documentLanguage, type Language } from "../../text/language.ts";
import { meetings as swedish } from "../../text/sv/meetings.ts";

/**
 * The titles of the standing items in the language on screen. They are written into records that everybody reads, so
 * the plain Finnish interface gives them in ordinary Finnish too.
 */
export function standingTitles(language: Language): Readonly<Record<StandingItemKey, string>> {
  const catalogue = { fi: finnish, sv: swedish, en: english }[documentLanguage(language)];
  const titles: Readonly<Record<string, string>> = catalogue.agenda.standingItems;
  return Object.fromEntries(standingAgenda.map(({ key }) => [key, titles[key] ?? key])) as Record<
    StandingItemKey,
    string
  >;
}
