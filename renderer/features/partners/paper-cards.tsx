import { type DateOnly } from "../../../shared/core/date-only.ts";
import type { PaperDocument } from "../../../shared/document/document.ts";
import { nameParts, paperName, unknownNameParts } from "../../../shared/document/paper-name.ts";
import { useBook } from "../../data/hooks.tsx";
import { valueWord } from "../../records/naming/record-words.ts";
import { useWords } from "../../text/words.ts";
import { Notice } from "../../ui/notice.tsx";
import { Card } from "./card-section.tsx";
import { LogoPart } from "./logo-part.tsx";
import styles from "./partners.module.css";
import type { DraftValues, FieldSpec } from "./record-draft.ts";

/** How the group's papers look and what they always say. */
export function PaperCards() {
  return (
    <>
      <PageDesignCard />
      <PhrasesCard />
    </>
  );
}

function PageDesignCard() {
  const t = useWords("papers");
  const records = useWords("records");
  const endings = (["signatures", "approval-note"] as const).map((id) => ({
    id,
    label: valueWord(records, "page-design", "ending", id) ?? id,
  }));
  return (
    <Card
      kind="page-design"
      title={records("kinds.page-design")}
      help={t("design.help")}
      groups={[
        {
          title: t("design.page"),
          fields: [
            { field: "name", type: "line", help: t("design.nameHelp") },
            { field: "logoText", type: "line", help: t("design.logoTextHelp") },
            { field: "header", type: "line", help: t("design.headerHelp") },
            { field: "footer", type: "line" },
            { field: "ending", type: "choice", choices: endings },
          ],
        },
        {
          title: t("design.files"),
          fields: [{ field: "fileName", type: "line", help: t("design.fileNameHelp", { parts: partsInBraces }) }],
        },
      ]}
      advice={(values) => <NameAdvice values={values} />}
    >
      <LogoPart />
    </Card>
  );
}

const partsInBraces = nameParts.map((part) => `{${part}}`).join(" ");

/** What a file would be called, while the pattern is being written; and what in it is no part that there is. */
function NameAdvice({ values }: { readonly values: DraftValues }) {
  const t = useWords("papers");
  const group = useBook().get("group", "group")?.name ?? "";
  const { fileName } = values;
  const pattern = typeof fileName === "string" ? fileName : "";
  const unknown = unknownNameParts(pattern);
  return (
    <>
      <p className={styles.help}>{t("design.example", { name: `${paperName(exampleOf(group), pattern)}.pdf` })}</p>
      {unknown.length === 0 ? null : (
        <Notice
          title={t("design.unknown", { parts: unknown.map((part) => `{${part}}`).join(", ") })}
          tone="late"
          announced="polite"
        >
          <p>{t("design.fileNameHelp", { parts: partsInBraces })}</p>
        </Notice>
      )}
    </>
  );
}

/** A paper as there will be one, to show its name with. */
function exampleOf(group: string): PaperDocument {
  return {
    format: "luotsi-document/1",
    language: "fi",
    version: "public",
    type: "memo",
    group,
    meeting: { id: "", number: "1/2026", date: "2026-01-28" as DateOnly },
    title: "Muistio 1/2026",
    furniture: { header: "", footer: "", pageBefore: "", pageBetween: "" },
    blocks: [],
  };
}

function PhrasesCard() {
  const t = useWords("papers");
  const records = useWords("records");
  const text = (field: string): FieldSpec => ({ field, type: "text" });
  return (
    <Card
      kind="phrases"
      title={records("kinds.phrases")}
      help={t("phrases.help")}
      groups={[
        {
          title: t("phrases.byThemselves"),
          fields: ["opening", "quorumFound", "quorumMissing", "noDisqualifications", "closing", "approvalNote"].map(
            text,
          ),
        },
        { title: t("phrases.whenSo"), fields: ["minutesApproved", "noted", "approvedAsProposed"].map(text) },
      ]}
    />
  );
}
