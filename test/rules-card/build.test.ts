import { describe, expect, it } from "vitest";
import type { DocumentLanguage } from "../../shared/document/document.ts";
import { parseDocument } from "../../shared/document/read-document.ts";
import { renderJson } from "../../shared/document/render-json.ts";
import { renderMarkdown } from "../../shared/document/render-markdown.ts";
import { kinds } from "../../shared/domain/kinds.ts";
import { buildRulesCard } from "../../shared/rules-card/build.ts";
import { missingRules, usualRules } from "../../shared/rules-card/usual-rules.ts";
import { bookOf, row } from "../minutes/support.ts";

const languages: readonly DocumentLanguage[] = ["fi", "sv", "en", "fi-simple"];

const own = {
  quorumText: "OMAPÄÄTÖSVALTA",
  decisionText: "OMAPÄÄTÖS",
  conflictText: "OMAESTE",
  responsibilityText: "OMAVASTUU",
  priorityNote: "OMAJÄRJESTYS",
};
const book = bookOf([
  row("group", "group", { name: "Esimerkkiryhmä" }),
  row("rules", "rules", { ...usualRules, ...own }),
]);

describe("the rules card on paper", () => {
  it.each(languages)("says every rule and the group's own words in %s", (language) => {
    const document = buildRulesCard(book, language);
    const text = renderMarkdown(document);
    expect(parseDocument(renderJson(document))).toEqual({ ok: true, value: document });
    for (const words of Object.values(own)) expect(text).toContain(words);
    // One sentence a rule; the sides stand in that of the quorum.
    expect(text.match(/^- /gm)).toHaveLength(Object.keys(usualRules).length - 1);
    expect(text).not.toContain("undefined");
  });

  it("says a rule by its value", () => {
    const text = (fields: object) => renderMarkdown(buildRulesCard(bookOf([row("rules", "rules", fields)]), "fi"));
    expect(text({ noticeDays: 14 })).toContain("Kutsu lähetetään viimeistään 14 päivää ennen kokousta.");
    expect(text({ tieRule: "falls" })).toContain("Kun äänet menevät tasan, esitys raukeaa.");
    expect(text({ quorumSides: ["client"] })).toContain("yli puolet päätösoikeutetuista jäsenistä");
    expect(text({ noticeDays: 14 })).not.toContain("## Päätöksenteko");
  });

  it("says of a group without rules that there are none", () => {
    expect(renderMarkdown(buildRulesCard(bookOf([]), "fi"))).toContain("Sääntöjä ei ole vielä kirjattu.");
  });
});

describe("what is usual", () => {
  it("fits the fields of the card", async () => {
    const { is } = await import("valibot");
    for (const [name, value] of Object.entries(usualRules)) {
      const field = kinds.rules.fields[name as keyof typeof kinds.rules.fields];
      const values: readonly unknown[] = field.shape === "set" && Array.isArray(value) ? value : [value];
      expect(values.every((each) => is(field.schema, each))).toBe(true);
    }
  });

  it("is offered only for what is not set", () => {
    expect(missingRules(undefined)).toEqual(usualRules);
    const { noticeDays: _, ...rest } = usualRules;
    expect(missingRules({ id: "rules", noticeDays: 21 as never })).toEqual(rest);
    expect(missingRules({ id: "rules", ...usualRules } as never)).toEqual({});
  });
});
