import { useSnapshot } from "../../data/hooks.tsx";
import { routeToHash } from "../../navigation/route.ts";
import { useFormats, useWords } from "../../text/words.ts";
import { LinkButton } from "../../ui/link-button.tsx";
import { Section } from "../../ui/section.tsx";
import styles from "./overview-place.module.css";

/** Conflicts that wait for somebody's choice, and how this device stands with the others. */
export function ExchangeSection() {
  const words = useWords("shell");
  const format = useFormats();
  const { conflicts, contested, exchange } = useSnapshot();
  const { unexported, lastExportMs, lastImportMs } = exchange;
  const hasConflicts = conflicts.length + contested.length > 0;
  return (
    <>
      <Section title={words("overview.conflicts")}>
        {conflicts.length === 0 ? null : <p>{words("overview.conflictCount", { count: conflicts.length })}</p>}
        {contested.length === 0 ? null : <p>{words("overview.contestedCount", { count: contested.length })}</p>}
        {hasConflicts ? (
          <p className={styles.acts}>
            <LinkButton href={routeToHash({ place: "conflicts" })}>{words("overview.seeConflicts")}</LinkButton>
          </p>
        ) : (
          <p className={styles.muted}>{words("overview.noConflicts")}</p>
        )}
      </Section>
      <Section title={words("overview.exchange")}>
        <div className={styles.facts}>
          {unexported === 0 ? null : (
            <p>
              <strong>{words("overview.onlyHere", { count: unexported })}</strong>
            </p>
          )}
          <p className={styles.muted}>
            {lastExportMs === undefined
              ? words("overview.neverExported")
              : words("overview.lastExport", { date: format.dateTime(lastExportMs) })}
          </p>
          <p className={styles.muted}>
            {lastImportMs === undefined
              ? words("overview.neverImported")
              : words("overview.lastImport", { date: format.dateTime(lastImportMs) })}
          </p>
        </div>
        <p className={styles.acts}>
          <LinkButton href={routeToHash({ place: "exchange" })}>{words("overview.toExchange")}</LinkButton>
        </p>
      </Section>
    </>
  );
}
