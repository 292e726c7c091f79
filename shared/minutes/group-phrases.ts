import type { GroupBook } from "../domain/group-book.ts";
import type { Phrases } from "../domain/phrases.ts";
import type { DocumentVersion } from "../document/document.ts";
import type { MinutesWords } from "./words/minutes-words.ts";

/** The phrases that a group can give its minutes. */
export type PhraseName = Exclude<keyof Phrases, "id">;

/**
 * The group's own phrase, where it has written one. The phrases are written in the language in which the group approves
 * its minutes, so papers in other languages and in plain Finnish have the app's own words.
 */
export function groupPhrase(
  book: GroupBook,
  { language }: Pick<MinutesWords, "language">,
  version: DocumentVersion,
  phrase: PhraseName,
): string | undefined {
  const own = book.get("rules", "rules")?.minutesLanguage ?? "fi";
  if (language !== own || version === "plain") return undefined;
  return ownPhrase(book, phrase);
}

/** The phrase as the group has written it, whatever the paper: for texts that become records of the group. */
export function ownPhrase(book: GroupBook, phrase: PhraseName): string | undefined {
  const text = book.get("phrases", "phrases")?.[phrase]?.trim();
  return text === undefined || text === "" ? undefined : text;
}

/** The words of minutes with the group's own phrases in the place of the app's where there is only one to replace. */
export function wordsOfGroup(book: GroupBook, words: MinutesWords, version: DocumentVersion): MinutesWords {
  const phrase = (name: PhraseName) => groupPhrase(book, words, version, name);
  return {
    ...words,
    decision: {
      ...words.decision,
      asProposed: phrase("approvedAsProposed") ?? words.decision.asProposed,
    },
    quorum: {
      ...words.quorum,
      foundAtStart: phrase("quorumFound") ?? words.quorum.foundAtStart,
      missingAtStart: phrase("quorumMissing") ?? words.quorum.missingAtStart,
    },
  };
}
