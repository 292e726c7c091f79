import { useId, useState } from "react";
import { type CycleMonth, proposedDay } from "../../../../shared/agenda/cycle.ts";
import { addDays, type DateOnly } from "../../../../shared/core/date-only.ts";
import { monthNames } from "../../../../shared/domain/month.ts";
import type { Series } from "../../../../shared/domain/series.ts";
import type { TemplateItem } from "../../../../shared/domain/template-item.ts";
import { useBook, useSession } from "../../../data/hooks.tsx";
import { routeToHash } from "../../../navigation/route.ts";
import { useSaving } from "../../../records/editing/use-saving.ts";
import { recordTitle } from "../../../records/naming/record-title.ts";
import { useNaming } from "../../../records/naming/use-naming.ts";
import { useToday } from "../../../records/responsibility/use-today.ts";
import { useWords } from "../../../text/words.ts";
import { Button } from "../../../ui/button.tsx";
import { Link } from "../../../ui/link.tsx";
import { LinkButton } from "../../../ui/link-button.tsx";
import { Menu } from "../../../ui/menu.tsx";
import { useFocusLater } from "../focus-later.ts";
import { MeetingStatus } from "../meeting-status.tsx";
import { TemplateItemForm } from "../templates/template-item-form.tsx";
import styles from "./cycle.module.css";
import { useMonthWords } from "./use-month-words.ts";

export interface CycleMonthCardProps {
  readonly month: CycleMonth;
  readonly year: number;
  readonly series: Series;
  readonly template: string | undefined;
}

type Open = { readonly type: "new" } | { readonly type: "edit"; readonly id: string };

/** One month of the cycle: its meetings and its yearly items, which can be added, edited and moved to another month. */
export function CycleMonthCard({ month, year, series, template }: CycleMonthCardProps) {
  const t = useWords("preparing");
  const monthWords = useMonthWords();
  const focusLater = useFocusLater();
  const titleId = useId();
  const prefix = useId();
  const [open, setOpen] = useState<Open | undefined>(undefined);
  const close = () => {
    // What was edited may have left this month.
    focusLater(open?.type === "new" ? `${prefix}new` : titleId);
    setOpen(undefined);
  };
  const { yearly, meetings, isMissing } = month;
  const name = monthWords.heading(month.month);
  const isEmpty = yearly.length === 0 && meetings.length === 0 && !isMissing;
  return (
    <li className={styles.month} data-open={open === undefined ? undefined : ""}>
      <h3 id={titleId} tabIndex={-1} className={styles.name}>
        {name}
      </h3>
      <MonthMeetings month={month} year={year} series={series} />
      {isEmpty ? <p className={styles.nothing}>{t("cycle.nothing")}</p> : null}
      {yearly.length === 0 ? null : (
        <ul className={styles.yearly} aria-label={`${t("cycle.yearly")}: ${name}`}>
          {yearly.map((item) => (
            <YearlyItem
              key={item.id}
              item={item}
              month={month.month}
              onEdit={() => setOpen({ type: "edit", id: item.id })}
            />
          ))}
        </ul>
      )}
      {template === undefined ? null : open === undefined ? (
        <div className={styles.acts}>
          <Button
            id={`${prefix}new`}
            kind="quiet"
            onPress={() => setOpen({ type: "new" })}
            aria-label={t("cycle.addToMonth", { month: monthWords.inline(month.month) })}
          >
            {t("cycle.addTo")}
          </Button>
        </div>
      ) : (
        <TemplateItemForm
          key={open.type === "edit" ? open.id : "new"}
          template={template}
          id={open.type === "edit" ? open.id : undefined}
          months={[month.month]}
          level={3}
          onDone={close}
        />
      )}
    </li>
  );
}

function MonthMeetings({ month, year, series }: Omit<CycleMonthCardProps, "template">) {
  const t = useWords("preparing");
  const naming = useNaming();
  const book = useBook();
  const today = useToday();
  const monthWords = useMonthWords();
  // The day that the cycle would propose if today were the last one before this month.
  const first = `${year}-${String(monthNames.indexOf(month.month) + 1).padStart(2, "0")}-01` as DateOnly;
  const from = addDays(first, -1) > today ? addDays(first, -1) : today;
  const proposed = month.isMissing ? proposedDay(book, series, from) : undefined;
  const isHere = proposed?.slice(0, 7) === first.slice(0, 7);
  const query = { new: "1", ...(proposed === undefined ? {} : { of: proposed }) };
  return (
    <>
      {month.meetings.map((meeting) => (
        <p key={meeting.id} className={styles.meeting}>
          <Link kind="standing" href={routeToHash({ place: "meeting", id: meeting.id, view: "agenda" })}>
            {recordTitle(naming, "meeting", meeting.id)}
          </Link>
          {meeting.date === undefined ? null : <span>{naming.format.dayAndMonth(meeting.date)}</span>}
          <MeetingStatus meeting={meeting} />
        </p>
      ))}
      {month.isMissing && isHere ? (
        <p className={styles.meeting}>
          <span className={styles.missing}>{t("cycle.missing")}</span>
          <LinkButton
            href={routeToHash({ place: "meetings", query })}
            aria-label={t("cycle.planIn", { month: monthWords.inline(month.month) })}
          >
            {t("cycle.plan")}
          </LinkButton>
        </p>
      ) : null}
    </>
  );
}

interface YearlyItemProps {
  readonly item: TemplateItem;
  readonly month: CycleMonth["month"];
  readonly onEdit: () => void;
}

function YearlyItem({ item, month, onEdit }: YearlyItemProps) {
  const t = useWords("preparing");
  const meetings = useWords("meetings");
  const session = useSession();
  const saving = useSaving();
  const monthWords = useMonthWords();
  const title = item.title ?? meetings("agenda.untitled");
  const months = item.months ?? [];
  const others = monthNames.filter((each) => each !== month && !months.includes(each));
  const move = (to: CycleMonth["month"]) =>
    void saving(
      () => session.edit("template-item", item.id, { months: [...months.filter((each) => each !== month), to] }),
      t("cycle.moved", { title, month: monthWords.inline(to) }),
    );
  return (
    <li className={styles.item}>
      <Button kind="quiet" onPress={onEdit} aria-label={t("templates.edit", { title })}>
        {title}
      </Button>
      <Menu
        label={t("cycle.toMonth")}
        kind="quiet"
        acts={others.map((id) => ({ id, label: monthWords.heading(id) }))}
        onAct={move}
        aria-label={t("cycle.moveOf", { title })}
      />
    </li>
  );
}
