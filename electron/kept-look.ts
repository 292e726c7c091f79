import { readFileSync } from "node:fs";
import * as v from "valibot";
import { type ShellLanguage, type ShellTheme, shellLanguages, shellThemes } from "../shared/ipc/shell-look.ts";

/** How the shell speaks and looks. The page decides it and tells; between starts it is kept for the first moments. */
export interface Look {
  readonly language: ShellLanguage;
  readonly theme: ShellTheme;
}

const lookSchema = v.object({ language: v.picklist(shellLanguages), theme: v.picklist(shellThemes) });

/** The look of the last time, else the system's language and colours. */
export function readLook(path: string, systemLanguages: readonly string[]): Look {
  try {
    const read = v.safeParse(lookSchema, JSON.parse(readFileSync(path, "utf8")));
    if (read.success) return read.output;
  } catch {
    // None yet, or not readable: it is asked of the system, and the page tells it anew.
  }
  return { language: languageOf(systemLanguages), theme: "system" };
}

/** The first of the system's languages that the app speaks; else Finnish. */
function languageOf(tags: readonly string[]): ShellLanguage {
  const wanted = tags.map((tag) => tag.toLowerCase().split("-", 1)[0]);
  return wanted.flatMap((language) => shellLanguages.find((each) => each === language) ?? [])[0] ?? "fi";
}

/** What the system's own parts can show of a theme; high contrast is the page's own and has no counterpart there. */
export function systemTheme(theme: ShellTheme): "system" | "light" | "dark" {
  return theme === "contrast" ? "system" : theme;
}
