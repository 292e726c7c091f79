import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  maxTemplateBytes,
  maxTemplateItems,
  readTemplateFile,
  templateFormat,
  writeTemplateFile,
} from "../../shared/agenda/template-file.ts";
import { bytesToUtf8, utf8ToBytes } from "../../shared/core/bytes.ts";
import { canonicalJson, type Json } from "../../shared/core/canonical-json.ts";
import type { TemplateItem } from "../../shared/domain/template-item.ts";

const read = (text: string) => readTemplateFile(utf8ToBytes(text));
const file = (fields: Readonly<Record<string, Json>>) =>
  read(canonicalJson({ format: templateFormat, name: "Pohja", items: [], ...fields }));
const item = (fields: Readonly<Record<string, Json>>) =>
  file({ items: [{ title: "Eka" }, { title: "Toka", ...fields }] });

const items: readonly TemplateItem[] = [
  { id: "i1", template: "t", place: "a0", title: "Avaus", type: "information", fills: "opening", minutes: 5 },
  { id: "i2", template: "t", place: "a1", title: "Katsaus", months: ["march", "january"], presenter: "m1" },
  { id: "i3", template: "t", place: "a2", title: "Muut", gathers: true, recurring: false, plain: "Kaksi\nriviä" },
];

describe("an agenda template in a file", () => {
  it("comes back as it was, months in the year's order", () => {
    const bytes = writeTemplateFile({ id: "t", name: "Pohja", plain: "Selkeästi" }, items);
    expect(readTemplateFile(bytes)).toEqual({
      ok: true,
      value: {
        format: templateFormat,
        name: "Pohja",
        plain: "Selkeästi",
        items: [
          { title: "Avaus", type: "information", fills: "opening", minutes: 5 },
          { title: "Katsaus", months: ["january", "march"] },
          { title: "Muut", gathers: true, plain: "Kaksi\nriviä" },
        ],
      },
    });
  });

  it("holds nothing of the group: no ids, no people, no meeting", () => {
    const text = bytesToUtf8(writeTemplateFile({ id: "tttt", name: "Pohja", meeting: "kkkk" }, items)) ?? "";
    for (const secret of ["tttt", "kkkk", '"i1"', "m1", "presenter", "place"]) expect(text).not.toContain(secret);
  });

  it("is the same bytes whatever the order in which its fields were written", () => {
    const swapped = items.map(
      (each) => Object.fromEntries(Object.entries(each).toReversed()) as unknown as TemplateItem,
    );
    expect(writeTemplateFile({ name: "P", id: "t" }, swapped)).toEqual(
      writeTemplateFile({ id: "t", name: "P" }, items),
    );
  });
});

describe("a hostile file", () => {
  const refused = (type: string) => ({ ok: false, error: { type } });

  it.each([
    ["nothing", ""],
    ["a picture", "\u0089PNG"],
    ["another program's file", '{"items":[],"name":"x"}'],
    ["a file with white space", `{ "format":"${templateFormat}","items":[],"name":"x"}`],
    ["a byte order mark", `\uFEFF{"format":"${templateFormat}","items":[],"name":"x"}`],
    ["a key that stands twice", `{"format":"${templateFormat}","items":[],"name":"x","name":"y"}`],
    ["a prototype", `{"__proto__":{"x":1},"format":"${templateFormat}","items":[],"name":"x"}`],
    ["a list", "[]"],
    ["null", "null"],
    ["deep nesting", "[".repeat(200_000)],
  ])("is refused: %s", (_, text) => {
    expect(read(text)).toEqual(refused("not-template"));
  });

  it("is refused by its size before it is read", () => {
    expect(readTemplateFile(new Uint8Array(maxTemplateBytes + 1))).toEqual(refused("too-large"));
  });

  it("is refused by its version: a newer one, and what is no version", () => {
    expect(file({ format: "luotsi-agenda-template/2" })).toEqual(refused("newer"));
    expect(file({ format: "luotsi-agenda-template/x" })).toEqual(refused("not-template"));
    expect(file({ format: 1 })).toEqual(refused("not-template"));
  });

  it("is refused by what it holds beside the form", () => {
    expect(file({ more: 1 })).toEqual(refused("not-template"));
    expect(file({ name: "" })).toEqual(refused("not-template"));
    expect(file({ name: "a\nb" })).toEqual(refused("not-template"));
    expect(file({ items: Array.from({ length: maxTemplateItems + 1 }, () => ({ title: "x" })) })).toEqual(
      refused("too-many-items"),
    );
  });

  it.each([
    ["no title", { title: "" }],
    ["a long title", { title: "x".repeat(501) }],
    ["an unknown kind", { type: "party" }],
    ["an unknown filling", { fills: "everything" }],
    ["an unknown month", { months: ["Smarch"] }],
    ["too many minutes", { minutes: 601 }],
    ["a person", { presenter: "m1" }],
    ["an id", { id: "rules" }],
    ["a long text", { background: "x".repeat(65_537) }],
  ])("is refused by an item with %s, which it names by its number", (_, fields) => {
    expect(item(fields)).toEqual({ ok: false, error: { type: "bad-item", number: 2 } });
  });

  it("never throws, whatever the bytes", () => {
    const whole = writeTemplateFile({ id: "t", name: "Pohja" }, items);
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), fc.nat(whole.length), (at, byte, length) => {
        const bytes = whole.slice(0, length);
        if (at < bytes.length) bytes[at] = byte;
        const result = readTemplateFile(bytes);
        return !result.ok || writeable(result.value.items);
      }),
    );
  });
});

function writeable(found: readonly { readonly title: string }[]): boolean {
  return found.every(({ title }) => title.length > 0 && title.length <= 500);
}
