import type { Feedback } from "../../../shared/domain/feedback.ts";
import { valueWord } from "../../records/naming/record-words.ts";
import { useToday } from "../../records/responsibility/use-today.ts";
import { useFormats, useWords } from "../../text/words.ts";
import { StatusTag, type StatusTone } from "../../ui/status-tag.tsx";
import { answerClock } from "./answer-clock.ts";

const tones: Readonly<Record<NonNullable<Feedback["status"]>, StatusTone>> = {
  received: "neutral",
  "being-handled": "active",
  answered: "done",
  "led-to-change": "done",
  "no-change": "neutral",
};

/** Where feedback stands, and how long its giver may still have to wait for a first answer. */
export function FeedbackStatus({ feedback, isLoud }: { readonly feedback: Feedback; readonly isLoud?: boolean }) {
  const records = useWords("records");
  const status = feedback.status ?? "received";
  return (
    <>
      <StatusTag tone={tones[status]} isLoud={isLoud}>
        {valueWord(records, "feedback", "status", status)}
      </StatusTag>
      <AnswerDay feedback={feedback} />
    </>
  );
}

function AnswerDay({ feedback }: { readonly feedback: Feedback }) {
  const t = useWords("feedback");
  const format = useFormats();
  const clock = answerClock(feedback, useToday());
  if (clock.type !== "waiting") return null;
  if (clock.daysLeft < 0) return <StatusTag tone="late">{t("answerLate", { count: -clock.daysLeft })}</StatusTag>;
  return <span>{t("answerBy", { date: format.date(clock.by) })}</span>;
}
