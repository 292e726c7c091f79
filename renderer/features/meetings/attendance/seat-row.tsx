import { type ReactNode, useId, useState } from "react";
import { useBook, useSession } from "../../../data/hooks.tsx";
import { ConflictMark } from "../../../records/showing/conflict-mark.tsx";
import { useSaving } from "../../../records/editing/use-saving.ts";
import { useFormats, useWords } from "../../../text/words.ts";
import { Button } from "../../../ui/button.tsx";
import { StatusTag, type StatusTone } from "../../../ui/status-tag.tsx";
import { useFocusLater } from "../focus-later.ts";
import { MovementForm } from "./movement-form.tsx";
import { type NewEvent, planEvent, type Seat, type Whereabouts } from "./roster.ts";
import styles from "./seat-row.module.css";
import type { SeatingProps } from "./side-seats.tsx";

export interface SeatRowProps extends SeatingProps {
  readonly seat: Seat;
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
export function SeatRow({ seat, meeting, events, clock, isDeputy = false, children }: SeatRowProps) {
  const t = useWords("meetings");
  const records = useWords("records");
  const { member, where } = seat;
  const organisation = useBook().get("organisation", member.organisation ?? "")?.name;
  const role =
    member.role === undefined || member.role === "member" ? undefined : records(`values.role.${member.role}`);
  return (
    <li className={styles.seat} data-deputy={isDeputy ? "" : undefined}>
      <div className={styles.who}>
        <p className={styles.name}>{member.name ?? records("unnamed")}</p>
        <StatusTag tone={tones[where.type]}>{useWhereabouts(where)}</StatusTag>
      </div>
      <p className={styles.about}>
        {[isDeputy ? t("attendance.deputyShort") : role, organisation].filter(Boolean).join(" · ")}
      </p>
      {seat.events.map(({ id }) => (
        <ConflictMark key={id} kind="attendance" id={id} />
      ))}
      <SeatActs seat={seat} meeting={meeting} events={events} clock={clock} />
      {children === undefined || (Array.isArray(children) && children.length === 0) ? null : (
        <ul className={styles.deputies}>{children}</ul>
      )}
    </li>
  );
}

/** Where somebody is, in words. */
function useWhereabouts(where: Whereabouts): string {
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

function SeatActs({ seat, meeting, events, clock }: SeatRowProps) {
  const t = useWords("meetings");
  const book = useBook();
  const session = useSession();
  const saving = useSaving();
  const focusLater = useFocusLater();
  const prefix = useId();
  const [moving, setMoving] = useState<"in" | "out" | undefined>(undefined);
  const { member, where } = seat;
  const name = member.name ?? "";
  const firstId = `${prefix}first`;

  const note = (event: Omit<NewEvent, "meeting" | "member">) =>
    saving(
      () =>
        session.save(planEvent(book, events, session.newId(), { meeting: meeting.id, member: member.id, ...event })),
      t("attendance.noted", { name }),
    );
  // The pressed button gives way to another, which gets the focus.
  const tap = async (event: Omit<NewEvent, "meeting" | "member">) => {
    if (await note(event)) focusLater(firstId);
  };
  const button = (act: string, words: string, onPress: () => void, rank: "first" | "only" | "other") => (
    <Button
      key={act}
      {...(rank === "other" ? {} : { id: firstId })}
      kind={rank === "first" ? "normal" : "quiet"}
      onPress={onPress}
      aria-label={[words, name].join(": ")}
    >
      {words}
    </Button>
  );
  const isHybrid = meeting.mode === "hybrid";
  const remotely = { event: "in", mode: "remote" } as const;
  const fromStart = meeting.mode === "remote" ? remotely : ({ event: "in" } as const);

  if (moving !== undefined) {
    return (
      <MovementForm
        meeting={meeting}
        name={name}
        event={moving}
        clock={clock}
        onNote={async (event) => {
          const isSaved = await note(event);
          if (isSaved) {
            setMoving(undefined);
            focusLater(firstId);
          }
        }}
        onCancel={() => {
          setMoving(undefined);
          focusLater(firstId);
        }}
      />
    );
  }
  return (
    <div className={styles.acts}>
      {where.type === "present"
        ? button("left", t("attendance.leaves"), () => setMoving("out"), "only")
        : where.type === "left"
          ? button("back", t("attendance.comesBack"), () => setMoving("in"), "only")
          : [
              button("here", t("attendance.here"), () => void tap(fromStart), "first"),
              ...(isHybrid ? [button("remote", t("attendance.remotely"), () => void tap(remotely), "other")] : []),
              button("later", t("attendance.comes"), () => setMoving("in"), "other"),
              ...(where.type === "excused"
                ? []
                : [button("excused", t("attendance.cannotCome"), () => void tap({ event: "excused" }), "other")]),
            ]}
    </div>
  );
}
