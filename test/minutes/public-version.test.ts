import { describe, expect, test } from "vitest";
import { unzipSync } from "fflate";
import type { Json } from "../../shared/core/canonical-json.ts";
import { renderDocx } from "../../shared/document/render-docx.ts";
import { renderHtml } from "../../shared/document/render-html.ts";
import { renderJson } from "../../shared/document/render-json.ts";
import { renderMarkdown } from "../../shared/document/render-markdown.ts";
import { smallMeeting } from "./small-meeting.ts";
import { bookOf, minutesOf, type Row, row, textOf } from "./support.ts";

const otherDevice = "deviceBBBBBBBBBB";

/** Everything that a public version puts into a file, as text. */
async function publicBytes(rows: readonly Row[]): Promise<string> {
  const document = minutesOf(bookOf(rows), "public");
  return [
    renderJson(document),
    renderHtml(document),
    renderMarkdown(document),
    ...Object.values(unzipSync(await renderDocx(document))).map((bytes) => new TextDecoder().decode(bytes)),
  ].join("\n");
}

function edited(id: string, change: (fields: Row["fields"]) => Readonly<Record<string, Json>>): readonly Row[] {
  return smallMeeting.map((each) => (each.id === id ? { ...each, fields: change(each.fields) } : each));
}

function without(id: string, field: string): readonly Row[] {
  return edited(id, (fields) => Object.fromEntries(Object.entries(fields).filter(([name]) => name !== field)));
}

describe("the public version", () => {
  test("holds nothing of what is not public, in any format", async () => {
    const bytes = await publicBytes(smallMeeting);
    expect(bytes).toContain("Perustettiin asiakasraati.");
    expect(bytes).not.toContain("SALAINEN");
    expect(bytes).not.toContain("Äänite poistettiin");
  });

  test("keeps the place and the ground of what it leaves out", () => {
    const shown = textOf(minutesOf(bookOf(smallMeeting), "public"));
    expect(shown).toContain("## 3 § Salassa pidettävä asia");
    expect(shown).toContain("JulkL 24 § 1 mom. 20 kohta (liikesalaisuus)");
    expect(shown).toContain("**Päätös on jätetty pois.** Salassa pidettävä.");
    expect(shown).toContain("JulkL 24 § 1 mom. 17 kohta");
    expect(shown).toContain("**Yksi toimenpide on jätetty pois.**");
  });

  test("names pseudonyms, and nobody of the clients' side who sits under their own name", async () => {
    const bytes = await publicBytes(smallMeeting);
    expect(bytes).toContain("Vanamo (nimimerkki)");
    expect(bytes).toContain("Kokemusasiantuntija:");
    for (const known of ["Elina", "Oikeanimi", "yhdistyksen puheenjohtaja", "Talouden asiantuntija", "3 §:n ajan"]) {
      expect(bytes).not.toContain(known);
    }
    expect(textOf(minutesOf(bookOf(smallMeeting)))).toContain("Elina Oikeanimi");
  });

  test("does not say during which closed item somebody left", () => {
    expect(textOf(minutesOf(bookOf(smallMeeting), "public"))).not.toContain("3 §:n käsittelyn aikana");
  });

  test("leaves out what has no class anywhere", async () => {
    const bare = without("rules", "publicityDefault").map((each) =>
      each.id === "item-2"
        ? { ...each, fields: Object.fromEntries(Object.entries(each.fields).filter(([name]) => name !== "publicity")) }
        : each,
    );
    const bytes = await publicBytes(bare);
    expect(bytes).not.toContain("asiakasraati");
    expect(bytes).toContain("2\u00A0§ Ohjausryhmän sisäinen asia");
  });

  test("takes the narrowest class when people disagree, whichever is shown", async () => {
    const narrowed = row("agenda-item", "item-2", { publicity: "internal" }, otherDevice);
    const widened = row("agenda-item", "item-3", { publicity: "public" }, otherDevice);
    expect(await publicBytes([narrowed, ...smallMeeting])).not.toContain("asiakasraati");
    expect(await publicBytes([...smallMeeting, narrowed])).not.toContain("asiakasraati");
    expect(await publicBytes([...smallMeeting, widened])).not.toContain("SALAINEN");
  });

  test("does not take a contested name for a pseudonym", async () => {
    const renamed = row("member", "vanamo", { name: "Veera Salonimi" }, otherDevice);
    expect(await publicBytes([...smallMeeting, renamed])).not.toMatch(/Veera|Vanamo/);
    const unmasked = row("member", "vanamo", { pseudonym: false }, otherDevice);
    expect(await publicBytes([unmasked, ...smallMeeting])).not.toContain("Vanamo");
    const moved = row("member", "elina", { side: "outside" }, otherDevice);
    expect(await publicBytes([...smallMeeting, moved])).not.toContain("Oikeanimi");
  });

  test("leaves out a vote and a statement of a decision that it leaves out", async () => {
    const bytes = await publicBytes([
      ...smallMeeting,
      row("vote", "vote-9", { item: "item-1", decision: "decision-2", motion: "Salattu kysymys", inFavour: 1 }),
      row("statement", "statement-9", { item: "item-1", decision: "decision-2", member: "anna", text: "Salattu sana" }),
    ]);
    expect(bytes).not.toMatch(/Salattu (?:kysymys|sana)/);
  });

  test("shows an action whose own class is public, and no other under a closed decision", async () => {
    const rows = [
      ...smallMeeting,
      row("action", "action-7", {
        title: "Avoin toimi",
        meeting: "meeting-1",
        decision: "decision-2",
        publicity: "public",
      }),
    ];
    const bytes = await publicBytes(rows);
    expect(bytes).toContain("Avoin toimi");
    expect(bytes).not.toContain("SALAINENTEHTÄVÄ");
  });
});
