import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import type { DocumentLanguage, DocumentVersion } from "../../shared/document/document.ts";
import { markOf } from "../../shared/document/paper-extras.ts";
import { paperName } from "../../shared/document/paper-name.ts";
import { renderDocx } from "../../shared/document/render-docx.ts";
import { renderHtml } from "../../shared/document/render-html.ts";
import { renderMarkdown } from "../../shared/document/render-markdown.ts";
import { renderPaperJson } from "../../shared/document/render-paper-json.ts";
import type { GroupBook } from "../../shared/domain/group-book.ts";
import { extractOf, sectionsOf } from "../../shared/minutes/extract.ts";
import { volumeOf } from "../../shared/minutes/volume.ts";
import { renderPdf } from "../../shared/pdf/render-pdf.ts";
import { smallMeeting } from "../minutes/small-meeting.ts";
import { bookOf, minutesOf, type Row, row } from "../minutes/support.ts";
import { testFaces } from "../support/paper-faces.ts";
import { readPdfText } from "../support/pdf-structure.ts";

const ground = "JulkL 24 § 1 mom. 20 kohta";
const logo = "0".repeat(64);
const secretFile = "5ec7e7".padEnd(64, "0");

/** What nobody but the group may read, beside that of the small meeting: a word in each field that can carry one. */
const closed: readonly Row[] = [
  row("attachment", "file-1", {
    meeting: "meeting-1",
    item: "item-2",
    number: 1,
    name: "SALAINENTIEDOSTO.xlsx",
    sha256: secretFile,
    bytes: 10,
    mediaType: "application/x-salainen",
    plain: "SALAINENTIEDOSTOSELKO",
    publicity: "confidential",
    ground,
  }),
  row("attachment", "file-2", {
    meeting: "meeting-1",
    item: "item-2",
    number: 2,
    name: "Raadin säännöt.pdf",
    publicity: "public",
  }),
  row("attachment", "file-3", { meeting: "meeting-1", item: "item-3", number: 3, name: "SALAINENKOHDANTIEDOSTO" }),
  row("attachment", "logo", {
    name: "SALAINENLOGO.png",
    sha256: logo,
    mediaType: "image/png",
    publicity: "internal",
  }),
  row("page-design", "page-design", { logo: "logo", logoText: "SALAINENLOGOTEKSTI" }),
  row("feedback", "feedback-1", {
    text: "SALAINENPALAUTE",
    plain: "SALAINENPALAUTESELKO",
    response: "SALAINENVASTAUS",
    mayQuote: true,
    publicity: "confidential",
  }),
  row("feedback", "feedback-2", {
    text: "SALAINENSUORATEKSTI",
    plain: "Jono on pitkä.",
    response: "Jono lyhenee keväällä.",
    publicity: "public",
  }),
  row("position", "position-1", {
    meeting: "meeting-1",
    item: "item-3",
    side: "provider",
    stance: "against",
    text: "SALAINENKANTA",
  }),
  row("motion", "motion-1", { meeting: "meeting-1", item: "item-3", text: "SALAINENVASTAEHDOTUS", status: "lost" }),
  row("motion", "motion-2", { meeting: "meeting-1", item: "item-3", base: true, text: "SALAINENPOHJA", status: "won" }),
  row("quorum-override", "override-1", { meeting: "meeting-1", item: "item-3", text: "SALAINENOHITUS" }),
  row("turn", "turn-1", { meeting: "meeting-1", item: "item-3", guest: "SALAINENVIERAS", status: "spoke" }),
  row("correction", "correction-1", {
    meeting: "meeting-1",
    item: "item-3",
    proposed: "SALAINENKORJAUS",
    comment: "SALAINENKOMMENTTI",
  }),
  row("decision", "decision-4", {
    number: 10,
    title: "SALAINENRATKAISU",
    meeting: "meeting-1",
    text: "SALAINENRATKAISUTEKSTI",
    plain: "SALAINENRATKAISUSELKO",
    clientView: "SALAINENRATKAISUNÄKEMYS",
    reasons: "SALAINENRATKAISUSYY",
    publicity: "internal",
  }),
];

const book = bookOf([...smallMeeting, ...closed]);
const faces = testFaces();

/** Every byte that leaves the app with the version, read as a reader of each format would. */
async function everythingIn(version: DocumentVersion, language: DocumentLanguage, of: GroupBook): Promise<string> {
  const whole = minutesOf(of, version, language);
  const papers = [
    whole,
    ...sectionsOf(whole).flatMap(({ number }) => extractOf(whole, { number }) ?? []),
    ...[volumeOf([whole, whole], "2026")].flatMap((volume) => volume ?? []),
  ];
  const texts = await Promise.all(
    papers.map(async (paper) => {
      const pdf = renderPdf(paper, faces);
      const docx = unzipSync(await renderDocx(paper));
      return [
        renderPaperJson(paper),
        renderHtml(paper),
        renderMarkdown(paper),
        new TextDecoder("latin1").decode(pdf),
        await readPdfText(pdf),
        ...Object.entries(docx).flatMap(([name, bytes]) => [name, new TextDecoder().decode(bytes)]),
        paperName(paper),
        paperName(paper, "{type} {number} {date} {group} {version} {language}"),
        markOf(paper, {}).line,
      ].join("\n");
    }),
  );
  return texts.join("\n");
}

describe("versions that leave the group", () => {
  test.each([
    ["public", "fi"],
    ["client", "fi"],
    ["plain", "fi"],
    ["public", "sv"],
    ["client", "en"],
    ["plain", "fi-simple"],
  ] as const)("the %s one in %s holds nothing that is withheld from the public", async (version, language) => {
    const bytes = await everythingIn(version, language, book);
    expect(bytes).toContain("Perustettiin asiakasraati.");
    // Plain Finnish itself says that something is "salainen".
    expect(bytes).not.toMatch(/SALAINEN\p{L}|x-salainen/iu);
    for (const hidden of [secretFile, logo, "Oikeanimi", "Äänite poistettiin"]) {
      expect(bytes).not.toContain(hidden);
    }
  });

  test("all withhold the same items and decisions, and name the ground of each", () => {
    const withheld = (version: DocumentVersion) =>
      minutesOf(book, version).blocks.flatMap((block) =>
        block.type === "note" && block.kind === "withheld"
          ? block.runs.flatMap(({ text }) => /(?:Peruste|Syy): (.*)$/.exec(text)?.[1] ?? [])
          : [],
      );
    const grounds = withheld("public").filter((each) => each !== ground);
    expect(grounds.length).toBeGreaterThan(1);
    expect(withheld("client")).toEqual(grounds);
    expect(withheld("plain")).toEqual(grounds);
    expect(withheld("public")).toContain(ground);
    expect(withheld("full").length).toBeGreaterThan(grounds.length);
  });

  test("the test can fail: the full version holds them", async () => {
    const bytes = await everythingIn("full", "fi", book);
    for (const marker of ["SALAINENTIEDOSTO.xlsx", "SALAINENKÄSITTELY", "SALAINENSUMMA", "SALAINENLOGOTEKSTI"]) {
      expect(bytes).toContain(marker);
    }
    expect(await readPdfText(renderPdf(minutesOf(book), faces))).toContain("SALAINENKÄSITTELY");
  });

  test("feedback that is public is told with its answer", () => {
    const shown = JSON.stringify(minutesOf(book, "client"));
    expect(shown).toContain("Jono on pitkä.");
    expect(shown).toContain("Jono lyhenee keväällä.");
  });
});
