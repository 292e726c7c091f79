import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { renderDocx } from "../../shared/document/render-docx.ts";
import { renderHtml } from "../../shared/document/render-html.ts";
import { renderJson } from "../../shared/document/render-json.ts";
import { visibleLine, visibleText } from "../../shared/document/visible-text.ts";
import { hostileTexts, withText } from "../minutes/hostile.ts";
import { smallMeeting } from "../minutes/small-meeting.ts";
import { bookOf, minutesOf } from "../minutes/support.ts";

const allowedTags = new Set(
  "html head meta title style body main header footer h1 h2 h3 p b br ul li dl dt dd table caption colgroup col thead tbody tr th td div span"
    .split(" ")
    .map((tag) => tag.toUpperCase()),
);
const allowedAttributes = new Set([
  "lang",
  "charset",
  "http-equiv",
  "content",
  "name",
  "class",
  "scope",
  "role",
  "style",
]);

function htmlOf(text: string): Document {
  const html = renderHtml(minutesOf(bookOf(withText(smallMeeting, text))));
  return new DOMParser().parseFromString(html, "text/html");
}

function xml(bytes: Uint8Array | undefined): Document {
  const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  const parsed = new DOMParser().parseFromString(text, "application/xml");
  expect(parsed.querySelector("parsererror")).toBeNull();
  return parsed;
}

/** White space apart, because layout may break lines anywhere. */
function spaceless(text: string | null | undefined): string {
  return (text ?? "").replace(/\s+/g, "");
}

