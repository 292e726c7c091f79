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
import { waitingFor } from "./waiting-for.ts";

/** How many are shown; the rest is in the lists of the places. */
const shownLate = 6;

/** What is late in the group, whoever it waits for; one's own is already in the section above. */
export function LateSection() {
  const words = useWords("shell");
  const { book, identity } = useSnapshot();
  const today = useToday();
  const own = identity.member === undefined ? [] : waitingFor(book, identity.member, today);
  const late = lateThings(book, today, new Set(own.map(({ kind, id }) => `${kind}/${id}`)));
  const shown = late.slice(0, shownLate);
  return (
    <Section title={words(identity.member === undefined ? "overview.late" : "overview.lateOthers")}>
      {late.length === 0 ? (
        <p className={styles.muted}>{words("overview.nothingLate")}</p>
      ) : (
        <ul className={styles.list}>
          {shown.map((thing) => (
            <LateRow key={`${thing.kind}/${thing.id}`} thing={thing} />
          ))}
        </ul>
      )}
      {late.length > shown.length ? (
        <Link kind="standing" href={routeToHash({ place: "actions" })}>
          {words("overview.moreLate", { count: late.length - shown.length })}
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
