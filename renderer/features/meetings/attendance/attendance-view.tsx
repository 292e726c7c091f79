import { useMemo } from "react";
import type { Meeting } from "../../../../shared/domain/meeting.ts";
import { sides } from "../../../../shared/domain/side.ts";
import { useBook, useSession } from "../../../data/hooks.tsx";
import { routeToHash } from "../../../navigation/route.ts";
import { useSaving } from "../../../records/use-saving.ts";
import { useWords } from "../../../text/words.ts";
import { Button } from "../../../ui/button.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { Columns, Stack } from "../../../ui/layout.tsx";
import { Link } from "../../../ui/link.tsx";
import { attendanceOf, membersOn, quorumFactsOf } from "../quorum-facts.ts";
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
  const events = useMemo(() => attendanceOf(book, meeting.id), [book, meeting.id]);
  const facts = useMemo(() => quorumFactsOf(book, meeting, events), [book, meeting, events]);
  const roster = useMemo(() => {
    const noted = new Set(events.map(({ member }) => member));
    const seated = membersOn(book, meeting.date);
    const former = book.all("member").filter((member) => noted.has(member.id) && !seated.includes(member));
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
      <QuorumPanel facts={facts} clock={clock} meeting={meeting} />
      <Stack>
        <MarkAll meeting={meeting} roster={roster} />
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

/** One press for the usual start: everybody who is still unmarked is here. Deputies are not in it. */
function MarkAll({ meeting, roster }: { readonly meeting: Meeting; readonly roster: Roster }) {
  const t = useWords("meetings");
  const book = useBook();
  const session = useSession();
  const saving = useSaving();
  const unmarked = sides.flatMap((side) => roster.seatsBySide[side]).filter(({ where }) => where.type === "unmarked");
  if (unmarked.length === 0) return null;
  const mark = () =>
    saving(
      () =>
        session.save(
          unmarked.flatMap(({ member, events }) =>
            planEvent(book, events, session.newId(), { meeting: meeting.id, member: member.id, event: "in" }),
          ),
        ),
      t("attendance.markedAll", { count: unmarked.length }),
    );
  return (
    <div>
      <Button kind={unmarked.length > 2 ? "primary" : "normal"} onPress={() => void mark()}>
        {t("attendance.markUnmarked", { count: unmarked.length })}
      </Button>
    </div>
  );
}
