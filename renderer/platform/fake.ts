import { err, ok, type Result } from "../../shared/core/result.ts";
import { localDay } from "./browser.ts";
import type { ChosenFile, FileFailure, FileToSave, Platform, SaveOutcome, StorageFacts } from "./port.ts";

export interface FakePlatformOptions {
  /** What the person chooses, one per opening, in turn; then every dialog is cancelled. */
  readonly files?: readonly ChosenFile[];
  /** Wall clock at the start, in milliseconds since 1970. */
  readonly nowMs?: number;
  readonly seed?: number;
  readonly storage?: StorageFacts;
  /** Why nothing can be saved. */
  readonly saveFailure?: FileFailure;
}

/** A machine for tests: nothing in it is real, and everything can be looked at. */
export interface FakePlatform extends Platform {
  readonly saved: readonly FileToSave[];
  readonly printed: readonly string[];
  /** Meetings that were opened for a projector. */
  readonly projected: readonly string[];
  /** Puts one more file into the person's hand. */
  offer(file: ChosenFile): void;
  /** Lets time pass; a negative number sets the clock back. */
  wait(ms: number): void;
}

/** The port without a machine: scripted choices, collected files, a clock that stands still and random that repeats. */
export function createFakePlatform(options: FakePlatformOptions = {}): FakePlatform {
  const files = [...(options.files ?? [])];
  const saved: FileToSave[] = [];
  const printed: string[] = [];
  const projected: string[] = [];
  let nowMs = options.nowMs ?? Date.UTC(2026, 10, 2, 7, 0);
  let state = (options.seed ?? 1) >>> 0;

  function randomByte(): number {
    // Mulberry32: small, well mixed, and the same everywhere.
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) & 255;
  }

  return {
    edition: "fake",
    saved,
    printed,
    projected,
    offer: (file) => void files.push(file),
    wait(ms) {
      nowMs += ms;
    },
    openFile({ maxBytes }) {
      const file = files.shift();
      return Promise.resolve<Result<ChosenFile, FileFailure>>(
        file === undefined
          ? err({ type: "cancelled" })
          : file.bytes.length > maxBytes
            ? err({ type: "too-big", bytes: file.bytes.length })
            : ok(file),
      );
    },
    saveFile(file) {
      const { saveFailure } = options;
      if (saveFailure === undefined) saved.push(file);
      return Promise.resolve<Result<SaveOutcome, FileFailure>>(
        saveFailure === undefined ? ok("saved") : err(saveFailure),
      );
    },
    print(title) {
      printed.push(title);
      return Promise.resolve();
    },
    openProjector(meeting) {
      projected.push(meeting);
      return Promise.resolve(true);
    },
    storage: () => Promise.resolve(options.storage ?? { persisted: true }),
    now: () => nowMs,
    randomBytes: (length) => Uint8Array.from({ length }, randomByte),
    today: () => localDay(new Date(nowMs)),
  };
}
