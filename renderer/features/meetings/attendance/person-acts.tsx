import type { Person } from "../../../../shared/meeting/stays.ts";
import type { Whereabouts } from "../../../../shared/meeting/roster.ts";
import { useWords } from "../../../text/words.ts";
import { Button } from "../../../ui/button.tsx";
import styles from "./seat-row.module.css";
import { type NewMark, type Seating, useMarking } from "./use-marking.ts";

export interface PersonActsProps {
  readonly who: Person;
  readonly name: string;
  readonly where: Whereabouts;
  readonly seating: Seating;
  /** In whose place they come. */
  readonly place: { readonly deputyFor?: string | undefined };
  /** The id of the first button, to which the focus comes back. */
  readonly firstId: string;
  /** Asks for the time, where no clock tells it. */
  readonly onAsk: (event: "in" | "out") => void;
  readonly onMarked: () => void;
}

/**
 * What can happen to a person next, one press each: while the meeting goes on, the clock tells when. Where somebody takes
 * part can be put right at once by the next press, so that few buttons stand there at first.
 */
export function PersonActs({ who, name, where, seating, place, firstId, onAsk, onMarked }: PersonActsProps) {
  const t = useWords("meetings");
  const words = useWords("presence");
  const { mark, now, usualMode } = useMarking(seating);
  const { meeting, clock } = seating;
  const isMixed = meeting.mode === "hybrid";
  const isDeputy = place.deputyFor !== undefined;
  // Whoever comes before the start is there from the start.
  const isLate = clock !== undefined && (meeting.start === undefined || clock > meeting.start);
  const note = async (event: Omit<NewMark, "who">) => {
    const marks = [{ who, ...event, ...(event.event === "in" && place) }];
    if (await mark(marks, t("attendance.noted", { name }))) onMarked();
  };
  const come = (mode: NewMark["mode"]) => void note({ event: "in", mode, ...now(who) });
  const acts: readonly Act[] = actsFor();

  return (
    <div className={styles.acts} data-acts="">
      {acts.map(({ label, onPress }, index) => (
        <Button
          key={label}
          {...(index === 0 && { id: firstId })}
          kind={index === 0 && acts.length > 1 ? "normal" : "quiet"}
          onPress={onPress}
          aria-label={[label, name].join(": ")}
        >
          {label}
        </Button>
      ))}
    </div>
  );

  function actsFor(): readonly Act[] {
    switch (where.type) {
      case "present":
        return [
          clock === undefined
            ? { label: t("attendance.leaves"), onPress: () => onAsk("out") }
            : { label: t("attendance.leavesNow"), onPress: () => void note({ event: "out", ...now(who) }) },
          ...(isMixed ? [moveAct(where.isRemote)] : []),
        ];
      case "left":
        return clock === undefined
          ? [{ label: t("attendance.comesBack"), onPress: () => onAsk("in") }]
          : [{ label: words("returnedNow"), onPress: () => come(usualMode) }];
      case "unmarked":
      case "excused":
        return [
          { label: t("attendance.here"), onPress: () => void note({ event: "in", mode: usualMode }) },
          ...(isMixed && !isDeputy
            ? [{ label: t("attendance.remotely"), onPress: () => void note({ event: "in", mode: "remote" }) }]
            : []),
          ...(clock === undefined
            ? [{ label: t("attendance.comes"), onPress: () => onAsk("in") }]
            : isLate
              ? [{ label: t("attendance.arrivesNow"), onPress: () => come(usualMode) }]
              : []),
          ...(where.type === "excused" || isDeputy
            ? []
            : [{ label: t("attendance.cannotCome"), onPress: () => void note({ event: "excused" }) }]),
        ];
    }
  }

  /** Going on from elsewhere, or in the room. */
  function moveAct(isRemote: boolean): Act {
    const mode = isRemote ? "on-site" : "remote";
    return {
      label: words(isRemote ? "toRoom" : "toRemote"),
      // Without a clock it is told of the whole meeting: the mark from the start is put right.
      onPress: () => void note({ event: "in", mode, ...(clock === undefined ? {} : now(who)) }),
    };
  }
}

interface Act {
  readonly label: string;
  readonly onPress: () => void;
}
