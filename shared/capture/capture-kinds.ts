/** What a captured line becomes. */
export const captureKinds = ["decision", "action", "statement", "dissent", "feedback", "note"] as const;
export type CaptureKind = (typeof captureKinds)[number];

/**
 * What a line begins with, before a colon, in Finnish, Swedish and English: a letter for those who write much, and whole
 * words. No letter means two kinds, so that nobody has to say in which language they write.
 */
const beginnings: Readonly<Record<CaptureKind, readonly string[]>> = {
  decision: ["p", "päätös", "b", "beslut", "d", "decision"],
  action: ["t", "toimenpide", "tehtävä", "å", "åtgärd", "uppgift", "a", "action", "task"],
  statement: ["l", "lausuma", "u", "uttalande", "s", "statement"],
  dissent: ["e", "eriävä", "eriävä mielipide", "avvikande", "avvikande åsikt", "avvikande mening", "dissent"],
  feedback: ["f", "palaute", "r", "respons", "feedback"],
  note: ["m", "muistiinpano", "anteckning", "n", "note"],
};

export interface FoundKind {
  readonly kind: CaptureKind;
  /** Where the text after it begins. */
  readonly end: number;
}

/** The kind that a line names at its beginning, if it names one. */
export function findKind(line: string): FoundKind | undefined {
  const match = /^\s*([\p{L} ]{1,20}?)\s*:[^\S\n]*/u.exec(line);
  const word = match?.[1]?.toLowerCase().replaceAll(/\s+/g, " ");
  if (match === null || word === undefined) return undefined;
  const kind = captureKinds.find((each) => beginnings[each].includes(word));
  return kind === undefined ? undefined : { kind, end: match[0].length };
}
