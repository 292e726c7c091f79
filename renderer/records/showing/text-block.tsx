import type { KindName } from "../../../shared/domain/kinds.ts";
import { useWords } from "../../text/words.ts";
import { classNames } from "../../ui/class-names.ts";
import { SideMark } from "../../ui/side-mark.tsx";
import { ConflictMark } from "./conflict-mark.tsx";
import { fieldWord } from "../naming/record-words.ts";
import styles from "./text-block.module.css";

export interface TextBlockProps {
  readonly kind: KindName;
  readonly id: string;
  readonly field: string;
  readonly text: string | undefined;
  /** The one text that the page is about. */
  readonly isLarge?: boolean | undefined;
  /** The clients' own voice, with their colour and shape. */
  readonly isClients?: boolean | undefined;
  /** Shown where there is no text; without it, the block is left out. */
  readonly missing?: string | undefined;
  /** Where the heading just above says what it is. */
  readonly isUntitled?: boolean | undefined;
}

/** One of a record's texts under its own heading, with a mark where it is in conflict. */
export function TextBlock({
  kind,
  id,
  field,
  text = "",
  isLarge = false,
  isClients = false,
  missing,
  isUntitled = false,
}: TextBlockProps) {
  const t = useWords("records");
  if (text === "" && missing === undefined) return null;
  const title = fieldWord(t, kind, field);
  return (
    <div className={classNames(styles.block, isLarge && styles.large, isClients && text !== "" && styles.client)}>
      {isUntitled ? null : (
        <h3 className={styles.title}>{isClients ? <SideMark side="client">{title}</SideMark> : title}</h3>
      )}
      <ConflictMark kind={kind} id={id} field={field} />
      {text === "" ? <p className={styles.missing}>{missing}</p> : <p className={styles.text}>{text}</p>}
    </div>
  );
}
