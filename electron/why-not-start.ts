import { isOlder, shownVersions, type Versions } from "./version-guard.ts";
import { filledIn, type Notice, type ShellWords } from "./words/shell-words.ts";

export interface StartFacts {
  readonly isPackaged: boolean;
  /** A switch that would open the app to another program. */
  readonly forbidden: string | undefined;
  /** A switch that nobody knows. */
  readonly unknown: string | undefined;
  readonly own: Versions;
  readonly noted: Versions | undefined;
}

/** Longer than any switch of a system; what is shown of a command line is no place for a novel. */
const maxShownLength = 80;

/**
 * What keeps a start from being, in the words of a language that is known only later; `undefined` when nothing does.
 * Switches are free to whoever works on the app itself.
 */
export function whyNotStart(facts: StartFacts): ((words: ShellWords) => Notice) | undefined {
  const { isPackaged, forbidden, unknown, own, noted } = facts;
  const name = isPackaged ? (forbidden ?? unknown) : undefined;
  if (name !== undefined) {
    return ({ forbiddenStart }) => fill(forbiddenStart, { name: name.slice(0, maxShownLength) });
  }
  if (noted === undefined || !isOlder(own, noted)) return undefined;
  return ({ olderApp }) => fill(olderApp, { own: shownVersions(own), recorded: shownVersions(noted) });
}

function fill(notice: Notice, values: Readonly<Record<string, string>>): Notice {
  return { ...notice, detail: filledIn(notice.detail, values) };
}
