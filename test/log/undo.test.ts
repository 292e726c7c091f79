import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalJson, type Json } from "../../shared/core/canonical-json.ts";
import { domainRules } from "../../shared/domain/kinds.ts";
import { planDelete, planEdit, planRestore } from "../../shared/log/author.ts";
import type { Operation, Origin } from "../../shared/log/change.ts";
import { type Footprint, footprintOf } from "../../shared/log/footprint.ts";
import { createProjection, type Projection } from "../../shared/log/projection.ts";
import { isEmptyRecord, presenceOf, setMembers, shownValue } from "../../shared/log/record-reading.ts";
import { planUndo, type UndoPlan } from "../../shared/log/undo.ts";
import {
  mostUndone,
  nextAct,
  noUndoHistory,
  type UndoDirection,
  type UndoHistory,
  withAct,
  withoutAct,
  withReversal,
} from "../../shared/log/undo-history.ts";
import { add, approve, changeOf, del, deviceA, deviceB, dot, set } from "../support/changes.ts";

const kind = "decision";
const registerFields = ["title", "plain", "status"] as const;

/** One person's desk: the log as projected, and the history of their own acts, kept as the app keeps it. */
function createDesk() {
  let projection: Projection = createProjection(domainRules);
  let history: UndoHistory = noUndoHistory;
  const seqs = { [deviceA]: 0, [deviceB]: 0 };
  const append = (device: typeof deviceA | typeof deviceB, operations: readonly Operation[], author = "anna") => {
    const before = projection;
    const seq = seqs[device] + 1;
    seqs[device] = seq;
    const stamp = { ms: 1_767_225_600_000 + seqs[deviceA] + seqs[deviceB], count: 0 };
    const change = changeOf(device, seq, operations, { author, stamp });
    const draft = createProjection(domainRules, before);
    draft.addApprovals(change);
    draft.apply(change);
    projection = draft;
    return footprintOf(before, draft, change);
  };
  return {
    projection: () => projection,
    history: () => history,
    act(operations: readonly Operation[]): Footprint | undefined {
      if (operations.length === 0) return undefined;
      const footprint = append(deviceA, operations);
      if (footprint !== undefined) history = withAct(history, footprint);
      return footprint;
    },
    /** The number of the last change that somebody else has made. */
    others: () => seqs[deviceB],
    other: (operations: readonly Operation[]) => void append(deviceB, operations, "bertta"),
    /** Takes back the next act, or does it again; forgets what can no longer be taken back. */
    go(direction: UndoDirection): { readonly act: Footprint; readonly plan: UndoPlan } | undefined {
      const act = nextAct(history, direction);
      if (act === undefined) return undefined;
      const plan = planUndo(projection, act, { device: deviceA, seq: seqs[deviceA] + 1 });
      const reversal = plan.type === "ready" ? append(deviceA, plan.operations) : undefined;
      history = reversal === undefined ? withoutAct(history, act.dot) : withReversal(history, direction, act, reversal);
      return { act, plan };
    },
    /** Every record is made with a text, as the forms have it: a set alone is no record. */
    edit(id: string, wish: Readonly<Record<string, Json>>) {
      const state = projection.record(kind, id);
      return planEdit(domainRules, state, kind, id, state === undefined ? { status: "in-force", ...wish } : wish);
    },
  };
}

/** What a person sees of a record: whether it is there, and its values. */
function shown(projection: Projection, id: string): string {
  const state = projection.record(kind, id);
  if (state === undefined || isEmptyRecord(state) || presenceOf(state) === "deleted") return "not there";
  const values = registerFields.map((field) => shownValue(state, field) ?? null);
  return `${presenceOf(state)} ${canonicalJson([...values, setMembers(state, "related")])}`;
}

const ids = ["d1", "d2", "d3"];
const shownAll = (projection: Projection) => ids.map((id) => shown(projection, id)).join("\n");

type Step =
  | {
      readonly type: "edit";
      readonly mine: boolean;
      readonly id: string;
      readonly wish: Readonly<Record<string, Json>>;
    }
  | { readonly type: "edit-two"; readonly wish: Readonly<Record<string, Json>> }
  | { readonly type: "delete"; readonly mine: boolean; readonly id: string }
  | { readonly type: "restore"; readonly mine: boolean; readonly id: string }
  | { readonly type: "undo" }
  | { readonly type: "redo" };

const id = fc.constantFrom(...ids);
const wish = fc.dictionary(fc.constantFrom("title", "plain"), fc.constantFrom("x", "y", null), { maxKeys: 2 });
const wishes = fc
  .record({ some: wish, related: fc.option(fc.subarray(["r1", "r2"]), { nil: undefined }) })
  .map(({ some, related }) => (related === undefined ? some : { ...some, related }));

