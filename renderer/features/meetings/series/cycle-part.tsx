import { type ReactNode, useId, useState } from "react";
import { cycleOf, templateItemsOf } from "../../../../shared/agenda/cycle.ts";
import type { Series } from "../../../../shared/domain/series.ts";
import { useBook, useSession } from "../../../data/hooks.tsx";
import { partRoute } from "../../../navigation/meetings-parts.ts";
import { useNavigation } from "../../../navigation/navigation.tsx";
import { routeToHash } from "../../../navigation/route.ts";
import { useSaving } from "../../../records/editing/use-saving.ts";
import { useToday } from "../../../records/responsibility/use-today.ts";
import { useLanguage, useWords } from "../../../text/words.ts";
import { Button } from "../../../ui/button.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { Icon } from "../../../ui/icon.tsx";
import { Cluster, Stack } from "../../../ui/layout.tsx";
import { Link } from "../../../ui/link.tsx";
import { PageHeader } from "../../../ui/page-header.tsx";
import { Select } from "../../../ui/select.tsx";
import { useFocusLater } from "../focus-later.ts";
import { PartsNav } from "../parts-nav.tsx";
import styles from "./cycle.module.css";
import { CycleMonthCard } from "./cycle-month.tsx";
import { planNewCycle } from "./new-cycle.ts";
import { SeriesForm } from "./series-form.tsx";

/** The year's cycle: twelve months with their meetings and the items that come up then. */
export function CyclePart({ year }: { readonly year: string | undefined }) {
  const t = useWords("preparing");
  const all = useBook().all("series");
  const [chosen, setChosen] = useState<string | undefined>(undefined);
  const series = all.find(({ id }) => id === chosen) ?? all[0];
  if (series === undefined) return <NoCycle />;
  const choose =
    all.length < 2 ? null : (
      <Select
        label={t("cycle.series")}
        choices={all.map(({ id, name }) => ({ id, label: name ?? t("cycle.series") }))}
        value={series.id}
        onChange={setChosen}
      />
    );
  return (
    <Cycle key={series.id} series={series} year={year} onMade={setChosen}>
      {choose}
    </Cycle>
  );
}

function NoCycle() {
  const t = useWords("preparing");
  const language = useLanguage();
  const book = useBook();
  const session = useSession();
  const saving = useSaving();
  const names = { series: t("cycle.seriesName"), template: t("cycle.templateName") };
  const make = () =>
    saving(() => session.save(planNewCycle(book, () => session.newId(), language, names)), t("cycle.made"));
  return (
    <>
      <PageHeader title={t("parts.cycle")} lead={t("cycle.lead")} />
      <Stack gap="large">
        <PartsNav part="cycle" />
        <EmptyState
          title={t("cycle.noneTitle")}
          action={
            <Button kind="primary" onPress={() => void make()}>
              {t("cycle.make")}
            </Button>
          }
        >
          {t("cycle.noneText")}
        </EmptyState>
      </Stack>
    </>
  );
}

interface CycleProps {
  readonly series: Series;
  readonly year: string | undefined;
  readonly onMade: (series: string) => void;
  readonly children: ReactNode;
}

function Cycle({ series, year: wanted, onMade, children }: CycleProps) {
  const t = useWords("preparing");
  const today = useToday();
  const { navigate } = useNavigation();
  const book = useBook();
  const focusLater = useFocusLater();
  const settingsId = useId();
  const newId = useId();
  const [open, setOpen] = useState<"settings" | "new" | undefined>(undefined);
  const year = wanted !== undefined && /^(19|20|21)\d\d$/.test(wanted) ? Number(wanted) : Number(today.slice(0, 4));
  const template = series.template === undefined ? undefined : book.get("agenda-template", series.template);
  const everyMeeting = templateItemsOf(book, template?.id).filter(({ months = [] }) => months.length === 0).length;
  const close = () => {
    setOpen(undefined);
    focusLater(open === "new" ? newId : settingsId);
  };
  const toYear = (next: number) => navigate(partRoute("cycle", String(next)));
  return (
    <>
      <PageHeader title={t("parts.cycle")} lead={t("cycle.lead")} eyebrow={series.name} />
      <Stack gap="large">
        <PartsNav part="cycle" />
        {children}
        {open === undefined ? (
          <div className={styles.bar}>
            <div className={styles.years}>
              <Button kind="quiet" onPress={() => toYear(year - 1)}>
                <Icon name="chevron-left" />
                {t("cycle.previousYear")}
              </Button>
              <h2 aria-live="polite">{t("cycle.year", { year })}</h2>
              <Button kind="quiet" onPress={() => toYear(year + 1)}>
                {t("cycle.nextYear")}
                <Icon name="chevron-right" />
              </Button>
            </div>
            <Cluster>
              <Button id={settingsId} onPress={() => setOpen("settings")}>
                {t("cycle.settings")}
              </Button>
              <Button id={newId} kind="quiet" onPress={() => setOpen("new")}>
                {t("cycle.newSeries")}
              </Button>
            </Cluster>
          </div>
        ) : (
          <SeriesForm
            series={open === "settings" ? series : undefined}
            onDone={(made) => {
              if (made !== undefined) onMade(made);
              close();
            }}
          />
        )}
        <ol className={styles.year}>
          {cycleOf(book, series, year).map((month) => (
            <CycleMonthCard key={month.month} month={month} year={year} series={series} template={template?.id} />
          ))}
        </ol>
        {template === undefined ? (
          <p>{t("cycle.noTemplate")}</p>
        ) : (
          <Cluster>
            <span>{t("cycle.everyMeeting", { count: everyMeeting })}</span>
            <Link kind="standing" href={routeToHash(partRoute("templates", template.id))}>
              {t("cycle.openTemplate", { name: template.name ?? t("templates.unnamed") })}
            </Link>
          </Cluster>
        )}
      </Stack>
    </>
  );
}
