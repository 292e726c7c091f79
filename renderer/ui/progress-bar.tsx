import { Label, ProgressBar as AriaProgressBar } from "react-aria-components";
import { classNames } from "./class-names.ts";
import { given } from "./given.ts";
import styles from "./progress-bar.module.css";

export interface ProgressBarProps {
  readonly label: string;
  /** From 0 to 1; undefined while it is not known how much there is. */
  readonly share: number | undefined;
  /** How far, in words, such as "3 / 12 tiedostoa"; without it the share is said in percent. */
  readonly valueLabel?: string | undefined;
}

/** How far long work has come. Stand a cancel button beside it. */
export function ProgressBar({ label, share, valueLabel }: ProgressBarProps) {
  const isKnown = share !== undefined;
  const value = isKnown ? Math.min(1, Math.max(0, share)) : 0;
  return (
    <AriaProgressBar
      {...given({ valueLabel })}
      value={value}
      minValue={0}
      maxValue={1}
      isIndeterminate={!isKnown}
      className={styles.progress ?? ""}
    >
      {({ valueText }) => (
        <>
          <Label className={styles.label ?? ""}>{label}</Label>
          <span className={styles.value}>{isKnown ? valueText : null}</span>
          <div className={styles.track}>
            <div
              className={classNames(styles.bar, !isKnown && styles.endless)}
              style={isKnown ? { inlineSize: `${value * 100}%` } : {}}
            />
          </div>
        </>
      )}
    </AriaProgressBar>
  );
}
