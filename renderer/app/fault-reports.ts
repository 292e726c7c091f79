import * as v from "valibot";
import type { Fault } from "../platform/shell.ts";

/**
 * What is kept of a fault on this device, until a person saves or deletes it: when, which version, what kind of error,
 * and where in the program. The error's message is left out, because a message may quote what people wrote; so is the
 * address, which may hold the words of a search.
 */
export interface FaultReport {
  readonly at: string;
  readonly version: string;
  readonly what: "crash" | "error" | "rejection";
  /** The error's class. */
  readonly error: string;
  /** `function@file:line:column`, the file being one of the program's own. */
  readonly frames: readonly string[];
  /** The kind of place, without what it shows. */
  readonly place: string;
}

/** The last faults, the newest first. */
export interface FaultReports {
  all(): readonly FaultReport[];
  note(what: FaultReport["what"], error: unknown): void;
  clear(): void;
  readonly subscribe: (listener: () => void) => () => void;
}

export interface FaultReportsDeps {
  readonly storage: Pick<Storage, "getItem" | "setItem" | "removeItem"> | undefined;
  readonly version: string;
  readonly now: () => number;
  /** The address after "#". */
  readonly hash: () => string;
  /** Where the desktop keeps a log of its own. */
  readonly log?: ((fault: Fault) => void) | undefined;
}

const key = "luotsi.faults";
const mostReports = 10;
const mostFrames = 20;

const schema = v.array(
  v.object({
    at: v.string(),
    version: v.string(),
    what: v.picklist(["crash", "error", "rejection"]),
    error: v.string(),
    frames: v.array(v.string()),
    place: v.string(),
  }),
);

export function createFaultReports({ storage, version, now, hash, log }: FaultReportsDeps): FaultReports {
  const listeners = new Set<() => void>();
  let reports = read(storage);
  const set = (next: readonly FaultReport[]) => {
    reports = next;
    try {
      if (next.length === 0) storage?.removeItem(key);
      else storage?.setItem(key, JSON.stringify(next));
    } catch {
      // Full or forbidden: the report lasts as long as the page.
    }
    for (const listener of listeners) listener();
  };
  return {
    all: () => reports,
    note(what, error) {
      const name = errorName(error);
      const frames = stackFrames(error);
      const report = { at: new Date(now()).toISOString(), version, what, error: name, frames, place: placeOf(hash()) };
      // A fault that comes at every drawing is one fault.
      const [last] = reports;
      const isSame = last !== undefined && last.error === name && last.frames.join() === frames.join();
      set([report, ...(isSame ? reports.slice(1) : reports)].slice(0, mostReports));
      log?.({ what, error: name, frames });
    },
    clear: () => set([]),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Notes what nobody catches. */
export function watchFaults(reports: FaultReports, target: Pick<Window, "addEventListener">): void {
  target.addEventListener("error", (event) => reports.note("error", event.error));
  target.addEventListener("unhandledrejection", (event) => reports.note("rejection", event.reason));
}

/** The file that a person may pass on. */
export function reportFile(reports: readonly FaultReport[]): string {
  return `${JSON.stringify({ app: "luotsi", reports }, undefined, 2)}\n`;
}

/** The name of the error's class; only what a class can be called, since anything can be thrown. */
function errorName(error: unknown): string {
  const name = error instanceof Error ? error.constructor.name || error.name : "Thrown";
  return /^[A-Za-z$_][\w$]{0,59}$/.test(name) ? name : "Error";
}

/**
 * Lines of a stack as "function@file:line:column". Everything else of a stack, its message first of all, is left out:
 * a line counts only when it is wholly of that form, and of the file only its own name stays.
 */
function stackFrames(error: unknown): readonly string[] {
  if (!(error instanceof Error) || typeof error.stack !== "string") return [];
  const message = String(error.message);
  const at = message === "" ? -1 : error.stack.indexOf(message);
  const lines = (at < 0 ? error.stack : error.stack.slice(at + message.length)).split("\n");
  return lines.flatMap((line) => frameOf(line) ?? []).slice(0, mostFrames);
}

const chromiumFrame =
  /^\s*at (?:async )?(?:(?:new )?([\w$.<>]{1,80}) (?:\[as [\w$.]+\] )?\()?(\S+?):(\d{1,7}):(\d{1,7})\)?$/;
const firefoxFrame = /^([\w$.<>]{0,80})@(\S+?):(\d{1,7}):(\d{1,7})$/;

function frameOf(line: string): string | undefined {
  const found = chromiumFrame.exec(line) ?? firefoxFrame.exec(line);
  if (found === null) return undefined;
  const [, name = "", address = "", row = "", column = ""] = found;
  const file = /([\w.-]{1,80})(?:[?#].*)?$/.exec(address)?.[1] ?? "";
  return file === "" ? undefined : `${name}@${file}:${row}:${column}`;
}

/** "action/…": the words of an address that are the program's own. */
function placeOf(hash: string): string {
  const first = /^#\/([a-z-]{1,30})/.exec(hash)?.[1];
  return first ?? "";
}

function read(storage: FaultReportsDeps["storage"]): readonly FaultReport[] {
  try {
    const kept = v.safeParse(schema, JSON.parse(storage?.getItem(key) ?? "[]"));
    return kept.success ? kept.output.slice(0, mostReports) : [];
  } catch {
    return [];
  }
}
