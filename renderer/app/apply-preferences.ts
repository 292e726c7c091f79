import type { Preferences } from "../preferences/preferences.ts";
import { documentLanguage } from "../text/language.ts";

/** Writes the choices onto the root element, where the tokens and the browser read them. */
export function applyPreferences(root: HTMLElement, { language, theme, density, textSize }: Preferences): void {
  root.lang = documentLanguage(language);
  setChoice(root, "theme", theme, "system");
  setChoice(root, "density", density, "normal");
  setChoice(root, "textSize", textSize, "100");
  setChoice(root, "plain", language === "fi-simple" ? "yes" : "no", "no");
}

/** The usual choice is no attribute at all, so that the device's own settings rule. */
function setChoice(root: HTMLElement, name: string, value: string, usual: string): void {
  if (value === usual) delete root.dataset[name];
  else root.dataset[name] = value;
}
