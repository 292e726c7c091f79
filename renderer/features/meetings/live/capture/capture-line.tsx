import { type ReactNode, useId, useMemo, useRef, useState } from "react";
import type { AgendaItem } from "../../../../../shared/domain/agenda-item.ts";
import type { Meeting } from "../../../../../shared/domain/meeting.ts";
import { type CaptureKind, captureKinds, findKind } from "../../../../../shared/capture/capture-kinds.ts";
import { parseCapture } from "../../../../../shared/capture/parse-capture.ts";
import { useCommand } from "../../../../commands/commands.tsx";
import { useSession } from "../../../../data/hooks.tsx";
import { useFoundTyping, useKeptTyping } from "../../../../data/typed/use-kept-typing.ts";
import { useSaving } from "../../../../records/editing/use-saving.ts";
import { ClientDataQuestions } from "../../../../records/guard/client-data-questions.tsx";
import { useClientDataCheck } from "../../../../records/guard/use-client-data-check.ts";
import { useWords } from "../../../../text/words.ts";
import { useAnnounce } from "../../../../ui/announcer.tsx";
import { Button } from "../../../../ui/button.tsx";
import { Icon } from "../../../../ui/icon.tsx";
import { VisuallyHidden } from "../../../../ui/visually-hidden.tsx";
import { KeyHint } from "../key-hint.tsx";
import styles from "./capture.module.css";
import { CaptureField } from "./capture-field.tsx";
import { CaptureUnderstood } from "./capture-understood.tsx";
import { checkedParts } from "./checked-parts.ts";
import { NotKept } from "./not-kept.tsx";
import { planCapture } from "./plan-capture.ts";
import { useCaptureContext } from "./use-capture-context.ts";

export interface CaptureLineProps {
  readonly meeting: Meeting;
  readonly item: AgendaItem | undefined;
  /** Whether somebody else leads the meeting, on another device, where it is marked who has come. */
  readonly isTakingNotes: boolean;
}

/**
 * One line for what is said while people talk: a note as it stands, anything else by what it begins with. What was
 * understood stands under it; Enter saves it under the item in sight and makes room for the next. What stands in it is
 * kept as it is typed ([Note: Nothing typed is lost]).
 */
export function CaptureLine({ meeting, item, isTakingNotes }: CaptureLineProps): ReactNode {
  const t = useWords("capture");
  const session = useSession();
  const saving = useSaving();
  const announce = useAnnounce();
  const { context, place: where } = useCaptureContext(meeting, item, isTakingNotes);
  const [line, setShown] = useState("");
  // What stands in the line at this moment, also for what comes back from a save or the disk later.
  const latest = useRef("");
  const [isTried, setTried] = useState(false);
  // What was saved last, until the next line begins or another item is in sight.
  const [saved, setSaved] = useState<{ readonly item: string | undefined; readonly words: string } | undefined>();
  const isSaving = useRef(false);
  // Given with the first letter, so that a line whose save came through just before a crash is not offered again.
  const record = useRef<string | undefined>(undefined);
  const fieldId = useId();
  const understoodId = useId();
  const place = `${session.group}/${meeting.id}`;
  const kept = useKeptTyping(place, "capture");
  const setLine = (next: string) => {
    latest.current = next;
    record.current = next === "" ? undefined : (record.current ?? session.newId());
    setShown(next);
    setTried(false);
    if (next !== "") setSaved(undefined);
    kept.note({ text: next, ...(record.current === undefined ? {} : { record: record.current }) });
  };
  const isSaved = (id: string) => {
    const { book } = session.snapshot();
    return (["note", "action", "decision", "statement"] as const).some((kind) => book.state(kind, id) !== undefined);
  };
  useFoundTyping(place, "capture", (found) => {
    if (found.record !== undefined && isSaved(found.record)) {
      kept.note({ text: "" });
      return;
    }
    record.current = found.record;
    setLine([found.text, latest.current].filter((part) => part !== "").join(" "));
    announce(t("restored"));
  });
  const capture = useMemo(() => parseCapture(line, context), [line, context]);
  const planned = useMemo(() => planCapture(capture, where), [capture, where]);
  const guard = useClientDataCheck(
    checkedParts(capture).map(({ text, lineWith }) => ({ text, onChange: (next) => setLine(lineWith(next)) })),
    true,
  );
  useCommand("live.capture", { run: () => document.getElementById(fieldId)?.focus() });

  const submit = async () => {
    if (isSaving.current) return;
    setTried(planned.problems.length > 0);
    if (planned.problems.length > 0 || !guard.passes()) return;
    isSaving.current = true;
    const id = record.current ?? session.newId();
    const words = t("saved", { kind: t(`kinds.${capture.kind}`), text: capture.text });
    const isSafe = await saving(() => session.save(planned.operations(id)), words);
    isSaving.current = false;
    if (!isSafe) return;
    record.current = undefined;
    setSaved({ item: item?.id, words });
    // What was typed while the save ran is the beginning of the next line.
    setLine(latest.current.startsWith(line) ? latest.current.slice(line.length) : latest.current);
  };
  return (
    <form
      className={styles.capture}
      aria-label={t("label")}
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
          label={
            <>
              {t("label")} <KeyHint command="live.capture" />
            </>
          }
          value={line}
          onChange={setLine}
          capture={capture}
          context={context}
          place={where}
          placeholder={t("placeholder")}
          describedBy={understoodId}
          isInvalid={isTried}
        />
        <Button type="submit">{t("submit")}</Button>
      </div>
      <div className={styles.under}>
        {line === "" ? (
          <p id={understoodId} className={styles.help}>
            {saved === undefined || saved.item !== item?.id ? (
              t("help")
            ) : (
              <span className={styles.saved}>
                <Icon name="check" /> {saved.words}
              </span>
            )}
          </p>
        ) : (
          <CaptureUnderstood id={understoodId} capture={capture} planned={planned} place={where} isTried={isTried} />
        )}
        <Kinds
          chosen={capture.kind}
          isShort={line !== ""}
          onChoose={(kind) => {
            setLine(`${t(`prefixes.${kind}`)}: ${line.slice(findKind(line)?.end ?? 0)}`);
            document.getElementById(fieldId)?.focus();
          }}
        />
      </div>
    </form>
  );
}

interface KindsProps {
  /** With their letters alone: the room is needed for what was understood. */
  readonly isShort: boolean;
  readonly chosen: CaptureKind;
  readonly onChoose: (kind: CaptureKind) => void;
}

/** The kinds with what they are begun by, for the hand and for whoever does not know the letters yet. */
function Kinds({ chosen, isShort, onChoose }: KindsProps) {
  const t = useWords("capture");
  return (
    <fieldset className={styles.kinds} aria-label={t("chooseKind")}>
      {captureKinds.map((kind) => (
        <button
          key={kind}
          type="button"
          className={styles.kindButton}
          aria-pressed={kind === chosen}
          onClick={() => onChoose(kind)}
        >
          <kbd aria-hidden="true">{t(`prefixes.${kind}`)}:</kbd>{" "}
          {isShort ? <VisuallyHidden>{t(`kinds.${kind}`)}</VisuallyHidden> : t(`kinds.${kind}`)}
        </button>
      ))}
    </fieldset>
  );
}
