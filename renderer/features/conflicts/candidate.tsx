import type { Json } from "../../../shared/core/canonical-json.ts";
import type { KindName } from "../../../shared/domain/kinds.ts";
import type { Version } from "../../../shared/log/record-state.ts";
import { useBook } from "../../data/hooks.tsx";
import { AuthorLine } from "../../records/showing/author-line.tsx";
import { FieldValue } from "../../records/showing/field-value.tsx";
import { fieldSort } from "../../records/showing/field-sort.ts";
import { sideOf } from "../../records/naming/member-name.ts";
import { shorten } from "../../records/naming/shorten.ts";
import { plainValue, showValue } from "../../records/showing/shown-value.ts";
import { useNaming } from "../../records/naming/use-naming.ts";
import { wordDifference } from "../../records/showing/word-difference.ts";
import sideLine from "../../records/showing/side-line.module.css";
import { useWords } from "../../text/words.ts";
import { Button } from "../../ui/button.tsx";
import { classNames } from "../../ui/class-names.ts";
import { StatusTag } from "../../ui/status-tag.tsx";
import styles from "./conflicts.module.css";

export interface CandidateProps {
  readonly kind: KindName;
  readonly field: string;
  readonly version: Version;
  /** The value that it is held against, when there is one. */
  readonly comparedTo: Json | undefined;
  readonly isShown: boolean;
  readonly isPending: boolean;
  readonly onChoose: () => void;
}

/** One of a field's values: what, by whom, on which side of the table, when, and whether it is the one in sight. */
export function Candidate({ kind, field, version, comparedTo, isShown, isPending, onChoose }: CandidateProps) {
  const t = useWords("conflicts");
  const records = useWords("records");
  const naming = useNaming();
  const side = sideOf(useBook().get("member", version.origin.author));
  const inWords = plainValue(naming, showValue(naming, kind, field, version.value));
  return (
    <div className={classNames(styles.candidate, side !== undefined && sideLine[side])}>
      <StatusTag tone={isShown ? "active" : "neutral"}>{t(isShown ? "shownNow" : "other")}</StatusTag>
      <div className={styles.value}>
        <ComparedValue kind={kind} field={field} value={version.value} comparedTo={comparedTo} />
      </div>
      <p className={styles.author}>
        <AuthorLine origin={version.origin} />
        {side === undefined ? null : <span className={styles.quiet}>{records(`values.side.${side}`)}</span>}
      </p>
      <div className={styles.choose}>
        <Button
          onPress={onChoose}
          isPending={isPending}
          aria-label={t("chooseValue", { value: shorten(inWords, mostCharacters) })}
        >
          {t("choose")}
        </Button>
      </div>
    </div>
  );
}

interface ComparedValueProps {
  readonly kind: KindName;
  readonly field: string;
  readonly value: Json;
  readonly comparedTo: Json | undefined;
}

/** A value; in texts, the words that the other text has not are marked. */
function ComparedValue({ kind, field, value, comparedTo }: ComparedValueProps) {
  const sort = fieldSort(kind, field);
  if ((sort !== "text" && sort !== "line") || typeof value !== "string" || typeof comparedTo !== "string") {
    return <FieldValue kind={kind} field={field} value={value} />;
  }
  return (
    <span className={styles.text}>
      {wordDifference(value, comparedTo).map(({ text, isOwn }, index) => {
        const place = `${index}`;
        if (!isOwn) return <span key={place}>{text}</span>;
        const words = text.trimEnd();
        return (
          <span key={place}>
            <mark className={styles.own}>{words}</mark>
            {text.slice(words.length)}
          </span>
        );
      })}
    </span>
  );
}

/** Of a value in its button's name. */
const mostCharacters = 60;
