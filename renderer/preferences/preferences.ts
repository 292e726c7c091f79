import { createStore, type StoreApi } from "zustand/vanilla";
import { isLanguage, type Language } from "../text/language.ts";

/**
 * How this device shows the app. Screen state alone: it never leaves the device, and losing it loses no work. Plain
 * Finnish is one of the languages (`fi-simple`).
 */
export interface Preferences {
  readonly language: Language;
  readonly theme: Theme;
  readonly density: Density;
  readonly textSize: TextSize;
  /** Whether the projector shows people's names. */
  readonly projectorNames: "yes" | "no";
}

export const themes = ["system", "light", "dark", "contrast"] as const;
export type Theme = (typeof themes)[number];

export const densities = ["normal", "compact"] as const;
export type Density = (typeof densities)[number];

/** Per cent of the browser's own text size. */
export const textSizes = ["100", "115", "130", "150", "200"] as const;
export type TextSize = (typeof textSizes)[number];

export const defaultPreferences: Preferences = {
  language: "fi",
  theme: "system",
  density: "normal",
  textSize: "100",
  projectorNames: "no",
};

export type PreferencesStore = StoreApi<Preferences>;

/** The part of `localStorage` that is used, so that a test can stand in for it. */
export type KeptText = Pick<Storage, "getItem" | "setItem">;

export const preferencesKey = "luotsi.preferences";

/**
 * The preferences as they were left on this device, kept there again at each change. Storage that is refused (a private
 * window, a locked-down browser) is no failure: the choices then last as long as the page.
 */
export function createPreferencesStore(kept: KeptText | undefined): PreferencesStore {
  const store = createStore<Preferences>(() => readPreferences(kept));
  store.subscribe((preferences) => {
    try {
      kept?.setItem(preferencesKey, JSON.stringify(preferences));
    } catch {
      // Full or forbidden: the choice holds until the page is closed.
    }
  });
  return store;
}

/** Reads what was kept; anything that is not a known choice falls back to the default of its own. */
function readPreferences(kept: KeptText | undefined): Preferences {
  const read = parseObject(keptText(kept));
  return {
    language: typeof read.language === "string" && isLanguage(read.language) ? read.language : "fi",
    theme: themes.find((each) => each === read.theme) ?? defaultPreferences.theme,
    density: densities.find((each) => each === read.density) ?? defaultPreferences.density,
    textSize: textSizes.find((each) => each === read.textSize) ?? defaultPreferences.textSize,
    projectorNames: read.projectorNames === "yes" ? "yes" : "no",
  };
}

function keptText(kept: KeptText | undefined): string {
  try {
    return kept?.getItem(preferencesKey) ?? "{}";
  } catch {
    return "{}";
  }
}

function parseObject(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
  } catch {
    return {};
  }
}
