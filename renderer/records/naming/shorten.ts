/**
 * The beginning of a text that is too long, at most `most` characters, at the end of a word where one is near. Never
 * half of a character that takes two code units.
 */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const last = text.charCodeAt(most - 2);
  const isHalf = last >= 0xd800 && last <= 0xdbff;
  const start = text.slice(0, isHalf ? most - 2 : most - 1);
  const space = start.search(/\s\S*$/);
  return `${(space > most * 0.7 ? start.slice(0, space) : start).trimEnd()}…`;
}
