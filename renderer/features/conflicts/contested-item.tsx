import { useId, useState } from "react";
import type { KindName } from "../../../shared/domain/kinds.ts";
import type { Result } from "../../../shared/core/result.ts";
import { unseenEdits } from "../../../shared/log/record-reading.ts";
import type { RecordState, Version } from "../../../shared/log/record-state.ts";
import { useSession } from "../../data/hooks.tsx";
import type { SaveFailure } from "../../data/session.ts";
import { AuthorLine } from "../../records/showing/author-line.tsx";
import { FieldValue } from "../../records/showing/field-value.tsx";
import { memberName } from "../../records/naming/member-name.ts";
import { fieldWord } from "../../records/naming/record-words.ts";
import { useNaming } from "../../records/naming/use-naming.ts";
import { useWords } from "../../text/words.ts";
import { Button } from "../../ui/button.tsx";
import { Cluster } from "../../ui/layout.tsx";
import type { Trouble } from "./conflict-list.ts";
import type { Settle } from "./settle.ts";
import styles from "./conflicts.module.css";

export interface ContestedItemProps {
  readonly kind: KindName;
  readonly trouble: Extract<Trouble, { type: "contested" }>;
  readonly index: number;
  readonly onSettle: Settle;
}

/** A record that one deleted and another edited without knowing: it stays until somebody says which. */
export function ContestedItem({ kind, trouble: { key, state }, index, onSettle }: ContestedItemProps) {
  const t = useWords("conflicts");
  const records = useWords("records");
  const { book, format } = useNaming();
  const session = useSession();
  const [busy, setBusy] = useState<"keep" | "remove">();
  const titleId = useId();
  const edits = editsByField(state);
  const names = (ids: readonly string[]) => format.list([...new Set(ids)].map((id) => memberName(book, records, id)));

  const settle = async (way: "keep" | "remove", act: () => Promise<Result<void, SaveFailure>>) => {
    if (busy !== undefined) return;
    setBusy(way);
    await onSettle(key, act, t(way === "keep" ? "kept" : "removed"));
    setBusy(undefined);
  };

  return (
    <fieldset className={styles.trouble} aria-labelledby={titleId}>
      <h3 id={titleId} tabIndex={-1} data-trouble={index}>
        {t("deletedEdited")}
      </h3>
      <p>
        {t("deletedEditedHelp", {
          deleter: names(state.deletions.map(({ origin }) => origin.author)),
          editor: names(edits.map(({ version }) => version.origin.author)),
        })}
      </p>
      <ul className={styles.edits}>
        {state.deletions.map(({ origin }) => (
          <li key={origin.dot} className={styles.edit}>
            <span className={styles.quiet}>{t("deletedBy")}</span>
            <AuthorLine origin={origin} />
          </li>
        ))}
        {edits.map(({ field, version }) => (
          <li key={`${version.origin.dot} ${field}`} className={styles.edit}>
            <span className={styles.quiet}>{t("editedField", { field: fieldWord(records, kind, field) })}</span>
            <FieldValue kind={kind} field={field} value={version.value} />
            <AuthorLine origin={version.origin} />
          </li>
        ))}
      </ul>
      <Cluster>
        <Button
          kind="primary"
          isPending={busy === "keep"}
          onPress={() => void settle("keep", () => session.restore(kind, state.id))}
        >
          {t("keepRecord")}
        </Button>
        <Button
          kind="danger"
          isPending={busy === "remove"}
          onPress={() => void settle("remove", () => session.remove(kind, state.id))}
        >
          {t("removeRecord")}
        </Button>
      </Cluster>
    </fieldset>
  );
}

interface FieldEdit {
  readonly field: string;
  readonly version: Version;
}

/** What nobody who deleted the record had seen, with the fields that it wrote. */
function editsByField(state: RecordState): readonly FieldEdit[] {
  const unseen = new Set(unseenEdits(state));
  const edits: FieldEdit[] = [];
  for (const [field, versions] of [...state.registers, ...state.sets]) {
    for (const version of versions) if (unseen.has(version)) edits.push({ field, version });
  }
  return edits;
}
