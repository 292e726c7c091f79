import type { Meeting } from "../../../../../shared/domain/meeting.ts";
import type { MinutesCheck } from "../../../../../shared/domain/minutes-check.ts";
import { planAnswer } from "../../../../../shared/review/plan-review.ts";
import { useBook, useSession } from "../../../../data/hooks.tsx";
import { useSaving } from "../../../../records/editing/use-saving.ts";
import { useToday } from "../../../../records/responsibility/use-today.ts";
import { useWords } from "../../../../text/words.ts";
import { Button } from "../../../../ui/button.tsx";
import { Section } from "../../../../ui/section.tsx";
import { StatusTag } from "../../../../ui/status-tag.tsx";
import styles from "./review.module.css";
import type { Review } from "./use-review.ts";

/** The answer of the person at this device, while the minutes are out: to exactly this text. */
export function OwnAnswer({ meeting, review }: { readonly meeting: Meeting; readonly review: Review }) {
  const t = useWords("review");
  const session = useSession();
  const book = useBook();
  const today = useToday();
  const saving = useSaving();
  const { me, state, isKeeper } = review;
  const isOut = state.stage === "out" || state.stage === "checked";
  const own = state.answers.find(({ member }) => member === me);
  if (me === undefined || !isOut || state.fingerprint === undefined) return null;
  // Whoever keeps the minutes has sent them; they answer only when they are asked.
  if (isKeeper && own === undefined) return null;
  const answer = (given: NonNullable<MinutesCheck["answer"]>) =>
    void saving(
      () =>
        session.save(
          planAnswer(book, { meeting: meeting.id }, session.newId(), { member: me, day: today, answer: given }),
        ),
      t(given === "approves" ? "own.approved" : "own.asked"),
    );
  const message = state.round?.text;
  return (
    <Section
      title={t("own.title")}
      level={3}
      note={
        own === undefined || own.standing === "not-answered" ? undefined : (
          <StatusTag tone={own.standing === "approves" ? "done" : own.standing === "earlier-text" ? "late" : "waiting"}>
            {t(`own.standing.${own.standing}`)}
          </StatusTag>
        )
      }
    >
      {message === undefined ? null : (
        <p>
          <strong>{t("own.message")}:</strong> {message}
        </p>
      )}
      <p>{t("own.text")}</p>
      <div className={styles.acts}>
        {own?.standing === "approves" ? null : (
          <Button kind="primary" onPress={() => answer("approves")}>
            {t("own.approve")}
          </Button>
        )}
        {own?.standing === "asks-correction" ? null : (
          <Button onPress={() => answer("asks-correction")}>{t("own.ask")}</Button>
        )}
      </div>
      <p className={styles.quiet}>
        {isKeeper || own?.standing === "approves" ? null : t("own.askHelp")} {own === undefined ? null : t("own.bring")}
      </p>
    </Section>
  );
}
