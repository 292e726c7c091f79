import { type ReactNode, useId, useMemo, useState } from "react";
import type { AgendaItem } from "../../../../../shared/domain/agenda-item.ts";
import type { Meeting } from "../../../../../shared/domain/meeting.ts";
import type { QuorumOverride } from "../../../../../shared/domain/quorum-override.ts";
import { quorumGate, type QuorumGateState } from "../../../../../shared/meeting/quorum-gate.ts";
import { useBook, useSession } from "../../../../data/hooks.tsx";
import { useRemoval } from "../../../../records/editing/use-removal.ts";
import { useSaving } from "../../../../records/editing/use-saving.ts";
import { ClientDataQuestions } from "../../../../records/guard/client-data-questions.tsx";
import { useClientDataCheck } from "../../../../records/guard/use-client-data-check.ts";
import { useNaming } from "../../../../records/naming/use-naming.ts";
import { memberName } from "../../../../records/naming/member-name.ts";
import { useFormats, useWords } from "../../../../text/words.ts";
import { Button } from "../../../../ui/button.tsx";
import { ErrorSummary } from "../../../../ui/error-summary.tsx";
import { Form, FormActions } from "../../../../ui/form.tsx";
import { Notice } from "../../../../ui/notice.tsx";
import { TextField } from "../../../../ui/text-field.tsx";
import { MemberField, useMeetingPeople } from "../../agenda/item-fields.tsx";
import { useQuorumWords } from "../../attendance/quorum-panel.tsx";
import { useMeetingClock } from "../../attendance/use-meeting-clock.ts";
import { useFocusLater } from "../../focus-later.ts";
import { useKeptDraft } from "../../kept-drafts.tsx";
import { OpenedForm } from "../../opened-form.tsx";

export interface QuorumGateProps {
  readonly meeting: Meeting;
  readonly item: AgendaItem;
  /**
   * The id of the button that opens the form: where the focus goes when somebody tries to record a decision while the
   * gate is closed.
   */
  readonly id?: string | undefined;
}

/** Whether a decision may be recorded under the item now; see `quorumGate`. */
function useQuorumGate(meeting: Meeting, item: AgendaItem): QuorumGateState {
  const book = useBook();
  return useMemo(() => quorumGate(book, meeting, item.id), [book, meeting, item.id]);
}

/**
 * Stands before a decision while the meeting is not quorate for the item, and says what is missing. Deciding all the same
 * is a record of its own: who answers for it, when and why. Draws nothing while all is well. It holds a form, so it stands
 * beside the form of the decision and not in it.
 */
export function QuorumGate({ meeting, item, id }: QuorumGateProps): ReactNode {
  const t = useWords("presence");
  const { book, t: records, format } = useNaming();
  const { type, standing, overrides } = useQuorumGate(meeting, item);
  const missing = useQuorumWords(standing.quorum);
  const ownId = useId();
  const openId = id ?? ownId;
  const focusLater = useFocusLater();
  const [isOpen, setOpen] = useState(false);
  if (type === "open" || type === "unmarked") return null;
  const away = [...standing.excluded].map((member) => memberName(book, records, member));
  if (type === "overridden") {
    return (
      <Notice tone="late" title={t("gate.overridden")}>
        <p>{missing}</p>
        <ul>
          {overrides.map((each) => (
            <OverrideLine key={each.id} override={each} onRemoved={() => focusLater(openId)} />
          ))}
        </ul>
      </Notice>
    );
  }
  const close = () => {
    setOpen(false);
    focusLater(openId);
  };
  return (
    <Notice tone="late" title={t("gate.title")} announced="polite">
      <p>
        {missing} {away.length === 0 ? "" : t("gate.away", { names: format.list(away) })}
      </p>
      <p>{t("gate.help")}</p>
      {isOpen ? (
        <OverrideForm meeting={meeting} item={item} onDone={close} />
      ) : (
        <div>
          <Button id={openId} onPress={() => setOpen(true)}>
            {t("gate.open")}
          </Button>
        </div>
      )}
    </Notice>
  );
}

interface OverrideLineProps {
  readonly override: QuorumOverride;
  readonly onRemoved: () => void;
}

function OverrideLine({ override: { id, member, at, text }, onRemoved }: OverrideLineProps) {
  const t = useWords("presence");
  const format = useFormats();
  const { book, t: records } = useNaming();
  const removal = useRemoval();
  const name = memberName(book, records, member);
  const remove = async () => {
    if (await removal("quorum-override", id, t("gate.removed"))) onRemoved();
  };
  return (
    <li>
      <p>
        {at === undefined ? t("gate.answersUntimed", { name }) : t("gate.answers", { name, time: format.time(at) })}{" "}
        {text}
      </p>
      <Button kind="quiet" onPress={() => void remove()}>
        {t("gate.remove")}
      </Button>
    </li>
  );
}

interface Draft {
  readonly member: string | undefined;
  readonly text: string;
}

function OverrideForm({
  meeting,
  item,
  onDone,
}: Required<Pick<QuorumGateProps, "meeting" | "item">> & { readonly onDone: () => void }) {
  const t = useWords("presence");
  const errors = useWords("errors");
  const common = useWords("common");
  const session = useSession();
  const saving = useSaving();
  const people = useMeetingPeople(meeting);
  const clock = useMeetingClock(meeting);
  const draft = useKeptDraft<Draft>(`override/${item.id}`, { member: meeting.chair, text: "" });
  const { values, change, idOf, problemOf } = draft;
  const guard = useClientDataCheck([{ text: values.text, onChange: (text) => change("text", text) }], true);
  const [isWorking, setWorking] = useState(false);
  const close = () => {
    draft.drop();
    onDone();
  };
  const submit = async () => {
    const problems = [
      ...(values.member === undefined
        ? [{ field: "member" as const, label: t("gate.who"), text: errors("field.required") }]
        : []),
      ...(values.text.trim() === ""
        ? [{ field: "text" as const, label: t("gate.why"), text: errors("field.required") }]
        : []),
    ];
    if (isWorking || !draft.passes(problems) || !guard.passes()) return;
    setWorking(true);
    const isSaved = await saving(
      () =>
        session.edit("quorum-override", session.newId(), {
          meeting: meeting.id,
          item: item.id,
          member: values.member ?? null,
          at: clock ?? null,
          text: values.text.trim(),
        }),
      t("gate.saved"),
    );
    setWorking(false);
    if (isSaved) close();
  };
  return (
    <OpenedForm title={t("gate.formTitle")} level={4}>
      <Form aria-label={t("gate.formTitle")} onSubmit={() => void submit()}>
        <ErrorSummary errors={draft.summary} attempt={draft.attempt} />
        <MemberField label={t("gate.who")} people={people} draft={draft} />
        <TextField
          label={t("gate.why")}
          id={idOf("text")}
          value={values.text}
          onChange={(value) => change("text", value)}
          error={problemOf("text")}
          isMultiline
          rows={2}
          isRequired
        />
        <ClientDataQuestions check={guard} />
        <FormActions>
          <Button kind="primary" type="submit">
            {t("gate.save")}
          </Button>
          <Button onPress={close}>{common("cancel")}</Button>
        </FormActions>
      </Form>
    </OpenedForm>
  );
}
