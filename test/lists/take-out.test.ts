import { strFromU8, unzipSync } from "fflate";
import Papa from "papaparse";
import { readSheet } from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import { actionList } from "../../renderer/features/actions/action-list.tsx";
import { decisionList } from "../../renderer/features/decisions/decision-list.tsx";
import { feedbackRegister } from "../../renderer/features/feedback/feedback-register.tsx";
import { meetingList } from "../../renderer/features/meetings/meeting-list.tsx";
import { memberList } from "../../renderer/features/partners/member-list.tsx";
import { organisationRegister } from "../../renderer/features/partners/organisation-register.tsx";
import { runAtOnce } from "../../renderer/lists/choosing/steps.ts";
import type { List } from "../../renderer/lists/list.ts";
import { listFile, listFileName } from "../../renderer/lists/taking-out/list-file.ts";
import { tableInSteps } from "../../renderer/lists/taking-out/table-of.ts";
import { createI18n } from "../../renderer/text/words.ts";
import type { Json } from "../../shared/core/canonical-json.ts";
import { type KindName, kinds } from "../../shared/domain/kinds.ts";
import { neutralise } from "../../shared/table/csv.ts";
import { mostCellCharacters } from "../../shared/table/sheet-text.ts";
import { textCell } from "../../shared/table/table.ts";
import { fieldSort } from "../../renderer/records/showing/field-sort.ts";
import { today } from "../features/three-sides.ts";
import { namingOf } from "../records/support.tsx";
import { createFakeSession, type FakeRecord } from "../support/fake-session.ts";
import { chosen } from "./chosen.ts";

const hostile = ["=cmd|' /C calc'!A0", "+A1", "-A1", "@SUM(A1)", "＝1+1", "=1;2", '="x"'];

/** A record whose every text is hostile. */
function hostileRecord(kind: KindName, id: string, text: string): FakeRecord {
  const wish = Object.keys(kinds[kind].fields).flatMap((field): readonly (readonly [string, Json])[] => {
    const sort = fieldSort(kind, field);
    return sort === "text" || sort === "line" ? [[field, text]] : [];
  });
  return { kind, id, wish: Object.fromEntries(wish) };
}

const listedKinds = ["action", "decision", "feedback", "meeting", "member", "organisation"] as const;

const session = createFakeSession({
  records: listedKinds.flatMap((kind) => hostile.map((text, index) => hostileRecord(kind, `${kind}${index}`, text))),
});
const { book } = session.snapshot();
const words = createI18n("fi");
const naming = namingOf(session);
const common = words.getFixedT("fi", "common");
const lists = words.getFixedT("fi", "lists");
const members = words.getFixedT("fi", "members");

const rowNotes = {
  confidential: (count: number) => ({ term: "Julkisuus", value: textCell(String(count)) }),
  cut: (count: number) => ({ term: "Lyhennetty", value: textCell(String(count)) }),
};

async function files<Row>(list: List<Row>, rows: readonly Row[], notes: readonly string[] = []) {
  const selection = chosen(list, rows, { show: "all" });
  const made = notes.map((note) => ({ term: note, value: textCell(note) }));
  const table = runAtOnce(tableInSteps(list, selection, made, rowNotes));
  const deps = { notesTitle: "Tietoja", onProgress: () => true };
  const [csv, xlsx] = [await listFile(table, "csv", "a", deps), await listFile(table, "xlsx", "a", deps)];
  if (csv === undefined || xlsx === undefined) throw new Error("nothing was cancelled");
  return { table, csv, xlsx };
}

async function expectNothingRuns<Row>(list: List<Row>, rows: readonly Row[]): Promise<void> {
  expect(rows).toHaveLength(hostile.length);
  const { table, csv, xlsx } = await files(list, rows, hostile);
  const texts = table.rows.flatMap((row) => row.flatMap((cell) => (cell.type === "text" ? [cell.text] : [])));
  for (const text of hostile) expect(texts).toContain(text);
  const parsed = Papa.parse<readonly string[]>(new TextDecoder().decode(csv.bytes), { delimiter: ";" }).data;
  expect(parsed[0]).toEqual(list.columns.map(({ heading }) => heading));
  expect(parsed.flat().filter((cell) => neutralise(cell) !== cell)).toEqual([]);
  const sheet = strFromU8(unzipSync(xlsx.bytes)["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
  expect(sheet).not.toMatch(/<f[ >/]/);
  const read = await readSheet(Buffer.from(xlsx.bytes), 1, { trim: false });
  for (const text of hostile) expect(read.flat()).toContain(text);
}

describe("hostile text in every field of every record", () => {
  it("is text in the files of actions", () =>
    expectNothingRuns(
      actionList({ naming, t: words.getFixedT("fi", "actions"), lists, today, me: undefined }),
      book.all("action"),
    ));

  it("is text in the files of decisions", () =>
    expectNothingRuns(
      decisionList({
        naming,
        t: words.getFixedT("fi", "decisions"),
        lists,
        common: words.getFixedT("fi", "common"),
        deciding: words.getFixedT("fi", "deciding"),
        today,
      }),
      book.all("decision"),
    ));

  it("is text in the files of feedback", () => {
    const all = book.all("feedback");
    return expectNothingRuns(
      feedbackRegister({ naming, t: words.getFixedT("fi", "feedback"), lists, today, all }),
      all,
    );
  });

  it("is text in the files of meetings", () =>
    expectNothingRuns(
      meetingList({ naming, t: words.getFixedT("fi", "meetings"), common, lists }),
      book.all("meeting"),
    ));

  it("is text in the files of members", () =>
    expectNothingRuns(memberList({ naming, t: members, lists, today }), book.all("member")));

  it("is text in the files of organisations", () =>
    expectNothingRuns(organisationRegister({ naming, t: members, lists }), book.all("organisation")));
});

describe("a file of a list", () => {
  const list = actionList({ naming, t: words.getFixedT("fi", "actions"), lists, today, me: undefined });

  it("says how many rows are secret, and how many texts did not fit", async () => {
    const rows = [
      { id: "a", title: "Salainen", publicity: "confidential" as const },
      { id: "b", title: "Pitkä", description: "a".repeat(mostCellCharacters + 1) },
    ];
    const { table } = await files(list, rows);
    expect(table.notes).toEqual([rowNotes.confidential(1), rowNotes.cut(1)]);
  });

  it("can be cancelled", async () => {
    const { table } = await files(list, book.all("action"));
    const deps = { notesTitle: "Tietoja", onProgress: () => false };
    expect(await listFile(table, "xlsx", "a", deps)).toBeUndefined();
  });

  it("is named for its list, its group and its day, with signs that every system takes", () => {
    expect(listFileName("Toimenpiteet", "Mallilan: ryhmä/1 \u202e", "2026-11-02")).toBe(
      "Toimenpiteet Mallilan ryhmä 1 2026-11-02",
    );
    expect(listFileName("Palaute", "", "2026-11-02")).toBe("Palaute 2026-11-02");
  });
});
