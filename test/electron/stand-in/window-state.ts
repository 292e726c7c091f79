import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Rectangle } from "electron";

/** Place and size of named windows between two starts, as `windowStatePersistence` keeps them. */
export interface WindowStates {
  readonly read: (name: string) => Rectangle | undefined;
  readonly write: (name: string, bounds: Rectangle) => void;
}

export function createWindowStates(path: () => string): WindowStates {
  const readAll = (): Readonly<Record<string, Rectangle>> => {
    try {
      return JSON.parse(readFileSync(path(), "utf8")) as Readonly<Record<string, Rectangle>>;
    } catch {
      return {};
    }
  };
  return {
    read: (name) => readAll()[name],
    write(name, bounds) {
      mkdirSync(dirname(path()), { recursive: true });
      writeFileSync(path(), JSON.stringify({ ...readAll(), [name]: bounds }));
    },
  };
}
