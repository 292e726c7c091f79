import { type ReactNode, useState } from "react";
import { changeWordsIn } from "../../../../../shared/domain/change-words.ts";
import type { Decision } from "../../../../../shared/domain/decision.ts";
import { quorumGate } from "../../../../../shared/meeting/quorum-gate.ts";
import { chordWords } from "../../../../commands/chord-words.ts";
import { useBook } from "../../../../data/hooks.tsx";
import { DraftOffer } from "../../../../records/editing/draft-offer.tsx";
import { useKeptForm } from "../../../../records/editing/use-kept-form.ts";
import { useLeaving } from "../../../../records/editing/use-leaving.tsx";
import { ClientDataQuestions } from "../../../../records/guard/client-data-questions.tsx";
import { useClientDataCheck } from "../../../../records/guard/use-client-data-check.ts";
import { useFormats, useWords } from "../../../../text/words.ts";
import { useAnnounce } from "../../../../ui/announcer.tsx";
import { Button } from "../../../../ui/button.tsx";
import { Checkbox } from "../../../../ui/checkbox.tsx";
import { ErrorSummary } from "../../../../ui/error-summary.tsx";
import { Form, FormActions, FormRow } from "../../../../ui/form.tsx";
import { Notice } from "../../../../ui/notice.tsx";
import { TextField } from "../../../../ui/text-field.tsx";
import { nextDecisionNumber } from "../../agenda/item-records.ts";
import { type KeptDraft, useKeptDraft } from "../../kept-drafts.tsx";
import {
  decisionWish,
  type DecisionDraft,
  draftOfDecision,
  newDecisionDraft,
  readyText,
  statusWish,
} from "./decision-draft.ts";
import styles from "./deciding.module.css";
import { DecisionDetails, DecisionDuty } from "./decision-fields.tsx";
import { planDecision, planDecisionEdit } from "./plan-deciding.ts";
import type { Deciding } from "./use-deciding.ts";
import { useDecisionCheck } from "./use-decision-check.ts";

export interface DecisionFormProps {
  readonly deciding: Deciding;
  /** What is edited; a new one without it. */
  readonly decision?: Decision | undefined;
  /** Whether it is the first of the item: then the draft decision stands ready in it. */
  readonly isFirst: boolean;
  /** Whether it was opened by hand and can be left; the first of an item that is for decision stands open by itself. */
  readonly canLeave: boolean;
  /** The level of the heading under which it stands. */
  readonly level: 2 | 3;
  /** Where the focus goes when the group is not quorate and nobody answers for deciding all the same. */
  readonly gateId?: string | undefined;
  /** Saved or left. */
  readonly onDone: () => void;
}

const texts = ["title", "text", "reasons", "plain"] as const;

/**
 * Decides: the wording stands ready and can be changed, whose decision it is and who answers are as the group usually
 * has them, and Ctrl or Cmd with Enter records it. What follows from the responsibility is in [Note: Responsibility never
 * slips].
 */
