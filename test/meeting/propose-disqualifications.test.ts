import { describe, expect, test } from "vitest";
import type { AgendaItem } from "../../shared/domain/agenda-item.ts";
import { proposedDisqualifications } from "../../shared/meeting/propose-disqualifications.ts";
import { createExampleBook } from "../demo/example-book.ts";
import { plainBook, type Records } from "./plain-book.ts";

const group: Records = {
  organisation: [
    { id: "county", name: "Mallilan hyvinvointialue", type: "buyer" },
    { id: "avo", name: "Avopolku Esimerkki Oy", type: "provider" },
    { id: "saa", name: "Kuvitelma-säätiö sr", type: "provider" },
    { id: "osk", name: "Osuuskunta Mallipiha", type: "provider" },
    { id: "sub", name: "Päivätupa Kajo ry", type: "subcontractor", parent: "saa" },
  ],
  member: [
    { id: "b", side: "buyer", organisation: "county" },
    { id: "avo1", side: "provider", organisation: "avo" },
    { id: "avo2", side: "provider", organisation: "avo", deputyFor: "avo1" },
    { id: "saa1", side: "provider", organisation: "saa" },
    { id: "sub1", side: "provider", organisation: "sub" },
    { id: "osk1", side: "provider", organisation: "osk" },
    { id: "c", side: "client", organisation: "sub" },
  ],
};

function proposed(item: Partial<AgendaItem>, more: Records = {}): readonly string[] {
  const found = proposedDisqualifications(plainBook({ ...group, ...more }), { id: "m" }, { id: "i", ...item });
  return found.map(({ member, reason, organisation }) => `${member.id} ${reason} ${organisation.id}`);
}

describe("who may be disqualified", () => {
  test("is nobody in a matter that is nobody's own", () => {
    expect(proposed({ title: "Avopolun uudet tilat" })).toEqual([]);
    expect(proposed({ title: "Kokouksen avaus" })).toEqual([]);
  });

  test("are the members of the provider that is named, in any form of its name", () => {
    const avo = ["avo1 sanction avo", "avo2 sanction avo"];
    expect(proposed({ title: "Korjaussuunnitelma", proposal: "Sopimussakkoa Avopolulle ei esitetä." })).toEqual(avo);
    expect(proposed({ title: "Avopolun seuraamus" })).toEqual(avo);
    expect(proposed({ title: "Mallipihan reklamaatio" })).toEqual(["osk1 reclamation osk"]);
    expect(proposed({ title: "Kuvitelma-säätiön huomautus" })).toEqual([
      "saa1 reclamation saa",
      "sub1 reclamation saa",
    ]);
    expect(proposed({ title: "Påföljd för Avopolku" })).toEqual(avo);
  });

  test("are the members of all providers where a bonus or a rank is of all", () => {
    const all = (reason: string) => [
      `avo1 ${reason} avo`,
      `avo2 ${reason} avo`,
      `osk1 ${reason} osk`,
      `saa1 ${reason} saa`,
      `sub1 ${reason} saa`,
    ];
    expect([...proposed({ title: "Lausunto bonuksesta 2025" })].sort()).toEqual(all("bonus"));
    expect([...proposed({ title: "Suositus etusijajärjestyksestä" })].sort()).toEqual(all("priority"));
  });

  test("are those with a case where a sanction names nobody", () => {
    const sanctions = (status: "open" | "closed") => ({ sanction: [{ id: "s", provider: "avo", status }] });
    const item = { title: "Korjaussuunnitelman päättäminen", proposal: "Sopimussakkoa ei esitetä." };
    expect(proposed(item)).toEqual([]);
    expect(proposed(item, sanctions("open"))).toEqual(["avo1 sanction avo", "avo2 sanction avo"]);
    expect(proposed(item, sanctions("closed"))).toEqual(["avo1 sanction avo", "avo2 sanction avo"]);
  });

  test("follows the item's decisions and feedback too", () => {
    expect(
      proposed(
        { title: "Jatkotoimet" },
        { decision: [{ id: "d", item: "i", text: "Esitetään Mallipihalle bonusta." }] },
      ),
    ).toEqual(["osk1 bonus osk"]);
    expect(
      proposed(
        { title: "Reklamaatio odotusajasta", feedback: ["f"] },
        { feedback: [{ id: "f", provider: "osk", text: "Jonotin." }] },
      ),
    ).toEqual(["osk1 reclamation osk"]);
  });

  test("does not ask again of whom a person has settled it", () => {
    const item = { title: "Avopolun bonus", notDisqualified: ["avo2"] };
    expect(proposed(item, { disqualification: [{ id: "d", item: "i", member: "avo1" }] })).toEqual([]);
  });
});

describe("in the example group", async () => {
  const book = await createExampleBook();

  test("those whom the minutes found disqualified are among the proposed, had nobody marked them", () => {
    const unmarked = {
      ...book,
      all: ((kind) => (kind === "disqualification" ? [] : book.all(kind))) as typeof book.all,
      of: ((kind, field, text) => (kind === "disqualification" ? [] : book.of(kind, field, text))) as typeof book.of,
    };
    for (const { meeting: meetingId = "", item: itemId = "", member } of book.all("disqualification")) {
      const meeting = book.get("meeting", meetingId);
      const item = book.get("agenda-item", itemId);
      if (meeting === undefined || item === undefined) throw new Error("the item is in the book");
      const ids = proposedDisqualifications(unmarked, meeting, item).map((each) => each.member.id);
      expect(ids, `${meeting.number} ${item.title}`).toContain(member);
    }
  });
});
