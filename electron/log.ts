import { appendFile, mkdir, rename, stat } from "node:fs/promises";
import { dirname } from "node:path";
import type { Verb } from "../shared/ipc/channels.ts";

/**
 * What the log can say. A closed list of codes and numbers: no member takes a text that a person wrote, a file's name
 * or an address, so the log can be shown to anybody.
 */
export type LogEntry =
  | { readonly what: "started"; readonly app: string; readonly electron: string; readonly chrome: string }
  | { readonly what: "ended" }
  | { readonly what: "refused-request"; readonly verb: Verb; readonly reason: RefusalReason }
  | { readonly what: "failed-request"; readonly verb: Verb; readonly error: string; readonly frames: readonly string[] }
  | { readonly what: "denied"; readonly thing: DeniedThing; readonly detail: string }
  | { readonly what: "refused-file"; readonly reason: string }
  | { readonly what: "not-kept"; readonly file: "look" | "versions"; readonly reason: string }
  | {
      readonly what: "fault";
      readonly where: "main" | "page";
      readonly kind: string;
      readonly error: string;
      readonly frames: readonly string[];
    }
  | { readonly what: "page-gone"; readonly reason: string }
  | { readonly what: "databases-cleared" }
  | { readonly what: "quit-unsaved" };

export type RefusalReason = "sender" | "parameters" | "size" | "rate" | "form" | "not-for-projector";
export type DeniedThing = "request" | "permission" | "device" | "navigation" | "window" | "download" | "webview";

export interface Log {
  readonly path: string;
  write(entry: LogEntry): void;
  /** When everything written so far is in the file. */
  settled(): Promise<void>;
}

export interface LogDeps {
  readonly path: string;
  readonly now: () => Date;
  readonly maxBytes?: number;
}

const usualMaxBytes = 1024 * 1024;
/** A fault that repeats without end would fill the log with itself and push out how it began. */
const maxEntriesInMinute = 300;

/**
 * A log in two files: the newer one grows to its limit and then takes the place of the older one. Writing never fails
 * for the caller: where there is no room for a log, there is none.
 */
export function createLog({ path, now, maxBytes = usualMaxBytes }: LogDeps): Log {
  const older = path.replace(/(\.\w+)?$/, (ending) => `.1${ending}`);
  let minute = 0;
  let inMinute = 0;
  let last: Promise<void> = Promise.resolve();

  const append = async (line: string): Promise<void> => {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const size = await stat(path).then(
      (facts) => facts.size,
      () => 0,
    );
    if (size > 0 && size + line.length > maxBytes) await rename(path, older);
    await appendFile(path, line, { mode: 0o600 });
  };

  return {
    path,
    write(entry) {
      const at = now();
      const thisMinute = Math.floor(at.getTime() / 60_000);
      inMinute = thisMinute === minute ? inMinute + 1 : 1;
      minute = thisMinute;
      if (inMinute > maxEntriesInMinute) return;
      const line = `${JSON.stringify({ at: at.toISOString(), ...entry })}\n`;
      last = last.then(() => append(line)).catch(() => undefined);
    },
    settled: () => last,
  };
}
