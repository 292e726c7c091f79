import type { Result } from "../../shared/core/result.ts";
import type { CommandName } from "../../shared/ipc/command-names.ts";
import type { VerbAnswer, VerbRequest } from "../../shared/ipc/contract.ts";
import type { OpenedFile } from "./opened-file.ts";
import type { FileFailure, SaveOutcome } from "./port.ts";

/**
 * What only an app with a shell of its own around the page can do or be asked: the desktop edition. The browser edition
 * has none of it, and the page offers nothing in its stead.
 */
export interface Shell {
  /** Asks where, and writes the page there as its print styles show it: tagged, and with its headings as an outline. */
  printToPdf(name: string): Promise<Result<SaveOutcome, FileFailure>>;
  /** Commands chosen in the native menu. Answers how to stop listening, as the others here do. */
  onCommand(listener: (name: CommandName) => void): () => void;
  /** Which commands can be done now: the menu shows the others grey. */
  tellCommands(available: readonly CommandName[]): void;
  /** The person's language and theme, for the menu, the native dialogs and the window's own parts. */
  tellLook(look: VerbRequest<"tellLook">): void;
  /** The file that the system asks the app to open: a double click, a second start. */
  readonly openedFile: OpenedFile;
  /** What of the person's work is on the disk, asked when the app is about to end, and again while it is "saving". */
  onQuitAsked(work: () => WorkState): () => void;
  facts(): Promise<ShellFacts>;
  /** Shows one of the app's own folders in the system's file manager. */
  showFolder(folder: VerbRequest<"showFolder">["folder"]): Promise<Result<"shown", FileFailure>>;
  /** Puts a fault into the app's own log: its kind and its place in the program, never its message. */
  log(fault: Fault): void;
}

export type WorkState = VerbRequest<"answerQuit">["state"];
export type ShellFacts = VerbAnswer<"appFacts">;
export type Fault = VerbRequest<"log">;
