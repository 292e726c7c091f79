import { canonicalJson, type Json } from "../core/canonical-json.ts";
import { isLate } from "./approvals.ts";
import { compareOrigins, type Dot, dotOf, type ElementId, type Operation, type Origin } from "./change.ts";
import type { Footprint, LiveMark, RecordFootprint, RegisterMark, SetMark } from "./footprint.ts";
import type { Projection } from "./projection.ts";
import { elementsWith, liveDots, presenceOf } from "./record-reading.ts";
import type { RecordState } from "./record-state.ts";

/**
 * [Note: Taking back] The log only grows, so an act is taken back by another act that writes again what was shown before
 * it. That is done for exactly the fields of the act, all of them or none, and only while nobody has written to them
 * since: what others wrote later is never touched by an undo. An undo leaves a footprint of its own, and to do an act
 * again is to take the undo back.
 */
export type UndoPlan =
  | { readonly type: "ready"; readonly operations: readonly Operation[] }
  | { readonly type: "blocked"; readonly obstacles: readonly Obstacle[] };

/** What keeps an act from being taken back. */
export interface Obstacle {
  readonly kind: string;
  readonly id: string;
  /** Missing when it concerns the record as a whole. */
  readonly field?: string;
  readonly reason: ObstacleReason;
  /** Member id of whoever wrote since. */
  readonly by?: string;
}

export type ObstacleReason =
  /** Written to since. */
  | "changed"
  /** The record was deleted since. */
  | "deleted"
  /** Approved minutes froze it. */
  | "frozen"
  /** The act settled a conflict, and a conflict cannot be written. */
  | "settled"
  /** The act approved something: that is taken back by an amendment alone. */
  | "approved";

/** The device that would write, and the number that its next change gets: what approvals freeze depends on both. */
export interface NextWrite {
  readonly device: string;
  readonly seq: number;
}

/** Plans to take an act back, on what is shown now. Writes nothing. */
export function planUndo(projection: Projection, act: Footprint, next: NextWrite): UndoPlan {
  const operations: Operation[] = [];
  const obstacles: Obstacle[] = [];
  if (act.approves !== undefined) obstacles.push({ ...act.approves, reason: "approved" });
  for (const record of act.records) {
    const state = projection.record(record.kind, record.id);
    const plan = state === undefined ? blocked(record, "deleted") : planRecord(projection, state, record, next);
    if (plan.type === "ready") operations.push(...plan.operations);
    else obstacles.push(...plan.obstacles);
  }
  return obstacles.length > 0 ? { type: "blocked", obstacles } : { type: "ready", operations };
}

function planRecord(projection: Projection, state: RecordState, record: RecordFootprint, next: NextWrite): UndoPlan {
  const { kind, id, existence } = record;
  const isFrozen = (field: string | undefined) => freezes(projection, next, kind, id, field);
  switch (existence?.type) {
    case "made":
    case "restored": {
      if (presenceOf(state) === "deleted") return blocked(record, "deleted", deleterOf(state));
      if (isFrozen(undefined)) return blocked(record, "frozen");
      const later = laterWrite(state, existence.live);
      if (later !== undefined) return blocked(record, "changed", later.author, later.field);
      // What the deletions had not seen, a new one does not name either: the record is contested again, as it was.
      const unseen = existence.type === "restored" ? existence.unseen : [];
      return ready([{ type: "delete", kind, id, seen: liveDots(state).filter((dot) => !unseen.includes(dot)) }]);
    }
    case "deleted": {
      if (isFrozen(undefined)) return blocked(record, "frozen");
      const others = state.deletions.filter(({ origin }) => origin.dot !== existence.deletion);
      const isAsBefore =
        others.length === existence.before.length &&
        others.every(({ origin }) => existence.before.includes(origin.dot));
      if (!isAsBefore || others.length === state.deletions.length) return blocked(record, "changed", deleterOf(state));
      if (presenceOf({ ...state, deletions: others }) === "deleted")
        return blocked(record, "deleted", deleterOf(state));
      const fields = planFields(state, record, isFrozen);
      if (fields.type === "blocked") return fields;
      return ready([{ type: "restore", kind, id, deletions: [existence.deletion] }, ...fields.operations]);
    }
    case undefined:
      // A contested record waits for people to say what becomes of it: taking away what keeps it alive would decide it.
      if (presenceOf(state) !== "present") return blocked(record, "deleted", deleterOf(state));
      return planFields(state, record, isFrozen);
  }
}

