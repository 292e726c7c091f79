import { everPresent } from "../../../shared/domain/presence.ts";
import { sides } from "../../../shared/domain/side.ts";
import type { QuorumFacts } from "../../../shared/minutes/quorum-timeline.ts";
import { useWords } from "../../text/words.ts";
import { SideMark } from "../../ui/side-mark.tsx";
import styles from "./side-counts.module.css";

export interface SideCountsProps {
  readonly facts: QuorumFacts;
}

/** How many members of each side were there at any time, the side's shape hollow when nobody was. */
export function SideCounts({ facts }: SideCountsProps) {
  const common = useWords("common");
  const came = everPresent(facts.events);
  return (
    <ul className={styles.list}>
      {sides.map((side) => {
        const count = facts.members.filter((member) => member.side === side && came.has(member.id)).length;
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
