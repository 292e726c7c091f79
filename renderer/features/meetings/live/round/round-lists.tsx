import type { ReactNode } from "react";
import type { Person } from "../../../../../shared/meeting/stays.ts";
import type { RoundEntry, RoundState } from "../../../../../shared/meeting/round.ts";
import { useWords } from "../../../../text/words.ts";
import { Button } from "../../../../ui/button.tsx";
import { SideShape } from "../../../../ui/side-mark.tsx";
import { StatusTag, type StatusTone } from "../../../../ui/status-tag.tsx";
import styles from "./round-panel.module.css";

export interface RoundListsProps {
  readonly state: RoundState;
  readonly nameOf: (who: Person) => string;
  readonly onGive: (entry: RoundEntry) => void;
}

/** Those who have not been heard, in the order in which they will be, and those who have. */
export function RoundLists({ state: { entries, waiting }, nameOf, onGive }: RoundListsProps): ReactNode {
  const t = useWords("presence");
  const heard = entries.filter(({ state }) => state !== "waiting");
  const lists = [
    ...(waiting.length === 0 ? [] : [{ title: t("round.notYetTitle"), of: waiting }]),
    ...(heard.length === 0 ? [] : [{ title: t("round.order"), of: heard }]),
  ];
  return (
    <div className={styles.lists}>
      {lists.map(({ title, of }) => (
        <section key={title} aria-label={title} className={styles.part}>
          <h3 className={styles.title}>{title}</h3>
          <ol className={styles.list}>
            {of.map((entry) => (
              <Line key={JSON.stringify(entry.who)} entry={entry} name={nameOf(entry.who)} onGive={onGive} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

const tones: Readonly<Record<RoundEntry["state"], StatusTone>> = {
  waiting: "neutral",
  speaking: "active",
  spoke: "done",
  passed: "waiting",
};

interface LineProps {
  readonly entry: RoundEntry;
  readonly name: string;
  readonly onGive: (entry: RoundEntry) => void;
}

function Line({ entry, name, onGive }: LineProps) {
  const t = useWords("presence");
  const { party, state } = entry;
  return (
    <li className={styles.line}>
      <span className={styles.who}>
        {party === "outside" ? null : <SideShape side={party} isColoured isHollow={state === "waiting"} />} {name}
      </span>
      {state === "waiting" ? null : <StatusTag tone={tones[state]}>{t(`round.states.${state}`)}</StatusTag>}
      {state === "speaking" ? null : (
        <Button kind="quiet" aria-label={`${t("round.give")}: ${name}`} onPress={() => onGive(entry)}>
          {t("round.give")}
        </Button>
      )}
    </li>
  );
}
