import { useMemo } from "react";
import { memberSights } from "../../data/exchange/member-sights.ts";
import { useSnapshot } from "../../data/hooks.tsx";
import { routeToHash } from "../../navigation/route.ts";
import { MemberMark } from "../../records/showing/author-line.tsx";
import { useFormats, useWords } from "../../text/words.ts";
import { Link } from "../../ui/link.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { Section } from "../../ui/section.tsx";
import styles from "./overview-place.module.css";

/** How this device stands with the others: what is only here, and when last something came from each member. */
export function ExchangeSection() {
  const words = useWords("shell");
  const format = useFormats();
  const { unexported, lastExportMs } = useSnapshot().exchange;
  return (
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
      </div>
      <LastFromMembers />
      <p className={styles.acts}>
        <LinkButton href={routeToHash({ place: "exchange" })}>{words("overview.toExchange")}</LinkButton>
      </p>
    </Section>
  );
}

function LastFromMembers() {
  const words = useWords("shell");
  const format = useFormats();
  const { book, exchange, identity } = useSnapshot();
  const sights = useMemo(() => memberSights(book, exchange, identity.member), [book, exchange, identity.member]);
  if (sights.length === 0) return <p className={styles.muted}>{words("overview.neverImported")}</p>;
  const newestFirst = sights.toSorted((a, b) => (b.lastMs ?? 0) - (a.lastMs ?? 0));
  return (
    <div>
      <p className={styles.muted}>{words("overview.latestFrom")}</p>
      <ul className={styles.list}>
        {newestFirst.map(({ member, unseen, lastMs, asOfMs }) => (
          <li key={member}>
            <Link kind="quiet" href={routeToHash({ place: "record", kind: "member", id: member })}>
              <MemberMark id={member} />
            </Link>
            <span className={styles.muted}>{lastMs === undefined ? null : format.dateTime(lastMs)}</span>
            {asOfMs === undefined || unseen === 0 ? null : (
              <span className={styles.meta}>{words("overview.unseen", { count: unseen })}</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
