import { agendaOf } from "../../../shared/domain/agenda.ts";
import type { Meeting } from "../../../shared/domain/meeting.ts";
import { sides } from "../../../shared/domain/side.ts";
import { useBook } from "../../data/hooks.tsx";
import { routeToHash } from "../../navigation/route.ts";
import { valueWord } from "../../records/naming/record-words.ts";
import { useToday } from "../../records/responsibility/use-today.ts";
import { useFormats, useWords } from "../../text/words.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Link } from "../../ui/link.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { Section } from "../../ui/section.tsx";
import { SideMark } from "../../ui/side-mark.tsx";
import { type Expected, expectedAt, nextMeeting } from "./next-meeting.ts";
import styles from "./overview-place.module.css";

/** How many items of the agenda are shown. */
const shownItems = 5;

/** The next meeting: when, where, who would come, and what is first on its agenda. */
export function NextMeetingSection() {
  const words = useWords("shell");
  const book = useBook();
  const meeting = nextMeeting(book, useToday());
  const held = book.all("meeting").find(({ status }) => status === "under-way");
  if (held !== undefined) return <HeldMeeting meeting={held} />;
  if (meeting === undefined) {
    return (
      <EmptyState
        title={words("overview.noMeeting")}
        action={<LinkButton href={routeToHash({ place: "meetings" })}>{words("overview.toMeetings")}</LinkButton>}
      >
        {words("overview.noMeetingText")}
      </EmptyState>
    );
  }
  const address = routeToHash({ place: "meeting", id: meeting.id, view: "agenda" });
  return (
    <Section title={words("overview.nextMeeting")}>
      <When meeting={meeting} />
      <ExpectedLines expected={expectedAt(book, meeting)} />
      <FirstItems meeting={meeting} address={address} />
      <p className={styles.acts}>
        <LinkButton kind="primary" href={address}>
          {words("overview.openMeeting")}
        </LinkButton>
      </p>
    </Section>
  );
}

/** A meeting that is being held comes before all that are to come, also after the app was closed in the middle of it. */
function HeldMeeting({ meeting }: { readonly meeting: Meeting }) {
  const words = useWords("live");
  return (
    <Section title={words("underWay")}>
      <When meeting={meeting} />
      <p className={styles.acts}>
        <LinkButton kind="primary" href={routeToHash({ place: "live", meeting: meeting.id })}>
          {words("enter")}
        </LinkButton>
      </p>
    </Section>
  );
}

function When({ meeting }: { readonly meeting: Meeting }) {
  const words = useWords("shell");
  const records = useWords("records");
  const format = useFormats();
  const { number, date, start, end, place, mode } = meeting;
  const time = start === undefined ? undefined : end === undefined ? format.time(start) : format.timeRange(start, end);
  const where = [place, mode === undefined ? undefined : valueWord(records, "meeting", "mode", mode)];
  return (
    <div>
      <h3 className={styles.when}>
        {number === undefined ? null : `${number} · `}
        {date === undefined ? null : format.dateWithWeekday(date)}{" "}
        {time === undefined ? null : <span className={styles.nowrap}>{words("overview.atTime", { time })}</span>}
      </h3>
      <p>{where.filter((part) => part !== undefined).join(" · ")}</p>
    </div>
  );
}

function ExpectedLines({ expected }: { readonly expected: Expected }) {
  const words = useWords("shell");
  const common = useWords("common");
  const format = useFormats();
  const { bySide, excused, quorum } = expected;
  const missing = [
    ...(quorum.voting < quorum.needed
      ? [words("overview.missingVoters", { count: quorum.needed - quorum.voting })]
      : []),
    ...quorum.missingSides.map((side) => words("overview.missingSide", { side: common(`sides.${side}`) })),
  ];
  return (
    <div>
      <p className={styles.sides}>
        {sides.map((side) => (
          <SideMark key={side} side={side} isHollow={bySide[side].coming === 0}>
            {words("overview.expected", {
              side: common(`sides.${side}`),
              count: bySide[side].coming,
              total: bySide[side].seats,
            })}
          </SideMark>
        ))}
      </p>
      <p className={styles.muted}>
        {excused === 0 ? words("overview.nobodyExcused") : words("overview.excused", { count: excused })}{" "}
        {quorum.quorate
          ? words("overview.wouldBeQuorate")
          : words("overview.wouldNotBeQuorate", { missing: format.list(missing) })}
      </p>
    </div>
  );
}

function FirstItems({ meeting, address }: { readonly meeting: Meeting; readonly address: string }) {
  const words = useWords("shell");
  const records = useWords("records");
  const meetings = useWords("meetings");
  const items = agendaOf(useBook(), meeting.id);
  if (items.length === 0) return <p className={styles.muted}>{words("overview.emptyAgenda")}</p>;
  // The standing opening says nothing about this meeting: what is to be decided or talked over does.
  const telling = items.filter(({ item }) => item.type === "decision" || item.type === "discussion");
  const shown = (telling.length === 0 ? items : telling).slice(0, shownItems);
  return (
    <div>
      <ol className={styles.agenda}>
        {shown.map(({ number, item }) => (
          <li key={item.id} value={number}>
            <span className={styles.number}>{number}</span>
            <Link kind="quiet" href={routeToHash({ place: "meeting", id: meeting.id, view: "agenda", item: item.id })}>
              {item.title ?? meetings("agenda.untitled")}
            </Link>
            {item.type === "decision" ? (
              <span className={styles.mark}>{valueWord(records, "agenda-item", "type", item.type)}</span>
            ) : (
              <span className={styles.minutes}>
                {item.minutes === undefined ? null : meetings("agenda.minutes", { count: item.minutes })}
              </span>
            )}
          </li>
        ))}
      </ol>
      {items.length > shown.length ? (
        <Link kind="standing" href={address}>
          {words("overview.moreItems", { count: items.length - shown.length })}
        </Link>
      ) : null}
    </div>
  );
}
