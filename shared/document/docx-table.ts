import {
  BorderStyle,
  LineRuleType,
  Paragraph,
  Table as DocxTable,
  TableCell,
  TableLayoutType,
  TableRow as DocxRow,
  type TextRun,
  WidthType,
} from "docx";
import { textRun, textRuns } from "./docx-runs.ts";
import { lineColor, lines as lineHeight, textWidth, type TypeSizes } from "./docx-style.ts";
import type { Table } from "./document.ts";
import { visibleLine } from "./visible-text.ts";

/** A short table stays on one page; a long one may break between rows, and repeats its head. */
const maxRowsTogether = 10;

/** A table with its caption, whose head is marked as one and comes again on every page. */
export function renderTable({ caption, columns, rows }: Table, sizes: TypeSizes): readonly (Paragraph | DocxTable)[] {
  const columnWidths = columns.map(({ width }) => Math.round((textWidth * width) / 100));
  const together = rows.length <= maxRowsTogether;
  const cell = (children: readonly TextRun[], index: number, keepNext: boolean) =>
    new TableCell({
      width: { size: columnWidths[index] ?? 0, type: WidthType.DXA },
      children: [
        new Paragraph({ keepNext, spacing: { before: 50, after: 50, ...lineHeight(264) }, children: [...children] }),
      ],
    });
  const head = columns.map(({ header }, index) =>
    cell([textRun(visibleLine(header), { bold: true, size: sizes.quiet })], index, true),
  );
  const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
  const line = { style: BorderStyle.SINGLE, size: 4, color: lineColor };
  return [
    new Paragraph({
      keepNext: true,
      spacing: { before: 160, after: 60 },
      children: [textRun(visibleLine(caption), { bold: true })],
    }),
    new DocxTable({
      layout: TableLayoutType.FIXED,
      width: { size: textWidth, type: WidthType.DXA },
      columnWidths,
      margins: { left: 0, right: 113 },
      borders: { top: none, left: none, right: none, bottom: line, insideHorizontal: line, insideVertical: none },
      rows: [
        new DocxRow({ tableHeader: true, cantSplit: true, children: head }),
        ...rows.map(
          ({ cells }, place) =>
            new DocxRow({
              cantSplit: true,
              children: columns.map((_, index) =>
                cell(textRuns(cells[index] ?? [], { size: sizes.quiet }), index, together && place < rows.length - 1),
              ),
            }),
        ),
      ],
    }),
    gap(),
  ];
}

/** Air after a table or a list of facts, without which what follows would seem to belong to it. */
export function gap(): Paragraph {
  return new Paragraph({ spacing: { after: 0, line: 160, lineRule: LineRuleType.EXACT }, children: [] });
}
