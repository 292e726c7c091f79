import type { Row } from "./support.ts";

/** Texts that try to be markup, commands or invisible somewhere. */
export const hostileTexts: readonly string[] = [
  `<script>alert("x")</script><img src=x onerror=alert(1)>`,
  "[linkki](javascript:alert(1)) ![kuva](x) <https://example.invalid>",
  `=cmd|' /C calc'!A0`,
  "# otsikko",
  "- lista",
  "1. lista",
  "```",
  "| a | b |",
  "> lainaus **lihava** _kursiivi_ `koodi` ~~yli~~ $x$",
  "oikea \u202Egnirts\u202C \u2066eristys\u2069 \u200Bnolla\u200B",
  "]]> <![CDATA[ x ]]> <!-- --> <?xml?> &amp; &#60;",
  "nolla \u0000 kello \u0007 esc \u001B[31m väli \u0085 uusi \u2028 rivi",
  "yksinäinen \uD800 pari \uFFFE \uFFFF",
  `</style></title></main>"; } @import url(x); content: "`,
  '{ HYPERLINK "file:///etc/passwd" } \\fldinst \\',
  "__proto__ constructor \u{E0041}\u{E007F}",
];

const freeFields: ReadonlySet<string> = new Set([
  "name",
  "caseNumber",
  "title",
  "plain",
  "remark",
  "handling",
  "background",
  "proposal",
  "outcome",
  "reasons",
  "clientView",
  "ground",
  "guest",
  "right",
  "motion",
  "text",
  "description",
  "buyerReference",
  "buyerOutcome",
  "quorumText",
]);

/** The same rows with one text in every field that people write freely. */
export function withText(rows: readonly Row[], text: string): readonly Row[] {
  return rows.map((row) => ({
    ...row,
    fields: Object.fromEntries(
      Object.entries(row.fields).map(([field, value]) => {
        if (field === "attachments") return [field, [text]];
        const isPlace = field === "place" && row.kind === "meeting";
        const isNumber = field === "number" && row.kind === "meeting";
        return [field, freeFields.has(field) || isPlace || isNumber ? text : value];
      }),
    ),
  }));
}
