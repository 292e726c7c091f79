import { useState } from "react";
import { agendaOf } from "../../../../shared/domain/agenda.ts";
import type { Attendance } from "../../../../shared/domain/attendance.ts";
import type { Meeting } from "../../../../shared/domain/meeting.ts";
import { useBook } from "../../../data/hooks.tsx";
import { useFormats, useWords } from "../../../text/words.ts";
import { Button } from "../../../ui/button.tsx";
import { Checkbox } from "../../../ui/checkbox.tsx";
import { ComboBox } from "../../../ui/combo-box.tsx";
import { Form, FormActions } from "../../../ui/form.tsx";
import { TimeField } from "../../../ui/time-field.tsx";
import { OpenedForm } from "../opened-form.tsx";

/** What the form tells; who it is about is known outside. */
export interface Movement {
  readonly event: "in" | "out";
  readonly at: string;
  readonly item: string | undefined;
  readonly mode: "on-site" | "remote" | undefined;
}

export interface MovementFormProps {
  readonly seating: {
    readonly meeting: Meeting;
    readonly item?: string | undefined;
    readonly clock?: string | undefined;
  };
  readonly name: string;
  readonly event: "in" | "out";
  /** A mark that is being put right. */
  readonly mark?: Attendance | undefined;
  readonly onNote: (movement: Movement) => Promise<void>;
  readonly onCancel: () => void;
}

/** When somebody came or left, and during which item: the minutes need the item to tell who was there for it. */
export function MovementForm({ seating, name, event, mark, onNote, onCancel }: MovementFormProps) {
  const t = useWords("meetings");
  const common = useWords("common");
  const errors = useWords("errors");
  const records = useWords("records");
  const format = useFormats();
  const { meeting, clock } = seating;
  const items = agendaOf(useBook(), meeting.id);
  const [at, setAt] = useState<string>(mark === undefined ? (clock ?? "") : (mark.at ?? ""));
  const [isClear, setClear] = useState(true);
  const [item, setItem] = useState(mark === undefined ? seating.item : mark.item);
  const [isRemote, setRemote] = useState((mark?.mode ?? meeting.mode) === "remote");
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const [isWorking, setWorking] = useState(false);
  const submit = async () => {
    if (isWorking) return;
    if (at === "") {
      setProblem(isClear ? errors("field.required") : errors("field.time"));
      return;
    }
    setWorking(true);
    const mode = isRemote ? "remote" : meeting.mode === "hybrid" || mark?.mode !== undefined ? "on-site" : undefined;
    await onNote({ event, at, item, mode: event === "in" ? mode : undefined });
    setWorking(false);
  };
  const title = t(event === "in" ? "attendance.arrivalOf" : "attendance.leavingOf", { name });
  return (
    <OpenedForm title={title} level={3}>
      <Form aria-label={title} onSubmit={() => void submit()}>
        <TimeField
          label={t(event === "in" ? "attendance.arrived" : "attendance.left")}
          value={at}
          onChange={(value, isUnderstood) => {
            setAt(value);
            setClear(isUnderstood);
            setProblem(undefined);
          }}
          error={problem}
          isRequired
        />
        {items.length === 0 ? null : (
          <ComboBox
            label={records("fields.item")}
            description={t("attendance.itemHelp")}
            choices={items.map(({ number, item: each }) => ({
              id: each.id,
              label: `${format.section(number)} ${each.title ?? t("agenda.untitled")}`,
            }))}
            value={item}
            onChange={setItem}
          />
        )}
        {event === "in" && meeting.mode !== "on-site" ? (
          <Checkbox isSelected={isRemote} onChange={setRemote}>
            {t("attendance.isRemote")}
          </Checkbox>
        ) : null}
        <FormActions>
          <Button kind="primary" type="submit">
            {common("save")}
          </Button>
          <Button onPress={onCancel}>{common("cancel")}</Button>
        </FormActions>
      </Form>
    </OpenedForm>
  );
}
