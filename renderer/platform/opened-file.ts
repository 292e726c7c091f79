import type { Result } from "../../shared/core/result.ts";
import type { ChosenFile, FileFailure } from "./port.ts";

export type FileFromSystem = Result<ChosenFile, FileFailure>;

/** The file that the system has asked the app to open, until a place takes it. A later one takes its turn. */
export interface OpenedFile {
  /** What waits; the same object until it is taken. */
  readonly waiting: () => FileFromSystem | undefined;
  readonly subscribe: (listener: () => void) => () => void;
  /** Hands it out, once. */
  readonly take: () => FileFromSystem | undefined;
}

export interface OpenedFileQueue extends OpenedFile {
  readonly add: (file: FileFromSystem) => void;
}

export function createOpenedFile(): OpenedFileQueue {
  const files: FileFromSystem[] = [];
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  return {
    waiting: () => files[0],
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    take() {
      const file = files.shift();
      if (file !== undefined) tell();
      return file;
    },
    add(file) {
      files.push(file);
      tell();
    },
  };
}