function planFields(
  state: RecordState,
  { kind, id, registers, sets }: RecordFootprint,
  isFrozen: (field: string) => boolean,
): UndoPlan {
  const fields: Record<string, Json> = {};
  const seen: Record<string, readonly Dot[]> = {};
  const operations: Operation[] = [];
  const obstacles: Obstacle[] = [];
  const record = { kind, id };
  for (const mark of registers) {
    const obstacle = registerObstacle(state, mark, isFrozen);
    if (obstacle === undefined) {
      fields[mark.field] = mark.before;
      seen[mark.field] = [mark.by];
    } else {
      obstacles.push({ ...record, ...obstacle });
    }
  }
  if (Object.keys(fields).length > 0) operations.push({ type: "set", ...record, fields, seen });
  for (const mark of sets) {
    const obstacle = setObstacle(state, mark, isFrozen);
    if (obstacle !== undefined) {
      obstacles.push({ ...record, ...obstacle });
      continue;
    }
    const { field } = mark;
    const values = uniqueValues(mark.removed.map(({ value }) => value));
    const elements = mark.added.map((element) => element.id);
    if (values.length > 0) operations.push({ type: "add", ...record, field, values });
    if (elements.length > 0) operations.push({ type: "remove", ...record, field, elements });
  }
  return obstacles.length > 0 ? { type: "blocked", obstacles } : ready(operations);
}

type FieldObstacle = Omit<Obstacle, "kind" | "id">;

function registerObstacle(
  state: RecordState,
  mark: RegisterMark,
  isFrozen: (field: string) => boolean,
): FieldObstacle | undefined {
  const { field, by } = mark;
  if (isFrozen(field)) return { field, reason: "frozen" };
  const heads = state.registers.get(field) ?? [];
  const later = latest(heads.filter(({ origin }) => origin.dot !== by).map(({ origin }) => origin));
  if (later !== undefined || heads.length === 0) {
    return { field, reason: "changed", ...(later === undefined ? {} : { by: later.author }) };
  }
  return mark.settled ? { field, reason: "settled" } : undefined;
}

/** A set is as the act left it when what it added is there by it alone, and what it removed is not there. */
function setObstacle(
  state: RecordState,
  { field, added, removed }: SetMark,
  isFrozen: (field: string) => boolean,
): FieldObstacle | undefined {
  if (isFrozen(field)) return { field, reason: "frozen" };
  const own = new Set<ElementId>(added.map(({ id }) => id));
  const live = new Set((state.sets.get(field) ?? []).map(({ id }) => id));
  const others = [...added, ...removed]
    .flatMap(({ value }) => elementsWith(state, field, value))
    .filter(({ id }) => !own.has(id));
  const later = latest(others.map(({ origin }) => origin));
  if (later !== undefined) return { field, reason: "changed", by: later.author };
  return added.every(({ id }) => live.has(id)) ? undefined : { field, reason: "changed" };
}

/** The latest visible write to the record that is not among `live`. A cleared field shows nothing and counts for none. */
function laterWrite(
  state: RecordState,
  live: readonly LiveMark[],
): { readonly author: string; readonly field: string } | undefined {
  const known = new Set(live.map(({ field, name }) => `${field} ${name}`));
  const found: { readonly origin: Origin; readonly field: string }[] = [];
  for (const [field, heads] of state.registers) {
    for (const { origin, value } of heads) {
      if (value !== null && !known.has(`${field} ${origin.dot}`)) found.push({ origin, field });
    }
  }
  for (const [field, elements] of state.sets) {
    for (const { id, origin } of elements) if (!known.has(`${field} ${id}`)) found.push({ origin, field });
  }
  const last = latest(found.map(({ origin }) => origin));
  const write = found.find(({ origin }) => origin === last);
  return write === undefined ? undefined : { author: write.origin.author, field: write.field };
}

function freezes(
  projection: Projection,
  { device, seq }: NextWrite,
  kind: string,
  id: string,
  field: string | undefined,
): boolean {
  const approvals = projection.approvals.filter(({ operation }) => operation.records[kind]?.includes(id) === true);
  if (approvals.length === 0) return false;
  const origin: Origin = { dot: dotOf(device, seq), device, seq, stamp: { ms: 0, count: 0 }, author: "" };
  return isLate(approvals, origin, kind, field);
}

function deleterOf(state: RecordState): string | undefined {
  return latest(state.deletions.map(({ origin }) => origin))?.author;
}

function latest(origins: readonly Origin[]): Origin | undefined {
  return origins.reduce<Origin | undefined>(
    (last, origin) => (last === undefined || compareOrigins(origin, last) > 0 ? origin : last),
    undefined,
  );
}

function uniqueValues(values: readonly Json[]): readonly Json[] {
  return [...new Map(values.map((value) => [canonicalJson(value), value])).values()];
}

function ready(operations: readonly Operation[]): UndoPlan {
  return { type: "ready", operations };
}

function blocked(
  { kind, id }: Pick<RecordFootprint, "kind" | "id">,
  reason: ObstacleReason,
  by?: string,
  field?: string,
): UndoPlan {
  const obstacle = { kind, id, reason, ...(by === undefined ? {} : { by }), ...(field === undefined ? {} : { field }) };
  return { type: "blocked", obstacles: [obstacle] };
}
