import { describe, expect, it } from "vitest";
import { newAgenda } from "../../../renderer/features/meetings/new-agenda.ts";
import { standingTitles } from "../../../renderer/features/meetings/standing-titles.ts";
import { compareText } from "../../../shared/core/compare.ts";
import { standingAgenda } from "../../../shared/domain/agenda.ts";
import { domainRules } from "../../../shared/domain/kinds.ts";
import { createFakeSession, fakeRecord } from "../../support/fake-session.ts";
import { smallGroup } from "./small-group.ts";

const { book } = createFakeSession({
  records: [
    ...smallGroup,
    fakeRecord("agenda-item", "old", {
      meeting: "earlier",
      place: "a0",
      number: 7,
      title: "Bonus",
      type: "decision",
      presenter: "me",
      minutes: 15,
      publicity: "confidential",
      ground: "Liikesalaisuus",
      proposal: "Maksetaan",
      handling: "Keskusteltiin",
      outcome: "Maksetaan",
      clientView: "Hyvä",
      feedback: ["f1"],
    }),
  ],
}).snapshot();

describe("a new agenda", () => {
  it.each(["fi", "sv", "en", "fi-simple"] as const)(
    "from the standing items has a title for each in %s",
    (language) => {
      const titles = standingTitles(language);
      const items = newAgenda(book, "m2", { type: "standing", titles });
      expect(items).toHaveLength(standingAgenda.length);
      expect(items.map(({ title }) => title)).toEqual(standingAgenda.map(({ key }) => titles[key]));
      for (const { key } of standingAgenda) expect(titles[key]).not.toBe(key);
    },
  );

  it("speaks ordinary Finnish for those who read plain Finnish: others read the record too", () => {
    expect(standingTitles("fi-simple")).toEqual(standingTitles("fi"));
  });

  it("hears the clients before the reports", () => {
    const titles = standingTitles("fi");
    const order = newAgenda(book, "m2", { type: "standing", titles }).map(({ title }) => title);
    expect(order.indexOf(titles.clientsTurn)).toBeLessThan(order.indexOf(titles.metrics));
  });

  it("takes the frame of an earlier meeting, and nothing of what was said and decided", () => {
    const [item, ...more] = newAgenda(book, "m2", { type: "copy", meeting: "earlier" });
    expect(more).toEqual([]);
    expect(item).toEqual({
      meeting: "m2",
      place: "a0",
      title: "Bonus",
      type: "decision",
      presenter: "me",
      minutes: 15,
      publicity: "confidential",
      ground: "Liikesalaisuus",
    });
  });

  it("gives rising places that the log accepts", () => {
    const items = newAgenda(book, "m2", { type: "standing", titles: standingTitles("fi") });
    const places = items.map(({ place }) => (typeof place === "string" ? place : ""));
    expect(places.toSorted(compareText)).toEqual(places);
    expect(new Set(places).size).toBe(places.length);
    for (const place of places) expect(domainRules.fits("agenda-item", "place", place)).toBe(true);
  });

  it("may be empty", () => {
    expect(newAgenda(book, "m2", { type: "empty" })).toEqual([]);
  });
});
