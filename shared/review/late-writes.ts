import type { Json } from "../core/canonical-json.ts";
import { compareText } from "../core/compare.ts";
import type { GroupBook } from "../domain/group-book.ts";
import { domainRules, isKindName, type KindName } from "../domain/kinds.ts";
import { planEdit, planRestore } from "../log/author.ts";
import { compareOrigins, type Operation, type Origin } from "../log/change.ts";
import { setMembers, shownValue } from "../log/record-reading.ts";
import { deletionMarks, type RecordState } from "../log/record-state.ts";
import type { Coverage } from "./draft-approval.ts";

/** What somebody would have changed in what is frozen: one field of one record, or the record's deletion. */
export interface ProposedAmendment {
  readonly kind: KindName;
  readonly id: string;
  /** Missing when the record would be deleted. */
  readonly field: string | undefined;
  /** What stands there, as approved. */
  readonly approved: Json | undefined;
  /** What was written, the latest last; of a list what would be added to it. */
  readonly writes: readonly { readonly origin: Origin; readonly value: Json }[];
}

export function amendmentKey({ kind, id, field = deletionMarks }: Pick<ProposedAmendment, "kind" | "id" | "field">) {
  return `${kind}/${id}/${field}`;
}

/** The late writes to what is covered, by record and field, in a fixed order ([Note: Late writes]). */
export function proposedAmendments(book: GroupBook, { records }: Coverage): readonly ProposedAmendment[] {
  const proposed: ProposedAmendment[] = [];
  for (const [kind, ids] of Object.entries(records)) {
    if (!isKindName(kind)) continue;
    for (const id of ids) {
      const state = book.state(kind, id);
      if (state !== undefined && state.late.length > 0) proposed.push(...proposedIn(state, kind));
    }
  }
  return proposed.sort((a, b) => compareText(amendmentKey(a), amendmentKey(b)));
}

function proposedIn(state: RecordState, kind: KindName): readonly ProposedAmendment[] {
  const fields = new Set(state.late.map(({ field }) => field));
  return [...fields].map((field) => ({
    kind,
    id: state.id,
    field: field === deletionMarks ? undefined : field,
    approved: field === deletionMarks ? undefined : valueOf(state, kind, field),
    writes: state.late
      .filter((write) => write.field === field)
      .map(({ origin, value }) => ({ origin, value }))
      .sort((a, b) => compareOrigins(a.origin, b.origin)),
  }));
}

/**
 * What has to be written so that a proposal that is not accepted does not come in by an approval that covers it: the
 * field gets the value that it has now, over all that was written late.
 *
 * @param book the state in which the late writes are applied.
 */
export function planDeclined(book: GroupBook, proposal: ProposedAmendment): readonly Operation[] {
  const { kind, id, field, approved } = proposal;
  const state = book.state(kind, id);
  if (field === undefined) return state === undefined ? [] : planRestore(state);
  return planEdit(domainRules, state, kind, id, { [field]: approved ?? null });
}

function valueOf(state: RecordState, kind: KindName, field: string): Json | undefined {
  return domainRules.shapeOf(kind, field) === "set" ? setMembers(state, field) : shownValue(state, field);
}