function stepsBy(mine: fc.Arbitrary<boolean>): fc.Arbitrary<readonly Step[]> {
  const step: fc.Arbitrary<Step> = fc.oneof(
    { weight: 6, arbitrary: fc.record({ type: fc.constant("edit" as const), mine, id, wish: wishes }) },
    { weight: 1, arbitrary: fc.record({ type: fc.constant("edit-two" as const), wish: wishes }) },
    { weight: 2, arbitrary: fc.record({ type: fc.constant("delete" as const), mine, id }) },
    { weight: 2, arbitrary: fc.record({ type: fc.constant("restore" as const), mine, id }) },
    { weight: 4, arbitrary: fc.constant({ type: "undo" as const }) },
    { weight: 3, arbitrary: fc.constant({ type: "redo" as const }) },
  );
  return fc.array(step, { minLength: 5, maxLength: 25, size: "max" });
}

/** The operations of a step on what is shown. No screen edits what is deleted. */
function operationsOf(desk: ReturnType<typeof createDesk>, step: Step): readonly Operation[] {
  switch (step.type) {
    case "edit":
      return isDeleted(desk.projection(), step.id) ? [] : desk.edit(step.id, step.wish);
    case "edit-two":
      return ["d1", "d2"].flatMap((each) => (isDeleted(desk.projection(), each) ? [] : desk.edit(each, step.wish)));
    case "delete": {
      const state = desk.projection().record(kind, step.id);
      return state === undefined || presenceOf(state) === "deleted" ? [] : [planDelete(state)];
    }
    case "restore": {
      const state = desk.projection().record(kind, step.id);
      return state === undefined ? [] : planRestore(state);
    }
    default:
      return [];
  }
}

function isDeleted(projection: Projection, record: string): boolean {
  const state = projection.record(kind, record);
  return state !== undefined && presenceOf(state) === "deleted";
}

describe("taking back, alone at the desk", () => {
  test("everything undone is the beginning, and everything done again the end", () => {
    let undone = 0;
    fc.assert(
      fc.property(stepsBy(fc.constant(true)), (steps) => {
        const desk = createDesk();
        // What was shown after 0, 1, 2 … acts that stand: the model of undo is a list of pictures.
        const pictures = [shownAll(desk.projection())];
        let at = 0;
        const trace = steps.flatMap((step) => {
          if (step.type === "undo" || step.type === "redo") {
            const gone = desk.go(step.type);
            if (gone === undefined) return [];
            at += step.type === "undo" ? -1 : 1;
          } else {
            if (desk.act(operationsOf(desk, step)) === undefined) return [];
            at += 1;
            pictures.splice(at);
            pictures[at] = shownAll(desk.projection());
          }
          const { done, undone } = desk.history();
          const isKept = done.length === at && undone.length === pictures.length - 1 - at;
          return shownAll(desk.projection()) === pictures[at] && isKept ? [] : [`${step.type} went astray`];
        });
        expect(trace).toEqual([]);
        while (desk.go("undo") !== undefined) undone += 1;
        expect(shownAll(desk.projection())).toBe(pictures[0]);
        while (desk.go("redo") !== undefined);
        expect(shownAll(desk.projection())).toBe(pictures.at(-1));
      }),
      { numRuns: 500 },
    );
    expect(undone).toBeGreaterThan(500);
  });
});

