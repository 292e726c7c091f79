import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import type { DateOnly } from "../../shared/core/date-only.ts";
import type { PaperDocument } from "../../shared/document/document.ts";
import { documentFingerprint } from "../../shared/document/fingerprint.ts";
import { renderDocx } from "../../shared/document/render-docx.ts";
import { volumeOf } from "../../shared/minutes/volume.ts";
import { smallMeeting } from "../minutes/small-meeting.ts";
import { bookOf, minutesOf } from "../minutes/support.ts";

const minutes = minutesOf(bookOf(smallMeeting));
const sha256 = "a".repeat(64);
/** One point. */
const picture = Uint8Array.from(
  Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "base64",
  ),
);
const withLogo: PaperDocument = {
  ...minutes,
  blocks: minutes.blocks.map((block) =>
    block.type === "title" ? { ...block, logo: { sha256, mediaType: "image/png" as const, text: "Majakka" } } : block,
  ),
};
const pictures = new Map([[sha256, picture]]);

async function partsOf(paper: PaperDocument, extras: Parameters<typeof renderDocx>[1] = {}) {
  const parts = unzipSync(await renderDocx(paper, extras));
  return (name: string) => strFromU8(parts[name] ?? new Uint8Array());
}

describe("a paper as a Word document", () => {
  test("names version, fingerprint and day in its text and in its data", async () => {
    const part = await partsOf(minutes, { dated: "2026-03-20" as DateOnly });
    const fingerprint = documentFingerprint(minutes);
    expect(part("word/document.xml")).toContain("Täysi versio · Tunniste ");
    expect(part("word/document.xml")).toContain("Teksti 20.3.2026");
    expect(part("docProps/core.xml")).toContain(`sha256:${fingerprint}`);
    expect(part("docProps/core.xml")).toContain("2026-03-20T00:00:00Z");
    expect(part("docProps/custom.xml")).toContain(fingerprint);
  });

  test("has its logo with the words for it, and the words alone without its bytes", async () => {
    const drawn = (await partsOf(withLogo, { pictures }))("word/document.xml");
    expect(drawn).toMatch(/<wp:docPr id="1"[^>]*descr="Majakka"/);
    const bare = (await partsOf(withLogo))("word/document.xml");
    expect(bare).not.toContain("<wp:docPr");
    expect(bare).toContain("Majakka");
  });

  test("is the same bytes each time, with pictures and with places that contents lead to", async () => {
    const volume = volumeOf([withLogo, minutes], "2026");
    if (volume === undefined) throw new Error("there are papers");
    const first = await renderDocx(volume, { pictures });
    await renderDocx(withLogo, { pictures });
    expect(await renderDocx(volume, { pictures })).toEqual(first);
    const body = strFromU8(unzipSync(first)["word/document.xml"] ?? new Uint8Array());
    expect(body.match(/w:anchor="meeting-\d"/g)).toEqual(['w:anchor="meeting-1"', 'w:anchor="meeting-2"']);
    expect(body.match(/<w:bookmarkStart/g)).toHaveLength(2);
  });
});