export function DecisionForm(props: DecisionFormProps): ReactNode {
  const { deciding, decision, isFirst, canLeave, level } = props;
  const t = useWords("deciding");
  const common = useWords("common");
  const book = useBook();
  const { item } = deciding;
  const key = `decision/${item.id}${decision === undefined ? "" : `/${decision.id}`}`;
  const draft = useKeptDraft<DecisionDraft>(
    key,
    decision === undefined ? newDecisionDraft(book, deciding, isFirst) : draftOfDecision(decision, item),
  );
  const { values } = draft;
  const name = decision === undefined ? t("record") : t("edit", { number: decision.number ?? "" });
  const { submit, guard, kept, leave } = useDecisionSaving(props, draft, name);
  const ready = decision === undefined ? readyText(deciding) : "";
  const isAsProposed = ready.trim() !== "" && values.text.trim() === ready.trim();
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Escape of the fields inside bubbles here
    <div onKeyDown={canLeave ? leave.onKeyDown : undefined}>
      <Form aria-label={name} onSubmit={() => void submit()}>
        <DraftOffer kept={kept} />
        <ErrorSummary errors={draft.summary} attempt={draft.attempt} level={level === 2 ? 3 : 4} />
        <FormRow>
          <TextField
            label={t("text")}
            description={decision === undefined ? t(ready === "" ? "textHelpEmpty" : "textHelp") : undefined}
            id={draft.idOf("text")}
            value={values.text}
            onChange={(value) => draft.change("text", value)}
            error={draft.problemOf("text")}
            isMultiline
            rows={3}
            isRequired
          />
          <TextField
            label={t("reasons")}
            value={values.reasons}
            onChange={(value) => draft.change("reasons", value)}
            isMultiline
            rows={3}
          />
        </FormRow>
        <DecisionDuty draft={draft} />
        <ChangeFlag draft={draft} />
        <DecisionDetails draft={draft} item={item} isOpen={!isFirst} level={level} />
        <ClientDataQuestions check={guard} />
        <FormActions>
          <Button kind="primary" type="submit">
            {decision === undefined ? t(isAsProposed ? "asProposed" : "record") : common("save")}{" "}
            {canLeave ? null : <SubmitKeys />}
          </Button>
          {canLeave ? <Button onPress={leave.leave}>{common("cancel")}</Button> : null}
        </FormActions>
      </Form>
      {leave.question}
    </div>
  );
}

/** The keys that do what the button does, for those who see them on it. */
function SubmitKeys(): ReactNode {
  const words = useWords("commands");
  const system = /mac|iphone|ipad/i.test(navigator.platform) ? "mac" : "other";
  return (
    <kbd aria-hidden="true" className={styles.keys}>
      {chordWords({ key: "Enter", mod: true }, system, words).join(" ")}
    </kbd>
  );
}

function useDecisionSaving(
  { deciding, decision, gateId, onDone }: DecisionFormProps,
  draft: KeptDraft<DecisionDraft>,
  name: string,
) {
  const t = useWords("deciding");
  const presence = useWords("presence");
  const announce = useAnnounce();
  const [isWorking, setWorking] = useState(false);
  const { values } = draft;
  const check = useDecisionCheck(draft);
  const guard = useClientDataCheck(
    texts.map((field) => ({ text: values[field], onChange: (text) => draft.change(field, text) })),
    true,
  );
  const kept = useKeptForm(name, draft, draft.isRestored);
  const close = () => {
    draft.drop();
    kept.drop();
    onDone();
  };
  const leave = useLeaving(draft.isDirty || draft.isRestored, close);
  const submit = async () => {
    if (isWorking || !draft.passes(check()) || !guard.passes()) return;
    const facts = deciding.facts();
    if (decision === undefined && quorumGate(facts.book, facts.meeting, facts.item.id).type === "closed") {
      announce(presence("gate.mustOverride"), "assertive");
      if (gateId !== undefined) document.getElementById(gateId)?.focus();
      return;
    }
    setWorking(true);
    const wish = { ...decisionWish(values, decision), ...statusWish(values, decision) };
    const operations =
      decision === undefined
        ? planDecision(facts, facts.newId(), { number: nextDecisionNumber(facts.book), ...wish })
        : planDecisionEdit(facts.book, decision, wish);
    const isSaved = await deciding.act(operations, t(decision === undefined ? "recorded" : "changed"));
    setWorking(false);
    if (isSaved) close();
  };
  return { submit, guard, kept, leave };
}

/** Words in the text may hint at a change of the contract; whether it has to be assessed is for people to say. */
function ChangeFlag({ draft }: { readonly draft: KeptDraft<DecisionDraft> }): ReactNode {
  const t = useWords("deciding");
  const lists = useWords("lists");
  const format = useFormats();
  const { values, change } = draft;
  const hints = changeWordsIn([values.title, values.text]);
  if (hints.length === 0 && !values.mayChange) return null;
  const box = (
    <Checkbox isSelected={values.mayChange} onChange={(value) => change("mayChange", value)}>
      {t("changeFlag")}
    </Checkbox>
  );
  if (hints.length === 0) return box;
  return (
    <Notice title={t("changeWords", { words: format.list(hints.map((text) => lists("quoted", { text }))) })}>
      {box}
    </Notice>
  );
}
