import { createGroupBook, type GroupBook } from "../../shared/domain/group-book.ts";
import { domainRules } from "../../shared/domain/kinds.ts";
import { planEdit } from "../../shared/log/author.ts";
import type { Change, Operation } from "../../shared/log/change.ts";
import { createProjection } from "../../shared/log/projection.ts";
import { conflictsOf } from "../../shared/log/record-reading.ts";
import { testMs } from "../support/changes.ts";
import type { FakeRecord } from "../support/fake-session.ts";

/** A group's copy on one device, for tests of what people plan apart. */
export interface Copy {
  readonly device: string;
  readonly changes: Change[];
}

export function copyWith(device: string, changes: readonly Change[] = []): Copy {
  return { device, changes: [...changes] };
}

export function bookOf({ changes }: Copy): GroupBook {
  return createGroupBook(projectionOf(changes));
}

export function save(copy: Copy, operations: readonly Operation[]): void {
  if (operations.length === 0) return;
  const seq = copy.changes.filter(({ device }) => device === copy.device).length + 1;
  const stamp = { ms: testMs + copy.changes.length * 1000, count: 0 };
  copy.changes.push({ device: copy.device, seq, stamp, author: "me", operations });
}

export function write(copy: Copy, records: readonly FakeRecord[]): void {
  save(
    copy,
    records.flatMap(({ kind, id, wish }) => planEdit(domainRules, bookOf(copy).state(kind, id), kind, id, wish)),
  );
}

/** Both copies take in what the other has. */
export function exchange(a: Copy, b: Copy): void {
  const missing = (to: Copy, from: Copy) =>
    from.changes.filter(
      (change) => !to.changes.some(({ device, seq }) => device === change.device && seq === change.seq),
    );
  const [forA, forB] = [missing(a, b), missing(b, a)];
  a.changes.push(...forA);
  b.changes.push(...forB);
}

/** `kind id field` of everything on which people disagree. */
export function conflictsIn({ changes }: Copy): readonly string[] {
  return [...projectionOf(changes).records()].flatMap((state) =>
    conflictsOf(state).map(({ field }) => `${state.kind} ${state.id} ${field}`),
  );
}

function projectionOf(changes: readonly Change[]) {
  const projection = createProjection(domainRules);
  for (const change of changes) projection.apply(change);
  return projection;
}
