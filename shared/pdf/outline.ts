import { margin, sheet } from "./paper-measures.ts";
import { name, type PdfDictionary, type PdfFile, type PdfRef } from "./pdf-file.ts";
import type { PlacedHeading } from "./text-strips.ts";

interface Entry {
  readonly heading: PlacedHeading;
  readonly ref: PdfRef;
  readonly below: Entry[];
}

/** The headings as the outline beside the pages (ISO 32000-1, 12.3.3), open down to the second level. */
export function writeOutline(
  file: PdfFile,
  headings: readonly PlacedHeading[],
  pages: readonly PdfRef[],
): PdfRef | undefined {
  const tops: Entry[] = [];
  const open: Entry[] = [];
  for (const heading of headings) {
    const entry: Entry = { heading, ref: file.reserve(), below: [] };
    while ((open.at(-1)?.heading.level ?? 0) >= heading.level) open.pop();
    (open.at(-1)?.below ?? tops).push(entry);
    open.push(entry);
  }
  const [first] = tops;
  const last = tops.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const root = file.reserve();
  write(tops, root);
  file.put(root, { Type: name("Outlines"), First: first.ref, Last: last.ref, Count: countOpen(tops) });
  return root;

  function write(entries: readonly Entry[], parent: PdfRef): void {
    for (const [index, { heading, ref, below }] of entries.entries()) {
      const page = pages[heading.page];
      const [before, after] = [entries[index - 1], entries[index + 1]];
      const top = sheet.height - heading.y;
      file.put(ref, {
        Title: heading.text,
        Parent: parent,
        ...(page === undefined ? {} : { Dest: [page, name("XYZ"), margin.left, top, 0] }),
        ...(before === undefined ? {} : { Prev: before.ref }),
        ...(after === undefined ? {} : { Next: after.ref }),
        ...levelBelow(heading, below),
      });
      write(below, ref);
    }
  }
}

function levelBelow({ level }: PlacedHeading, below: readonly Entry[]): PdfDictionary {
  const [first] = below;
  const last = below.at(-1);
  if (first === undefined || last === undefined) return {};
  // A negative count is a closed entry.
  return { First: first.ref, Last: last.ref, Count: level < 2 ? countOpen(below) : -below.length };
}

/** How many entries can be seen: those below a closed one cannot. */
function countOpen(entries: readonly Entry[]): number {
  return entries.reduce((sum, { heading, below }) => sum + 1 + (heading.level < 2 ? countOpen(below) : 0), 0);
}
