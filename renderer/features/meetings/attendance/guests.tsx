import { useId, useState } from "react";
import type { Attendance } from "../../../../shared/domain/attendance.ts";
import type { Meeting } from "../../../../shared/domain/meeting.ts";
import { useSession } from "../../../data/hooks.tsx";
import { useFormDraft } from "../../../records/editing/form-draft.ts";
import { useSaving } from "../../../records/editing/use-saving.ts";
import { useFormats, useWords } from "../../../text/words.ts";
import { Button } from "../../../ui/button.tsx";
import { ErrorSummary } from "../../../ui/error-summary.tsx";
import { Form, FormActions, FormRow } from "../../../ui/form.tsx";
import { Section } from "../../../ui/section.tsx";
import { StatusTag } from "../../../ui/status-tag.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { useFocusLater } from "../focus-later.ts";
import { OpenedForm } from "../opened-form.tsx";
import styles from "./guests.module.css";
import { MovementForm } from "./movement-form.tsx";
import { whereaboutsOf } from "./roster.ts";

export interface GuestsProps {
  readonly meeting: Meeting;
  readonly events: readonly Attendance[];
  readonly clock: string | undefined;
}

/** People who are not members, each with the right in which they are here. They never count for the quorum. */
export function Guests({ meeting, events, clock }: GuestsProps) {
  const t = useWords("meetings");
  const focusLater = useFocusLater();
  const addId = useId();
  const [isAdding, setAdding] = useState(false);
  const names = [...new Set(events.flatMap(({ guest }) => guest ?? []))];
  const close = () => {
    setAdding(false);
    focusLater(addId);
  };
  return (
    <Section title={t("attendance.guests")}>
      {names.length === 0 ? null : (
        <ul className={styles.list}>
          {names.map((name) => (
            <GuestRow
              key={name}
              name={name}
              meeting={meeting}
              clock={clock}
              events={events.filter(({ guest }) => guest === name)}
            />
          ))}
        </ul>
      )}
      {isAdding ? (
        <GuestForm meeting={meeting} onDone={close} />
      ) : (
        <div>
          <Button id={addId} onPress={() => setAdding(true)}>
            {t("attendance.addGuest")}
          </Button>
        </div>
      )}
    </Section>
  );
}

function GuestRow({ name, meeting, events, clock }: GuestsProps & { readonly name: string }) {
  const t = useWords("meetings");
  const format = useFormats();
  const session = useSession();
  const saving = useSaving();
  const focusLater = useFocusLater();
  const actId = useId();
  const [isMoving, setMoving] = useState(false);
  const where = whereaboutsOf(events);
  const right = events.find((event) => event.right !== undefined)?.right;
  const isHere = where.type === "present";
  const close = () => {
    setMoving(false);
    focusLater(actId);
  };
  const act = t(isHere ? "attendance.leaves" : "attendance.comesBack");
  return (
    <li className={styles.guest}>
      <span className={styles.name}>{name}</span>
      <span className={styles.right}>{right}</span>
      <StatusTag tone={isHere ? "done" : "waiting"}>
        {isHere
          ? t("attendance.present")
          : where.type === "left" && where.at !== undefined
            ? t("attendance.leftAt", { time: format.time(where.at) })
            : t("attendance.gone")}
      </StatusTag>
      {isMoving ? (
        <MovementForm
          meeting={meeting}
          name={name}
          event={isHere ? "out" : "in"}
          clock={clock}
          onCancel={close}
          onNote={async ({ event, at, item, mode }) => {
            const wish = {
              meeting: meeting.id,
              guest: name,
              event,
              ...(at === undefined ? {} : { at }),
              ...(item === undefined ? {} : { item }),
              ...(mode === undefined ? {} : { mode }),
            };
            if (
              await saving(() => session.edit("attendance", session.newId(), wish), t("attendance.noted", { name }))
            ) {
              close();
            }
          }}
        />
      ) : (
        <Button id={actId} onPress={() => setMoving(true)} aria-label={[act, name].join(": ")}>
          {act}
        </Button>
      )}
    </li>
  );
}

interface Draft {
  readonly guest: string;
  readonly right: string;
}

function GuestForm({ meeting, onDone }: { readonly meeting: Meeting; readonly onDone: () => void }) {
  const t = useWords("meetings");
  const common = useWords("common");
  const errors = useWords("errors");
  const records = useWords("records");
  const session = useSession();
  const saving = useSaving();
  const draft = useFormDraft<Draft>({ guest: "", right: common("roles.rightToSpeak") });
  const { values, change, idOf, problemOf, passes, summary, attempt } = draft;
  const [isWorking, setWorking] = useState(false);
  const submit = async () => {
    const guest = values.guest.trim();
    const problems =
      guest === "" ? [{ field: "guest" as const, label: common("fields.name"), text: errors("field.required") }] : [];
    if (isWorking || !passes(problems)) return;
    setWorking(true);
    const wish = {
      meeting: meeting.id,
      guest,
      right: values.right.trim() === "" ? null : values.right.trim(),
      event: "in",
    };
    const isSaved = await saving(
      () => session.edit("attendance", session.newId(), wish),
      t("attendance.noted", { name: guest }),
    );
    setWorking(false);
    if (isSaved) onDone();
  };
  return (
    <OpenedForm title={t("attendance.addGuest")} level={3}>
      <Form aria-label={t("attendance.addGuest")} onSubmit={() => void submit()}>
        <ErrorSummary errors={summary} attempt={attempt} />
        <FormRow>
          <TextField
            label={common("fields.name")}
            id={idOf("guest")}
            value={values.guest}
            onChange={(value) => change("guest", value)}
            error={problemOf("guest")}
            maxCharacters={500}
            isRequired
          />
          <TextField
            label={records("fields.right")}
            value={values.right}
            onChange={(value) => change("right", value)}
            maxCharacters={500}
          />
        </FormRow>
        <FormActions>
          <Button kind="primary" type="submit">
            {common("add")}
          </Button>
          <Button onPress={onDone}>{common("cancel")}</Button>
        </FormActions>
      </Form>
    </OpenedForm>
  );
}
