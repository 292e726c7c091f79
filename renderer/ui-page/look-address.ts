import { defaultPreferences, densities, type Preferences, textSizes, themes } from "../preferences/preferences.ts";
import { languages } from "../text/language.ts";

/** Reads a look from an address: `?theme=dark&density=compact&text=200&lang=sv`; what is not said is as usual. */
export function lookOfAddress(query: string): Preferences {
  const said = new URLSearchParams(query);
  return {
    ...defaultPreferences,
    theme: themes.find((each) => each === said.get("theme")) ?? defaultPreferences.theme,
    density: densities.find((each) => each === said.get("density")) ?? defaultPreferences.density,
    textSize: textSizes.find((each) => each === said.get("text")) ?? defaultPreferences.textSize,
    language: languages.find((each) => each === said.get("lang")) ?? defaultPreferences.language,
  };
}

/** The address of a look, so that it can be kept and sent. */
export function addressOfLook({ theme, density, textSize, language }: Preferences): string {
  return `?${new URLSearchParams({ theme, density, text: textSize, lang: language }).toString()}`;
}
