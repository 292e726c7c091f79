import { useId, useMemo, useState } from "react";
import type { Meeting } from "../../../../shared/domain/meeting.ts";
import type { Notice as NoticeRecord } from "../../../../shared/domain/notice.ts";
import type { Sending } from "../../../../shared/notice/context.ts";
import { nextSending, sendingOf, sendingsOf } from "../../../../shared/notice/sendings.ts";
import { noticeWarnings } from "../../../../shared/notice/warnings.ts";
import { useBook } from "../../../data/hooks.tsx";
import { useToday } from "../../../records/responsibility/use-today.ts";
import { useLanguage, useWords } from "../../../text/words.ts";
import { Stack } from "../../../ui/layout.tsx";
import { useFocusLater } from "../focus-later.ts";
import { useKeptDraft } from "../kept-drafts.tsx";
import { CancelForm } from "./cancel-form.tsx";
import { NoticeFacts } from "./notice-facts.tsx";
import { NoticePreview } from "./notice-preview.tsx";
import { NoticeState } from "./notice-state.tsx";
import styles from "./notice-view.module.css";
import { NoticeWarnings } from "./notice-warnings.tsx";
import { setFormats } from "./notice-set.ts";
import { type SendDraft, SendForm } from "./send-form.tsx";
import { SendingHistory } from "./sending-history.tsx";
import { useSetActs } from "./use-set-acts.ts";

export interface NoticeViewProps {
  readonly meeting: Meeting;
  /** Opens the form of the meeting's own facts. */
  readonly onEditMeeting: () => void;
}

/** The notice and its pack: what goes out, what should be looked at first, the sending itself, and what has been sent. */
export function NoticeView({ meeting, onEditMeeting }: NoticeViewProps) {
  const t = useWords("notice");
  const book = useBook();
  const today = useToday();
  const focusLater = useFocusLater();
  const stateId = useId();
  const factsId = useId();
  const acts = useSetActs(meeting);
  const sendings = useMemo(() => sendingsOf(book, meeting.id), [book, meeting.id]);
  const next = useMemo(() => nextSending(book, meeting), [book, meeting]);
  const draft = useSendDraft(meeting, sendings.at(-1));
  const [form, setForm] = useState<"update" | "cancel" | undefined>(undefined);
  const [isEditingFacts, setEditingFacts] = useState(false);
  const { versions } = draft.values;
  const warnings = useMemo(() => noticeWarnings(book, meeting, today, versions), [book, meeting, today, versions]);
  const canSend = isBefore(meeting);
  const isSending = canSend && (next.type === "invitation" || form === "update");
  const shown = useMemo(
    () => previewed(book, meeting, sendings.at(-1), isSending ? next : undefined),
    [book, meeting, sendings, isSending, next],
  );
  const close = () => {
    setForm(undefined);
    focusLater(stateId);
  };
  return (
    <Stack gap="large">
      <p className={styles.lead}>{t("lead")}</p>
      <NoticeState
        id={stateId}
        meeting={meeting}
        last={sendings.at(-1)}
        canSend={canSend && form === undefined}
        onUpdate={() => setForm("update")}
        onCancel={() => setForm("cancel")}
      />
      {form === "cancel" && canSend ? (
        <CancelForm meeting={meeting} choice={draft.values} acts={acts} onDone={close} onClose={close} />
      ) : null}
      {canSend ? (
        <NoticeFacts
          meeting={meeting}
          isEditing={isEditingFacts}
          editId={factsId}
          onEdit={() => setEditingFacts(true)}
          onClose={() => {
            setEditingFacts(false);
            focusLater(factsId);
          }}
        />
      ) : null}
      {isSending ? (
        <>
          <NoticeWarnings
            meeting={meeting}
            warnings={warnings}
            onEditMeeting={onEditMeeting}
            onEditFacts={() => setEditingFacts(true)}
          />
          <SendForm
            meeting={meeting}
            draft={draft}
            sending={next}
            warnings={warnings}
            acts={acts}
            onSent={() => {
              draft.change("text", "");
              close();
            }}
            onCancel={form === "update" ? close : undefined}
          />
        </>
      ) : null}
      <NoticePreview meeting={meeting} sending={shown} />
      <SendingHistory sendings={sendings} />
    </Stack>
  );
}

/** A notice goes out before a meeting, not after it. */
function isBefore({ status }: Meeting): boolean {
  return status === undefined || status === "draft" || status === "called";
}

/** While something is being sent, that; else what was sent last. */
function previewed(
  book: Parameters<typeof sendingOf>[0],
  meeting: Meeting,
  last: NoticeRecord | undefined,
  next: Sending | undefined,
): Sending | undefined {
  if (next !== undefined) return next;
  if (last !== undefined) return sendingOf(book, meeting.id, last);
  return meeting.noticeSentOn === undefined ? undefined : { type: "invitation", sequence: 0 };
}

/** As the last one was sent; the first goes out in all forms, to all whom papers are written for inside the group. */
function useSendDraft(meeting: Meeting, last: NoticeRecord | undefined) {
  const onScreen = useLanguage();
  return useKeptDraft<SendDraft>(`notice/${meeting.id}`, {
    papers: ["notice", "agenda", "pack"],
    versions: last?.versions ?? ["full", "client", "plain"],
    languages: last?.languages ?? [onScreen === "fi-simple" ? "fi" : onScreen],
    formats: setFormats,
    text: "",
  });
}
