import { useId } from "react";
import { compareText } from "../../../shared/core/compare.ts";
import type { Feedback } from "../../../shared/domain/feedback.ts";
import type { GroupBook } from "../../../shared/domain/group-book.ts";
import { useBook } from "../../data/hooks.tsx";
import { RecordLink } from "../../records/showing/record-link.tsx";
import { useWords } from "../../text/words.ts";
import styles from "./overview-place.module.css";

/** The last feedback that changed something, and what was changed: nothing is shown until there is one. */
export function HeardSection() {
  const words = useWords("shell");
  const titleId = useId();
  const book = useBook();
  const feedback = lastHeard(book);
  if (feedback === undefined) return null;
  const action = feedback.actions?.find((id) => book.get("action", id) !== undefined);
  return (
    <section className={styles.heard} aria-labelledby={titleId}>
      <h2 id={titleId}>{words("overview.heardDone")}</h2>
      <blockquote className={styles.quote}>{`”${feedback.plain ?? feedback.text ?? ""}”`}</blockquote>
      <p>
        <strong>{feedback.response}</strong>
      </p>
      <p className={styles.meta}>
        <RecordLink kind="feedback" id={feedback.id} />
        {action === undefined ? null : <RecordLink kind="action" id={action} />}
      </p>
    </section>
  );
}

/** Only what may be quoted to the group: a piece marked confidential is never put on the front page. */
export function lastHeard(book: GroupBook): Feedback | undefined {
  return book
    .all("feedback")
    .filter(
      ({ status, text, response, publicity, mayQuote }) =>
        status === "led-to-change" &&
        text !== undefined &&
        response !== undefined &&
        publicity !== "confidential" &&
        mayQuote !== false,
    )
    .toSorted((a, b) => compareText(b.resultToldOn ?? "", a.resultToldOn ?? "") || compareText(a.id, b.id))[0];
}
