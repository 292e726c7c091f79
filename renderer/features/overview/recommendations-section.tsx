import { compareText } from "../../../shared/core/compare.ts";
import { daysBetween } from "../../../shared/core/date-only.ts";
import { useBook } from "../../data/hooks.tsx";
import { RecordLink } from "../../records/showing/record-link.tsx";
import { useToday } from "../../records/responsibility/use-today.ts";
import { useFormats, useWords } from "../../text/words.ts";
import { Section } from "../../ui/section.tsx";
import styles from "./overview-place.module.css";

/** Recommendations that the buyer has not answered, the one that has waited longest first. */
export function RecommendationsSection() {
  const words = useWords("shell");
  const format = useFormats();
  const today = useToday();
  const waiting = useBook()
    .all("decision")
    .filter(({ status }) => status === "awaiting-buyer")
    .toSorted((a, b) => compareText(a.decidedOn ?? "9999", b.decidedOn ?? "9999") || compareText(a.id, b.id));
  return (
    <Section title={words("overview.recommendations")}>
      {waiting.length === 0 ? (
        <p className={styles.muted}>{words("overview.noRecommendations")}</p>
      ) : (
        <ul className={styles.list}>
          {waiting.map(({ id, decidedOn }) => (
            <li key={id}>
              <RecordLink kind="decision" id={id} />
              <span />
              {decidedOn === undefined ? null : (
                <span className={styles.meta}>
                  <span>{format.date(decidedOn)}</span>
                  <span>{words("overview.waitedDays", { count: Math.max(0, daysBetween(decidedOn, today)) })}</span>
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
