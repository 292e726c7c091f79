import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { formatCsv, neutralise, tableToCsv } from "../../shared/table/csv.ts";
import { dayCell, numberCell, type Table, textCell } from "../../shared/table/table.ts";

describe("cells that would run as a formula", () => {
  it.each([
    "=1+1",
    "+A1",
    "-A1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    "＝1+1",
    "＋A1",
    "－A1",
    "＠SUM",
    "=cmd|' /C calc'!A0",
    "-1+2",
    "--1",
  ])("are made text: %j", (text) => {
    expect(neutralise(text)).toBe(`'${text}`);
  });

  it.each(["-12", "-12.5", "-0,75", "12", "0", "2026-01-24", "a=b", "", " plain", "'quoted"])(
    "are no others: %j",
    (text) => {
      expect(neutralise(text)).toBe(text);
    },
  );

  it("are none of what is written, whatever the text", () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string({ unit: "grapheme" }), { minLength: 2, maxLength: 4 })), (rows) => {
        const { data } = Papa.parse<readonly string[]>(formatCsv(rows), { delimiter: ";", header: false });
        const cells = data.flat().map((cell) => cell.replace("\ufeff", ""));
        const running = cells.filter(
          (cell) => /^[=+\-@\t\r\n＝＋－＠]/.test(cell) && !/^-?\d+(?:[.,]\d+)?$/.test(cell),
        );
        expect(running).toEqual([]);
      }),
    );
  });
});

describe("a table as CSV", () => {
  it("begins with a byte order mark, has semicolons, and ends every row with CR LF", () => {
    expect(
      formatCsv([
        ["id", "title"],
        ["a1", "Selvitä"],
      ]),
    ).toBe("\ufeffid;title\r\na1;Selvitä\r\n");
  });

  it("gives every text back to a reader of RFC 4180", () => {
    const cell = fc.string({ unit: "grapheme" }).filter((text) => !/^[=+\-@\t\r\n＝＋－＠]/.test(text));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1 }), (rows) => {
        const text = formatCsv(rows).slice(1);
        const { data } = Papa.parse<readonly string[]>(text, { delimiter: ";", newline: "\r\n", header: false });
        expect(data.slice(0, rows.length)).toEqual(rows);
      }),
    );
  });

  it("quotes what another reader would divide at", () => {
    expect(formatCsv([["a,b", "a\tb", 'a"b', " a"]])).toBe('\ufeff"a,b";"a\tb";"a""b";" a"\r\n');
  });
});

describe("a table with its notes as CSV", () => {
  const table = (text: string): Table => ({
    title: "Toimenpiteet",
    columns: [
      { heading: text, width: 10 },
      { heading: "Päivä", width: 10 },
      { heading: "Luku", width: 10 },
    ],
    rows: [[textCell(text), dayCell("2026-10-20"), numberCell(-1.5)]],
    notes: [{ term: "Rajaus", value: textCell(text) }],
  });

  it("has the head first, days and numbers as Finnish spreadsheets read them, and the notes at the end", () => {
    expect(tableToCsv(table("Esite"))).toBe(
      '\ufeffEsite;Päivä;Luku\r\nEsite;2026-10-20;"-1,5"\r\n\r\nRajaus;Esite\r\n',
    );
  });

  it.each(["=cmd|' /C calc'!A0", "+A1", "-A1", "@SUM(A1)", "\t=1", "\r=1", "＝1+1"])(
    "runs nothing in head, rows or notes: %j",
    (text) => {
      const { data } = Papa.parse<readonly string[]>(tableToCsv(table(text)).slice(1), { delimiter: ";" });
      expect(data.flat().filter((cell) => cell === `'${text}`)).toHaveLength(3);
      expect(data.flat()).not.toContain(text);
    },
  );
});
