import { type ReactNode, useEffect, useId, useMemo, useState } from "react";
import { parseCapture } from "../../../../../shared/capture/parse-capture.ts";
import type { AgendaItem } from "../../../../../shared/domain/agenda-item.ts";
import type { Meeting } from "../../../../../shared/domain/meeting.ts";
import { useSession } from "../../../../data/hooks.tsx";
import { useFoundTyping, useKeptTyping } from "../../../../data/typed/use-kept-typing.ts";
import { useSaving } from "../../../../records/editing/use-saving.ts";
import { ClientDataQuestions } from "../../../../records/guard/client-data-questions.tsx";
import { useClientDataCheck } from "../../../../records/guard/use-client-data-check.ts";
import { useWords } from "../../../../text/words.ts";
import { Button } from "../../../../ui/button.tsx";
import styles from "./capture.module.css";
import { CaptureField } from "./capture-field.tsx";
import { CaptureUnderstood } from "./capture-understood.tsx";
import { type Captured, lineOf } from "./captured-records.ts";
import { checkedParts } from "./checked-parts.ts";
import { NotKept } from "./not-kept.tsx";
import { type CapturedKind, planRecapture } from "./plan-capture.ts";
import { useCaptureContext } from "./use-capture-context.ts";

export interface EditCapturedProps {
  readonly meeting: Meeting;
  readonly item: AgendaItem;
  readonly captured: Captured & { readonly record: CapturedKind };
  readonly onDone: () => void;
}

/** A captured record as one line again: Enter saves it, Escape leaves it as it was. */
export function EditCaptured({ meeting, item, captured, onDone }: EditCapturedProps): ReactNode {
  const t = useWords("capture");
  const common = useWords("common");
  const session = useSession();
  const saving = useSaving();
  const { context: surroundings, place } = useCaptureContext(meeting, item);
  const { kind, record, id } = captured;
  const context = useMemo(() => ({ ...surroundings, kind }), [surroundings, kind]);
  const [line, setShown] = useState(() => lineOf(place.book, captured));
  const [isTried, setTried] = useState(false);
  const fieldId = useId();
  const understoodId = useId();
  const kept = useKeptTyping(`${session.group}/${meeting.id}`, `edit/${id}`);
  useFoundTyping(`${session.group}/${meeting.id}`, `edit/${id}`, ({ text }) => setShown(text));
  const setLine = (next: string) => {
    setShown(next);
    setTried(false);
    kept.note({ text: next });
  };
  const capture = useMemo(() => parseCapture(line, context), [line, context]);
  const planned = useMemo(() => planRecapture(capture, place, record, id), [capture, place, record, id]);
  const guard = useClientDataCheck(
    checkedParts(capture).map(({ text, lineWith }) => ({ text, onChange: (next) => setLine(lineWith(next)) })),
    true,
  );
  useEffect(() => document.getElementById(fieldId)?.focus(), [fieldId]);
  const leave = () => {
    kept.note({ text: "" });
    onDone();
  };
  const submit = async () => {
    setTried(planned.problems.length > 0);
    if (planned.problems.length > 0 || !guard.passes()) return;
    if (await saving(() => session.save(planned.operations(id)), t("list.changed"))) leave();
  };
  return (
    <form
      className={styles.edit}
      aria-label={t("list.editing")}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <ClientDataQuestions check={guard} />
      <NotKept failure={kept.failure} />
      <div className={styles.row}>
        <CaptureField
          id={fieldId}
          label={t("list.editing")}
          value={line}
          onChange={setLine}
          capture={capture}
          context={context}
          place={place}
          describedBy={understoodId}
          isInvalid={isTried}
          onEscape={leave}
        />
        <Button type="submit">{t("submit")}</Button>
        <Button kind="quiet" onPress={leave}>
          {common("cancel")}
        </Button>
      </div>
      <CaptureUnderstood id={understoodId} capture={capture} planned={planned} place={place} isTried={isTried} />
    </form>
  );
}
