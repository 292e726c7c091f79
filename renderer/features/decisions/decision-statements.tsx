import { useState } from "react";
import type { Decision } from "../../../shared/domain/decision.ts";
import type { Statement } from "../../../shared/domain/statement.ts";
import { useBook, useSession, useSnapshot } from "../../data/hooks.tsx";
import { MemberMark } from "../../records/showing/author-line.tsx";
import { ClientDataQuestions } from "../../records/guard/client-data-questions.tsx";
import { ConflictMark } from "../../records/showing/conflict-mark.tsx";
import { DraftChoice, DraftText, useFieldProblems } from "../../records/editing/draft-fields.tsx";
import { EditSection } from "../../records/editing/edit-section.tsx";
import { useFormDraft } from "../../records/editing/form-draft.ts";
import { sideOf } from "../../records/naming/member-name.ts";
import { memberChoices } from "../../records/responsibility/people-choices.tsx";
import { valueWord } from "../../records/naming/record-words.ts";
import { SectionForm } from "../../records/editing/section-form.tsx";
import { useClientDataCheck } from "../../records/guard/use-client-data-check.ts";
import { useNaming } from "../../records/naming/use-naming.ts";
import { useSaving } from "../../records/editing/use-saving.ts";
import { wishOf } from "../../records/editing/wish-of.ts";
import sideLine from "../../records/showing/side-line.module.css";
import { useWords } from "../../text/words.ts";
import { classNames } from "../../ui/class-names.ts";
import { ComboBox } from "../../ui/combo-box.tsx";
import styles from "./decision-statements.module.css";

interface DecisionStatementsProps {
  readonly decision: Decision;
}

/** Dissent and statements for the record, each in its member's own words. Nobody's words are edited by another. */
export function DecisionStatements({ decision }: DecisionStatementsProps) {
  const t = useWords("decisions");
  const book = useBook();
  const statements = book.all("statement").filter((statement) => statement.decision === decision.id);
  return (
    <EditSection
      title={t("statements")}
      action={t("addStatement")}
      keepsReading
      form={(close) => <StatementForm decision={decision} title={t("addStatement")} onClose={close} />}
    >
      {statements.length === 0 ? (
        <p>{t("noStatements")}</p>
      ) : (
        <ul className={styles.list}>
          {statements.map((statement) => (
            <StatementItem key={statement.id} statement={statement} />
          ))}
        </ul>
      )}
    </EditSection>
  );
}

function StatementItem({ statement }: { readonly statement: Statement }) {
  const records = useWords("records");
  const book = useBook();
  const { id, member, type, text } = statement;
  const side = sideOf(member === undefined ? undefined : book.get("member", member));
  return (
    <li className={classNames(styles.statement, side !== undefined && sideLine[side])}>
      <div className={styles.head}>
        <MemberMark id={member} />
        <span className={styles.type}>{type === undefined ? null : valueWord(records, "statement", "type", type)}</span>
        <ConflictMark kind="statement" id={id} />
      </div>
      <p className={styles.text}>{text}</p>
    </li>
  );
}

interface FormProps extends DecisionStatementsProps {
  readonly title: string;
  readonly onClose: () => void;
}

function StatementForm({ decision, title, onClose }: FormProps) {
  const t = useWords("decisions");
  const errors = useWords("errors");
  const naming = useNaming();
  const session = useSession();
  const saving = useSaving();
  const { identity } = useSnapshot();
  const [initial] = useState({ member: "", type: "", text: "" });
  const draft = useFormDraft<typeof initial>({ member: identity.member ?? "", type: "dissent", text: "" });
  const problems = useFieldProblems("statement", draft);
  const { values, change } = draft;
  const check = useClientDataCheck([{ text: values.text, onChange: (text) => change("text", text) }], true);
  const save = async () => {
    const nobody =
      values.member === ""
        ? [{ field: "member" as const, label: t("whose"), text: errors("field.requiredChoice") }]
        : [];
    if (!draft.passes([...nobody, ...problems.required("text")]) || !check.passes()) return;
    const wish = {
      ...wishOf(initial, values),
      decision: decision.id,
      ...(decision.item === undefined ? {} : { item: decision.item }),
    };
    if (await saving(() => session.edit("statement", session.newId(), wish))) onClose();
  };
  return (
    <SectionForm label={title} draft={draft} onSave={save} onCancel={onClose}>
      <DraftChoice kind="statement" draft={draft} field="type" />
      <ComboBox
        id={draft.idOf("member")}
        label={t("whose")}
        choices={memberChoices(naming)}
        value={values.member === "" ? undefined : values.member}
        onChange={(member) => change("member", member ?? "")}
        error={draft.problemOf("member")}
        isRequired
      />
      <DraftText kind="statement" draft={draft} field="text" rows={4} description={t("ownWords")} isRequired />
      <ClientDataQuestions check={check} />
    </SectionForm>
  );
}
