import { type ReactNode, useState } from "react";
import { useWords } from "../../text/words.ts";
import { Button } from "../../ui/button.tsx";
import styles from "./first-of-many.module.css";

/** How many are shown before the rest is asked for; a list that is hardly longer is shown whole. */
const shownAtFirst = 4;

export interface FirstOfManyProps {
  readonly ids: readonly string[];
  /** One that is shown in any case, before the others. */
  readonly first?: string;
  readonly className: string | undefined;
  readonly children: (id: string) => ReactNode;
}

/** A list of records, the first few until somebody asks for the rest. */
export function FirstOfMany({ ids, first, className, children }: FirstOfManyProps) {
  const t = useWords("links");
  const [isWhole, setWhole] = useState(false);
  const ordered = first !== undefined && ids.includes(first) ? [first, ...ids.filter((id) => id !== first)] : ids;
  const shown = isWhole || ids.length <= shownAtFirst + 1 ? ordered : ordered.slice(0, shownAtFirst);
  const more = ids.length - shown.length;
  return (
    <div>
      <ul className={className}>
        {shown.map((id) => (
          <li key={id}>{children(id)}</li>
        ))}
      </ul>
      {more === 0 ? null : (
        <div className={styles.more}>
          <Button kind="quiet" onPress={() => setWhole(true)}>
            {t("more", { count: more })}
          </Button>
        </div>
      )}
    </div>
  );
}
