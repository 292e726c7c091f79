import { useId } from "react";
import { ConflictMark } from "../../records/showing/conflict-mark.tsx";
import { HistoryPanel } from "../../records/history/history-panel.tsx";
import { useFocusBack } from "../../records/editing/use-focus-back.ts";
import { useNaming } from "../../records/naming/use-naming.ts";
import { useWords } from "../../text/words.ts";
import { Button } from "../../ui/button.tsx";
import { Section } from "../../ui/section.tsx";
import { contractGroups, fieldsOf, type FormWords, groupGroups, rulesGroups } from "./field-groups.ts";
import type { FieldGroupSpec } from "./record-draft.ts";
import { RecordFacts } from "./record-facts.tsx";
import { RecordForm } from "./record-form.tsx";
import styles from "./partners.module.css";

/** The group's own cards: one record each, with the kind's name as its id. */
export type CardKind = "group" | "contract" | "rules";

const groupsOfCard: Readonly<Record<CardKind, (words: FormWords) => readonly FieldGroupSpec[]>> = {
  group: groupGroups,
  contract: contractGroups,
  rules: rulesGroups,
};

/** One card: read in place, written in place. */
export function CardSection({ card }: { readonly card: CardKind }) {
  const t = useWords("members");
  const common = useWords("common");
  const naming = useNaming();
  const editId = useId();
  const form = useFocusBack(editId);
  const groups = groupsOfCard[card]({ naming, t });
  const title = t(`cards.${card}`);
  const help = card === "rules" ? t("cards.rulesHelp") : card === "contract" ? t("cards.contractHelp") : undefined;
  return (
    <Section
      title={title}
      note={<ConflictMark kind={card} id={card} />}
      actions={
        form.isOpen ? undefined : (
          <Button id={editId} onPress={form.open} aria-label={t("cards.edit", { card: title })}>
            {common("edit")}
          </Button>
        )
      }
    >
      {help === undefined ? null : <p className={styles.help}>{help}</p>}
      {form.isOpen ? (
        <RecordForm
          kind={card}
          id={card}
          groups={groups}
          aria-label={title}
          onSaved={() => form.close()}
          onCancel={() => form.close()}
        />
      ) : (
        <RecordFacts kind={card} id={card} fields={fieldsOf(groups)} />
      )}
      <HistoryPanel kind={card} id={card} />
    </Section>
  );
}
