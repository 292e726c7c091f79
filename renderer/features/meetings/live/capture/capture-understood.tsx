import type { ReactNode } from "react";
import type { Capture } from "../../../../../shared/capture/parse-capture.ts";
import { isItemClosed } from "../../../../../shared/meeting/voting/item-closing.ts";
import { useNaming } from "../../../../records/naming/use-naming.ts";
import { useWords } from "../../../../text/words.ts";
import styles from "./capture.module.css";
import { problemWords, understoodWords } from "./capture-words.ts";
import type { CapturePlace, PlannedCapture } from "./plan-capture.ts";

export interface CaptureUnderstoodProps {
  readonly id: string;
  readonly capture: Capture;
  readonly planned: PlannedCapture;
  readonly place: CapturePlace;
  /** Somebody has tried to save it: what is wrong is then said at once. */
  readonly isTried: boolean;
}

/** What was understood of the line, before it is saved: kind, who, by when, and what is wrong. */
export function CaptureUnderstood({ id, capture, planned, place, isTried }: CaptureUnderstoodProps): ReactNode {
  const t = useWords("capture");
  const naming = useNaming();
  const isLate =
    (capture.kind === "dissent" || capture.kind === "statement") &&
    place.item !== undefined &&
    isItemClosed(place.book, place.item);
  return (
    <div id={id} className={styles.understood}>
      <span className={styles.kind}>{t(`kinds.${capture.kind}`)}</span>
      {understoodWords(t, naming, capture, planned, place).map((words) => (
        <span key={words} className={styles.part}>
          {words}
        </span>
      ))}
      {isLate ? <span className={styles.wrong}>{t("late")}</span> : null}
      <span role={isTried ? "alert" : undefined} className={styles.wrongs}>
        {planned.problems
          .filter(({ type }) => isTried || type !== "empty")
          .map((problem) => (
            <span key={JSON.stringify(problem)} className={styles.wrong}>
              {problemWords(t, naming, problem, place)}
            </span>
          ))}
      </span>
    </div>
  );
}
