import { type ReactNode, useId, useState } from "react";
import type { Seat, Whereabouts } from "../../../../shared/meeting/roster.ts";
import { useBook } from "../../../data/hooks.tsx";
import { ConflictMark } from "../../../records/showing/conflict-mark.tsx";
import { useFormats, useWords } from "../../../text/words.ts";
import { StatusTag, type StatusTone } from "../../../ui/status-tag.tsx";
import { useFocusLater } from "../focus-later.ts";
import { MovementForm } from "./movement-form.tsx";
import { PersonActs } from "./person-acts.tsx";
import styles from "./seat-row.module.css";
import { type Seating, useMarking } from "./use-marking.ts";

export interface SeatRowProps {
  readonly seat: Seat;
  readonly seating: Seating;
  readonly isDeputy?: boolean | undefined;
  /** Deputies, while the member is away. */
  readonly children?: ReactNode;
}

const tones: Readonly<Record<Whereabouts["type"], StatusTone>> = {
  unmarked: "neutral",
  present: "done",
  left: "waiting",
  excused: "waiting",
};

/** One person at the table: where they are, and the next thing that can happen to them. */
export function SeatRow({ seat, seating, isDeputy = false, children }: SeatRowProps) {
  const t = useWords("meetings");
  const records = useWords("records");
  const { member, where, events } = seat;
  const { presence, item } = seating;
  const organisation = useBook().get("organisation", member.organisation ?? "")?.name;
  const role =
    member.role === undefined || member.role === "member" ? undefined : records(`values.role.${member.role}`);
  const isConcerned = presence.disqualifications.some(
    (each) => each.item === item && item !== undefined && each.member === member.id,
  );
  return (
    <li className={styles.seat} data-deputy={isDeputy ? "" : undefined}>
      <div className={styles.who}>
        <p className={styles.name}>{member.name ?? records("unnamed")}</p>
        <span className={styles.tags}>
          {isConcerned ? <StatusTag tone="late">{t("interest.disqualified")}</StatusTag> : null}
          <StatusTag tone={tones[where.type]}>{useWhereabouts(where)}</StatusTag>
        </span>
      </div>
      <p className={styles.about}>
        {[isDeputy ? t("attendance.deputyShort") : role, organisation].filter(Boolean).join(" · ")}
      </p>
      {events.map(({ id }) => (
        <ConflictMark key={id} kind="attendance" id={id} />
      ))}
      <SeatActs seat={seat} seating={seating} isDeputy={isDeputy} />
      {children === undefined || (Array.isArray(children) && children.length === 0) ? null : (
        <ul className={styles.deputies}>{children}</ul>
      )}
    </li>
  );
}

/** Where somebody is, in words. */
export function useWhereabouts(where: Whereabouts): string {
  const t = useWords("meetings");
  const format = useFormats();
  switch (where.type) {
    case "unmarked":
      return t("attendance.notMarked");
    case "present": {
      const words = where.isRemote ? t("attendance.remote") : t("attendance.present");
      return where.since === undefined
        ? words
        : `${words}, ${t("attendance.since", { time: format.time(where.since) })}`;
    }
    case "left":
      return where.at === undefined ? t("attendance.gone") : t("attendance.leftAt", { time: format.time(where.at) });
    case "excused":
      return t("attendance.excused");
  }
}

function SeatActs({
  seat,
  seating,
  isDeputy,
}: Required<Pick<SeatRowProps, "seat" | "seating">> & { isDeputy: boolean }) {
  const t = useWords("meetings");
  const { mark } = useMarking(seating);
  const focusLater = useFocusLater();
  const prefix = useId();
  const [asked, setAsked] = useState<"in" | "out" | undefined>(undefined);
  const { member, where } = seat;
  const name = member.name ?? "";
  const firstId = `${prefix}first`;
  const place = isDeputy ? { deputyFor: member.deputyFor } : {};
  const done = () => {
    setAsked(undefined);
    focusLater(firstId);
  };
  if (asked !== undefined) {
    return (
      <MovementForm
        seating={seating}
        name={name}
        event={asked}
        onNote={async (movement) => {
          const who = { member: member.id };
          if (
            await mark([{ who, ...movement, ...(movement.event === "in" && place) }], t("attendance.noted", { name }))
          )
            done();
        }}
        onCancel={done}
      />
    );
  }
  return (
    <PersonActs
      who={{ member: member.id }}
      name={name}
      where={where}
      seating={seating}
      place={place}
      firstId={firstId}
      onAsk={setAsked}
      onMarked={done}
    />
  );
}
