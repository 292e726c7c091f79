import { useId, useState } from "react";
import type { Guest } from "../../../../shared/meeting/roster.ts";
import { useFormDraft } from "../../../records/editing/form-draft.ts";
import { useWords } from "../../../text/words.ts";
import { Button } from "../../../ui/button.tsx";
import { Checkbox } from "../../../ui/checkbox.tsx";
import { ErrorSummary } from "../../../ui/error-summary.tsx";
import { Form, FormActions, FormRow } from "../../../ui/form.tsx";
import { Section } from "../../../ui/section.tsx";
import { StatusTag } from "../../../ui/status-tag.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { useFocusLater } from "../focus-later.ts";
import { OpenedForm } from "../opened-form.tsx";
import styles from "./guests.module.css";
import { MovementForm } from "./movement-form.tsx";
import { moveAmongSeats } from "./move-among-seats.ts";
import { PersonActs } from "./person-acts.tsx";
import { useWhereabouts } from "./seat-row.tsx";
import { type Seating, useMarking } from "./use-marking.ts";

export interface GuestsProps {
  readonly guests: readonly Guest[];
  readonly seating: Seating;
}

/** People who are not members, each with the right in which they are here. They never count for the quorum. */
export function Guests({ guests, seating }: GuestsProps) {
  const t = useWords("meetings");
  const focusLater = useFocusLater();
  const addId = useId();
  const [isAdding, setAdding] = useState(false);
  const close = () => {
    setAdding(false);
    focusLater(addId);
  };
  return (
    <Section title={t("attendance.guests")}>
      {guests.length === 0 ? null : (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- arrows of the buttons inside bubble here
        <ul className={styles.list} onKeyDown={moveAmongSeats}>
          {guests.map((guest) => (
            <GuestRow key={guest.name} guest={guest} seating={seating} />
          ))}
        </ul>
      )}
      {isAdding ? (
        <GuestForm seating={seating} onDone={close} />
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

function GuestRow({ guest: { name, right, where }, seating }: { readonly guest: Guest; readonly seating: Seating }) {
  const t = useWords("meetings");
  const { mark } = useMarking(seating);
  const focusLater = useFocusLater();
  const actId = useId();
  const [asked, setAsked] = useState<"in" | "out" | undefined>(undefined);
  const close = () => {
    setAsked(undefined);
    focusLater(actId);
  };
  return (
    <li className={styles.guest}>
      <span className={styles.name}>{name}</span>
      <span className={styles.right}>{right}</span>
      <StatusTag tone={where.type === "present" ? "done" : "waiting"}>{useWhereabouts(where)}</StatusTag>
      {asked === undefined ? (
        <PersonActs
          who={{ guest: name }}
          name={name}
          where={where}
          seating={seating}
          place={{}}
          firstId={actId}
          onAsk={setAsked}
          onMarked={close}
        />
      ) : (
        <MovementForm
          seating={seating}
          name={name}
          event={asked}
          onCancel={close}
          onNote={async (movement) => {
            if (await mark([{ who: { guest: name }, ...movement }], t("attendance.noted", { name }))) close();
          }}
        />
      )}
    </li>
  );
}

interface Draft {
  readonly guest: string;
  readonly right: string;
}

function GuestForm({ seating, onDone }: { readonly seating: Seating; readonly onDone: () => void }) {
  const t = useWords("meetings");
  const common = useWords("common");
  const errors = useWords("errors");
  const records = useWords("records");
  const { mark, now, usualMode } = useMarking(seating);
  const [isRemote, setRemote] = useState(seating.meeting.mode === "remote");
  const draft = useFormDraft<Draft>({ guest: "", right: common("roles.rightToSpeak") });
  const { values, change, idOf, problemOf, passes, summary, attempt } = draft;
  const [isWorking, setWorking] = useState(false);
  const submit = async () => {
    const guest = values.guest.trim();
    const problems =
      guest === "" ? [{ field: "guest" as const, label: common("fields.name"), text: errors("field.required") }] : [];
    if (isWorking || !passes(problems)) return;
    setWorking(true);
    const who = { guest };
    const right = values.right.trim() === "" ? undefined : values.right.trim();
    // A guest who comes while the meeting runs came now; before it, they are here from the start.
    const when = seating.item === undefined || seating.clock === undefined ? {} : now(who);
    const mode = isRemote ? ("remote" as const) : usualMode === undefined ? undefined : ("on-site" as const);
    const isSaved = await mark([{ who, event: "in", right, mode, ...when }], t("attendance.noted", { name: guest }));
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
        {seating.meeting.mode === "on-site" ? null : (
          <Checkbox isSelected={isRemote} onChange={setRemote}>
            {t("attendance.isRemote")}
          </Checkbox>
        )}
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
