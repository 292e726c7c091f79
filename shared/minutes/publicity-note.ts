import { note } from "../document/blocks.ts";
import type { MinutesContext } from "./context.ts";
import type { Note } from "../document/document.ts";
import type { Publicity } from "./publicity.ts";

/**
 * In a full version: that a part is not for everybody, and on what ground. `around` is the class of what the part stands
 * in, which has said it already when it is the same.
 */
export function classNote(
  { words }: MinutesContext,
  publicity: Publicity,
  ground: string | undefined,
  around: Publicity = "public",
): readonly Note[] {
  if (publicity === "public" || publicity === around) return [];
  return [note("withheld", words.publicity.classes[publicity], groundText({ words }, ground))];
}

/** In a public version: that something is left out here, why, and on what ground. */
export function withheldNote(
  { words }: MinutesContext,
  what: string,
  publicity: Exclude<Publicity, "public">,
  ground: string | undefined,
): Note {
  const text = [words.publicity.classes[publicity], words.publicity.withheldFromPublic, groundText({ words }, ground)];
  return note("withheld", what, text.join(" "));
}

function groundText({ words }: Pick<MinutesContext, "words">, ground: string | undefined): string {
  return ground === undefined ? words.publicity.noGround : words.publicity.ground(ground);
}
