import { createHash } from "node:crypto";
import { afterEach, expect, test, vi } from "vitest";
import { renderDocx } from "../../shared/document/render-docx.ts";
import { renderHtml } from "../../shared/document/render-html.ts";
import { renderJson } from "../../shared/document/render-json.ts";
import { renderMarkdown } from "../../shared/document/render-markdown.ts";
import { smallMeeting } from "./small-meeting.ts";
import { bookOf, minutesOf } from "./support.ts";

const zone = process.env["TZ"];

afterEach(() => {
  vi.useRealTimers();
  process.env["TZ"] = zone;
});

async function digestOfAll(): Promise<string> {
  const document = minutesOf(bookOf(smallMeeting));
  const hash = createHash("sha256");
  for (const text of [renderJson(document), renderHtml(document), renderMarkdown(document)]) {
    hash.update(text);
  }
  hash.update(await renderDocx(document));
  return hash.digest("hex");
}

test("the same minutes are the same bytes at any time and in any zone", async () => {
  const first = await digestOfAll();
  for (const [name, now] of [
    ["Pacific/Apia", "2011-12-30T12:00:00Z"],
    ["America/St_Johns", "1987-04-26T03:30:00Z"],
    ["Asia/Tokyo", "2089-06-01T00:00:00Z"],
    ["UTC", "1999-12-31T23:59:59Z"],
  ] as const) {
    process.env["TZ"] = name;
    vi.useFakeTimers({ now: new Date(now), toFake: ["Date"] });
    expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(name);
    expect(await digestOfAll()).toBe(first);
    vi.useRealTimers();
  }
});

test("different minutes are different bytes", async () => {
  const document = minutesOf(bookOf(smallMeeting));
  const other = minutesOf(bookOf(smallMeeting), "public");
  const digests = await Promise.all(
    [document, other].map(async (each) =>
      createHash("sha256")
        .update(await renderDocx(each))
        .digest("hex"),
    ),
  );
  expect(new Set(digests).size).toBe(2);
});
