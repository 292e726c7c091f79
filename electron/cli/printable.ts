/**
 * Text from a file as a terminal may show it: without what moves the cursor, colours, or turns the reading direction,
 * so that no record can make a line say something else than it holds.
 */
export function printable(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, (character) => (character === "\u00ad" ? "" : "\ufffd"));
}
