import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import type { PaperDocument } from "../../shared/document/document.ts";
import { renderDocx } from "../../shared/document/render-docx.ts";
import { volumeOf } from "../../shared/minutes/volume.ts";
import { renderPdf } from "../../shared/pdf/render-pdf.ts";
import { smallMeeting } from "../minutes/small-meeting.ts";
import { bookOf, minutesOf } from "../minutes/support.ts";
import { testFaces } from "../support/paper-faces.ts";
import { allElements, readPdfStructure } from "../support/pdf-structure.ts";

const find = (name: string) => [`/usr/bin/${name}`, `/usr/local/bin/${name}`].find((path) => existsSync(path));
const office = find("soffice");
const folder = mkdtempSync(join(tmpdir(), "luotsi-papers-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sha256 = "a".repeat(64);
/** One point. */
const picture = Uint8Array.from(
  Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "base64",
  ),
);
const extras = { pictures: new Map([[sha256, picture]]) };
const plainMinutes = minutesOf(bookOf(smallMeeting));
const minutes: PaperDocument = {
  ...plainMinutes,
  blocks: plainMinutes.blocks.map((block) =>
    block.type === "title" ? { ...block, logo: { sha256, mediaType: "image/png" as const, text: "Majakka" } } : block,
  ),
};
const volume = volumeOf([minutes, plainMinutes], "2026") ?? minutes;
const own = renderPdf(minutes, testFaces(), extras);

/** The Word document as LibreOffice prints it: tagged, with its headings as the outline. */
async function throughOffice(program: string): Promise<Uint8Array> {
  writeFileSync(join(folder, "minutes.docx"), await renderDocx(minutes, extras));
  const filter =
    'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"},"ExportBookmarks":{"type":"boolean","value":"true"}}';
  execFileSync(
    program,
    [
      `-env:UserInstallation=file://${join(folder, "profile")}`,
      "--headless",
      "--convert-to",
      filter,
      "--outdir",
      folder,
      join(folder, "minutes.docx"),
    ],
    { stdio: "ignore", timeout: 300_000 },
  );
  return new Uint8Array(readFileSync(join(folder, "minutes.pdf")));
}

async function expectAccessible(bytes: Uint8Array): Promise<void> {
  const { root, outline, language, isTagged, title } = await readPdfStructure(bytes);
  const elements = allElements(root);
  const count = (role: string) => elements.filter((element) => element.role === role).length;
  expect(isTagged).toBe(true);
  expect(language).toMatch(/^fi/);
  expect(title).toContain("Muistio 2/2026");
  expect(count("H1")).toBe(1);
  expect(count("H2")).toBeGreaterThan(5);
  expect(count("TH")).toBeGreaterThan(8);
  expect(count("LI")).toBeGreaterThan(3);
  expect(outline.join("\n")).toContain("Asiakasraadin perustaminen");
  const figures = elements.filter(({ role }) => role === "Figure");
  expect(figures.map(({ alt }) => alt)).toEqual([expect.stringContaining("Majakka")]);
}

describe("a tagged PDF", () => {
  test("comes from the app", () => expectAccessible(own));

  test.runIf(office !== undefined)("comes from the Word document through LibreOffice", async () => {
    await expectAccessible(await throughOffice(office ?? ""));
  });

  test.runIf(find("qpdf") !== undefined).each([
    ["minutes", own],
    ["a volume", renderPdf(volume, testFaces(), extras)],
    ["large print", renderPdf({ ...minutes, largePrint: true }, testFaces(), extras)],
  ])("is a sound file: %s", (_, bytes) => {
    const path = join(folder, "own.pdf");
    writeFileSync(path, bytes);
    expect(execFileSync(find("qpdf") ?? "", ["--check", path], { encoding: "utf8" })).toContain("No syntax");
  });

  test.runIf(find("pdfinfo") !== undefined)("is read by another reader with the same roles and words", () => {
    const path = join(folder, "own.pdf");
    writeFileSync(path, own);
    const structure = execFileSync(find("pdfinfo") ?? "", ["-struct-text", path], { encoding: "utf8" });
    expect(structure).toMatch(/H1 \(block\)\s+"Muistio 2\/2026/);
    expect(structure).toMatch(/TH:?\s+\/Scope \/Column\s+"Nimi/);
    expect(structure).not.toMatch(/error|unknown/i);
  });
});
