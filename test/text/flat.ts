/** A catalogue as a flat map: "meetings:agenda.title" → text. */
export function flat(catalogue: object, prefix = ""): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const [key, value] of Object.entries(catalogue) as [string, unknown][]) {
    const path = prefix === "" ? `${key}:` : prefix.endsWith(":") ? `${prefix}${key}` : `${prefix}.${key}`;
    if (typeof value === "string") texts.set(path, value);
    else for (const [inner, text] of flat(value as object, path)) texts.set(inner, text);
  }
  return texts;
}

/** "meetings:count_one" → "meetings:count"; keys without a plural form stay as they are. */
export function withoutPlural(key: string): string {
  return key.replace(/_(zero|one|two|few|many|other)$/, "");
}
