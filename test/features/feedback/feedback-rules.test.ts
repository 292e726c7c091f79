import { describe, expect, it } from "vitest";
import { answerClock } from "../../../renderer/features/feedback/answer-clock.ts";
import { answerParts } from "../../../renderer/features/feedback/answer-parts.ts";
import { usedWords } from "../../../renderer/features/feedback/choose-feedback.ts";
import { emptyFeedback, feedbackWish, otherWord } from "../../../renderer/features/feedback/feedback-draft.ts";
import { feedbackRegister } from "../../../renderer/features/feedback/feedback-register.tsx";
import { suggestedWords } from "../../../renderer/features/feedback/suggested-words.ts";
import { createI18n } from "../../../renderer/text/words.ts";
import type { Feedback } from "../../../shared/domain/feedback.ts";
import { domainRules } from "../../../shared/domain/kinds.ts";
import { chosenIds } from "../../lists/chosen.ts";
import { namingOf } from "../../records/support.tsx";
import { createFakeSession } from "../../support/fake-session.ts";
import { day, threeSides, today } from "../three-sides.ts";

const all: readonly Feedback[] = [
  {
    id: "f1",
    text: "Puhelin ei vastaa",
    receivedOn: day("2026-10-30"),
    provider: "firm",
    theme: "saatavuus",
    channel: "puhelin",
  },
  {
    id: "f2",
    text: "Kiitos",
    receivedOn: day("2026-10-01"),
    status: "being-handled",
    theme: "kohtaaminen",
    channel: "kysely",
  },
  {
    id: "f3",
    text: "Odotin",
    receivedOn: day("2026-09-01"),
    firstResponseOn: day("2026-09-11"),
    status: "answered",
    theme: "saatavuus",
    channel: "kysely",
  },
  {
    id: "f4",
    text: "Ovi auki",
    receivedOn: day("2026-08-01"),
    firstResponseOn: day("2026-08-30"),
    status: "led-to-change",
    provider: "firm",
  },
];

function ids(view: Readonly<Record<string, string>>): readonly string[] {
  const words = createI18n("fi");
  const naming = namingOf(createFakeSession({ records: threeSides }));
  const [t, lists] = [words.getFixedT("fi", "feedback"), words.getFixedT("fi", "lists")];
  return chosenIds(feedbackRegister({ naming, t, lists, today, all }), all, view);
}

describe("the answer clock", () => {
  it.each([
    ["2026-11-02", 14],
    ["2026-10-19", 0],
    ["2026-10-18", -1],
  ])("from %s leaves %i days", (receivedOn, daysLeft) => {
    expect(answerClock({ id: "f", receivedOn: day(receivedOn) }, today)).toMatchObject({ type: "waiting", daysLeft });
  });

  it("stops at the first answer, and counts nothing without a beginning or after the end", () => {
    expect(answerClock(all[2] ?? { id: "f" }, today)).toEqual({ type: "answered", days: 10 });
    expect(answerClock({ id: "f" }, today)).toEqual({ type: "none" });
    expect(answerClock({ id: "f", receivedOn: day("2026-01-01"), status: "no-change" }, today)).toEqual({
      type: "none",
    });
  });
});

describe("the list of feedback", () => {
  it("shows all, the newest first", () => {
    expect(ids({})).toEqual(["f1", "f2", "f3", "f4"]);
  });

  it("shows what is new, what waits, what is answered, what led to change", () => {
    expect(ids({ show: "new" })).toEqual(["f1"]);
    expect(ids({ show: "waiting" })).toEqual(["f1", "f2"]);
    expect(ids({ show: "answered" })).toEqual(["f3"]);
    expect(ids({ show: "changed" })).toEqual(["f4"]);
  });

  it("puts the most urgent answer first, then what waits for none", () => {
    expect(ids({ order: "left" })).toEqual(["f2", "f1", "f3", "f4"]);
  });

  it("tells a provider's from the whole service's, and searches the words", () => {
    expect(ids({ provider: "firm" })).toEqual(["f1", "f4"]);
    expect(ids({ provider: "*" })).toEqual(["f2", "f3"]);
    expect(ids({ theme: "=saatavuus" })).toEqual(["f1", "f3"]);
    expect(ids({ search: "PUHELIN" })).toEqual(["f1"]);
  });
});

describe("words to choose from", () => {
  it("are the group's own first, the most used first, then usual ones, each once", () => {
    expect(usedWords(all, "channel")).toEqual(["kysely", "puhelin"]);
    expect(suggestedWords(all, "channel", ["Puhelin", "Kysely", "Tapahtuma", "Keskustelu"], 3)).toEqual([
      { id: "kysely", label: "Kysely" },
      { id: "puhelin", label: "Puhelin" },
      { id: "Tapahtuma", label: "Tapahtuma" },
    ]);
  });
});

describe("what is saved of new feedback", () => {
  it("holds what was given and nothing else, in values that fit", () => {
    const wish = feedbackWish({
      ...emptyFeedback,
      receivedOn: today,
      text: " Soitin kolme kertaa. ",
      giver: "client",
      channel: otherWord,
      ownChannel: " Torilla ",
      provider: otherWord,
      theme: "saatavuus",
      tone: "criticism",
    });
    expect(wish).toEqual({
      status: "received",
      mayQuote: false,
      receivedOn: today,
      text: "Soitin kolme kertaa.",
      giver: "client",
      channel: "Torilla",
      theme: "saatavuus",
      tone: "criticism",
      count: 1,
    });
    for (const [field, value] of Object.entries(wish)) expect(domainRules.fits("feedback", field, value)).toBe(true);
  });

  it("leaves out what was not known", () => {
    expect(feedbackWish({ ...emptyFeedback, text: "Kiitos", count: undefined, channel: otherWord })).toEqual({
      status: "received",
      mayQuote: false,
      text: "Kiitos",
    });
  });
});

describe("the parts of an answer", () => {
  const leads = ["Kuulimme", "Teimme", "Emme muuta, koska"];

  it("are found at their words, in their order", () => {
    expect(answerParts("Kuulimme: puhelimeen ei vastata. Teimme: soitamme takaisin.", leads)).toEqual([
      { lead: "Kuulimme", text: "puhelimeen ei vastata." },
      { lead: "Teimme", text: "soitamme takaisin." },
    ]);
  });

  it("lose nothing: neither what stands before them nor an answer without them", () => {
    expect(answerParts("Kiitos. Emme muuta, koska: laki.", leads)).toEqual([
      { text: "Kiitos." },
      { lead: "Emme muuta, koska", text: "laki." },
    ]);
    expect(answerParts("Kiitos. Kerroimme kaikille.", leads)).toEqual([{ text: "Kiitos. Kerroimme kaikille." }]);
    expect(answerParts("Kun kuulimme tästä, teimme heti töitä.", leads)).toHaveLength(1);
    expect(answerParts("  ", leads)).toEqual([]);
  });
});
