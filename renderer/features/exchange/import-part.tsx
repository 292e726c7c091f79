import { useFormats, useWords } from "../../text/words.ts";
import { Button } from "../../ui/button.tsx";
import { classNames } from "../../ui/class-names.ts";
import { ProgressBar } from "../../ui/progress-bar.tsx";
import { Section } from "../../ui/section.tsx";
import styles from "./exchange.module.css";
import type { Import } from "./use-import.ts";

export interface ImportPartProps {
  readonly taking: Import;
  readonly lastImportMs: number | undefined;
  readonly isPrimary: boolean;
  /** A file is being dragged over the window. */
  readonly isOver: boolean;
  /** Something was just left undone: the focus comes back to where it began. */
  readonly takesFocus: boolean;
}

/** Opening somebody's file: by its button or by dropping it on the window. */
export function ImportPart({ taking, lastImportMs, isPrimary, isOver, takesFocus }: ImportPartProps) {
  const t = useWords("exchange");
  const format = useFormats();
  const { state } = taking;
  const isReading = state.type === "reading";
  return (
    <Section title={t("import.title")}>
      <p className={styles.fresh}>{t("import.help")}</p>
      <p className={styles.quiet}>
        {lastImportMs === undefined ? t("import.never") : t("import.last", { when: format.dateTime(lastImportMs) })}
      </p>
      <div className={classNames(styles.drop, isOver && styles.over)}>
        <Button
          kind={isPrimary ? "primary" : "normal"}
          isPending={isReading}
          onPress={() => void taking.choose()}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the preview that held the focus has gone; its way began here
          autoFocus={takesFocus}
        >
          {t("import.action")}
        </Button>
        <span className={styles.quiet}>{t(isOver ? "import.dropNow" : "import.drop")}</span>
      </div>
      {isReading ? (
        <div className={styles.progress}>
          <ProgressBar label={t("import.reading", { name: state.name })} share={state.share} />
          <div>
            <Button onPress={() => taking.cancel()}>{t("import.cancel")}</Button>
          </div>
        </div>
      ) : null}
    </Section>
  );
}
