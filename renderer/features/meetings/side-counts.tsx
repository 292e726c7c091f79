import { everPresent } from "../../../shared/meeting/attendance.ts";
import type { MeetingPresence } from "../../../shared/meeting/presence.ts";
import { sides } from "../../../shared/domain/side.ts";
import { useWords } from "../../text/words.ts";
import { SideMark } from "../../ui/side-mark.tsx";
import styles from "./side-counts.module.css";

export interface SideCountsProps {
  readonly presence: MeetingPresence;
}

/** How many members of each side were there at any time, the side's shape hollow when nobody was. */
export function SideCounts({ presence }: SideCountsProps) {
  const common = useWords("common");
  const came = everPresent(presence.events);
  return (
    <ul className={styles.list}>
      {sides.map((side) => {
        const count = presence.members.filter((member) => member.side === side && came.has(member.id)).length;
        return (
          <li key={side}>
            <SideMark side={side} isHollow={count === 0}>
              {common(`sides.${side}`)} {count}
            </SideMark>
          </li>
        );
      })}
    </ul>
  );
}
