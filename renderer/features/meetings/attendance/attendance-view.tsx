import { useId, useMemo } from "react";
import type { Meeting } from "../../../../shared/domain/meeting.ts";
import { sides } from "../../../../shared/domain/side.ts";
import { useBook, useSession } from "../../../data/hooks.tsx";
import { routeToHash } from "../../../navigation/route.ts";
import { useSaving } from "../../../records/editing/use-saving.ts";
import { useWords } from "../../../text/words.ts";
import { Button } from "../../../ui/button.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { Columns, Stack } from "../../../ui/layout.tsx";
import { Link } from "../../../ui/link.tsx";
import { useFocusLater } from "../focus-later.ts";
import { attendanceOf, membersOn, quorumFactsOf } from "../../../../shared/minutes/quorum-facts.ts";
import { AttendanceLog } from "./attendance-log.tsx";
import { Guests } from "./guests.tsx";
import { QuorumPanel } from "./quorum-panel.tsx";
import { planEvent, type Roster, rosterOf } from "./roster.ts";
import { OtherSeats, SideSeats } from "./side-seats.tsx";
import { useMeetingClock } from "./use-meeting-clock.ts";

export interface AttendanceViewProps {
  readonly meeting: Meeting;
}

/** Who is here, by side, and whether the meeting can decide. Every mark is an event with its author, and can be undone. */
export function AttendanceView({ meeting }: AttendanceViewProps) {
  const t = useWords("meetings");
  const book = useBook();
  const clock = useMeetingClock(meeting);
  const quorumId = useId();
  const focusLater = useFocusLater();
  const events = useMemo(() => attendanceOf(book, meeting.id), [book, meeting.id]);
  const facts = useMemo(() => quorumFactsOf(book, meeting, events), [book, meeting, events]);
  const roster = useMemo(() => {
    const noted = new Set(events.map(({ member }) => member));
    const seated = membersOn(book, meeting.date);
    const isSeated = new Set(seated.map(({ id }) => id));
    const former = book.all("member").filter(({ id }) => noted.has(id) && !isSeated.has(id));
    return rosterOf([...seated, ...former], events);
  }, [book, meeting.date, events]);

  if (facts.members.length === 0) {
    return (
      <EmptyState
        title={t("attendance.nobody")}
        action={
          <Link kind="standing" href={routeToHash({ place: "partners" })}>
            {t("attendance.toMembers")}
          </Link>
        }
      >
        {t("attendance.nobodyHelp")}
      </EmptyState>
    );
  }
  const seating = { meeting, events, clock };
  return (
    <Stack gap="large">
      <QuorumPanel id={quorumId} facts={facts} clock={clock} meeting={meeting} />
      <Stack>
        <MarkAll meeting={meeting} roster={roster} onMarked={() => focusLater(quorumId)} />
        <Columns least="narrow">
          {sides.map((side) => (
            <SideSeats key={side} side={side} seats={roster.seatsBySide[side]} {...seating} />
          ))}
        </Columns>
      </Stack>
      {roster.others.length === 0 ? null : <OtherSeats seats={roster.others} {...seating} />}
      <Guests meeting={meeting} events={events} clock={clock} />
      <AttendanceLog events={events} />
    </Stack>
  );
}

interface MarkAllProps {
  readonly meeting: Meeting;
  readonly roster: Roster;
  /** The button is gone then: the focus goes to what has changed. */
  readonly onMarked: () => void;
}

/** One press for the usual start: everybody who is still unmarked is here. Deputies are not in it. */
function MarkAll({ meeting, roster, onMarked }: MarkAllProps) {
  const t = useWords("meetings");
  const book = useBook();
  const session = useSession();
  const saving = useSaving();
  const unmarked = sides.flatMap((side) => roster.seatsBySide[side]).filter(({ where }) => where.type === "unmarked");
  if (unmarked.length === 0) return null;
  const mark = async () => {
    const isSaved = await saving(
      () =>
        session.save(
          unmarked.flatMap(({ member, events }) =>
            planEvent(book, events, session.newId(), {
              meeting: meeting.id,
              member: member.id,
              event: "in",
              ...(meeting.mode === "remote" ? { mode: "remote" as const } : {}),
            }),
          ),
        ),
      t("attendance.markedAll", { count: unmarked.length }),
    );
    if (isSaved) onMarked();
  };
  return (
    <div>
      <Button kind={unmarked.length > 2 ? "primary" : "normal"} onPress={() => void mark()}>
        {t("attendance.markUnmarked", { count: unmarked.length })}
      </Button>
    </div>
  );
}
