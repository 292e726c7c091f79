import { type ReactNode, useMemo } from "react";
import { sides } from "../../../../shared/domain/side.ts";
import { rosterOf } from "../../../../shared/meeting/roster.ts";
import { useBook, useSnapshot } from "../../../data/hooks.tsx";
import { SeatRow } from "./seat-row.tsx";
import type { Seating } from "./use-marking.ts";

/** The seat of the one at this device, with what can happen to them next. Nothing for one who has none. */
export function OwnSeat({ seating }: { readonly seating: Seating }): ReactNode {
  const book = useBook();
  const { identity } = useSnapshot();
  const { presence } = seating;
  const own = useMemo(() => {
    const { seatsBySide, others } = rosterOf(book, presence);
    const seats = [...sides.flatMap((side) => seatsBySide[side]), ...others];
    return [...seats, ...seats.flatMap(({ deputies }) => deputies)].find(({ member }) => member.id === identity.member);
  }, [book, presence, identity.member]);
  if (own === undefined) return null;
  return (
    <ul>
      <SeatRow seat={own} isDeputy={own.member.deputyFor !== undefined} seating={seating} />
    </ul>
  );
}
