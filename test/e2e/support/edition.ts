/** What the app runs as: served to a browser, as one file on the disk, or in the desktop shell. */
export type Edition = "browser" | "single-file" | "desktop";

/** What a project of the Playwright configuration says about its tests. */
export interface WorkerOptions {
  readonly edition: Edition;
}
