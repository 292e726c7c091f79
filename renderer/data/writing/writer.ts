import { err, ok, type Result } from "../../../shared/core/result.ts";
import type { Operation } from "../../../shared/log/change.ts";
import { DamagedSegment, type Held, reading, type SessionDeps } from "../held/held.ts";
import { overwritingOwn } from "./own-acts.ts";
import { type PlannedWrite, planChange } from "./plan-change.ts";
import type { AttachmentRow } from "../store/group-rows.ts";
import { planRepair } from "./plan-repair.ts";
import type { SaveFailure, SaveState } from "../session.ts";

/** The one place that writes: work in a queue, one write after the other, and what waits for a store that failed. */
export interface Writer {
  held(): Held;
  saving(): SaveState;
  /** Runs work when all work before it is done. */
  enqueue<T>(work: () => Promise<T>): Promise<T>;
  /** Runs work that ends in queued work: it is "saving" from now on, and what is asked for meanwhile goes before it. */
  beside<T>(work: () => Promise<T>): Promise<T>;
  /** Makes a planned write; only afterwards is it held. To be called from queued work, as are the rest. */
  commit(planned: PlannedWrite, act?: PlannedAct): Promise<Result<void, SaveFailure>>;
  /**
   * Writes one act of the member at this device; what a failing store refuses waits here and is tried again. The act is
   * planned when all that waits has had its turn. No operations are nothing to do, and a success.
   */
  act(plan: () => PlannedAct): Promise<Result<void, SaveFailure>>;
  /** Tries what waits. */
  flush(): Promise<Result<void, SaveFailure>>;
  /** Work that reads segments: a damaged one is set aside, the state is built anew, and the work starts over. */
  healing<T>(work: () => Promise<T>): Promise<Result<T, SaveFailure>>;
  /** The same for work outside of the queue, which only reads: it holds up no save and is no saving. */
  readAside<T>(work: () => Promise<T>): Promise<Result<T, SaveFailure>>;
}

export interface PlannedAct {
  readonly operations: readonly Operation[];
  /** The own chain's last number when the act was planned. */
  readonly plannedAt: number;
  /** Files that the operations speak of, written in the same transaction. */
  readonly files?: readonly AttachmentRow[];
  /** Told once it is written, however much later that is: what was held before the act, and after it. */
  readonly written?: (before: Held, after: Held) => void;
}

/** @param changed called when what is held or the state of saving is another. */
export function createWriter(deps: SessionDeps, initial: Held, changed: () => void): Writer {
  let held = initial;
  let last: Promise<unknown> = Promise.resolve();
  let queued = 0;
  let saving: SaveState = { type: "saved" };
  let failure: SaveFailure | undefined;
  let waiting: readonly PlannedAct[] = [];
  /** A write whose answer was no success and that may have been made all the same. */
  let uncertain: { readonly planned: PlannedWrite; readonly act: PlannedAct | undefined } | undefined;

  function enqueue<T>(work: () => Promise<T>): Promise<T> {
    const run = beside(() => last.then(work));
    last = run.catch(() => undefined);
    return run;
  }

  async function beside<T>(work: () => Promise<T>): Promise<T> {
    queued += 1;
    if (saving.type !== "saving") {
      saving = { type: "saving" };
      changed();
    }
    try {
      return await work();
    } finally {
      queued -= 1;
      if (queued === 0) saving = failure === undefined ? { type: "saved" } : { type: "failed", failure };
      changed();
    }
  }

  /** Finds out whether an uncertain write is in the store. */
  async function settle(): Promise<Result<"made" | "not-made", SaveFailure>> {
    if (uncertain === undefined) return ok("made");
    const { planned, act } = uncertain;
    const found = await deps.store.lastWriteId();
    if (!found.ok) return found;
    uncertain = undefined;
    if (found.value !== planned.batch.state.writeId) return ok("not-made");
    waiting = waiting.filter((each) => each !== act);
    hold(planned.next, act);
    return ok("made");
  }

  function hold(next: Held, act: PlannedAct | undefined): void {
    const before = held;
    held = next;
    act?.written?.(before, next);
  }

  async function commit(planned: PlannedWrite, act?: PlannedAct): Promise<Result<void, SaveFailure>> {
    const written = await deps.store.write(planned.batch);
    if (written.ok) {
      hold(planned.next, act);
      return written;
    }
    if (written.error.type === "open-elsewhere") {
      failure = written.error;
      return written;
    }
    uncertain = { planned, act };
    const found = await settle();
    return found.ok && found.value === "made" ? ok(undefined) : written;
  }

  async function planAct(act: PlannedAct): Promise<Result<PlannedWrite, SaveFailure>> {
    const { member } = held.state;
    if (member === undefined) return err({ type: "no-member" });
    const operations = overwritingOwn(act.operations, held.projection, held.device.device, act.plannedAt);
    const planned = await healing(() => planChange(deps, held, member, operations, act.files));
    return planned.ok ? planned.value : planned;
  }

  async function flush(): Promise<Result<void, SaveFailure>> {
    const settled = await settle();
    if (!settled.ok) return failed(settled.error);
    for (const act of waiting) {
      const planned = await planAct(act);
      const written = planned.ok ? await commit(planned.value, act) : planned;
      if (!written.ok) return failed(written.error);
      waiting = waiting.filter((each) => each !== act);
    }
    failure = undefined;
    return ok(undefined);
  }

  /** Why it fails may be another reason than the last time. */
  function failed(why: SaveFailure): Result<never, SaveFailure> {
    failure = why;
    return err(why);
  }

  async function act(plan: () => PlannedAct): Promise<Result<void, SaveFailure>> {
    const waited = waiting;
    const flushed = await flush();
    const mine = plan();
    if (mine.operations.length === 0) return ok(undefined);
    if (held.state.member === undefined) return err({ type: "no-member" });
    if (!flushed.ok) return keep(mine, flushed.error);
    // Pressed again, because the first time failed: it has just been written.
    if (waited.some((each) => isSameAct(each, mine))) return flushed;
    const planned = await planAct(mine);
    if (!planned.ok) return planned;
    const written = await commit(planned.value, mine);
    return written.ok ? written : keep(mine, written.error);
  }

  /** Keeps an act for later; the same act pressed again waits once. */
  function keep(mine: PlannedAct, why: SaveFailure): Result<never, SaveFailure> {
    if (!waiting.some((each) => isSameAct(each, mine))) waiting = [...waiting, mine];
    return failed(why);
  }

  async function healing<T>(
    work: () => Promise<T>,
    heal: (key: string) => Promise<Result<void, SaveFailure>> = repair,
  ): Promise<Result<T, SaveFailure>> {
    for (;;) {
      const done = await reading(work);
      if (done.ok) return done;
      if (!(done.error instanceof DamagedSegment)) return err(done.error);
      const healed = await heal(done.error.key);
      if (!healed.ok) return healed;
    }
  }

  /** Puts the second copy of a damaged segment in its place, or takes it out of the log. */
  async function repair(key: string): Promise<Result<void, SaveFailure>> {
    if (held.segments.get(key)?.damaged === true) return ok(undefined);
    const planned = await planRepair(deps, held, { damaged: [key] });
    return planned.ok ? commit(planned.value) : planned;
  }

  return {
    held: () => held,
    saving: () => saving,
    enqueue,
    beside,
    commit,
    act,
    flush,
    healing: (work) => healing(work),
    readAside: (work) => healing(work, (key) => enqueue(() => repair(key))),
  };
}

function isSameAct(a: PlannedAct, b: PlannedAct): boolean {
  return JSON.stringify(a.operations) === JSON.stringify(b.operations);
}
