import type { Page } from "@playwright/test";

/** An edition of the app whose store is put under strain: started on a folder, killed, and started on it again. */
export interface World {
  readonly name: "browser" | "desktop";
  /** Whether a second copy of every acknowledged save stands on the disk: then nothing may be lost with IndexedDB. */
  readonly hasJournal: boolean;
  start(folder: string, options?: StartOptions): Promise<RunningApp>;
  /** The folder, within the one it was started on, where the browser keeps its database. */
  readonly databaseFolder: string;
  /** The folder of the journal, within the one it was started on; absent where there is none. */
  readonly journalFolder?: string;
}

export interface StartOptions {
  /** Strain on the main process: which of its calls to the disk, counted from `arm`, kills or fails. */
  readonly mainFault?: MainFault;
}

export interface MainFault {
  readonly at: number;
  readonly how: "kill" | "disk-full";
  /** A file that is made when the counting begins. */
  readonly armedBy: string;
}

/** One running app with its first window. */
export interface RunningApp {
  readonly page: Page;
  /** What stands before `#` in the app's address. */
  readonly address: string;
  /** Stops every process where it stands, as a cut of power would: nothing more is written. */
  freeze(): void;
  /** Ends every process at once; nobody is told. */
  kill(): Promise<void>;
  /** Gives the app a file as its person would choose it. */
  giveFile(path: string, press: () => Promise<void>): Promise<void>;
}
