import { compareText } from "../../../shared/core/compare.ts";
import { daysBetween } from "../../../shared/core/date-only.ts";
import { useBook } from "../../data/hooks.tsx";
import { routeToHash } from "../../navigation/route.ts";
import { RecordLink } from "../../records/showing/record-link.tsx";
import { useToday } from "../../records/responsibility/use-today.ts";
import { useFormats, useWords } from "../../text/words.ts";
import { Link } from "../../ui/link.tsx";
import { Section } from "../../ui/section.tsx";
import styles from "./overview-place.module.css";

/** How many are shown; the rest is in the list of decisions. */
const shownRecommendations = 12;

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
          {waiting.slice(0, shownRecommendations).map(({ id, decidedOn }) => (
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
      {waiting.length > shownRecommendations ? (
        <Link kind="standing" href={routeToHash({ place: "decisions" })}>
          {words("overview.moreWaiting", { count: waiting.length - shownRecommendations })}
        </Link>
      ) : null}
    </Section>
  );
}
