import { zlibSync } from "fflate";
import { describe, expect, test } from "vitest";
import type { PaperDocument } from "../../shared/document/document.ts";
import { documentFingerprint } from "../../shared/document/fingerprint.ts";
import { paragraphs } from "../../shared/document/blocks.ts";
import type { DateOnly } from "../../shared/core/date-only.ts";
import { volumeOf } from "../../shared/minutes/volume.ts";
import { renderPdf } from "../../shared/pdf/render-pdf.ts";
import { hostileTexts, withText } from "../minutes/hostile.ts";
import { smallMeeting } from "../minutes/small-meeting.ts";
import { bookOf, minutesOf } from "../minutes/support.ts";
import { testFaces } from "../support/paper-faces.ts";
import { allElements, type PdfElement, readPdfStructure, readPdfText } from "../support/pdf-structure.ts";

const faces = testFaces();
const minutes = minutesOf(bookOf(smallMeeting));

function withRole(elements: readonly PdfElement[], role: string): readonly PdfElement[] {
  return allElements(elements).filter((element) => element.role === role);
}

describe("a paper as PDF", () => {
  test("says what it is: title, language, fingerprint and day in both places", async () => {
    const bytes = renderPdf(minutes, faces, { dated: "2026-03-20" as DateOnly });
    const { title, language, isTagged, showsTitle, metadata } = await readPdfStructure(bytes);
    expect(title).toBe("Muistio 2/2026 – Esimerkkipalvelun ohjausryhmä");
    expect({ language, isTagged, showsTitle }).toEqual({ language: "fi", isTagged: true, showsTitle: true });
    expect(metadata).toContain("Esimerkkipalvelun ohjausryhmä");
    expect(metadata).toContain(`sha256:${documentFingerprint(minutes)}`);
    expect(metadata).toContain("2026-03-20T00:00:00Z");
    expect(metadata).toContain("Täysi versio");
  });

  test("has one title, headings that skip no level, and the same headings as its outline", async () => {
    const { root, outline, mappedRoles } = await readPdfStructure(renderPdf(minutes, faces));
    const levels = allElements(root)
      .flatMap(({ role }) => /^H(\d)$/.exec(role)?.[1] ?? [])
      .map(Number);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels[0]).toBe(1);
    for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
    expect(outline).toHaveLength(levels.length);
    expect(outline.join("\n")).toContain("2\u00A0§ Asiakasraadin perustaminen");
    expect(mappedRoles).toEqual([]);
  });

  test("uses standard roles only, and leaves no leaf without its place on a page", async () => {
    const { root } = await readPdfStructure(renderPdf(minutes, faces));
    const standard = /^(?:Document|P|H[1-4]|L|LI|Lbl|LBody|Table|Caption|THead|TBody|TR|TH|TD|Div)$/;
    for (const { role, kids, hasMarks } of allElements(root)) {
      expect(role).toMatch(standard);
      expect(kids.length > 0 || hasMarks || role === "TD" || role === "TH").toBe(true);
    }
  });

  test("has lists of items with label and body, and tables with heads of columns and rows", async () => {
    const { root } = await readPdfStructure(renderPdf(minutes, faces));
    const items = withRole(root, "LI");
    expect(items.length).toBeGreaterThan(10);
    for (const item of items) expect(item.kids.some(({ role }) => role === "LBody")).toBe(true);
    const tables = withRole(root, "Table");
    expect(tables.length).toBeGreaterThan(3);
    for (const table of tables) {
      expect(table.kids.map(({ role }) => role)).toEqual(["Caption", "THead", "TBody"]);
      const [, head, body] = table.kids;
      for (const { role, scope } of withRole(head?.kids ?? [], "TH")) expect([role, scope]).toEqual(["TH", "Column"]);
      for (const row of withRole(body?.kids ?? [], "TR")) {
        expect(row.kids[0]).toMatchObject({ role: "TH", scope: "Row" });
        expect(row.kids).toHaveLength(head?.kids[0]?.kids.length ?? 0);
      }
    }
  });

  test("marks what every page repeats as no part of the text", async () => {
    const text = await readPdfText(renderPdf(minutes, faces));
    const pages = text.match(/Sivu\s\d+\s\/\s\d+/g) ?? [];
    expect(pages.length).toBeGreaterThan(2);
  });

  test("is the same bytes for the same paper", () => {
    expect(renderPdf(minutes, testFaces())).toEqual(renderPdf(minutes, faces));
  });

  test("keeps every word of the paper, in order, whatever people write", async () => {
    for (const hostile of hostileTexts) {
      const bytes = renderPdf(minutesOf(bookOf(withText(smallMeeting, `alku ${hostile} loppu`))), faces);
      const text = (await readPdfText(bytes)).replace(/\s+/g, " ");
      expect(text).toContain("alku ");
      expect(text).toContain("loppu");
      expect(text).not.toContain("\uFFFD".repeat(3));
    }
  });

  test("names a character that no face has by its code", async () => {
    const [title] = minutes.blocks;
    const paper: PaperDocument = { ...minutes, blocks: [...(title ? [title] : []), ...paragraphs("Жук š € ŋ 𠮷")] };
    const text = await readPdfText(renderPdf(paper, faces));
    expect(text).toContain("[U+0416]");
    expect(text).toContain("š €");
    expect(text).toContain("[U+20BB7]");
  });

  test("breaks a word that is wider than the page, and a table longer than one", async () => {
    const long = "Erittäinpitkäyhdyssana".repeat(12);
    const rows = Array.from({ length: 90 }, (_, row) => ({ cells: [[{ text: `Rivi ${row}` }], [{ text: long }]] }));
    const columns = [
      { header: "Rivi", width: 30 },
      { header: "Sana", width: 70 },
    ];
    const paper: PaperDocument = {
      ...minutes,
      blocks: [...minutes.blocks.slice(0, 1), { type: "table", caption: "Pitkä taulukko", columns, rows }],
    };
    const bytes = renderPdf(paper, faces);
    const text = await readPdfText(bytes);
    expect(text.replaceAll("\n", "")).toContain("Erittäinpitkäyhdyssana".repeat(2));
    for (let row = 0; row < 90; row += 1) expect(text).toContain(`Rivi ${row}`);
    // Its head stands on every page, and is read once.
    expect(text.match(/^Sana$/gm)?.length).toBeGreaterThan(5);
    const { root } = await readPdfStructure(bytes);
    expect(withRole(root, "THead")).toHaveLength(1);
  });
});