describe.each(hostileTexts)("hostile text %j", (hostile) => {
  test("is text in HTML and nothing else", () => {
    const page = htmlOf(hostile);
    for (const element of page.querySelectorAll("*")) {
      expect(allowedTags).toContain(element.tagName);
      for (const { name } of element.attributes) expect(allowedAttributes).toContain(name);
    }
    expect(page.querySelectorAll("style")).toHaveLength(1);
    expect(page.querySelectorAll("main")).toHaveLength(1);
    expect(spaceless(page.querySelector("main")?.textContent)).toContain(spaceless(visibleText(hostile)));
    expect(page.title).toContain(visibleLine(hostile).slice(0, 5).trim());
  });

  test("cannot leave the string of the page's header", () => {
    const css = htmlOf(hostile).querySelector("style")?.textContent ?? "";
    for (const line of css.split("\n").filter((each) => each.includes("content:"))) {
      expect(line).toMatch(
        /^ {2}@(?:top-left|bottom-left) \{ content: "(?:[A-Za-z0-9 ]|\\[0-9a-f]{1,6} )*"; [^"]*font: 9pt [^{}]*\}$|^ {2}@bottom-right \{ content: "(?:[A-Za-z0-9 ]|\\[0-9a-f]+ )*" counter\(page\) "(?:[A-Za-z0-9 ]|\\[0-9a-f]+ )*" counter\(pages\); [^{}]*\}$/,
      );
    }
  });

  test("is text in a Word document and nothing else", async () => {
    const parts = unzipSync(await renderDocx(minutesOf(bookOf(withText(smallMeeting, hostile)))));
    const body = xml(parts["word/document.xml"]);
    const names = new Set([...body.querySelectorAll("*")].map((element) => element.tagName));
    for (const name of ["w:hyperlink", "w:fldSimple", "w:instrText", "w:object", "w:drawing", "w:pict", "w:altChunk"]) {
      expect(names).not.toContain(name);
    }
    const texts = [...body.getElementsByTagName("w:t")].map(({ textContent }) => textContent).join("");
    expect(spaceless(texts)).toContain(spaceless(visibleText(hostile)));
    for (const name of ["docProps/core.xml", "word/header1.xml", "word/footer1.xml", "word/styles.xml"])
      xml(parts[name]);
    const links = new TextDecoder().decode(parts["word/_rels/document.xml.rels"]);
    expect(links).not.toContain("External");
  });

  test("is text in JSON", () => {
    const json = renderJson(minutesOf(bookOf(withText(smallMeeting, hostile))));
    expect(json).toContain(JSON.stringify(visibleLine(hostile)).slice(1, -1));
  });
});

describe("HTML", () => {
  const page = new DOMParser().parseFromString(renderHtml(minutesOf(bookOf(smallMeeting))), "text/html");

  test("says its language and its title, plain Finnish as Finnish", () => {
    expect(page.documentElement.lang).toBe("fi");
    expect(page.title).toBe("Muistio 2/2026 – Esimerkkipalvelun ohjausryhmä");
    const plain = renderHtml(minutesOf(bookOf(smallMeeting), "full", "fi-simple"));
    expect(plain).toContain('<html lang="fi">');
  });

  test("has one first heading and skips no level", () => {
    const levels = [...page.querySelectorAll("h1, h2, h3")].map(({ tagName }) => Number(tagName.slice(1)));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.every((level, index) => level <= (levels[index - 1] ?? 0) + 1)).toBe(true);
  });

  test("names every column, every row and every table", () => {
    const tables = [...page.querySelectorAll("table")];
    expect(tables.length).toBeGreaterThan(3);
    for (const table of tables) {
      expect(table.caption?.textContent).not.toBe("");
      for (const head of table.querySelectorAll("thead th")) expect(head.getAttribute("scope")).toBe("col");
      for (const line of table.querySelectorAll("tbody tr")) {
        expect(line.firstElementChild?.getAttribute("scope")).toBe("row");
        expect(line.children).toHaveLength(table.querySelectorAll("thead th").length);
      }
    }
  });

  test("loads nothing and runs nothing", () => {
    expect(page.querySelectorAll("script, link, iframe, img, a, form, object")).toHaveLength(0);
    const policy = page.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute("content");
    expect(policy).toBe("default-src 'none'; style-src 'unsafe-inline'; img-src data:");
  });
});

describe("a Word document", () => {
  test("has levelled headings, header rows, its language and numbered pages", async () => {
    const parts = unzipSync(await renderDocx(minutesOf(bookOf(smallMeeting), "full", "sv")));
    const styles = xml(parts["word/styles.xml"]);
    const levels = ["Heading1", "Heading2", "Heading3"].map((id) =>
      [...styles.getElementsByTagName("w:style")]
        .find((style) => style.getAttribute("w:styleId") === id)
        ?.getElementsByTagName("w:outlineLvl")[0]
        ?.getAttribute("w:val"),
    );
    expect(levels).toEqual(["0", "1", "2"]);
    const defaults = styles.getElementsByTagName("w:rPrDefault")[0];
    expect(defaults?.getElementsByTagName("w:lang")[0]?.getAttribute("w:val")).toBe("sv-FI");
    expect(defaults?.getElementsByTagName("w:sz")[0]?.getAttribute("w:val")).toBe("24");

    const body = xml(parts["word/document.xml"]);
    const tables = [...body.getElementsByTagName("w:tbl")];
    expect(tables.length).toBeGreaterThan(3);
    for (const table of tables) expect(table.getElementsByTagName("w:tblHeader")).toHaveLength(1);
    const size = body.getElementsByTagName("w:pgSz")[0];
    expect([size?.getAttribute("w:w"), size?.getAttribute("w:h")]).toEqual(["11906", "16838"]);

    const footer = xml(parts["word/footer1.xml"]).documentElement.textContent ?? "";
    expect(footer.replace(/\s+/g, " ")).toContain("Sida PAGE");
    expect(footer).toContain("NUMPAGES");
  });

  test("is dated with the meeting's day", async () => {
    const parts = unzipSync(await renderDocx(minutesOf(bookOf(smallMeeting))));
    const core = xml(parts["docProps/core.xml"]);
    for (const name of ["dcterms:created", "dcterms:modified"]) {
      expect(core.getElementsByTagName(name)[0]?.textContent).toBe("2026-03-04T00:00:00Z");
    }
    expect(core.getElementsByTagName("dc:title")[0]?.textContent).toBe("Muistio 2/2026");
  });
});
