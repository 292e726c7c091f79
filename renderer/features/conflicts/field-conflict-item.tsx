import { useId, useState } from "react";
import { canonicalJson, type Json } from "../../../shared/core/canonical-json.ts";
import type { KindName } from "../../../shared/domain/kinds.ts";
import { useSession, useSnapshot } from "../../data/hooks.tsx";
import { fieldWord } from "../../records/naming/record-words.ts";
import { useWords } from "../../text/words.ts";
import { Button } from "../../ui/button.tsx";
import { Candidate } from "./candidate.tsx";
import type { Trouble } from "./conflict-list.ts";
import type { Settle } from "./settle.ts";
import styles from "./conflicts.module.css";
import { canBeWritten } from "./draft-value.ts";
import { ThirdValueForm } from "./third-value-form.tsx";

export interface FieldConflictItemProps {
  readonly kind: KindName;
  readonly id: string;
  readonly trouble: Extract<Trouble, { type: "field" }>;
  readonly index: number;
  readonly onSettle: Settle;
}

/** One field with all its values side by side. Choosing one, or writing another, overwrites all of them in one act. */
export function FieldConflictItem({ kind, id, trouble, index, onSettle }: FieldConflictItemProps) {
  const t = useWords("conflicts");
  const records = useWords("records");
  const session = useSession();
  const isOwnWords = useIsOwnWords(kind, id);
  const [busy, setBusy] = useState<string>();
  const [third, setThird] = useState<"closed" | "open" | "closed-again">("closed");
  const titleId = useId();
  const { conflict, key } = trouble;
  const { field, candidates } = conflict;
  const [shown, second] = candidates;

  const write = async (value: Json) => {
    if (busy !== undefined) return;
    setBusy(canonicalJson(value));
    await onSettle(key, () => session.edit(kind, id, { [field]: value }), t("resolved"));
    setBusy(undefined);
  };

  return (
    <fieldset className={styles.trouble} aria-labelledby={titleId}>
      <h3 id={titleId} tabIndex={-1} data-trouble={index}>
        {fieldWord(records, kind, field)}
      </h3>
      {kind === "meeting" && (field === "openedAt" || field === "end") ? <p>{t("meetingTimes")}</p> : null}
      <ul className={styles.candidates}>
        {candidates.map((version, place) => {
          const text = canonicalJson(version.value);
          // Each value is held against the one in sight; that one against the only other, if there is only one.
          const compared = place > 0 ? shown : candidates.length === 2 ? second : undefined;
          return (
            <li key={text}>
              <Candidate
                kind={kind}
                field={field}
                version={version}
                comparedTo={compared?.value}
                isShown={place === 0}
                isPending={busy === text}
                onChoose={() => void write(version.value)}
              />
            </li>
          );
        })}
      </ul>
      {!canBeWritten(kind, field) || !isOwnWords ? null : third === "open" ? (
        <ThirdValueForm
          kind={kind}
          field={field}
          start={shown?.value}
          isPending={busy !== undefined}
          onWrite={(value) => void write(value)}
          onCancel={() => setThird("closed-again")}
        />
      ) : (
        <div className={styles.third}>
          <Button
            kind="quiet"
            onPress={() => setThird("open")}
            aria-label={t("writeThirdOf", { field: fieldWord(records, kind, field) })}
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- the form that held the focus has gone; the eye is here
            autoFocus={third === "closed-again"}
          >
            {t("writeThird")}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

/** A member's own words are never rewritten by others: those may only choose among what the member wrote. */
function useIsOwnWords(kind: KindName, id: string): boolean {
  const { book, identity } = useSnapshot();
  return kind !== "statement" || book.get("statement", id)?.member === identity.member;
}
