import { unzipSync } from "fflate";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  documentVersions,
  type DocumentLanguage,
  type DocumentVersion,
  type PaperDocument,
} from "../../shared/document/document.ts";
import { renderDocx } from "../../shared/document/render-docx.ts";
import { renderHtml } from "../../shared/document/render-html.ts";
import { renderJson } from "../../shared/document/render-json.ts";
import { renderMarkdown } from "../../shared/document/render-markdown.ts";
import { paperName } from "../../shared/document/paper-name.ts";
import { parseDocument } from "../../shared/document/read-document.ts";
import { buildNoticePaper, type NoticePaper, noticePapers } from "../../shared/notice/build.ts";
import { buildInvitation } from "../../shared/notice/calendar.ts";
import type { Sending } from "../../shared/notice/context.ts";
import { oneIdeaALine } from "../../shared/notice/matters-part.ts";
import { bookOf } from "../minutes/support.ts";
import { calledBook, calledMeeting, openWords } from "./called-meeting.ts";

const languages: readonly DocumentLanguage[] = ["fi", "sv", "en", "fi-simple"];
const invitation: Sending = { type: "invitation", sequence: 0 };

function paperOf(
  paper: NoticePaper,
  version: DocumentVersion,
  language: DocumentLanguage = "fi",
  sending: Sending = invitation,
  book = calledBook(),
): PaperDocument {
  const document = buildNoticePaper(book, "meeting-1", { paper, version, language, sending });
  if (document === undefined) throw new Error("the meeting is in the book");
  return document;
}

/** `LUOTSI_UPDATE_GOLDENS=1` writes them anew, to be read before they are committed. */
function expectGolden(name: string, text: string): void {
  const path = join(import.meta.dirname, "golden", name);
  if (process.env["LUOTSI_UPDATE_GOLDENS"] === "1") writeFileSync(path, text);
  expect(text).toBe(readFileSync(path, "utf8"));
}

describe("the papers of a small meeting", () => {
  it.each([
    ["notice", "full", "fi"],
    ["agenda", "full", "fi"],
    ["pack", "full", "fi"],
    ["pack", "client", "sv"],
    ["pack", "public", "en"],
    ["pack", "plain", "fi"],
  ] as const)("%s, %s, %s: as a secretary would write it", (paper, version, language) => {
    expectGolden(`${paper}-${version}-${language}.md`, renderMarkdown(paperOf(paper, version, language)));
  });

  it("tells of the update what has changed, and of the cancellation why", () => {
    const update: Sending = { type: "update", sequence: 1, text: "Sali vaihtui." };
    expect(renderMarkdown(paperOf("notice", "full", "fi", update))).toContain("Päivitetty kutsu, 1. päivitys");
    const cancelled = renderMarkdown(paperOf("notice", "plain", "fi", { ...update, type: "cancellation" }));
    expect(cancelled).toContain("# Kokousta ei pidetä 2/2026");
    expect(cancelled).toContain("Sali vaihtui.");
    expect(cancelled).not.toContain("Asiakasraati");
  });

  it("is a topics-only agenda when nobody has drafted a decision", () => {
    const topics = calledMeeting.map((each) => {
      const { proposal: _, ...fields } = each.fields;
      return { ...each, fields };
    });
    expect(paperOf("agenda", "full", "fi", invitation, bookOf(topics)).title).toBe("Asialista 2/2026");
    expect(paperOf("agenda", "full").title).toBe("Esityslista 2/2026");
  });

  it("answers nothing for a meeting that is not here", () => {
    const options = { paper: "notice", version: "full", language: "fi" } as const;
    expect(buildNoticePaper(calledBook(), "gone", options)).toBeUndefined();
  });
});

describe("each version in each language", () => {
  const all = noticePapers.flatMap((paper) =>
    documentVersions.flatMap((version) => languages.map((language) => ({ paper, version, language }))),
  );

  it("is a document that can be stored and read back", () => {
    for (const { paper, version, language } of all) {
      const document = paperOf(paper, version, language);
      expect(parseDocument(renderJson(document))).toEqual({ ok: true, value: document });
    }
  });

  it("is in large print when it is plain, and speaks plain Finnish then", () => {
    const manners = all.map(({ paper, version, language }) => {
      const { largePrint, language: spoken } = paperOf(paper, version, language);
      return [largePrint, spoken];
    });
    expect(manners).toEqual(
      all.map(({ version, language }) =>
        version === "plain" ? [true, language === "fi" ? "fi-simple" : language] : [undefined, language],
      ),
    );
  });

  it("withholds the same lines from everybody but the group, in all bytes", { timeout: 60_000 }, async () => {
    const found: (readonly unknown[])[] = [];
    for (const { paper, version, language } of all) {
      const document = paperOf(paper, version, language);
      const parts = unzipSync(await renderDocx(document));
      const bytes = [
        renderHtml(document),
        renderMarkdown(document),
        renderJson(document),
        paperName(document),
        ...Object.values(parts).map((part) => new TextDecoder().decode(part)),
      ].join("\n");
      found.push([paper, version, language, bytes.includes("SALAINEN")]);
      expect(bytes).toContain("Asiakasraati");
    }
    expect(found).toEqual(all.map(({ paper, version, language }) => [paper, version, language, version === "full"]));
    expect(openWords.every((word) => renderHtml(paperOf("pack", "public")).includes(word))).toBe(true);
  });

  it("marks what is left out, with its ground", () => {
    for (const version of ["public", "client"] as const) {
      const text = renderMarkdown(paperOf("pack", version)).replaceAll("\u00A0", " ");
      expect(text).toContain("3 § Salassa pidettävä asia");
      expect(text).toContain("JulkL 24 § 1 mom. 20 k");
      expect(text).toContain("Liite 2 on jätetty pois.");
    }
  });

  it("puts into a calendar only what is public, and the address that members look for there", () => {
    for (const language of languages) {
      const text = buildInvitation(calledBook(), "meeting-1", {
        language,
        sending: invitation,
        stampMs: 0,
        group: "g",
      });
      const unfolded = text?.replaceAll("\r\n ", "") ?? "";
      expect(unfolded.replaceAll("SALAINENOSOITE", "")).not.toContain("SALAINEN");
      expect(unfolded).toContain("https://kokous.example/SALAINENOSOITE");
      expect(unfolded).toContain("Asiakasraati");
    }
  });
});

describe("one idea a line", () => {
  it("parts sentences and nothing else", () => {
    const lines = oneIdeaALine("Tulemme klo 14. Kokous alkaa. Meitä on 5. Äänestämme! Onko selvä? Ks. liite").map(
      ({ runs }) => runs.map(({ text }) => text).join(""),
    );
    expect(lines).toEqual(["Tulemme klo 14. Kokous alkaa.", "Meitä on 5. Äänestämme!", "Onko selvä?", "Ks. liite"]);
  });
});
