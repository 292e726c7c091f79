import { describe, expect, it } from "vitest";
import { countMentions, listedMentions, mentionsOf } from "../../../renderer/records/links/mentions.ts";
import { organisationTree } from "../../../renderer/features/partners/organisation-tree.ts";
import { attendanceOf, seatsBySide } from "../../../renderer/features/partners/seats.ts";
import {
  fieldsOf,
  memberGroups,
  organisationGroups,
  contractGroups,
  groupGroups,
} from "../../../renderer/features/partners/field-groups.ts";
import { rulesGroups } from "../../../renderer/features/partners/rules-groups.ts";
import { createI18n } from "../../../renderer/text/words.ts";
import type { Json } from "../../../shared/core/canonical-json.ts";
import type { DateOnly } from "../../../shared/core/date-only.ts";
import type { GroupBook } from "../../../shared/domain/group-book.ts";
import { type KindName, kinds } from "../../../shared/domain/kinds.ts";
import { createFakeSession } from "../../support/fake-session.ts";
import { namingOf } from "../../records/support.tsx";

const today = "2026-01-15" as DateOnly;
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function bookOf(
  ...records: readonly (readonly [kind: KindName, id: string, fields: Record<string, Json>])[]
): GroupBook {
  return createFakeSession({ records: records.map(([kind, id, wish]) => ({ kind, id, wish })) }).snapshot().book;
}

describe("seats by side", () => {
  const book = bookOf(
    ["member", "m1", { name: "Öljy", side: "buyer", role: "member" }],
    ["member", "m2", { name: "Sihteeri", side: "buyer", role: "secretary" }],
    ["member", "m3", { name: "Puhis", side: "buyer", role: "chair" }],
    ["member", "m4", { name: "Tekijä", side: "provider" }],
    ["member", "d4", { name: "Vara", side: "provider", deputyFor: "m4" }],
    ["member", "d9", { name: "Irti", side: "provider", deputyFor: "gone" }],
    ["member", "old", { name: "Entinen", side: "client", termEnd: "2026-01-14" }],
    ["member", "last", { name: "Viimeinen päivä", side: "client", termEnd: "2026-01-15" }],
    ["member", "guest", { name: "Vieras", side: "outside" }],
    ["member", "unknown", { name: "Puoleton" }],
  );
  const seats = seatsBySide(book, today, compare);
  const names = (list: readonly { readonly member: { readonly name?: string } }[]) =>
    list.map(({ member }) => member.name);

  it("puts the chair first, then the secretary, then the others", () => {
    expect(names(seats.bySide.buyer)).toEqual(["Puhis", "Sihteeri", "Öljy"]);
  });

  it("sets a deputy under the member, and one whose member is not here on a line of their own", () => {
    expect(names(seats.bySide.provider)).toEqual(["Irti", "Tekijä"]);
    expect(seats.bySide.provider[1]?.deputies.map(({ name }) => name)).toEqual(["Vara"]);
  });

  it("moves people to the former ones the day after their term", () => {
    expect(names(seats.bySide.client)).toEqual(["Viimeinen päivä"]);
    expect(seats.former.map(({ name }) => name)).toEqual(["Entinen"]);
  });

  it("loses nobody", () => {
    expect(names(seats.outside)).toEqual(["Puoleton", "Vieras"]);
  });
});

describe("a member's attendance", () => {
  it("counts meetings held during the term, and presence once however often somebody came and went", () => {
    const book = bookOf(
      ["member", "m1", { name: "A", termStart: "2025-01-01" }],
      ["meeting", "before", { date: "2024-12-01", status: "approved" }],
      ["meeting", "k1", { date: "2025-02-01", status: "approved" }],
      ["meeting", "k2", { date: "2025-03-01", status: "in-review" }],
      ["meeting", "k3", { date: "2025-04-01", status: "held" }],
      ["meeting", "next", { date: "2026-02-01", status: "called" }],
      ["attendance", "a1", { meeting: "k1", member: "m1", event: "in" }],
      ["attendance", "a2", { meeting: "k1", member: "m1", event: "out", at: "13:00" }],
      ["attendance", "a3", { meeting: "k1", member: "m1", event: "in", at: "14:00" }],
      ["attendance", "a4", { meeting: "k2", member: "m1", event: "excused" }],
      ["attendance", "a5", { meeting: "k3", member: "m2", event: "in" }],
    );
    const member = book.get("member", "m1");
    if (member === undefined) throw new Error("m1 is in the book");
    expect(attendanceOf(book, member)).toEqual({ present: 1, held: 3 });
  });
});

