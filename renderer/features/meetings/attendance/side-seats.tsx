import { useId } from "react";
import type { Attendance } from "../../../../shared/domain/attendance.ts";
import type { Meeting } from "../../../../shared/domain/meeting.ts";
import type { Side } from "../../../../shared/domain/side.ts";
import { useWords } from "../../../text/words.ts";
import { Section } from "../../../ui/section.tsx";
import { SideMark } from "../../../ui/side-mark.tsx";
import { type Seat, shownDeputies } from "./roster.ts";
import { SeatRow } from "./seat-row.tsx";
import styles from "./side-seats.module.css";

export interface SeatingProps {
  readonly meeting: Meeting;
  readonly events: readonly Attendance[];
  /** The time of day while the meeting's day runs. */
  readonly clock: string | undefined;
}

export interface SideSeatsProps extends SeatingProps {
  readonly side: Side;
  readonly seats: readonly Seat[];
}

/** One side of the table under its colour and shape: its seats, and the deputies of those who are away. */
export function SideSeats({ side, seats, ...seating }: SideSeatsProps) {
  const t = useWords("meetings");
  const common = useWords("common");
  const id = useId();
  const present = seats.filter(
    ({ where, deputies }) => where.type === "present" || deputies.some((deputy) => deputy.where.type === "present"),
  ).length;
  return (
    <section className={styles.side} data-side={side} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        <SideMark side={side} isHollow={present === 0}>
          {common(`sides.${side}`)}
        </SideMark>
        <span className={styles.count}>{t("attendance.count", { present, total: seats.length })}</span>
      </h2>
      {seats.length === 0 ? <p className={styles.nobody}>{t("attendance.noSeats")}</p> : null}
      <SeatList seats={seats} {...seating} />
    </section>
  );
}

/** Members of no side, who see and speak and are not counted. */
export function OtherSeats({ seats, ...seating }: Omit<SideSeatsProps, "side">) {
  const t = useWords("meetings");
  return (
    <Section title={t("attendance.otherMembers")}>
      <SeatList seats={seats} {...seating} />
    </Section>
  );
}

function SeatList({ seats, ...seating }: Omit<SideSeatsProps, "side">) {
  return (
    <ul className={styles.list}>
      {seats.map((seat) => (
        <SeatRow key={seat.member.id} seat={seat} {...seating}>
          {shownDeputies(seat).map((deputy) => (
            <SeatRow key={deputy.member.id} seat={deputy} isDeputy {...seating} />
          ))}
        </SeatRow>
      ))}
    </ul>
  );
}