describe("a volume as PDF", () => {
  test("has contents whose entries lead to the meetings and name their pages", async () => {
    const volume = volumeOf([minutes, minutes], "2026");
    if (volume === undefined) throw new Error("there are papers");
    const bytes = renderPdf(volume, faces);
    const { root, outline } = await readPdfStructure(bytes);
    expect(withRole(root, "TOCI")).toHaveLength(2);
    expect(withRole(root, "Link")).toHaveLength(2);
    expect(outline).toContain("Sisällys");
    const text = await readPdfText(bytes);
    const second = Number(/Muistio 2\/2026, 4\.3\.2026 \n(\d+)\nMuistio 2\/2026, 4\.3\.2026 \n(\d+)/.exec(text)?.[2]);
    expect(second).toBeGreaterThan(4);
    expect(allElements(root).filter(({ role }) => role === "H1")).toHaveLength(1);
  });
});

describe("the logo", () => {
  const sha256 = "a".repeat(64);
  const paper: PaperDocument = {
    ...minutes,
    blocks: minutes.blocks.map((block) =>
      block.type === "title"
        ? { ...block, logo: { sha256, mediaType: "image/png" as const, text: "Kuvassa on majakka" } }
        : block,
    ),
  };

  test.each([
    ["colour", 2, 3],
    ["colour with transparency", 6, 4],
    ["grey", 0, 1],
  ] as const)("in %s is a figure with the words for it", async (_, kind, channels) => {
    const pictures = new Map([[sha256, png(8, 4, kind, channels)]]);
    const { root } = await readPdfStructure(renderPdf(paper, faces, { pictures }));
    expect(withRole(root, "Figure").map(({ alt }) => alt)).toEqual(["Kuvassa on majakka"]);
  });

  test.each([
    ["missing", new Map<string, Uint8Array>()],
    ["damaged", new Map([[sha256, png(8, 4, 2, 3).slice(0, 60)]])],
    ["of another kind", new Map([[sha256, new TextEncoder().encode("<svg/>")]])],
  ])("that is %s leaves its words", async (_, pictures) => {
    const bytes = renderPdf(paper, faces, { pictures });
    const { root } = await readPdfStructure(bytes);
    expect(withRole(root, "Figure")).toEqual([]);
    expect(await readPdfText(bytes)).toContain("Kuvassa on majakka");
  });
});

/** A picture of one colour. Checksums of its parts are left empty: readers of pictures in files look at the content. */
function png(width: number, height: number, kind: number, channels: number): Uint8Array {
  const chunk = (type: string, content: Uint8Array) => {
    const bytes = new Uint8Array(12 + content.length);
    new DataView(bytes.buffer).setUint32(0, content.length);
    bytes.set(new TextEncoder().encode(type), 4);
    bytes.set(content, 8);
    return bytes;
  };
  const head = new Uint8Array(13);
  const view = new DataView(head.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  head.set([8, kind, 0, 0, 0], 8);
  const lines = new Uint8Array((width * channels + 1) * height).fill(120);
  for (let row = 0; row < height; row += 1) lines[row * (width * channels + 1)] = row % 5;
  const parts = [
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk("IHDR", head),
    chunk("IDAT", zlibSync(lines)),
    chunk("IEND", new Uint8Array()),
  ];
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}
