import { useMemo } from "react";
import { type Side, sides } from "../../../../shared/domain/side.ts";
import { type Roster, rosterOf, type Seat, unmarkedOf } from "../../../../shared/meeting/roster.ts";
import { useBook } from "../../../data/hooks.tsx";
import { routeToHash } from "../../../navigation/route.ts";
import { useWords } from "../../../text/words.ts";
import { Button } from "../../../ui/button.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { Columns, Stack } from "../../../ui/layout.tsx";
import { Link } from "../../../ui/link.tsx";
import { useFocusLater } from "../focus-later.ts";
import { Guests } from "./guests.tsx";
import { OtherSeats, SideSeats } from "./side-seats.tsx";
import { type Seating, useMarking } from "./use-marking.ts";

export interface PresenceBoardProps extends Seating {
  /** Where the focus goes when the button that marks everybody has done its work and is gone. */
  readonly resultId: string;
}

/** The table: the seats of the three sides, those of no side, and guests, each with what can happen to them next. */
export function PresenceBoard({ resultId, ...seating }: PresenceBoardProps) {
  const t = useWords("meetings");
  const book = useBook();
  const focusLater = useFocusLater();
  const { presence } = seating;
  const roster = useMemo(() => rosterOf(book, presence), [book, presence]);
  if (presence.members.length === 0) {
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
  return (
    <Stack gap="large">
      <Stack>
        <MarkAll seating={seating} roster={roster} onMarked={() => focusLater(resultId)} />
        <Columns least="narrow">
          {sides.map((side) => (
            <SideSeats key={side} side={side} seats={roster.seatsBySide[side]} seating={seating} />
          ))}
        </Columns>
      </Stack>
      {roster.others.length === 0 ? null : <OtherSeats seats={roster.others} seating={seating} />}
      <Guests guests={roster.guests} seating={seating} />
    </Stack>
  );
}

interface MarkAllProps {
  readonly seating: Seating;
  readonly roster: Roster;
  /** The button is gone then: the focus goes to what has changed. */
  readonly onMarked: () => void;
}

/** One press for the usual start: everybody who is still unmarked is here. Deputies are not in it. */
function MarkAll({ seating, roster, onMarked }: MarkAllProps) {
  const t = useWords("meetings");
  const { mark, usualMode } = useMarking(seating);
  const unmarked = sides.flatMap((side: Side): readonly Seat[] => unmarkedOf(roster.seatsBySide[side]));
  if (unmarked.length === 0) return null;
  const markAll = async () => {
    const marks = unmarked.map(({ member }) => ({
      who: { member: member.id },
      event: "in" as const,
      mode: usualMode,
    }));
    if (await mark(marks, t("attendance.markedAll", { count: unmarked.length }))) onMarked();
  };
  return (
    <div>
      <Button kind={unmarked.length > 2 ? "primary" : "normal"} onPress={() => void markAll()}>
        {t("attendance.markUnmarked", { count: unmarked.length })}
      </Button>
    </div>
  );
}
