import { useMemo } from "react";
import { useSnapshot } from "../../data/hooks.tsx";
import { routeToHash } from "../../navigation/route.ts";
import { recordTitle } from "../../records/naming/record-title.ts";
import { useNaming } from "../../records/naming/use-naming.ts";
import { useToday } from "../../records/responsibility/use-today.ts";
import { MemberMark } from "../../records/showing/author-line.tsx";
import { RecordLink } from "../../records/showing/record-link.tsx";
import { useWords } from "../../text/words.ts";
import { classNames } from "../../ui/class-names.ts";
import { Link } from "../../ui/link.tsx";
import { Section } from "../../ui/section.tsx";
import { type LateThing, lateThings } from "./late-things.ts";
import styles from "./overview-place.module.css";

/** How many are shown; the rest is in the lists of the places. */
const shownLate = 6;

/** What is late in the group, whoever it waits for; one's own is already in the section above. */
export function LateSection() {
  const words = useWords("shell");
  const { book, identity } = useSnapshot();
  const today = useToday();
  const { count, latest } = useMemo(
    () => lateThings(book, today, identity.member, shownLate),
    [book, today, identity.member],
  );
  return (
    <Section title={words(identity.member === undefined ? "overview.late" : "overview.lateOthers")}>
      {count === 0 ? (
        <p className={styles.muted}>{words("overview.nothingLate")}</p>
      ) : (
        <ul className={styles.list}>
          {latest.map((thing) => (
            <LateRow key={`${thing.kind}/${thing.id}`} thing={thing} />
          ))}
        </ul>
      )}
      {count > latest.length ? (
        <Link kind="standing" href={routeToHash({ place: "actions" })}>
          {words("overview.moreLate", { count: count - latest.length })}
        </Link>
      ) : null}
    </Section>
  );
}

function LateRow({ thing: { kind, id, daysLate, owner, organisation } }: { readonly thing: LateThing }) {
  const words = useWords("shell");
  const common = useWords("common");
  const naming = useNaming();
  return (
    <li>
      {kind === "action" ? (
        <RecordLink kind={kind} id={id} />
      ) : (
        <Link href={routeToHash({ place: "record", kind, id })}>
          {words("overview.answerFeedback", { text: recordTitle(naming, kind, id) })}
        </Link>
      )}
      <span className={classNames(styles.due, styles.late)}>{common("daysLate", { count: daysLate })}</span>
      <span className={styles.meta}>
        {owner === undefined ? null : <MemberMark id={owner} />}
        {organisation === undefined ? null : <span>{recordTitle(naming, "organisation", organisation)}</span>}
      </span>
    </li>
  );
}
