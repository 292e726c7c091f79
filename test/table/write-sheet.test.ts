import { strFromU8, unzipSync } from "fflate";
import fc from "fast-check";
import { readSheet } from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import { columnName, daySerial, mostCellCharacters, sheetName } from "../../shared/table/sheet-text.ts";
import { dayCell, emptyCell, numberCell, type Table, textCell } from "../../shared/table/table.ts";
import { writeSheet } from "../../shared/table/write-sheet.ts";

const options = { notesTitle: "Tietoja" };

const table: Table = {
  title: "Toimenpiteet",
  columns: [
    { heading: "Otsikko", width: 40 },
    { heading: "Määräpäivä", width: 12 },
    { heading: "Päiviä myöhässä", width: 8 },
  ],
  rows: [
    [textCell("Esite läheisille"), dayCell("2026-10-20"), numberCell(13)],
    [textCell("Kierros"), emptyCell, numberCell(-1.5)],
  ],
  notes: [
    { term: "Ryhmä", value: textCell("Avopainotteinen päihdepalvelu") },
    { term: "Tehty", value: dayCell("2026-11-02") },
  ],
};

async function written(given: Table): Promise<Uint8Array> {
  const bytes = await writeSheet(given, options);
  if (bytes === undefined) throw new Error("nothing was cancelled");
  return bytes;
}

async function rowsOf(bytes: Uint8Array, sheet = 1): Promise<readonly (readonly unknown[])[]> {
  return await readSheet(Buffer.from(bytes), sheet, { trim: false });
}

function partOf(bytes: Uint8Array, name: string): string {
  const part = unzipSync(bytes)[name];
  if (part === undefined) throw new Error(`no ${name}`);
  return strFromU8(part);
}

function ofTexts(texts: readonly string[]): Table {
  return { ...table, columns: [{ heading: "a", width: 10 }], rows: texts.map((text) => [textCell(text)]) };
}

describe("a table as a spreadsheet", () => {
  it("gives its rows back to another reader: text, days and numbers as such", async () => {
    expect(await rowsOf(await written(table))).toEqual([
      ["Otsikko", "Määräpäivä", "Päiviä myöhässä"],
      ["Esite läheisille", new Date("2026-10-20T00:00:00Z"), 13],
      ["Kierros", null, -1.5],
    ]);
  });

  it("tells on a second sheet what the rows are", async () => {
    expect(await rowsOf(await written(table), 2)).toEqual([
      ["Ryhmä", "Avopainotteinen päihdepalvelu"],
      ["Tehty", new Date("2026-11-02T00:00:00Z")],
    ]);
  });

  it("keeps the head row in sight, gives columns their widths and each a filter", async () => {
    const sheet = partOf(await written(table), "xl/worksheets/sheet1.xml");
    expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    expect(sheet).toContain('<col min="1" max="1" width="40" customWidth="1"/>');
    expect(sheet).toContain('<autoFilter ref="A1:C3"/>');
  });

  it("is the same bytes for the same table", async () => {
    expect(await written(table)).toEqual(await written(table));
  });

  it("can be cancelled between pieces of the work", async () => {
    const asked: number[] = [];
    const pace = (done: number) => {
      asked.push(done);
      return Promise.resolve(done < 64);
    };
    const many = ofTexts(Array.from({ length: 300 }, (_, index) => `rivi ${index}`));
    expect(await writeSheet(many, { ...options, pace })).toBeUndefined();
    expect(asked).toEqual([0, 64]);
  });

  it("holds no row and no column too", async () => {
    expect(await rowsOf(await written({ ...table, rows: [] }))).toEqual([["Otsikko", "Määräpäivä", "Päiviä myöhässä"]]);
    const none = await written({ ...table, columns: [], rows: [], notes: [] });
    expect(partOf(none, "xl/worksheets/sheet1.xml")).toContain('<sheetData><row r="1"></row></sheetData>');
  });
});

describe("hostile cells", () => {
  const hostile = [
    "=1+1",
    "=cmd|' /C calc'!A0",
    "+A1",
    "-A1",
    "@SUM(A1)",
    "\t=1",
    "\n=1",
    "＝1+1",
    '=HYPERLINK("http://example.invalid","x")',
    "constructor",
    "__proto__",
    "</t></is></c><c><f>1+1</f></c>",
    "a & b < c > d \" '",
    " välit ympärillä ",
    "]]>",
    "🧭 å ä ö",
    "007",
    "1e5",
  ];

  it("stay text, letter by letter", async () => {
    const bytes = await written(ofTexts(hostile));
    expect((await rowsOf(bytes)).slice(1).map(([cell]) => cell)).toEqual(hostile);
    expect(partOf(bytes, "xl/worksheets/sheet1.xml")).not.toMatch(/<f[ >/]/);
  });

  it("stay text in headings and in notes", async () => {
    const bytes = await written({
      title: "=cmd|'/C calc'!A0",
      columns: [{ heading: "=1+1", width: 3 }],
      rows: [],
      notes: [{ term: "+1", value: textCell("@SUM(A1)") }],
    });
    expect(await rowsOf(bytes)).toEqual([["=1+1"]]);
    expect(await rowsOf(bytes, 2)).toEqual([["+1", "@SUM(A1)"]]);
    expect(partOf(bytes, "xl/workbook.xml")).toContain("name=\"=cmd|' C calc'!A0\"");
  });

  it("make no broken file, whatever the text", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: "binary", minLength: 1 }), { minLength: 1 }), async (texts) => {
        const rows = await rowsOf(await written(ofTexts(texts)));
        expect(rows).toHaveLength(texts.length + 1);
      }),
      { numRuns: 25 },
    );
  });

  it("lose only what XML cannot hold", async () => {
    const rows = await rowsOf(await written(ofTexts(["a\u0000b\u0007c", "x\ud800y", "1\r\n2\r3"])));
    expect(rows.slice(1).map(([cell]) => cell)).toEqual(["a\ufffdb\ufffdc", "x\ufffdy", "1\n2\n3"]);
  });

  it("write what only looks like the sheet's own escape so that it is read as it was written", async () => {
    expect(partOf(await written(ofTexts(["_x0041_"])), "xl/worksheets/sheet1.xml")).toContain(">_x005F_x0041_<");
  });

  it("are cut where a cell ends, in sight", async () => {
    const [, row] = await rowsOf(await written(ofTexts(["a".repeat(40_000)])));
    expect(row).toEqual([`${"a".repeat(mostCellCharacters - 1)}…`]);
  });
});

describe("the sheet's own names and numbers", () => {
  it("counts columns on past Z", () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnName)).toEqual(["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
  });

  it("counts days as spreadsheets do, and leaves the days that they count wrong as text", () => {
    expect(daySerial("1900-03-01")).toBe(61);
    expect(daySerial("2026-01-24")).toBe(46046);
    expect(daySerial("1900-02-28")).toBeUndefined();
    expect(daySerial("joskus")).toBeUndefined();
  });

  it("names sheets as they may be named", () => {
    expect(sheetName("Päätökset: 1/2026 [luonnos]", "1")).toBe("Päätökset  1 2026  luonnos");
    expect(sheetName("'", "1")).toBe("1");
    expect(sheetName("a".repeat(40), "1")).toHaveLength(31);
  });

  it("keeps two sheets of one name apart", async () => {
    const workbook = partOf(await written({ ...table, title: "tietoja" }), "xl/workbook.xml");
    expect(workbook).toContain('name="tietoja 1"');
    expect(workbook).toContain('name="Tietoja"');
  });
});
