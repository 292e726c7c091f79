import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { type PaperDocument, documentFormat } from "../../shared/document/document.ts";
import { parseDocument } from "../../shared/document/read-document.ts";
import { renderDocx } from "../../shared/document/render-docx.ts";
import { renderHtml } from "../../shared/document/render-html.ts";
import { renderJson } from "../../shared/document/render-json.ts";

const ordinary: PaperDocument = {
  format: documentFormat,
  language: "fi-simple",
  version: "plain",
  type: "agenda",
  group: "Ohjausryhmä",
  title: "Asialista",
  furniture: { header: "Asialista", footer: "Esimerkki", pageBefore: "Sivu ", pageBetween: " / " },
  blocks: [
    { type: "title", group: "Ohjausryhmä", title: "Asialista", lines: ["Kokous"], status: [] },
    { type: "heading", level: 2, text: "Asia" },
    { type: "heading", level: 3, text: "Osa" },
    { type: "paragraph", runs: [{ text: "Hiljainen" }], quiet: true },
    { type: "list", items: [[{ text: "Kohta" }]] },
    { type: "facts", facts: [{ term: "Aika", values: [[{ text: "Huomenna" }]] }] },
    {
      type: "table",
      caption: "Taulukko",
      columns: [{ header: "Nimi", width: 100 }],
      rows: [{ cells: [[{ text: "Rivi" }]] }],
    },
    { type: "signatures", lines: [{ role: "Sihteeri", name: "Tuuli" }] },
  ],
};
const large: PaperDocument = { ...ordinary, largePrint: true };

/** The sizes, in half-points, that a Word file has as its ordinary one and for its headings, and those of its runs. */
async function sizesOf(document: PaperDocument): Promise<readonly number[]> {
  const parts = unzipSync(await renderDocx(document));
  const text = (name: string) => new TextDecoder().decode(parts[name]);
  const styles = text("word/styles.xml");
  const used = ["<w:docDefaults>", 'w:styleId="Heading1"', 'w:styleId="Heading2"', 'w:styleId="Heading3"'].map(
    (style) => styles.slice(styles.indexOf(style)),
  );
  return [
    ...used.map((part) => Number(/<w:sz w:val="(\d+)"/.exec(part)?.[1])),
    ...[...text("word/document.xml").matchAll(/<w:sz w:val="(\d+)"/g)].map(([, size]) => Number(size)),
  ];
}

test("nothing but the running head of a Word file in large print is below 16 points", async () => {
  const sizes = await sizesOf(large);
  expect(sizes.length).toBeGreaterThan(6);
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(32);
  expect(Math.min(...(await sizesOf(ordinary)))).toBe(22);
});

test("the web page's stylesheet names no size below 16 points after the ordinary ones", () => {
  const style = (document: PaperDocument) => /<style>([\s\S]*)<\/style>/.exec(renderHtml(document))?.[1] ?? "";
  const added = style(large).slice(style(ordinary).trimEnd().length);
  const sizes = [...added.matchAll(/font-size: (\d+)pt/g)].map(([, size]) => Number(size));
  expect(sizes.length).toBeGreaterThan(3);
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(16);
});

test("large print is a part of the stored tree", () => {
  expect(parseDocument(renderJson(large))).toEqual({ ok: true, value: large });
  expect(parseDocument(renderJson(ordinary))).toEqual({ ok: true, value: ordinary });
});
