import type { PlannedItem } from "../../../../shared/agenda/plan-agenda.ts";
import { recordTitle } from "../../../records/naming/record-title.ts";
import { memberName } from "../../../records/naming/member-name.ts";
import { useNaming } from "../../../records/naming/use-naming.ts";
import { useWords } from "../../../text/words.ts";
import { Checkbox } from "../../../ui/checkbox.tsx";
import { FieldGroup } from "../../../ui/form.tsx";
import { useMonthWords } from "../series/use-month-words.ts";
import styles from "./planned-agenda.module.css";
import type { ChosenItems } from "./use-chosen-items.ts";

export interface PlannedAgendaProps {
  readonly plan: readonly PlannedItem[];
  readonly chosen: ChosenItems;
}

/** The items of a planned agenda, each with where it comes from and a tick to leave it out. */
export function PlannedAgenda({ plan, chosen }: PlannedAgendaProps) {
  const t = useWords("preparing");
  const meetings = useWords("meetings");
  const wanted = plan.filter(({ key }) => chosen.keys.has(key));
  const minutes = wanted.reduce(
    (sum, { wish }) => sum + (typeof wish["minutes"] === "number" ? wish["minutes"] : 0),
    0,
  );
  const time = meetings("agenda.minutes", { count: minutes });
  return (
    <FieldGroup title={t("plan.list")} description={t("plan.help")}>
      <ol className={styles.list}>
        {plan.map((planned) => (
          <li key={planned.key} className={styles.item}>
            <PlannedLine
              planned={planned}
              isChosen={chosen.keys.has(planned.key)}
              onChange={(isChosen) => chosen.choose(planned.key, isChosen)}
            />
          </li>
        ))}
      </ol>
      <p className={styles.sum} aria-live="polite">
        {t("plan.chosen", { count: wanted.length, time })}
      </p>
    </FieldGroup>
  );
}

interface PlannedLineProps {
  readonly planned: PlannedItem;
  readonly isChosen: boolean;
  readonly onChange: (isChosen: boolean) => void;
}

function PlannedLine({ planned, isChosen, onChange }: PlannedLineProps) {
  const meetings = useWords("meetings");
  const origin = useOriginWords();
  const { wish, existing } = planned;
  const title = typeof wish["title"] === "string" ? wish["title"] : (existing?.title ?? meetings("agenda.untitled"));
  return (
    <Checkbox isSelected={isChosen} onChange={onChange} note={origin(planned)}>
      {title}
    </Checkbox>
  );
}

/** Where an item comes from, in words. */
function useOriginWords(): (planned: PlannedItem) => string {
  const t = useWords("preparing");
  const naming = useNaming();
  const monthWords = useMonthWords();
  const { book, format } = naming;
  return ({ origin: { template, carried, proposal }, isUsual, existing }) => {
    const parts: string[] = [];
    if (carried !== undefined) {
      parts.push(
        t("plan.carriedFrom", {
          reason: t(`plan.reasons.${carried.reason}`),
          meeting: carried.meeting.number ?? recordTitle(naming, "meeting", carried.meeting.id),
          section: format.section(carried.number),
        }),
      );
    } else if (template !== undefined) {
      const months = template.months ?? [];
      parts.push(months.length === 0 ? t("plan.standing") : t("plan.yearly", { months: monthWords.list(months) }));
    }
    if (proposal !== undefined) {
      const name = proposal.member === undefined ? t("proposals.nobody") : memberName(book, naming.t, proposal.member);
      parts.push(t("plan.proposed", { name }));
      if ((proposal.status ?? "waiting") === "waiting") parts.push(t("plan.waiting"));
    }
    if (existing !== undefined) parts.push(t("plan.onAgenda"));
    if (!isUsual && proposal?.status !== "waiting") parts.push(t("plan.leftOut"));
    return parts.join(" · ");
  };
}
