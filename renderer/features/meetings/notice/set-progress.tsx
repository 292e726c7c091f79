import { useWords } from "../../../text/words.ts";
import { Button } from "../../../ui/button.tsx";
import { ProgressBar } from "../../../ui/progress-bar.tsx";
import styles from "./notice-view.module.css";
import type { SetActs } from "./use-set-acts.ts";

/**
 * How many of the files are written, and a way to stop while nothing has been saved yet. It stands instead of a waiting
 * button: the form goes away at the end, and a screen reader would be told of a button that is gone.
 */
export function SetProgress({ acts: { progress, stop } }: { readonly acts: SetActs }) {
  const t = useWords("notice");
  if (progress === undefined) return null;
  const { done, total } = progress;
  return (
    <div className={styles.acts}>
      <ProgressBar
        label={t("acts.writing")}
        share={total === 0 ? undefined : done / total}
        valueLabel={total === 0 ? undefined : t("acts.writingCount", { done, total })}
      />
      <Button onPress={stop}>{t("acts.stop")}</Button>
    </div>
  );
}
