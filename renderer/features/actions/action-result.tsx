import { useState } from "react";
import type { Action } from "../../../shared/domain/action.ts";
import { useSession } from "../../data/hooks.tsx";
import { ClientDataQuestions } from "../../records/guard/client-data-questions.tsx";
import { DraftDay, DraftText, useFieldProblems } from "../../records/editing/draft-fields.tsx";
import { EditSection } from "../../records/editing/edit-section.tsx";
import { useFormDraft } from "../../records/editing/form-draft.ts";
import { SectionForm } from "../../records/editing/section-form.tsx";
import { TextBlock } from "../../records/showing/text-block.tsx";
import { useClientDataCheck } from "../../records/guard/use-client-data-check.ts";
import { useSaving } from "../../records/editing/use-saving.ts";
import { useToday } from "../../records/responsibility/use-today.ts";
import { wishOf } from "../../records/editing/wish-of.ts";
import { useFormats, useWords } from "../../text/words.ts";
import { Button } from "../../ui/button.tsx";
import { Stack } from "../../ui/layout.tsx";
import { isDone } from "./choose-actions.ts";

interface ActionResultProps {
  readonly action: Action;
}

/** What came of it: what changed for clients first, then by what it is seen to be done. */
export function ActionResult({ action }: ActionResultProps) {
  const t = useWords("actions");
  const format = useFormats();
  const session = useSession();
  const saving = useSaving();
  const { id, status, doneOn, clientImpact, evidence } = action;
  const done = isDone(action);
  return (
    <EditSection
      title={t("outcome")}
      {...(done ? {} : { action: t("markDone"), actionKind: "normal" as const })}
      form={(close) => <ResultForm action={action} title={t("outcome")} onClose={close} />}
    >
      <Stack>
        {done ? (
          <p>{doneOn === undefined ? t("doneNoDay") : t("doneOn", { date: format.date(doneOn) })}</p>
        ) : (
          <p>{t("notDone")}</p>
        )}
        <TextBlock
          kind="action"
          id={id}
          field="clientImpact"
          text={clientImpact}
          isLarge
          isClients
          {...(done ? { missing: t("noImpact") } : {})}
        />
        <TextBlock kind="action" id={id} field="evidence" text={evidence} />
        {status === "done" ? (
          <div>
            <Button onPress={() => void saving(() => session.edit("action", id, { status: "verified" }))}>
              {t("verify")}
            </Button>
          </div>
        ) : null}
      </Stack>
    </EditSection>
  );
}

interface FormProps extends ActionResultProps {
  readonly title: string;
  readonly onClose: () => void;
}

function ResultForm({ action, title, onClose }: FormProps) {
  const t = useWords("actions");
  const session = useSession();
  const saving = useSaving();
  const today = useToday();
  const [initial] = useState({
    clientImpact: action.clientImpact ?? "",
    evidence: action.evidence ?? "",
    doneOn: action.doneOn ?? "",
  });
  const draft = useFormDraft<{ readonly clientImpact: string; readonly evidence: string; readonly doneOn: string }>(
    isDone(action) ? initial : { ...initial, doneOn: today },
  );
  const problems = useFieldProblems("action", draft);
  const { values, change } = draft;
  const check = useClientDataCheck(
    (["clientImpact", "evidence"] as const).map((field) => ({
      text: values[field],
      onChange: (text) => change(field, text),
    })),
    true,
  );
  const save = async () => {
    if (!draft.passes(problems.days("doneOn")) || !check.passes()) return;
    const wish = { ...wishOf<typeof values>(initial, values), ...(isDone(action) ? {} : { status: "done" }) };
    if (await saving(() => session.edit("action", action.id, wish))) onClose();
  };
  return (
    <SectionForm
      label={title}
      draft={draft}
      onSave={save}
      onCancel={onClose}
      {...(isDone(action) ? {} : { saveLabel: t("markDone") })}
    >
      <DraftText kind="action" draft={draft} field="clientImpact" rows={3} description={t("impactHelp")} />
      <DraftText kind="action" draft={draft} field="evidence" rows={2} />
      <DraftDay kind="action" draft={draft} field="doneOn" />
      <ClientDataQuestions check={check} />
    </SectionForm>
  );
}