describe("taking back, while others write", () => {
  test("restores exactly the act's own, is undone exactly, and never touches what others wrote since", () => {
    const seen = { ready: 0, blocked: 0 };
    fc.assert(
      fc.property(stepsBy(fc.boolean()), fc.boolean(), (steps, stale) => {
        const desk = createDesk();
        const before = new Map<string, string>();
        /** By act, the number of the last change that somebody else had made when it was done. */
        const known = new Map<string, number>();
        const stalled: (readonly Operation[])[] = [];
        const undo = (): readonly string[] => {
          const mark = desk.projection();
          const since = known.get(nextAct(desk.history(), "undo")?.dot ?? "") ?? 0;
          const others = othersVisible(mark, since);
          const gone = desk.go("undo");
          if (gone === undefined) return [];
          seen[gone.plan.type] += 1;
          if (gone.plan.type === "blocked") {
            const isQuiet = desk.projection() === mark && gone.plan.obstacles.length > 0;
            return isQuiet ? [] : ["an undo that was refused changed something, or said no reason"];
          }
          const faults: string[] = [];
          const was = before.get(gone.act.dot) ?? "no such act";
          const is = fieldsShown(desk.projection(), gone.act);
          if (is !== "" && is !== was) faults.push(`restored ${is} for ${was}`);
          if (othersVisible(desk.projection(), since) !== others) faults.push("the undo touched what others wrote");
          if (desk.go("redo")?.plan.type !== "ready") faults.push("what was just undone cannot be done again");
          if (shownAll(desk.projection()) !== shownAll(mark)) faults.push("done again is not what it was");
          if (othersVisible(desk.projection(), since) !== others) faults.push("the redo touched what others wrote");
          // The act has a new name from now on; what stood before it is the same.
          const anew = nextAct(desk.history(), "undo")?.dot ?? "";
          before.set(anew, was);
          known.set(anew, since);
          return faults;
        };
        const faults = steps.flatMap((step) => {
          if (step.type === "undo") return undo();
          const operations = operationsOf(desk, step);
          if (operations.length === 0) return [];
          if ("mine" in step && !step.mine) {
            if (stale) stalled.push(operations);
            else desk.other(operations);
            return [];
          }
          const mark = desk.projection();
          const last = desk.others();
          const footprint = desk.act(operations);
          if (footprint !== undefined) {
            before.set(footprint.dot, fieldsShown(mark, footprint));
            known.set(footprint.dot, last);
          }
          // What somebody else did without having seen this act arrives after it.
          for (const late of stalled.splice(0)) desk.other(late);
          return [];
        });
        expect(faults).toEqual([]);
      }),
      { numRuns: 1500 },
    );
    expect(seen.ready).toBeGreaterThan(300);
    expect(seen.blocked).toBeGreaterThan(100);
  });

  test("names what stands in the way, and by whom", () => {
    const desk = createDesk();
    desk.act(desk.edit("d1", { title: "x", plain: "p" }));
    desk.act(desk.edit("d1", { title: "y" }));
    desk.other(desk.edit("d1", { title: "z" }));
    expect(desk.go("undo")?.plan).toEqual({
      type: "blocked",
      obstacles: [{ kind, id: "d1", field: "title", reason: "changed", by: "bertta" }],
    });
    // The making of the record is older still; deleting it would take the other's title away.
    expect(desk.go("undo")?.plan).toEqual({
      type: "blocked",
      obstacles: [{ kind, id: "d1", field: "title", reason: "changed", by: "bertta" }],
    });
    expect(desk.history()).toEqual(noUndoHistory);
  });

  test("is all or nothing over several records", () => {
    const desk = createDesk();
    desk.act([...desk.edit("d1", { title: "x" }), ...desk.edit("d2", { title: "x" })]);
    desk.act([...desk.edit("d1", { title: "y" }), ...desk.edit("d2", { title: "y" })]);
    desk.other(desk.edit("d2", { title: "z" }));
    desk.go("undo");
    expect([shown(desk.projection(), "d1"), shown(desk.projection(), "d2")]).toEqual([
      'present ["y",null,"in-force",[]]',
      'present ["z",null,"in-force",[]]',
    ]);
  });

  test("leaves a record alone that was deleted since", () => {
    const desk = createDesk();
    desk.act(desk.edit("d1", { title: "x" }));
    desk.act(desk.edit("d1", { title: "y" }));
    const state = desk.projection().record(kind, "d1");
    desk.other(state === undefined ? [] : [planDelete(state)]);
    expect(desk.go("undo")?.plan).toMatchObject({ obstacles: [{ id: "d1", reason: "deleted", by: "bertta" }] });
  });

  test("takes back a deletion as long as nobody else has deleted the record too", () => {
    const desk = createDesk();
    desk.act(desk.edit("d1", { title: "x" }));
    desk.act([del("d1", [dot(deviceA, 1)])]);
    desk.go("undo");
    expect(shown(desk.projection(), "d1")).toContain("present");
    desk.go("redo");
    expect(shown(desk.projection(), "d1")).toBe("not there");
    desk.other([del("d1", [dot(deviceA, 1)])]);
    expect(desk.go("undo")?.plan).toMatchObject({ obstacles: [{ id: "d1", reason: "changed", by: "bertta" }] });
  });

  test("does not write a conflict anew that was settled", () => {
    const desk = createDesk();
    desk.act([set("d1", { title: "x" })]);
    desk.other([set("d1", { title: "y" })]);
    desk.act(desk.edit("d1", { title: "x", plain: "p" }));
    expect(desk.go("undo")?.plan).toEqual({
      type: "blocked",
      obstacles: [{ kind, id: "d1", field: "title", reason: "settled" }],
    });
  });
});

