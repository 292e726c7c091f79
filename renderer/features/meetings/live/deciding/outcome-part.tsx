import { type ReactNode, useId, useState } from "react";
import { compareText } from "../../../../../shared/core/compare.ts";
import type { AgendaItem } from "../../../../../shared/domain/agenda-item.ts";
import { ownPhrase } from "../../../../../shared/minutes/group-phrases.ts";
import { useBook } from "../../../../data/hooks.tsx";
import { useNaming } from "../../../../records/naming/use-naming.ts";
import { recordTitle } from "../../../../records/naming/record-title.ts";
import { ConflictMark } from "../../../../records/showing/conflict-mark.tsx";
import { useWords } from "../../../../text/words.ts";
import { Button } from "../../../../ui/button.tsx";
import { Section } from "../../../../ui/section.tsx";
import { Select } from "../../../../ui/select.tsx";
import { StatusTag, type StatusTone } from "../../../../ui/status-tag.tsx";
import { TextField } from "../../../../ui/text-field.tsx";
import { ItemFormFrame } from "../../agenda/item-form-frame.tsx";
import { useFocusLater } from "../../focus-later.ts";
import { useKeptDraft } from "../../kept-drafts.tsx";
import styles from "./deciding.module.css";
import { planOutcome } from "./plan-deciding.ts";
import type { Deciding } from "./use-deciding.ts";
import { useItemClosing } from "./use-item-closing.tsx";

export interface OutcomePartProps {
  readonly deciding: Deciding;
  readonly level: 2 | 3;
}

type Later = "tabled" | "returned";

const tones: Readonly<Record<NonNullable<AgendaItem["status"]>, StatusTone>> = {
  open: "active",
  handled: "done",
  tabled: "waiting",
  returned: "waiting",
  withdrawn: "neutral",
};

/** What becomes of the item: handled, noted, tabled or returned for preparation, and open again when that was too soon. */
export function OutcomePart({ deciding, level }: OutcomePartProps): ReactNode {
  const t = useWords("deciding");
  const records = useWords("records");
  const phrase = ownPhrase(useBook(), "noted");
  const { item } = deciding;
  const status = item.status ?? "open";
  const [later, setLater] = useState<Later | undefined>(undefined);
  const closing = useItemClosing(item);
  const focusLater = useFocusLater();
  const prefix = useId();
  const noted = () => {
    const text = (item.outcome ?? "").trim() === "" ? (phrase ?? t("outcome.notedText")) : item.outcome;
    closing.handled({ outcome: text ?? null });
  };
  const reopen = () => {
    const { book } = deciding.facts();
    void deciding.act(planOutcome(book, item, { status: "open", returnsTo: null }), t("outcome.opened"));
  };
  return (
    <Section title={t("outcome.title")} level={level}>
      {status === "open" ? null : (
        <div className={styles.facts}>
          <StatusTag tone={tones[status]}>{records(`values.itemStatus.${status}`)}</StatusTag>
          <ComesBack item={item} />
          <ConflictMark kind="agenda-item" id={item.id} field="status" />
        </div>
      )}
      {later === undefined ? (
        <div className={styles.acts}>
          {status === "open" ? (
            <>
              <Button onPress={() => closing.handled()}>{t("outcome.handled")}</Button>
              {item.type === "decision" ? null : <Button onPress={noted}>{t("outcome.noted")}</Button>}
              {(["tabled", "returned"] as const).map((each) => (
                <Button key={each} id={`${prefix}${each}`} onPress={() => setLater(each)}>
                  {t(`outcome.${each}`)}
                </Button>
              ))}
            </>
          ) : (
            <Button onPress={reopen}>{t("outcome.open")}</Button>
          )}
        </div>
      ) : (
        <LaterForm
          key={later}
          deciding={deciding}
          status={later}
          onDone={() => {
            setLater(undefined);
            focusLater(`${prefix}${later}`);
          }}
        />
      )}
      {closing.question}
    </Section>
  );
}

/** To which meeting a tabled or returned item comes. */
function ComesBack({ item }: { readonly item: AgendaItem }): ReactNode {
  const t = useWords("deciding");
  const naming = useNaming();
  if (item.status !== "tabled" && item.status !== "returned") return null;
  const to = item.returnsTo;
  return (
    <span className={styles.quiet}>
      {to === undefined
        ? t("outcome.comesBackNext")
        : t("outcome.comesBack", { meeting: recordTitle(naming, "meeting", to) })}
    </span>
  );
}

interface LaterFormProps {
  readonly deciding: Deciding;
  readonly status: Later;
  readonly onDone: () => void;
}

/** No record id: those have no spaces. */
const nextMeeting = "next meeting";

function LaterForm({ deciding, status, onDone }: LaterFormProps): ReactNode {
  const t = useWords("deciding");
  const naming = useNaming();
  const { item, meeting } = deciding;
  const draft = useKeptDraft(`${status}/${item.id}`, {
    to: item.returnsTo ?? nextMeeting,
    outcome: item.outcome ?? "",
  });
  const { values, change } = draft;
  const meetings = naming.book
    .all("meeting")
    .filter(
      ({ id, date, status: state }) =>
        id !== meeting.id && state !== "cancelled" && (date ?? "") > (meeting.date ?? ""),
    )
    .sort((a, b) => compareText(a.date ?? "", b.date ?? "") || compareText(a.id, b.id));
  const save = () =>
    deciding.act(
      planOutcome(deciding.facts().book, item, {
        status,
        returnsTo: values.to === nextMeeting ? null : values.to,
        outcome: values.outcome.trim() === "" ? null : values.outcome.trim(),
      }),
      t("outcome.saved", { outcome: t(`outcome.${status}`) }),
    );
  return (
    <ItemFormFrame
      title={t(`outcome.${status}`)}
      draft={draft}
      check={() => []}
      save={save}
      onDone={onDone}
      texts={["outcome"]}
    >
      {meetings.length === 0 ? null : (
        <Select
          label={t("outcome.to")}
          choices={[
            { id: nextMeeting, label: t("outcome.toNext") },
            ...meetings.map(({ id, date }) => ({
              id,
              label: recordTitle(naming, "meeting", id),
              note: date === undefined ? undefined : naming.format.date(date),
            })),
          ]}
          value={values.to}
          onChange={(value) => change("to", value)}
        />
      )}
      <TextField
        label={t("outcome.why")}
        description={t(status === "tabled" ? "outcome.whyTabled" : "outcome.whyReturned")}
        id={draft.idOf("outcome")}
        value={values.outcome}
        onChange={(value) => change("outcome", value)}
        isMultiline
        rows={2}
      />
    </ItemFormFrame>
  );
}
