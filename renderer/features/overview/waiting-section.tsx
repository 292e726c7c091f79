import { useMemo } from "react";
import { sides } from "../../../shared/domain/side.ts";
import { useBook, useSnapshot } from "../../data/hooks.tsx";
import { routeToHash } from "../../navigation/route.ts";
import { recordTitle } from "../../records/naming/record-title.ts";
import { useToday } from "../../records/responsibility/use-today.ts";
import { useFormats, useWords } from "../../text/words.ts";
import { classNames } from "../../ui/class-names.ts";
import { Link } from "../../ui/link.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { Section } from "../../ui/section.tsx";
import { SideMark } from "../../ui/side-mark.tsx";
import styles from "./overview-place.module.css";
import { type WaitingItem, waitingFor } from "./waiting-for.ts";

/** How many are shown, the most urgent first; the rest is in the lists of the places. */
const shownWaiting = 12;

/** What waits for the person at this device. */
export function WaitingSection() {
  const words = useWords("shell");
  const { book, identity } = useSnapshot();
  const today = useToday();
  const { member } = identity;
  const items = useMemo(() => (member === undefined ? [] : waitingFor(book, member, today)), [book, member, today]);
  if (member === undefined) {
    return (
      <Section title={words("overview.waitingForYou")}>
        <p>{words("overview.chooseYou")}</p>
        <p className={styles.acts}>
          <LinkButton href={routeToHash({ place: "settings" })}>{words("overview.chooseYouAction")}</LinkButton>
        </p>
      </Section>
    );
  }
  return (
    <Section title={words("overview.waitingForYou")}>
      {items.length === 0 ? (
        <p>{words("overview.nothingWaiting")}</p>
      ) : (
        <ul className={styles.list}>
          {items.slice(0, shownWaiting).map((item) => (
            <li key={`${item.kind}/${item.id}`}>
              <WaitingTitle item={item} />
              <Due item={item} />
              <WaitingMeta item={item} />
            </li>
          ))}
        </ul>
      )}
      {items.length > shownWaiting ? (
        <Link kind="standing" href={routeToHash({ place: "actions" })}>
          {words("overview.moreWaiting", { count: items.length - shownWaiting })}
        </Link>
      ) : null}
    </Section>
  );
}

function WaitingTitle({ item: { kind, id } }: { readonly item: WaitingItem }) {
  const words = useWords("shell");
  const records = useWords("records");
  const format = useFormats();
  const book = useBook();
  const title = recordTitle({ book, t: records, format }, kind, id);
  switch (kind) {
    case "action":
      return (
        <Link kind="quiet" href={routeToHash({ place: "record", kind, id })}>
          {title}
        </Link>
      );
    case "feedback":
      return (
        <Link kind="quiet" href={routeToHash({ place: "record", kind, id })}>
          {words("overview.answerFeedback", { text: title })}
        </Link>
      );
    case "meeting":
      return (
        <Link kind="quiet" href={routeToHash({ place: "meeting", id, view: "minutes" })}>
          {words("overview.checkMinutes", { number: book.get(kind, id)?.number ?? "" })}
        </Link>
      );
  }
}

function Due({ item: { dueOn, daysLate } }: { readonly item: WaitingItem }) {
  const common = useWords("common");
  const format = useFormats();
  return (
    <span className={classNames(styles.due, daysLate > 0 && styles.late)}>
      {daysLate > 0 ? common("daysLate", { count: daysLate }) : dueOn === undefined ? null : format.date(dueOn)}
    </span>
  );
}

/** Who answers for it, and where it came from. */
function WaitingMeta({ item: { kind, id } }: { readonly item: WaitingItem }) {
  const words = useWords("shell");
  const records = useWords("records");
  const format = useFormats();
  const book = useBook();
  const parts: string[] = [];
  let organisation: string | undefined;
  if (kind === "action") {
    const action = book.get(kind, id);
    const decision = action?.decision === undefined ? undefined : book.get("decision", action.decision);
    organisation = action?.accountable;
    if (decision?.number !== undefined) parts.push(words("overview.fromDecision", { number: decision.number }));
    if (action?.dueOn === undefined) parts.push(words("overview.noDueDate"));
  } else if (kind === "feedback") {
    const feedback = book.get(kind, id);
    organisation = feedback?.provider;
    if (feedback?.theme !== undefined) parts.push(feedback.theme);
    if (feedback?.receivedOn !== undefined) {
      parts.push(words("overview.received", { date: format.date(feedback.receivedOn) }));
    }
  }
  const type = organisation === undefined ? undefined : book.get("organisation", organisation)?.type;
  const side = sides.find((each) => each === type);
  const name =
    organisation === undefined ? undefined : recordTitle({ book, t: records, format }, "organisation", organisation);
  if (name === undefined && parts.length === 0) return null;
  return (
    <span className={styles.meta}>
      {name === undefined ? null : side === undefined ? <span>{name}</span> : <SideMark side={side}>{name}</SideMark>}
      {parts.map((part) => (
        <span key={part}>{part}</span>
      ))}
    </span>
  );
}