describe("taking back what minutes froze", () => {
  test("is refused for frozen fields, and possible for the rest", () => {
    const desk = createDesk();
    desk.act(desk.edit("d1", { title: "x" }));
    desk.act(desk.edit("d1", { title: "y" }));
    desk.act(desk.edit("d1", { plain: "p" }));
    desk.other([approve({ [deviceA]: 3 }, { records: { decision: ["d1"] } })]);
    expect(desk.go("undo")?.plan.type, "plain words are not in the minutes").toBe("ready");
    desk.go("redo");
    desk.go("undo");
    expect(desk.go("undo")?.plan).toEqual({
      type: "blocked",
      obstacles: [{ kind, id: "d1", field: "title", reason: "frozen" }],
    });
    expect(desk.go("undo")?.plan).toEqual({ type: "blocked", obstacles: [{ kind, id: "d1", reason: "frozen" }] });
  });

  test("is refused for the approval itself", () => {
    const desk = createDesk();
    desk.act([...desk.edit("d1", { title: "x" }), approve({ [deviceA]: 1 })]);
    expect(desk.go("undo")?.plan).toMatchObject({ obstacles: [{ kind: "meeting", id: "m", reason: "approved" }] });
  });

  test("has nothing to take back of a write that was late", () => {
    const desk = createDesk();
    desk.act(desk.edit("d1", { title: "x" }));
    desk.other([approve({ [deviceA]: 1 }, { records: { decision: ["d1"] } })]);
    expect(desk.act(desk.edit("d1", { title: "y" }))).toBeUndefined();
    expect(desk.history().done).toHaveLength(1);
  });
});

describe("the history of undo", () => {
  test("is bounded, and a new act ends what could be done again", () => {
    const desk = createDesk();
    for (let n = 0; n < mostUndone + 20; n += 1) desk.act(desk.edit("d1", { title: String(n) }));
    expect(desk.history().done).toHaveLength(mostUndone);
    desk.go("undo");
    expect(desk.history().undone).toHaveLength(1);
    desk.act(desk.edit("d2", { title: "x" }));
    expect(desk.history().undone).toEqual([]);
  });

  test("an element that came back can be taken away again by the act that first added it", () => {
    const desk = createDesk();
    desk.act([set("d1", { title: "x" })]);
    desk.act([add("d1", ["r1", "r2"])]);
    desk.act(desk.edit("d1", { related: ["r2"] }));
    desk.go("undo");
    expect(shown(desk.projection(), "d1")).toContain('["r1","r2"]');
    desk.go("undo");
    expect(shown(desk.projection(), "d1")).toContain("[]");
    desk.go("redo");
    desk.go("redo");
    expect(shown(desk.projection(), "d1")).toContain('["r2"]');
  });
});

/** What is shown of the act's own fields, or whether its records are there. */
function fieldsShown(projection: Projection, act: Footprint): string {
  return act.records
    .map((record) => {
      const state = projection.record(record.kind, record.id);
      if (record.existence !== undefined) {
        if (state === undefined || presenceOf(state) === "deleted") return "not there";
        // Somebody else has emptied it since: there is nothing to be shown.
        return isEmptyRecord(state) ? "" : presenceOf(state);
      }
      if (state === undefined) return "not there";
      const registers = record.registers.map(({ field }) => shownValue(state, field) ?? null);
      // Of a set, the act's own values: others may add and remove what they like beside them.
      const members = record.sets.map(({ field, added, removed }) => {
        const own = new Set([...added, ...removed].map(({ value }) => value));
        return setMembers(state, field).filter((value) => own.has(value));
      });
      return canonicalJson([...registers, ...members]);
    })
    .join("\n");
}

/** What others wrote after their change `since` and is visible: not overwritten, in records that are there. */
function othersVisible(projection: Projection, since: number): string {
  const found: string[] = [];
  const isLater = (origin: Origin) => origin.device === deviceB && origin.seq > since;
  for (const state of projection.records()) {
    if (presenceOf(state) === "deleted") continue;
    for (const [field, heads] of state.registers) {
      for (const { origin, value } of heads) {
        if (isLater(origin) && value !== null) found.push(`${state.id} ${field} ${origin.dot}`);
      }
    }
    for (const [field, elements] of state.sets) {
      for (const element of elements) {
        if (isLater(element.origin)) found.push(`${state.id} ${field} ${element.id}`);
      }
    }
  }
  return found.sort().join("\n");
}
