import type { Result } from "../../../shared/core/result.ts";
import type { BackupWritten, Keeper, KeeperFailure } from "../../../shared/ipc/journal.ts";
import type { ExportedFile, SaveFailure } from "../session.ts";

/** How the backups of the open group stand. A failure is told and stops nobody's work. */
export interface GroupBackups {
  state(): BackupState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Makes a backup now if anything has changed since the newest one, or `always`. One at a time. */
  make(always?: boolean): Promise<BackupState>;
}

export interface BackupState {
  /** "resting" until the first look. */
  readonly type: "resting" | "running" | "made" | "failed";
  readonly failure?: KeeperFailure | SaveFailure;
  /** What the last writing said; absent when nothing had to be written. */
  readonly written?: BackupWritten;
}

export interface BackupRoundsDeps {
  readonly keeper: Pick<Keeper, "listBackups" | "writeBackup">;
  readonly group: string;
  /** The group's name and the number of its changes that are whole here. */
  readonly facts: () => { readonly label: string; readonly changes: number };
  /** The whole group as a file, without noting an export. */
  readonly copy: () => Promise<Result<ExportedFile, SaveFailure>>;
  /** Calls again and again until the returned function is called. */
  readonly every?: (ms: number, call: () => void) => () => void;
}

export const backupEveryMs = 60 * 60 * 1000;

/**
 * Makes backups by the clock. Whether anything has changed is seen from the number of changes: the log only grows, so a
 * backup with as many holds the same.
 */
export function createBackupRounds(deps: BackupRoundsDeps): GroupBackups & { readonly stop: () => void } {
  const { keeper, group, facts, copy, every = everyByTimer } = deps;
  const listeners = new Set<() => void>();
  let state: BackupState = { type: "resting" };
  let last: Promise<BackupState> = Promise.resolve(state);
  const stopClock = every(backupEveryMs, () => void make());

  function set(next: BackupState): BackupState {
    state = next;
    for (const listener of listeners) listener();
    return next;
  }

  function make(always = false): Promise<BackupState> {
    last = last.then(async () => {
      const before = state;
      try {
        if (!always && !(await isDue())) return before.type === "failed" ? set({ type: "resting" }) : before;
        set({ type: "running" });
        return set(await write());
      } catch {
        return set({ type: "failed", failure: { type: "failed", detail: "UNKNOWN" } });
      }
    });
    return last;
  }

  async function isDue(): Promise<boolean> {
    const { changes } = facts();
    if (changes === 0) return false;
    const kept = await keeper.listBackups({});
    if (!kept.ok) return true;
    const own = kept.value.backups.filter((backup) => backup.group === group && backup.place === "own");
    return own[0]?.changes !== changes;
  }

  async function write(): Promise<BackupState> {
    const file = await copy();
    if (!file.ok) return { type: "failed", failure: file.error };
    const { bytes, changes } = file.value;
    const label = facts().label.slice(0, 300);
    const written = await keeper.writeBackup({ group, label, changes, bytes: Uint8Array.from(bytes) });
    return written.ok ? { type: "made", written: written.value } : { type: "failed", failure: written.error };
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    make,
    stop: stopClock,
  };
}

function everyByTimer(ms: number, call: () => void): () => void {
  const timer = setInterval(call, ms);
  return () => clearInterval(timer);
}
