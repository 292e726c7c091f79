import type { DateOnly } from "../../../shared/core/date-only.ts";
import type { PaperDocument } from "../../../shared/document/document.ts";
import { useWords } from "../../text/words.ts";
import { Button } from "../../ui/button.tsx";
import { type PaperFormat, paperFormats } from "./paper-file.ts";
import styles from "./paper-acts.module.css";
import { usePaperSaving } from "./use-paper-saving.ts";

export interface PaperActsProps {
  /** The paper, or what makes it when a button is pressed. */
  readonly paper: PaperDocument | (() => PaperDocument | undefined);
  /** The day whose text it is. */
  readonly dated?: DateOnly | undefined;
  /** What the paper is, for those who hear the buttons alone: "Muistio 5/2025". */
  readonly name?: string | undefined;
  /** All of them, unless some are no use for the paper. */
  readonly formats?: readonly PaperFormat[];
}

/** A button for each form in which a paper can be taken along. */
export function PaperActs({ paper, dated, name, formats = paperFormats }: PaperActsProps) {
  const t = useWords("papers");
  const { working, save } = usePaperSaving();
  const take = (format: PaperFormat) => {
    const document = typeof paper === "function" ? paper() : paper;
    if (document !== undefined) void save(document, format, dated);
  };
  return (
    <div className={styles.row}>
      {formats.map((format, place) => (
        <Button
          key={format}
          kind={place === 0 ? "primary" : "normal"}
          isPending={working === format}
          {...(name === undefined ? {} : { "aria-label": t("formatOf", { format: t(`formats.${format}`), name }) })}
          onPress={() => take(format)}
        >
          {t(`formats.${format}`)}
        </Button>
      ))}
    </div>
  );
}
