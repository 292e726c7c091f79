import { err, ok, type Result } from "../../../shared/core/result.ts";
import type { JournalContent, JournalEntry, Keeper, KeeperFailure } from "../../../shared/ipc/journal.ts";
import type { SaveFailure } from "../session.ts";
import { durably } from "../store/durable.ts";

/** One group's journal on the disk, with its failures in the terms of saving. */
export interface GroupJournal {
  /** Reads and checks all of it. */
  open(): Promise<Result<JournalContent, SaveFailure>>;
  /** Entries by name; what cannot be read is left out. */
  read(names: readonly string[]): Promise<Result<readonly JournalEntry[], SaveFailure>>;
  /** Returns when the disk has all of them. */
  append(entries: readonly JournalEntry[]): Promise<Result<void, SaveFailure>>;
  /** Takes the databases of all groups away, where the journal of each is whole. */
  clearDatabases(): Promise<Result<void, SaveFailure>>;
}

export function groupJournal(
  keeper: Pick<Keeper, "openJournal" | "readJournal" | "appendJournal" | "clearDatabases">,
  group: string,
  deadlineMs: number,
): GroupJournal {
  return {
    open: () => asked(deadlineMs, () => keeper.openJournal({ group })),
    async read(names) {
      const entries: JournalEntry[] = [];
      for (let at = 0; at < names.length; at += namesPerPortion) {
        const portion = names.slice(at, at + namesPerPortion);
        const found = await asked(deadlineMs, () => keeper.readJournal({ group, names: portion }));
        if (!found.ok) return found;
        entries.push(...found.value);
      }
      return ok(entries);
    },
    async append(entries) {
      if (entries.length === 0) return ok(undefined);
      const done = await asked(deadlineMs, () => keeper.appendJournal({ group, entries }));
      return done.ok ? ok(undefined) : done;
    },
    async clearDatabases() {
      const done = await asked(deadlineMs, () => keeper.clearDatabases({}));
      return done.ok ? ok(undefined) : done;
    },
  };
}

const namesPerPortion = 256;

/** Asks the keeper; one that does not answer, or cannot be reached, is a failing journal. */
async function asked<T>(
  deadlineMs: number,
  ask: () => Promise<{ readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: KeeperFailure }>,
): Promise<Result<T, SaveFailure>> {
  const answer = await durably(deadlineMs, ask);
  if (!answer.ok) {
    const detail = answer.error.type === "store" ? answer.error.detail : answer.error.type;
    return err({ type: "journal", detail });
  }
  if (answer.value.ok) return ok(answer.value.value);
  const failure = answer.value.error;
  if (failure.type === "disk-full") return err({ type: "disk-full" });
  return err({ type: "journal", detail: failure.type === "failed" ? failure.detail : failure.type });
}
