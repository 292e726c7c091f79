/** With a capital at the start. Channels and themes are the group's own words, and many are stored without. */
export function sentenceCase(text: string): string {
  const [first = ""] = text;
  return first.toUpperCase() + text.slice(first.length);
}
