import type { CommandName } from "../shared/ipc/command-names.ts";
import { type Look, systemTheme } from "./kept-look.ts";
import { type ShellWords, shellWords } from "./words/shell-words.ts";

export interface ShellStateDeps {
  readonly initialLook: Look;
  /** Draws the menu anew. */
  readonly onMenuChange: () => void;
  /** Colours of what the system draws: menus, dialogs, the window's frame. */
  readonly setTheme: (theme: "system" | "light" | "dark") => void;
  /** Keeps the look for the next start. */
  readonly keep: (look: Look) => void;
}

/** What the shell knows of the page: how it looks, which language it speaks, and what can be done in it now. */
export interface ShellState {
  readonly look: () => Look;
  readonly words: () => ShellWords;
  readonly available: () => ReadonlySet<CommandName>;
  setLook(look: Look): void;
  setAvailable(names: readonly CommandName[]): void;
}

export function createShellState({ initialLook, onMenuChange, setTheme, keep }: ShellStateDeps): ShellState {
  let look = initialLook;
  let available: ReadonlySet<CommandName> = new Set();
  return {
    look: () => look,
    words: () => shellWords(look.language),
    available: () => available,
    setLook(next) {
      if (next.language === look.language && next.theme === look.theme) return;
      look = next;
      setTheme(systemTheme(next.theme));
      keep(next);
      onMenuChange();
    },
    setAvailable(names) {
      const next = new Set(names);
      if (next.size === available.size && names.every((name) => available.has(name))) return;
      available = next;
      onMenuChange();
    },
  };
}
