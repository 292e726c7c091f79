import { describe, expect, test } from "vitest";
import { createGroupBook } from "../../shared/domain/group-book.ts";
import { domainRules } from "../../shared/domain/kinds.ts";
import { canBeAccountable, canOwnActions, responsibilityOf } from "../../shared/domain/responsibility.ts";
import { createProjection } from "../../shared/log/projection.ts";
import { changeOf, deviceA, set } from "../support/changes.ts";

const projection = createProjection(domainRules);
projection.apply(
  changeOf(deviceA, 1, [
    set("city", { name: "City", type: "buyer" }, {}, "organisation"),
    set("firm", { name: "Firm", type: "provider" }, {}, "organisation"),
    set("sub", { name: "Sub", type: "subcontractor" }, {}, "organisation"),
    set("club", { name: "Club", type: "client-association" }, {}, "organisation"),
    set("anna", { side: "buyer", organisation: "city" }, {}, "member"),
    set("bertil", { side: "provider", organisation: "firm" }, {}, "member"),
    set("expert", { side: "client", role: "experience-expert", organisation: "club" }, {}, "member"),
    set("guest", { side: "outside", organisation: "city" }, {}, "member"),
    set("lone", { side: "buyer" }, {}, "member"),
  ]),
);
const book = createGroupBook(projection);

describe("who answers for a decision or an action", () => {
  test.each([
    [{ accountable: "city" }, "city"],
    [{ accountable: "firm" }, "firm"],
    [{ accountable: "sub" }, "sub"],
    [{ owner: "anna" }, "city"],
    [{ owner: "bertil" }, "firm"],
    [{ owner: "anna", accountable: "firm" }, "firm"],
    [{ owner: "unknown", accountable: "firm" }, "firm"],
  ])("%j: %s", (record, organisation) => {
    expect(responsibilityOf(book, record)).toMatchObject({ clear: true, organisation: { id: organisation } });
  });

  test.each([
    [{}, "nobody"],
    [{ owner: "lone" }, "nobody"],
    [{ owner: "unknown" }, "nobody"],
    [{ accountable: "unknown" }, "not-here"],
    [{ accountable: "club" }, "client-side"],
    [{ owner: "expert" }, "client-side"],
    [{ owner: "guest" }, "client-side"],
  ])("%j: unclear, because %s", (record, reason) => {
    expect(responsibilityOf(book, record)).toEqual({ clear: false, reason });
  });

  test("B70: an experience expert who is set as owner never comes to answer, whatever organisation stands beside", () => {
    for (const accountable of ["city", "firm", "club", "unknown"]) {
      expect(responsibilityOf(book, { owner: "expert", accountable })).toEqual({ clear: false, reason: "client-side" });
    }
  });
});

test("only the buyer's and the providers' sides can be given responsibility", () => {
  const able = book
    .all("organisation")
    .filter(canBeAccountable)
    .map(({ id }) => id);
  expect(able).toEqual(["city", "firm", "sub"]);
  expect(
    book
      .all("member")
      .filter(canOwnActions)
      .map(({ id }) => id),
  ).toEqual(["anna", "bertil", "lone"]);
  expect(canBeAccountable({ id: "x" })).toBe(false);
  expect(canOwnActions({ id: "x" })).toBe(false);
});
