import { useId } from "react";
import type { Side } from "../../../../shared/domain/side.ts";
import { type Seat, shownDeputies, unmarkedOf } from "../../../../shared/meeting/roster.ts";
import { useWords } from "../../../text/words.ts";
import { Button } from "../../../ui/button.tsx";
import { Section } from "../../../ui/section.tsx";
import { SideMark } from "../../../ui/side-mark.tsx";
import { useFocusLater } from "../focus-later.ts";
import { moveAmongSeats } from "./move-among-seats.ts";
import { SeatRow } from "./seat-row.tsx";
import styles from "./side-seats.module.css";
import { type Seating, useMarking } from "./use-marking.ts";

export interface SideSeatsProps {
  readonly side: Side;
  readonly seats: readonly Seat[];
  readonly seating: Seating;
}

/** One side of the table under its colour and shape: its seats, and the deputies of those who are away. */
export function SideSeats({ side, seats, seating }: SideSeatsProps) {
  const t = useWords("meetings");
  const common = useWords("common");
  const id = useId();
  const present = seats.filter(
    ({ where, deputies }) => where.type === "present" || deputies.some((deputy) => deputy.where.type === "present"),
  ).length;
  return (
    <section className={styles.side} data-side={side} aria-labelledby={id}>
      <h2 id={id} tabIndex={-1} className={styles.title}>
        <SideMark side={side} isHollow={present === 0}>
          {common(`sides.${side}`)}
        </SideMark>
        <span className={styles.count}>{t("attendance.count", { present, total: seats.length })}</span>
      </h2>
      {seats.length === 0 ? <p className={styles.nobody}>{t("attendance.noSeats")}</p> : null}
      <MarkSide side={side} seats={seats} seating={seating} titleId={id} />
      <SeatList seats={seats} seating={seating} />
    </section>
  );
}

/** Everybody of one side who is still unmarked is here: one press where several of a side come in together. */
function MarkSide({ side, seats, seating, titleId }: SideSeatsProps & { readonly titleId: string }) {
  const t = useWords("meetings");
  const words = useWords("presence");
  const common = useWords("common");
  const { mark, usualMode } = useMarking(seating);
  const focusLater = useFocusLater();
  const unmarked = unmarkedOf(seats);
  if (unmarked.length < 2) return null;
  const markSide = async () => {
    const marks = unmarked.map(({ member }) => ({ who: { member: member.id }, event: "in" as const, mode: usualMode }));
    if (await mark(marks, t("attendance.markedAll", { count: unmarked.length }))) focusLater(titleId);
  };
  return (
    <div>
      <Button
        kind="quiet"
        onPress={() => void markSide()}
        aria-label={`${words("sideHere")}: ${common(`sides.${side}`)}`}
      >
        {words("sideHere")}
      </Button>
    </div>
  );
}

/** Members of no side, who see and speak and are not counted. */
export function OtherSeats({ seats, seating }: Omit<SideSeatsProps, "side">) {
  const t = useWords("meetings");
  return (
    <Section title={t("attendance.otherMembers")}>
      <SeatList seats={seats} seating={seating} />
    </Section>
  );
}

function SeatList({ seats, seating }: Omit<SideSeatsProps, "side">) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- arrows of the buttons inside bubble here
    <ul className={styles.list} onKeyDown={moveAmongSeats}>
      {seats.map((seat) => (
        <SeatRow key={seat.member.id} seat={seat} seating={seating}>
          {shownDeputies(seat).map((deputy) => (
            <SeatRow key={deputy.member.id} seat={deputy} isDeputy seating={seating} />
          ))}
        </SeatRow>
      ))}
    </ul>
  );
}
