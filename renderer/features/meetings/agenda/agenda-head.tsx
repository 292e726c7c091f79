import type { ReactNode } from "react";
import type { TimeBudget } from "../../../../shared/agenda/time-budget.ts";
import type { NumberedItem } from "../../../../shared/domain/agenda.ts";
import { useBook } from "../../../data/hooks.tsx";
import { memberName } from "../../../records/naming/member-name.ts";
import { useFormats, useWords } from "../../../text/words.ts";
import { StatusTag } from "../../../ui/status-tag.tsx";
import { useDuration } from "../use-duration.ts";
import styles from "./agenda-head.module.css";

export interface AgendaHeadProps {
  readonly titleId: string;
  readonly items: readonly NumberedItem[];
  readonly budget: TimeBudget;
  /** Beside an open item: the title and the count alone. */
  readonly isShort: boolean;
  readonly children: ReactNode;
}

/** The agenda's title with how many items it has and how much time they ask for, against what the meeting has. */
export function AgendaHead({ titleId, items, budget, isShort, children }: AgendaHeadProps) {
  const t = useWords("meetings");
  const listed = items.filter(({ item }) => item.status !== "withdrawn").length;
  return (
    <div className={styles.whole}>
      <div className={styles.head}>
        <h2 id={titleId}>{t("agenda.title")}</h2>
        {items.length === 0 ? null : <p className={styles.sum}>{t("agenda.count", { count: listed })}</p>}
        <span className={styles.acts}>{children}</span>
      </div>
      {isShort || budget.planned === 0 ? null : <Budget budget={budget} />}
    </div>
  );
}

/** The sum of the minutes, and if it is too much, in words by how much and in whose item the time runs out. */
function Budget({ budget }: Pick<AgendaHeadProps, "budget">) {
  const t = useWords("agenda");
  const meetings = useWords("meetings");
  const records = useWords("records");
  const format = useFormats();
  const book = useBook();
  const durationText = useDuration();
  const { planned, length, over, overAt, unbudgeted } = budget;
  const asked = durationText(planned);
  const title =
    overAt === undefined ? "" : `${format.section(overAt.number)} ${overAt.item.title ?? meetings("agenda.untitled")}`;
  const presenter = overAt?.item.presenter;
  return (
    <div className={styles.budget}>
      <p>
        {length === undefined
          ? t("budget.planned", { planned: asked })
          : t("budget.ofLength", { planned: asked, length: durationText(length) })}
        .{unbudgeted === 0 ? null : ` ${t("budget.unbudgeted", { count: unbudgeted })}`}
      </p>
      {over === 0 ? null : (
        <p className={styles.over}>
          <StatusTag tone="late">{t("budget.over", { over: durationText(over) })}</StatusTag>{" "}
          {presenter === undefined
            ? t("budget.overAt", { item: title })
            : t("budget.overAtOf", { item: title, presenter: memberName(book, records, presenter) })}
        </p>
      )}
    </div>
  );
}
