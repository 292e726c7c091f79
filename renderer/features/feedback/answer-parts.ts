/** A piece of an answer: what was heard, what was done, or text without such a beginning. */
export interface AnswerPart {
  /** "Kuulimme", "Teimme": as it stands in the text. */
  readonly lead?: string;
  readonly text: string;
}

/**
 * Divides an answer at the words that begin its parts ("Kuulimme: … Teimme: …"), so that what was done can be shown in
 * its own right. Text without them is one part; nothing is left out.
 *
 * @param leads the words, as they are in any of the languages that the group writes in.
 */
export function answerParts(answer: string, leads: readonly string[]): readonly AnswerPart[] {
  const escaped = leads.map((lead) => lead.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  const starts = [...answer.matchAll(new RegExp(`(?<![\\p{L}])(${escaped.join("|")}):\\s*`, "giu"))];
  const first = starts[0];
  if (first === undefined) return answer.trim() === "" ? [] : [{ text: answer.trim() }];
  const before = answer.slice(0, first.index).trim();
  return [
    ...(before === "" ? [] : [{ text: before }]),
    ...starts.map((start, index) => ({
      lead: start[1] ?? "",
      text: answer.slice(start.index + start[0].length, starts[index + 1]?.index ?? answer.length).trim(),
    })),
  ];
}
