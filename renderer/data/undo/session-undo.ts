import { ok, type Result } from "../../../shared/core/result.ts";
import { type Footprint, footprintOf, type RecordFootprint } from "../../../shared/log/footprint.ts";
import { planUndo } from "../../../shared/log/undo.ts";
import {
  nextAct,
  noUndoHistory,
  type UndoDirection,
  type UndoHistory,
  withAct,
  withoutAct,
  withReversal,
} from "../../../shared/log/undo-history.ts";
import type { Held } from "../held/held.ts";
import type { SaveFailure, UndoOutcome, UndoState } from "../session.ts";
import type { PlannedAct, Writer } from "../writing/writer.ts";

/** The undo of one open group: it begins with the session and ends with it. See [Note: Taking back]. */
export interface SessionUndo {
  /** The same object until something changes. */
  state(): UndoState;
  /** Makes an act one that can be taken back, once it is written. */
  noted(act: PlannedAct): PlannedAct;
  /**
   * Takes back an act, the last one unless another is named, or does again what was taken back last. What stands in the
   * way is planned on what is held when it is this work's turn. To be called from queued work.
   */
  reverse(writer: Writer, direction: UndoDirection, name?: string): Promise<Result<UndoOutcome, SaveFailure>>;
}

export function createSessionUndo(): SessionUndo {
  let history = noUndoHistory;
  let state = stateOf(history);

  function keep(next: UndoHistory): void {
    history = next;
    const { last, undone } = stateOf(next);
    if (last !== state.last || undone !== state.undone) state = { last, undone };
  }

  return {
    state: () => state,
    noted: (act) => ({
      ...act,
      written(before, after) {
        const footprint = personsOwn(footprintBetween(before, after));
        if (footprint !== undefined) keep(withAct(history, footprint));
      },
    }),
    async reverse(writer, direction, name) {
      let outcome: UndoOutcome = { type: "nothing" };
      const written = await writer.act(() => {
        const { projection, state: held, device } = writer.held();
        const plannedAt = held.head.to;
        const act =
          name === undefined ? nextAct(history, direction) : history.done.find((footprint) => footprint.dot === name);
        if (act === undefined) return { operations: [], plannedAt };
        const plan = planUndo(projection, act, { device: device.device, seq: plannedAt + 1 });
        if (plan.type === "blocked") {
          outcome = { type: "blocked", act, obstacles: plan.obstacles };
          // It can never be taken back; the acts before it still can.
          keep(withoutAct(history, act.dot));
          return { operations: [], plannedAt };
        }
        outcome = { type: "done", act };
        return {
          operations: plan.operations,
          plannedAt,
          written(before, after) {
            const reversal = footprintBetween(before, after);
            keep(
              reversal === undefined ? withoutAct(history, act.dot) : withReversal(history, direction, act, reversal),
            );
          },
        };
      });
      return written.ok ? ok(outcome) : written;
    },
  };
}

function stateOf(history: UndoHistory): UndoState {
  return { last: nextAct(history, "undo"), undone: nextAct(history, "redo") };
}

/** Without what the app adds to an act by itself: the device that introduces itself. The founding of a group stands. */
function personsOwn(act: Footprint | undefined): Footprint | undefined {
  if (act === undefined || act.records.some((record) => isMade(record, "group"))) return undefined;
  const records = act.records.filter((record) => !isMade(record, "device"));
  return records.length === 0 && act.approves === undefined ? undefined : { ...act, records };
}

function isMade({ kind, existence }: RecordFootprint, name: string): boolean {
  return kind === name && existence?.type === "made";
}

/** The footprint of the change that lies between two states: the last of the tail. */
function footprintBetween(before: Held, after: Held): Footprint | undefined {
  const change = after.tail.at(-1);
  return change === undefined ? undefined : footprintOf(before.projection, after.projection, change);
}
