/**
 * The languages of the interface. Plain Finnish (selkokieli) is `fi-simple`, a registered BCP 47 variant, so that every
 * formatter of the engine takes it for Finnish.
 */
export const languages = ["fi", "sv", "en", "fi-simple"] as const;

export type Language = (typeof languages)[number];

export function isLanguage(text: string): text is Language {
  return (languages as readonly string[]).includes(text);
}

/**
 * The first of the device's languages that the interface speaks, else Finnish. `wanted` is what the browser lists
 * (`navigator.languages`); only the language part counts, so "sv-FI" and "sv-SE" are both Swedish.
 */
export function languageFrom(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const language = tag.toLowerCase().split("-")[0] ?? "";
    if (isLanguage(language)) return language;
  }
  return "fi";
}

/**
 * The `lang` attribute of the document. Plain Finnish is written as "fi" there: several screen readers choose their
 * voice by the whole tag and would fall back to English for a variant that they do not know.
 */
export function documentLanguage(language: Language): "fi" | "sv" | "en" {
  return language === "fi-simple" ? "fi" : language;
}

/** The locale for formatting and for the controls' own strings. Swedish is that of Finland where formats differ. */
export function localeOf(language: Language): "fi-FI" | "sv-FI" | "en-GB" {
  switch (language) {
    case "fi":
    case "fi-simple":
      return "fi-FI";
    case "sv":
      return "sv-FI";
    case "en":
      return "en-GB";
  }
}
