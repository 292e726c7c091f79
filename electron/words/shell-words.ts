import type { CommandName } from "../../shared/ipc/command-names.ts";
import type { ShellLanguage } from "../../shared/ipc/shell-look.ts";
import { en } from "./en.ts";
import { fi } from "./fi.ts";
import { selko } from "./selko.ts";
import { sv } from "./sv.ts";

/**
 * The words of what the system draws and no page can: the menu, file dialogs, and questions that must stand even when
 * the page does not answer. A sign `&` stands before the letter that opens a menu by the keyboard.
 */
export interface ShellWords {
  readonly menus: Readonly<Record<"file" | "new" | "edit" | "view" | "meeting" | "go" | "window" | "help", string>>;
  /** As a menu says them: shorter than the palette does. */
  readonly commands: Readonly<Record<CommandName, string>>;
  readonly acts: Readonly<
    Record<
      | "cut"
      | "copy"
      | "paste"
      | "selectAll"
      | "close"
      | "quit"
      | "minimize"
      | "zoom"
      | "front"
      | "hide"
      | "hideOthers"
      | "unhide"
      | "fullScreen"
      | "showLog",
      string
    >
  >;
  readonly files: {
    readonly open: string;
    readonly save: string;
    readonly pdf: string;
    readonly folder: string;
    readonly luotsi: string;
    readonly all: string;
  };
  readonly unsaved: Question;
  readonly pageGone: Question;
  /** `{{recorded}}` and `{{own}}` are version numbers. */
  readonly olderApp: Notice;
  /** `{{name}}` is what stood on the command line. */
  readonly forbiddenStart: Notice;
  readonly failedStart: Notice;
}

export interface Notice {
  readonly message: string;
  readonly detail: string;
  readonly close: string;
}

/** A question with a safe answer, which Enter and Escape give, and another one. */
export interface Question {
  readonly message: string;
  readonly detail: string;
  readonly safe: string;
  readonly other: string;
}

export function shellWords(language: ShellLanguage): ShellWords {
  return wordsByLanguage[language];
}

const wordsByLanguage: Readonly<Record<ShellLanguage, ShellWords>> = { fi, sv, en, "fi-simple": selko };

/** Puts values into `{{places}}` of a text. */
export function filledIn(text: string, values: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\{\{(\w+)\}\}/g, (_place, name: string) => values[name] ?? "");
}
