import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { expect, test } from "vitest";
import { canonicalJson, type Json } from "../../shared/core/canonical-json.ts";
import type { Kind } from "../../shared/domain/kind.ts";
import { kinds } from "../../shared/domain/kinds.ts";

/**
 * What is once released is in people's archives for ever. The list beside this file holds every kind and field there
 * ever was, so that
 * - none disappears, changes its shape or what it refers to, or takes fewer choices than before;
 * - a name that was given up (`retired`) is never used for something else;
 * - whoever adds a kind or field adds it to the list: `LUOTSI_UPDATE_NAMES=1` writes what is new, and only that.
 */
const path = join(import.meta.dirname, "released-names.json");

const fieldSchema = v.strictObject({
  shape: v.picklist(["register", "set"]),
  refersTo: v.optional(v.string()),
  choices: v.optional(v.array(v.string())),
});
const listSchema = v.strictObject({
  kinds: v.record(v.string(), v.record(v.string(), fieldSchema)),
  /** `kind` or `kind.field`. */
  retired: v.array(v.string()),
});

type Names = v.InferOutput<typeof listSchema>;

const current = currentNames();
if (process.env["LUOTSI_UPDATE_NAMES"] === "1") addNew();
const released = v.parse(listSchema, JSON.parse(readFileSync(path, "utf8")));

test("nothing that was released has disappeared or changed", () => {
  for (const [kind, fields] of Object.entries(released.kinds)) {
    for (const [field, was] of Object.entries(fields)) {
      const is = current[kind]?.[field];
      const name = `${kind}.${field}`;
      expect(is?.shape, `${name} keeps its shape`).toBe(was.shape);
      expect(is?.refersTo, `${name} refers to the same kind`).toBe(was.refersTo);
      const choices = is?.choices;
      expect(choices ?? was.choices ?? [], `${name} takes all it took`).toEqual(
        expect.arrayContaining(was.choices ?? []),
      );
      expect(is?.choices === undefined || was.choices !== undefined, `${name} was not narrowed to choices`).toBe(true);
    }
  }
});

test("whatever is new is in the list", () => {
  for (const [kind, fields] of Object.entries(current)) {
    for (const [field, is] of Object.entries(fields))
      expect(released.kinds[kind]?.[field], `${kind}.${field}`).toEqual(is);
  }
});

test("no retired name is used again", () => {
  const used = Object.entries(current).flatMap(([kind, fields]) => [
    kind,
    ...Object.keys(fields).map((field) => `${kind}.${field}`),
  ]);
  expect(used.filter((name) => released.retired.includes(name))).toEqual([]);
});

test("the list holds what there is to lose", () => {
  expect(Object.keys(released.kinds).length).toBeGreaterThanOrEqual(26);
  expect(released.kinds["decision"]?.["related"]).toEqual({ shape: "set", refersTo: "decision" });
  expect(released.kinds["decision"]?.["manner"]?.choices).toEqual(["consensus", "majority", "vote"]);
});

function currentNames(): Names["kinds"] {
  return Object.fromEntries(
    Object.values(kinds).map(({ name, fields }: Kind) => [
      name,
      Object.fromEntries(
        Object.entries(fields).map(([field, { shape, refersTo, schema }]) => {
          const { options } = schema as { readonly options?: readonly string[] };
          return [
            field,
            { shape, ...(refersTo !== undefined && { refersTo }), ...(options && { choices: [...options] }) },
          ];
        }),
      ),
    ]),
  );
}

/** Adds what is not in the list yet; of what is, nothing is touched but choices that came to it. */
function addNew(): void {
  const before = v.parse(listSchema, JSON.parse(readFileSync(path, "utf8")));
  const merged = { ...before.kinds };
  for (const [kind, fields] of Object.entries(current)) {
    const known = merged[kind] ?? {};
    const entries = Object.entries(fields).map(([field, is]) => {
      const was = known[field];
      if (was === undefined) return [field, is] as const;
      const added = (is.choices ?? []).filter((choice) => was.choices?.includes(choice) === false);
      return [field, added.length > 0 ? { ...was, choices: [...(was.choices ?? []), ...added] } : was] as const;
    });
    merged[kind] = { ...known, ...Object.fromEntries(entries) };
  }
  const text = JSON.stringify(JSON.parse(canonicalJson({ ...before, kinds: merged } as Json)), undefined, 2);
  writeFileSync(path, `${text}\n`);
}
