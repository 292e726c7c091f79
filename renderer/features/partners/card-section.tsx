import { type ReactNode, useId } from "react";
import type { KindName } from "../../../shared/domain/kinds.ts";
import { ConflictMark } from "../../records/showing/conflict-mark.tsx";
import { HistoryPanel } from "../../records/history/history-panel.tsx";
import { useFocusBack } from "../../records/editing/use-focus-back.ts";
import { useNaming } from "../../records/naming/use-naming.ts";
import { useWords } from "../../text/words.ts";
import { Button } from "../../ui/button.tsx";
import { Section } from "../../ui/section.tsx";
import { contractGroups, fieldsOf, type FormWords, groupGroups } from "./field-groups.ts";
import type { FieldGroupSpec } from "./record-draft.ts";
import { RecordFacts } from "./record-facts.tsx";
import { RecordForm, type RecordFormProps } from "./record-form.tsx";
import styles from "./partners.module.css";

/** The group's own cards: one record each, with the kind's name as its id. */
export type CardKind = "group" | "contract";

const groupsOfCard: Readonly<Record<CardKind, (words: FormWords) => readonly FieldGroupSpec[]>> = {
  group: groupGroups,
  contract: contractGroups,
};

/** One card: read in place, written in place. */
export function CardSection({ card }: { readonly card: CardKind }) {
  const t = useWords("members");
  const naming = useNaming();
  const help = card === "contract" ? t("cards.contractHelp") : undefined;
  return <Card kind={card} title={t(`cards.${card}`)} help={help} groups={groupsOfCard[card]({ naming, t })} />;
}

export interface CardProps {
  /** A kind of which the group has one record, with the kind's name as its id. */
  readonly kind: KindName;
  readonly title: string;
  readonly help?: string | undefined;
  readonly groups: readonly FieldGroupSpec[];
  /** Said under the fields of the form, by what is in them now. */
  readonly advice?: RecordFormProps["advice"];
  /** What belongs to the card and is in no field of its form. */
  readonly children?: ReactNode;
}

export function Card({ kind, title, help, groups, advice, children }: CardProps) {
  const t = useWords("members");
  const common = useWords("common");
  const editId = useId();
  const form = useFocusBack(editId);
  return (
    <Section
      title={title}
      note={<ConflictMark kind={kind} id={kind} />}
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
          kind={kind}
          id={kind}
          groups={groups}
          aria-label={title}
          advice={advice}
          onSaved={() => form.close()}
          onCancel={() => form.close()}
        />
      ) : (
        <RecordFacts kind={kind} id={kind} fields={fieldsOf(groups)} />
      )}
      {children}
      <HistoryPanel kind={kind} id={kind} />
    </Section>
  );
}