describe("the tree of organisations", () => {
  it("begins with the buyer, then consortia with their lead, then the others; subcontractors under their parent", () => {
    const book = bookOf(
      ["organisation", "z", { name: "Yhdistys", type: "client-association" }],
      ["organisation", "p1", { name: "Bee", type: "provider", consortium: "Polku", consortiumRole: "member" }],
      ["organisation", "p2", { name: "Cee", type: "provider", consortium: "Polku", consortiumRole: "lead" }],
      ["organisation", "s1", { name: "Ali", type: "subcontractor", parent: "p2" }],
      ["organisation", "s2", { name: "Orpo", type: "subcontractor", parent: "gone" }],
      ["organisation", "p3", { name: "Aa", type: "provider" }],
      ["organisation", "o1", { name: "Alue", type: "buyer" }],
      ["member", "m1", { name: "A", organisation: "o1" }],
      ["member", "m2", { name: "B", organisation: "o1" }],
    );
    const tree = organisationTree(book, compare);
    expect(tree.map(({ consortium, nodes }) => [consortium, nodes.map(({ organisation }) => organisation.id)])).toEqual(
      [
        [undefined, ["o1"]],
        ["Polku", ["p2", "p1"]],
        [undefined, ["p3", "s2", "z"]],
      ],
    );
    expect(tree[1]?.nodes[0]?.subcontractors.map(({ id }) => id)).toEqual(["s1"]);
    expect(tree[0]?.nodes[0]?.memberCount).toBe(2);
  });

  it("shows subcontractors that name one another or themselves, rather than losing both", () => {
    const book = bookOf(
      ["organisation", "a", { name: "A", type: "subcontractor", parent: "b" }],
      ["organisation", "b", { name: "B", type: "subcontractor", parent: "a" }],
      ["organisation", "c", { name: "C", type: "subcontractor", parent: "c" }],
    );
    expect(
      organisationTree(book, compare).flatMap(({ nodes }) => nodes.map(({ organisation }) => organisation.id)),
    ).toEqual(["a", "b", "c"]);
  });
});

describe("mentions", () => {
  const book = bookOf(
    ["member", "m1", { name: "A" }],
    ["member", "m2", { name: "B", deputyFor: "m1" }],
    ["action", "a1", { title: "Omistaa", owner: "m1" }],
    ["action", "a2", { title: "Auttaa", owner: "m2", contributors: ["m1", "m3"] }],
    ["action", "a3", { title: "Molemmat", owner: "m1", contributors: ["m1"] }],
    ["attendance", "x1", { meeting: "k1", member: "m1", event: "in" }],
    ["device", "dev", { member: "m1", label: "Kone" }],
  );

  it("are found in single links and in lists of links", () => {
    const found = mentionsOf(book, "member", "m1");
    expect(found).toContainEqual({ kind: "action", field: "owner", ids: ["a1", "a3"] });
    expect(found).toContainEqual({ kind: "action", field: "contributors", ids: ["a2", "a3"] });
    expect(found).toContainEqual({ kind: "member", field: "deputyFor", ids: ["m2"] });
  });

  it("list no events and devices, and count each record once", () => {
    const found = mentionsOf(book, "member", "m1");
    expect(listedMentions(found).map(({ kind }) => kind)).not.toContain("attendance");
    expect(countMentions(found)).toBe(5);
  });
});

describe("the forms", () => {
  it("show every field of their kind, once", () => {
    const session = createFakeSession();
    const words = { naming: namingOf(session), t: createI18n("fi").getFixedT("fi", "members") };
    const left: Partial<Record<KindName, readonly string[]>> = {
      organisation: ["fictional"],
      group: ["notice", "asOf"],
    };
    for (const [kind, groups] of [
      ["member", memberGroups(words, "x")],
      ["organisation", organisationGroups(words, "x")],
      ["rules", rulesGroups(words)],
      ["contract", contractGroups(words)],
      ["group", groupGroups(words)],
    ] as const) {
      const wanted = Object.keys(kinds[kind].fields).filter((field) => left[kind]?.includes(field) !== true);
      expect({ kind, fields: fieldsOf(groups).toSorted() }).toEqual({ kind, fields: wanted.toSorted() });
    }
  });

  it("offer every value of a closed list, in words", () => {
    const words = { naming: namingOf(createFakeSession()), t: createI18n("fi").getFixedT("fi", "members") };
    const role = memberGroups(words, "x")
      .flatMap(({ fields }) => fields)
      .find(({ field }) => field === "role");
    expect(role?.type === "choice" ? role.choices.map(({ label }) => label) : []).toContain("Kokemusasiantuntija");
    expect(role?.type === "choice" ? role.choices.length : 0).toBe(8);
  });
});
