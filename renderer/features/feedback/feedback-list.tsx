import { useMemo } from "react";
import type { Feedback } from "../../../shared/domain/feedback.ts";
import { useBook } from "../../data/hooks.tsx";
import { routeToHash } from "../../navigation/route.ts";
import { ConflictMark } from "../../records/showing/conflict-mark.tsx";
import { type ListChoice, ListTools } from "../../records/lists/list-tools.tsx";
import { RecordRows, type RowFact, type RowSection } from "../../records/lists/record-rows.tsx";
import { type Naming, recordTitle } from "../../records/naming/record-title.ts";
import { valueWord } from "../../records/naming/record-words.ts";
import { useKeptChoices } from "../../records/lists/use-kept-choices.ts";
import { useNaming } from "../../records/naming/use-naming.ts";
import { useToday } from "../../records/responsibility/use-today.ts";
import { useWords } from "../../text/words.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { allFeedback, chooseFeedback, usedWords, wholeService } from "./choose-feedback.ts";
import { FeedbackStatus } from "./feedback-status.tsx";
import { ProviderMark } from "./provider-mark.tsx";
import { providerChoices } from "./provider-choices.tsx";
import { sentenceCase } from "./sentence-case.ts";

/** All that has been heard: what is new, what waits for its first answer, what led to change. */
export function FeedbackList({ onNew }: { readonly onNew: () => void }) {
  const t = useWords("feedback");
  const common = useWords("common");
  const lists = useWords("lists");
  const naming = useNaming();
  const today = useToday();
  const book = useBook();
  const all = useMemo(() => book.all("feedback"), [book]);
  const [view, setView] = useKeptChoices("feedback", allFeedback);
  const choices = useFeedbackChoices(naming, all);

  const groups = chooseFeedback(all, view, { today, compare: naming.format.compare });
  const shown = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  const sections: readonly RowSection[] = groups.map(({ key, rows }) => ({
    key,
    ...(view.group === "none"
      ? {}
      : { title: groupTitle(naming, view.group, key, t("wholeService")), count: t("count", { count: rows.length }) }),
    rows: rows.map((feedback) => ({
      id: feedback.id,
      href: routeToHash({ place: "record", kind: "feedback", id: feedback.id }),
      title: lists("quoted", { text: recordTitle(naming, "feedback", feedback.id) }),
      facts: factsOf(naming, feedback),
      aside: (
        <>
          <FeedbackStatus feedback={feedback} />
          <ConflictMark kind="feedback" id={feedback.id} />
        </>
      ),
    })),
  }));
  const write = (
    <Button kind="primary" onPress={onNew}>
      {t("new")}
    </Button>
  );

  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} actions={all.length === 0 ? undefined : write} />
      {all.length === 0 ? (
        <EmptyState title={t("empty.title")} action={write}>
          {t("empty.text")}
        </EmptyState>
      ) : (
        <>
          <ListTools
            label={t("title")}
            values={view}
            initial={allFeedback}
            onChange={setView}
            choices={choices}
            count={shown === all.length ? t("count", { count: shown }) : lists("shownOf", { shown, total: all.length })}
          />
          {shown === 0 ? <EmptyState title={common("noMatches")}>{common("noMatchesHelp")}</EmptyState> : null}
          <RecordRows label={t("title")} sections={sections} />
        </>
      )}
    </>
  );
}

function useFeedbackChoices(naming: Naming, all: readonly Feedback[]): readonly ListChoice[] {
  const t = useWords("feedback");
  const lists = useWords("lists");
  const every = { id: "all", label: lists("all") };
  return [
    {
      name: "show",
      label: lists("show"),
      choices: [
        every,
        ...(["new", "waiting", "answered", "changed"] as const).map((id) => ({ id, label: t(`show.${id}`) })),
      ],
    },
    {
      name: "provider",
      label: t("about"),
      choices: [every, { id: wholeService, label: t("wholeService") }, ...providerChoices(naming)],
    },
    {
      name: "theme",
      label: t("theme"),
      choices: [every, ...usedWords(all, "theme").map((theme) => ({ id: theme, label: sentenceCase(theme) }))],
    },
    {
      name: "order",
      label: lists("order"),
      choices: [
        { id: "newest", label: lists("newestFirst") },
        { id: "oldest", label: lists("oldestFirst") },
        { id: "urgent", label: t("urgentFirst") },
      ],
    },
    {
      name: "group",
      label: lists("grouping"),
      choices: [
        { id: "none", label: lists("noGrouping") },
        ...(["provider", "theme", "status", "tone"] as const).map((id) => ({ id, label: t(`groups.${id}`) })),
      ],
    },
  ];
}

function groupTitle(naming: Naming, grouping: string, key: string, whole: string): string {
  if (key === wholeService) return whole;
  if (key === "") return naming.t("empty");
  if (grouping === "provider") return recordTitle(naming, "organisation", key);
  return grouping === "theme" ? sentenceCase(key) : (valueWord(naming.t, "feedback", grouping, key) ?? key);
}

/** About whom, when, by what channel, what kind, and how many said so. */
function factsOf({ t, format }: Naming, feedback: Feedback): readonly RowFact[] {
  const { provider, receivedOn, channel, tone, theme } = feedback;
  return [
    { id: "provider", value: <ProviderMark id={provider} /> },
    { id: "day", value: receivedOn === undefined ? undefined : format.date(receivedOn) },
    { id: "tone", value: tone === undefined ? undefined : valueWord(t, "feedback", "tone", tone) },
    { id: "theme", value: theme === undefined ? undefined : sentenceCase(theme) },
    { id: "channel", value: channel === undefined ? undefined : sentenceCase(channel) },
  ].filter(({ value }) => value !== undefined);
}
