import type { GroupLibrary } from "../data/library.ts";
import { readAhead } from "../data/read-ahead.ts";
import type { GroupSession, SaveFailure } from "../data/session.ts";
import type { Result } from "../../shared/core/result.ts";

/** Which group is open on screen. */
export type DoorState =
  | { readonly type: "closed" }
  | { readonly type: "opening" }
  /** Looked, and this device has no group: the start is the place to be. */
  | { readonly type: "nothing-here" }
  | { readonly type: "open"; readonly session: GroupSession }
  | { readonly type: "failed"; readonly failure: SaveFailure };

/**
 * Opens one group at a time and closes the one before. It stands outside of React, because a group is held by a lock:
 * an effect that runs twice must not open it twice.
 */
export interface GroupDoor {
  readonly state: () => DoorState;
  readonly subscribe: (listener: () => void) => () => void;
  /** The group that was open last on this device. Does nothing while one is open or opening. */
  openLast(): void;
  openExample(): void;
  open(group: string): void;
  /** Takes a group that was just made or received. */
  take(session: GroupSession): void;
  /** Closes what is open, so that another may be opened. */
  close(): void;
}

export function createGroupDoor(library: GroupLibrary): GroupDoor {
  let state: DoorState = { type: "closed" };
  // A later wish makes the answer to an earlier one void.
  let wish = 0;
  const listeners = new Set<() => void>();
  const set = (next: DoorState) => {
    if (state.type === "open" && !(next.type === "open" && next.session === state.session)) state.session.close();
    state = next;
    for (const listener of listeners) listener();
  };
  const run = (open: () => Promise<Result<GroupSession, SaveFailure> | undefined>) => {
    wish += 1;
    const mine = wish;
    set({ type: "opening" });
    const opened = open().then(async (result) => {
      if (result?.ok === true && mine === wish) await readAhead(result.value.snapshot().book);
      return result;
    });
    opened.then(
      (result) => {
        if (mine !== wish) {
          if (result?.ok === true) result.value.close();
        } else if (result === undefined) set({ type: "nothing-here" });
        else if (result.ok) set({ type: "open", session: result.value });
        else set({ type: "failed", failure: result.error });
      },
      (error: unknown) => {
        const detail = error instanceof Error ? error.name : "unknown";
        if (mine === wish) set({ type: "failed", failure: { type: "store", detail } });
      },
    );
  };

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    openLast() {
      if (state.type === "open" || state.type === "opening") return;
      run(async () => {
        const groups = await library.list();
        // What is in a backup alone is restored, by a person who looks at it first.
        const [last] = groups.filter(({ keptIn }) => keptIn !== "backup").toSorted((a, b) => b.openedMs - a.openedMs);
        return last === undefined ? undefined : library.open(last.group);
      });
    },
    openExample() {
      if (state.type !== "opening") run(() => library.openExample());
    },
    open(group) {
      if (state.type === "open" && state.session.group === group) return;
      run(() => library.open(group));
    },
    take(session) {
      wish += 1;
      set({ type: "open", session });
    },
    close() {
      wish += 1;
      set({ type: "closed" });
    },
  };
}
