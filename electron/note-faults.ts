import { errorName, readFrames } from "../shared/ipc/stack-frames.ts";
import type { Log } from "./log.ts";

/**
 * Notes what nobody has caught in the main process, by its kind and place. Electron's own answer would be a window with
 * the error's message and stack; what was saved is on the disk either way, and the page saves on.
 */
export function noteFaults(process: Pick<NodeJS.Process, "on">, log: Pick<Log, "write">): void {
  const note = (kind: string) => (error: unknown) =>
    log.write({
      what: "fault",
      where: "main",
      kind,
      error: errorName(error),
      frames: readFrames(error),
    });
  process.on("uncaughtException", note("error"));
  process.on("unhandledRejection", note("rejection"));
}
