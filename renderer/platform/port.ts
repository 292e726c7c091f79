import type { Result } from "../../shared/core/result.ts";
import type { Keeper } from "../../shared/ipc/journal.ts";
import type { Shell } from "./shell.ts";

/**
 * What the app asks of the machine it runs on. Chosen once, where the app starts; the rest of the renderer knows only
 * this. No path ever crosses the port: a file is its bytes and a name to show.
 */
export interface Platform {
  readonly edition: "browser" | "desktop" | "fake";
  /** Present where the app is a page opened from a disk: its data then depend on where that file is. */
  readonly openedFrom?: "disk";
  /** Present where the app has a window of its own: its menu, the files that the system opens, the end of the app. */
  readonly shell?: Shell;
  /** Journals and backups on the disk; absent where the app has no disk of its own. */
  readonly keeper?: Keeper;
  /** Lets the person choose a file and answers its bytes, or `cancelled`. Larger files than `maxBytes` are not read. */
  openFile(request: OpenRequest): Promise<Result<ChosenFile, FileFailure>>;
  /** Gives a file to the person to keep. Says `saved` only as far as the platform can know it. */
  saveFile(file: FileToSave): Promise<Result<SaveOutcome, FileFailure>>;
  /**
   * Opens the system's print dialog for the page as its print styles show it. `title` becomes the proposed file name of
   * a PDF. What is to be printed is rendered beforehand, into a part of the page that only paper shows: the security
   * headers allow neither frames nor markup from text, so there is no second document to print.
   */
  print(title: string): Promise<void>;
  /**
   * Shows the meeting in a window of its own, for a projector: on the second screen where the platform knows of one.
   * Answers false when the browser refused to open a window.
   */
  openProjector(meeting: string): Promise<boolean>;
  /** Asks that stored data be kept; what was answered, and what is known of the space. */
  storage(): Promise<StorageFacts>;
  /** The device's wall clock, in milliseconds since 1970. */
  now(): number;
  randomBytes(length: number): Uint8Array;
  /** The calendar day here, `YYYY-MM-DD`, and the time of day, `HH:MM`. */
  today(): { readonly day: string; readonly time: string };
}

export interface OpenRequest {
  /** File endings without the dot; content decides all the same. */
  readonly endings: readonly string[];
  readonly maxBytes: number;
}

export interface ChosenFile {
  /** For showing only. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface FileToSave {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** A browser hands the file to its downloads and cannot know more. */
export type SaveOutcome = "saved" | "handed-over";

export type FileFailure =
  | { readonly type: "cancelled" }
  | { readonly type: "too-big"; readonly bytes: number }
  | { readonly type: "unreadable"; readonly detail: string }
  /** A folder that may not be written to, a drive that is gone. */
  | { readonly type: "unwritable"; readonly detail: string }
  | { readonly type: "disk-full" };

export interface StorageFacts {
  /** Whether the browser promised to keep the data; `unknown` where it cannot be asked. */
  readonly persisted: boolean | "unknown";
  readonly usedBytes?: number;
  readonly freeBytes?: number;
}
