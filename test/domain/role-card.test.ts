import { describe, expect, test } from "vitest";
import { member, type Member } from "../../shared/domain/member.ts";
import { endsSoon, roleCardOf } from "../../shared/domain/role-card.ts";
import { fieldChoices } from "../../renderer/records/showing/field-sort.ts";
import type { DateOnly } from "../../shared/core/date-only.ts";

const seat = (fields: Partial<Member>): Member => ({ id: "m", ...fields });
const roles = (fieldChoices(member.name, "role") ?? []) as readonly NonNullable<Member["role"]>[];

describe("a role card", () => {
  test.each(roles)("of a %s on the client side says that results are not theirs and lays no duty of result", (role) => {
    const { notYours, answersFor, may } = roleCardOf(seat({ side: "client", role, voting: true }));
    expect(notYours.slice(0, 4)).toEqual(["results", "everyone", "own-health", "complaints"]);
    expect(answersFor).not.toContain("own-service");
    expect(answersFor).not.toContain("contract");
    expect(may).not.toContain("own");
  });

  test("offers owning actions to exactly the sides that may answer for them", () => {
    const sides = ["buyer", "provider", "client", "outside"] as const;
    expect(sides.filter((side) => roleCardOf(seat({ side })).may.includes("own"))).toEqual(["buyer", "provider"]);
  });

  test("says who decides: a voting member and a deputy do, others speak", () => {
    expect(roleCardOf(seat({ side: "client", voting: true })).may).toContain("decide");
    const deputy = roleCardOf(seat({ side: "client", deputyFor: "x" }));
    expect(deputy.may.slice(0, 2)).toEqual(["replace", "decide"]);
    expect(deputy.notYours).toContain("when-present");
    const observer = roleCardOf(seat({ side: "outside", role: "observer", voting: false }));
    expect(observer.may).toEqual(["speak"]);
    expect(observer.notYours).toContain("no-vote");
  });

  test("reminds a provider of their own case and everybody of single clients, each line once", () => {
    const { notYours } = roleCardOf(seat({ side: "provider", role: "member", voting: true }));
    expect(notYours).toContain("own-case");
    for (const role of roles) {
      const card = roleCardOf(seat({ side: "buyer", role }));
      expect(card.notYours).toContain("single-clients");
      const lists: readonly (readonly string[])[] = [card.may, card.answersFor, card.notYours];
      for (const list of lists) expect(new Set(list).size).toBe(list.length);
    }
  });

  test("a seat of which nothing is known yet has a card that promises nothing", () => {
    expect(roleCardOf(seat({}))).toEqual({ may: ["speak"], answersFor: [], notYours: ["no-vote", "single-clients"] });
  });
});

describe("a term that ends soon", () => {
  const today = "2026-01-21" as DateOnly;
  test.each([
    ["2026-01-20", false],
    ["2026-01-21", true],
    ["2026-04-21", true],
    ["2026-04-22", false],
    [undefined, false],
  ] as const)("%s: %s", (termEnd, soon) => {
    const fields = termEnd === undefined ? {} : { termEnd: termEnd as DateOnly };
    expect(endsSoon(seat(fields), today)).toBe(soon);
  });
});
