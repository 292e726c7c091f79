import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createNodePrimitives } from "../../../electron/cli/node-primitives.ts";
import {
  isFlagged,
  readFlagged,
  readOthers,
  readPageHead,
  writePage,
} from "../../../renderer/data/projection/page-text.ts";
import {
  emptyProjection,
  flaggedOf,
  pageIndex,
  storedPage,
  type PagedProjection,
  planPages,
} from "../../../renderer/data/projection/paged-projection.ts";
import { createPacer } from "../../../renderer/data/pacer.ts";
import { writeRecords } from "../../../renderer/data/projection/projection-rows.ts";
import type { Json } from "../../../shared/core/canonical-json.ts";
import type { Origin } from "../../../shared/log/change.ts";
import { createRecordDraft, type RecordDraft, type RecordState } from "../../../shared/log/record-state.ts";

const primitives = createNodePrimitives();

const origins = fc
  .record({
    device: fc.constantFrom("AAAAAAAAAAAAAAAA", "BBBBBBBBBBBBBBBB"),
    seq: fc.integer({ min: 1, max: 9 }),
    author: fc.constantFrom("m1", "m2"),
  })
  // One change has one stamp and one author, so both follow from its place.
  .map(
    ({ device, seq }): Origin => ({
      dot: `${device}.${seq}`,
      device,
      seq,
      stamp: { ms: seq * 1000, count: seq % 3 },
      author: device.startsWith("A") ? "m1" : "m2",
    }),
  );

const values: fc.Arbitrary<Json> = fc.oneof(
  fc.constant(null),
  fc.string(),
  fc.integer(),
  fc.array(fc.string(), { maxLength: 3 }),
  fc.dictionary(fc.constantFrom("a", "b"), fc.boolean()),
);
const fields = fc.constantFrom("title", "status", "owner");
const versions = fc.record({ origin: origins, value: values });
const unapplied = fc.array(fc.record({ field: fields, origin: origins, value: values }), { maxLength: 2 });

const states: fc.Arbitrary<RecordState> = fc
  .record({
    id: fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom(..."abcdefgh0123") }),
    registers: fc.uniqueArray(fc.tuple(fields, fc.array(versions, { minLength: 1, maxLength: 3 })), {
      selector: ([field]) => field,
    }),
    sets: fc.uniqueArray(
      fc.tuple(
        fc.constantFrom("tags", "people"),
        fc.array(fc.tuple(versions, fc.nat(20)), { minLength: 1, maxLength: 3 }),
      ),
      { selector: ([field]) => field },
    ),
    deletions: fc.array(fc.record({ origin: origins, seen: fc.array(fc.constantFrom("A.1", "B.2")) }), {
      maxLength: 2,
    }),
    awaited: fc.uniqueArray(fc.tuple(fields, fc.array(fc.constantFrom("x.1", "y.2"), { minLength: 1 })), {
      selector: ([field]) => field,
    }),
    deferred: unapplied,
    refused: unapplied,
    late: unapplied,
  })
  .map(({ id, registers, sets, awaited, ...lists }) => {
    const draft: RecordDraft = { ...createRecordDraft("action", id), ...lists };
    for (const [field, heads] of registers) draft.registers.set(field, heads);
    for (const [field, elements] of sets) {
      draft.sets.set(
        field,
        elements.map(([version, nth]) => ({ ...version, id: `${version.origin.dot}/${nth}` })),
      );
    }
    for (const [field, names] of awaited) draft.awaited.set(field, new Set(names));
    return draft;
  });

test("a page reads as it was written", () => {
  fc.assert(
    fc.property(fc.uniqueArray(states, { selector: ({ id }) => id, maxLength: 12 }), (records) => {
      const byId = new Map(records.map((each) => [each.id, each]));
      const flagged = flaggedOf(byId);
      const { head, bytes } = writePage({ kind: "action", index: 3 }, byId, flagged);
      expect(head).toEqual({ kind: "action", index: 3, count: records.length, flagged: flagged.size });
      expect(readPageHead(bytes)).toEqual(head);
      expect(readFlagged(bytes)).toEqual(flagged);
      expect([...readOthers(bytes).values()]).toEqual(records.filter((each) => !isFlagged(each)));
      const page = storedPage(head, bytes);
      expect(page.records()).toEqual(byId);
      expect(page.flagged()).toEqual(flagged);
    }),
  );
});

function record(id: string, title: string): RecordState {
  const draft = createRecordDraft("action", id);
  const origin: Origin = { dot: "A.1", device: "A", seq: 1, stamp: { ms: 1, count: 0 }, author: "m1" };
  draft.registers.set("title", [{ origin, value: title }]);
  return draft;
}

describe("pages", () => {
  test("hold what was written last to every record, however many there are", async () => {
    const ids = fc.array(fc.nat(400), { maxLength: 120 });
    await fc.assert(
      fc.asyncProperty(fc.array(ids, { maxLength: 8 }), async (batches) => {
        let projection: PagedProjection = emptyProjection;
        const model = new Map<string, RecordState>();
        for (const [nth, batch] of batches.entries()) {
          const written = new Map(batch.map((id) => [`r${id}`, record(`r${id}`, `${nth}`)]));
          for (const [id, state] of written) model.set(id, state);
          const before = projection;
          const beforeIds = [...before.records()].length;
          const write = await writeRecords(primitives, projection, written.values(), []);
          projection = write.projection;
          expect([...before.records()]).toHaveLength(beforeIds);
          const kept = projection.pagesByKind.get("action")?.pages ?? [];
          expect(write.kinds["action"] ?? [0, 0]).toEqual([model.size, kept.length]);
          for (const page of kept) expect(page.records().size).toBe(page.head.count);
        }
        expect([...projection.records()].map(({ id }) => id).sort()).toEqual([...model.keys()].sort());
        for (const [id, state] of model) expect(projection.record("action", id)).toBe(state);
      }),
      { numRuns: 30 },
    );
  });

  test("stay few for one record, and even", async () => {
    const many = Array.from({ length: 20_000 }, (_, index) => record(`id${index}`, "x"));
    const { projection } = await writeRecords(primitives, emptyProjection, many, []);
    const pages = projection.pagesByKind.get("action")?.pages ?? [];
    const sizes = pages.map(({ head }) => head.count);
    expect(pages.length).toBeLessThan(20_000 / 40);
    expect(Math.max(...sizes)).toBeLessThan(150);
    expect((await planPages(projection, [record("id77", "y")], createPacer())).dirty).toHaveLength(1);
    expect((await planPages(projection, [record("uusi", "y")], createPacer())).dirty.length).toBeLessThanOrEqual(3);
    expect(pageIndex("id77", pages.length)).toBe(pages.findIndex((page) => page.records().has("id77")));
  });
});
