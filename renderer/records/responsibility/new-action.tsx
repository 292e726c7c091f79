import type { Action } from "../../../shared/domain/action.ts";
import { useBook, useSession } from "../../data/hooks.tsx";
import { useWords } from "../../text/words.ts";
import { ComboBox } from "../../ui/combo-box.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Notice } from "../../ui/notice.tsx";
import { ClientDataQuestions } from "../guard/client-data-questions.tsx";
import { DraftDay, DraftText, useFieldProblems } from "../editing/draft-fields.tsx";
import { planFeedbackOfAction } from "./feedback-actions.ts";
import { useFormDraft } from "../editing/form-draft.ts";
import { ownerChoices } from "./people-choices.tsx";
import { fieldWord } from "../naming/record-words.ts";
import { SectionForm } from "../editing/section-form.tsx";
import { useClientDataCheck } from "../guard/use-client-data-check.ts";
import { useNaming } from "../naming/use-naming.ts";
import { useSaving } from "../editing/use-saving.ts";
import { useToday } from "./use-today.ts";
import { wishOf } from "../editing/wish-of.ts";

/** What a new action comes from. */
export type ActionOrigin = Pick<Action, "decision" | "feedback" | "meeting" | "item">;

export interface NewActionDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly origin: ActionOrigin;
  /** Called with the new action's id when it is saved; without it, the dialog only closes. */
  readonly onMade?: ((id: string) => void) | undefined;
}

/** Makes an action in a few seconds: what, who, by when. The rest is filled in on its own page. */
export function NewActionDialog({ isOpen, onClose, origin, onMade }: NewActionDialogProps) {
  const t = useWords("actions");
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t("new")}>
      <NewActionForm origin={origin} onClose={onClose} onMade={onMade} />
    </Dialog>
  );
}

const empty = { title: "", owner: "", dueOn: "", description: "" };

function NewActionForm({ origin, onClose, onMade }: Omit<NewActionDialogProps, "isOpen">) {
  const t = useWords("actions");
  const lists = useWords("lists");
  const errors = useWords("errors");
  const naming = useNaming();
  const book = useBook();
  const session = useSession();
  const saving = useSaving();
  const today = useToday();
  const draft = useFormDraft(empty);
  const problems = useFieldProblems("action", draft);
  const { values } = draft;
  const check = useClientDataCheck(
    (["title", "description"] as const).map((field) => ({
      text: values[field],
      onChange: (text) => draft.change(field, text),
    })),
    true,
  );
  const owners = ownerChoices(naming);
  const ownerLabel = fieldWord(naming.t, "action", "owner");

  const save = async () => {
    const noOwner =
      values.owner === "" ? [{ field: "owner" as const, label: ownerLabel, text: errors("field.requiredChoice") }] : [];
    const found = [...problems.required("title"), ...problems.lines("title"), ...noOwner, ...problems.days("dueOn")];
    if (!draft.passes(found) || !check.passes()) return;
    const id = session.newId();
    const organisation = book.get("member", values.owner)?.organisation;
    const { feedback = [], ...links } = origin;
    const wish = {
      ...wishOf(empty, values),
      ...links,
      ...(organisation === undefined ? {} : { accountable: organisation }),
      status: "not-started",
      createdOn: today,
    };
    const operations = planFeedbackOfAction(book, id, feedback, wish);
    if (!(await saving(() => session.save(operations)))) return;
    onClose();
    onMade?.(id);
  };

  return (
    <SectionForm label={t("new")} draft={draft} onSave={save} onCancel={onClose}>
      <DraftText kind="action" draft={draft} field="title" label={t("heading")} isRequired />
      {owners.length === 0 ? (
        <Notice tone="late" title={lists("noOwners")} />
      ) : (
        <ComboBox
          id={draft.idOf("owner")}
          label={ownerLabel}
          description={lists("ownerHelp")}
          choices={owners}
          value={values.owner === "" ? undefined : values.owner}
          onChange={(owner) => draft.change("owner", owner ?? "")}
          error={draft.problemOf("owner")}
          isRequired
        />
      )}
      <DraftDay kind="action" draft={draft} field="dueOn" />
      <DraftText kind="action" draft={draft} field="description" rows={2} />
      <ClientDataQuestions check={check} />
    </SectionForm>
  );
}
