import type { ReactNode } from "react";
import type { Action } from "../../../../shared/domain/action.ts";
import { ResponsibilityMark } from "../../../records/responsibility/responsibility-line.tsx";
import { MemberMark } from "../../../records/showing/author-line.tsx";
import { ConflictMark } from "../../../records/showing/conflict-mark.tsx";
import { RecordLink } from "../../../records/showing/record-link.tsx";
import { useFormats, useWords } from "../../../text/words.ts";
import { Section } from "../../../ui/section.tsx";
import lines from "../record-lines.module.css";
import type { ItemRecords } from "./item-records.ts";

export interface ItemOutcomesProps {
  readonly records: ItemRecords;
}

/** What follows from an item, and what was talked about. */
export function ItemOutcomes({ records }: ItemOutcomesProps) {
  const t = useWords("meetings");
  const actions = useWords("actions");
  return (
    <>
      <Part title={actions("title")} of={records.given}>
        {(action) => <ActionLine key={action.id} action={action} />}
      </Part>
      <Part title={t("outcomes.handled")} of={records.handled}>
        {(action) => <ActionLine key={action.id} action={action} />}
      </Part>
    </>
  );
}

interface PartProps<T> {
  readonly title: string;
  readonly of: readonly T[];
  readonly children: (record: T) => ReactNode;
}

function Part<T>({ title, of, children }: PartProps<T>) {
  if (of.length === 0) return null;
  return (
    <Section title={title} level={3}>
      <ul className={lines.list}>{of.map(children)}</ul>
    </Section>
  );
}

function ActionLine({ action }: { readonly action: Action }) {
  const t = useWords("records");
  const format = useFormats();
  return (
    <li className={lines.line}>
      <span className={lines.words}>
        <RecordLink kind="action" id={action.id} />
      </span>
      {action.owner === undefined ? <ResponsibilityMark record={action} isPlain /> : <MemberMark id={action.owner} />}
      {action.dueOn === undefined ? null : (
        <span className={lines.quiet}>
          {t("fields.dueOn")} {format.date(action.dueOn)}
        </span>
      )}
      {action.status === undefined ? null : (
        <span className={lines.quiet}>{t(`values.actionStatus.${action.status}`)}</span>
      )}
      <ConflictMark kind="action" id={action.id} />
    </li>
  );
}
