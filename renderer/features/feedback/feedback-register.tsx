import { useMemo } from "react";
import type { DateOnly } from "../../../shared/core/date-only.ts";
import type { Feedback } from "../../../shared/domain/feedback.ts";
import { numberCell, textCell } from "../../../shared/table/table.ts";
import { fieldColumn } from "../../lists/field-column.ts";
import type { LineFact, List } from "../../lists/list.ts";
import { routeToHash } from "../../navigation/route.ts";
import { type Naming, recordTitle } from "../../records/naming/record-title.ts";
import { valueWord } from "../../records/naming/record-words.ts";
import { useNaming } from "../../records/naming/use-naming.ts";
import { useToday } from "../../records/responsibility/use-today.ts";
import { ConflictMark } from "../../records/showing/conflict-mark.tsx";
import { useWords, type Words } from "../../text/words.ts";
import { daysToAnswer, feedbackShows, isShownIn, usedWords, wholeService } from "./choose-feedback.ts";
import { FeedbackStatus } from "./feedback-status.tsx";
import { providerChoices } from "./provider-choices.tsx";
import { ProviderMark } from "./provider-mark.tsx";
import { sentenceCase } from "./sentence-case.ts";

export interface FeedbackRegisterDeps {
  readonly naming: Naming;
  readonly t: Words<"feedback">;
  readonly lists: Words<"lists">;
  readonly today: DateOnly;
  /** All feedback there is: its themes can be chosen from. */
  readonly all: readonly Feedback[];
}

/** All that has been heard as a list, the newest first. */
export function feedbackRegister(deps: FeedbackRegisterDeps): List<Feedback> {
  const { naming, t, lists, today, all } = deps;
  const every = { id: "all", label: lists("all") };
  return {
    name: "feedback",
    title: t("title"),
    count: (count) => t("count", { count }),
    rowKey: ({ id }) => id,
    searched: ({ text, plain, response, channel, theme, provider }) => [
      text,
      plain,
      response,
      channel,
      theme,
      provider === undefined ? undefined : naming.book.get("organisation", provider)?.name,
    ],
    isConfidential: ({ publicity }) => publicity === "confidential",
    columns: columnsOf(deps),
    filters: [
      {
        name: "show",
        label: lists("show"),
        choices: feedbackShows.map((id) => (id === "all" ? every : { id, label: t(`show.${id}`) })),
        matches: (feedback, show) => isShownIn(feedback, show, today),
      },
      {
        name: "provider",
        label: t("about"),
        choices: [every, { id: wholeService, label: t("wholeService") }, ...providerChoices(naming)],
        matches: ({ provider = wholeService }, value) => provider === value,
      },
      {
        name: "theme",
        label: t("theme"),
        // With a sign before them: a group may call a theme as the choice of all themes is called.
        choices: [every, ...usedWords(all, "theme").map((theme) => ({ id: `=${theme}`, label: sentenceCase(theme) }))],
        matches: ({ theme = "" }, value) => `=${theme}` === value,
      },
    ],
    orders: [
      { id: "-receivedOn", label: lists("newestFirst") },
      { id: "receivedOn", label: lists("oldestFirst") },
      { id: "left", label: t("urgentFirst") },
    ],
    groupings: groupingsOf(deps),
    line: (feedback) => ({
      href: routeToHash({ place: "record", kind: "feedback", id: feedback.id }),
      title: lists("quoted", { text: recordTitle(naming, "feedback", feedback.id) }),
      facts: factsOf(naming, feedback),
      aside: (
        <>
          <FeedbackStatus feedback={feedback} />
          <ConflictMark kind="feedback" id={feedback.id} />
        </>
      ),
    }),
  };
}

function columnsOf({ naming, t, today }: FeedbackRegisterDeps): List<Feedback>["columns"] {
  return [
    fieldColumn(naming, "feedback", "text", { width: 60 }),
    fieldColumn(naming, "feedback", "receivedOn", { isUsual: true }),
    fieldColumn(naming, "feedback", "provider", {
      heading: t("about"),
      isUsual: true,
      show: ({ provider }) => <ProviderMark id={provider} />,
      cell: ({ provider }) =>
        textCell(provider === undefined ? t("wholeService") : recordTitle(naming, "organisation", provider)),
    }),
    fieldColumn(naming, "feedback", "tone", { isUsual: true, width: 12 }),
    fieldColumn(naming, "feedback", "theme", {
      isUsual: true,
      width: 20,
      cell: ({ theme }) => textCell(theme === undefined ? undefined : sentenceCase(theme)),
    }),
    fieldColumn(naming, "feedback", "status", {
      isUsual: true,
      show: (feedback) => <FeedbackStatus feedback={feedback} />,
    }),
    {
      id: "left",
      heading: t("daysToAnswer"),
      width: 12,
      cell: (feedback) => numberCell(daysToAnswer(feedback, today)),
    },
    fieldColumn(naming, "feedback", "channel", { width: 20 }),
    fieldColumn(naming, "feedback", "giver"),
    fieldColumn(naming, "feedback", "count"),
    fieldColumn(naming, "feedback", "plain", { width: 44 }),
    fieldColumn(naming, "feedback", "response"),
    fieldColumn(naming, "feedback", "firstResponseOn"),
    fieldColumn(naming, "feedback", "resultToldOn"),
    fieldColumn(naming, "feedback", "actions", { width: 30 }),
    fieldColumn(naming, "feedback", "mayQuote"),
    fieldColumn(naming, "feedback", "publicity"),
  ];
}

function groupingsOf({ naming, t }: FeedbackRegisterDeps): List<Feedback>["groupings"] {
  const word = (field: "status" | "tone", key: string) =>
    key === "" ? naming.t("empty") : (valueWord(naming.t, "feedback", field, key) ?? key);
  return [
    {
      id: "provider",
      label: t("groups.provider"),
      keyOf: ({ provider }) => provider ?? wholeService,
      titleOf: (key) => (key === wholeService ? t("wholeService") : recordTitle(naming, "organisation", key)),
    },
    {
      id: "theme",
      label: t("groups.theme"),
      keyOf: ({ theme }) => theme ?? "",
      titleOf: (key) => (key === "" ? naming.t("empty") : sentenceCase(key)),
    },
    {
      id: "status",
      label: t("groups.status"),
      keyOf: ({ status }) => status ?? "received",
      titleOf: (key) => word("status", key),
      order: ["received", "being-handled", "answered", "led-to-change", "no-change"],
    },
    {
      id: "tone",
      label: t("groups.tone"),
      keyOf: ({ tone }) => tone ?? "",
      titleOf: (key) => word("tone", key),
    },
  ];
}

/** About whom, when, in which tone, on what and by which way. */
function factsOf({ t, format }: Naming, feedback: Feedback): readonly LineFact[] {
  const { provider, receivedOn, tone, theme, channel } = feedback;
  return [
    { id: "provider", value: <ProviderMark id={provider} /> },
    { id: "day", value: receivedOn === undefined ? undefined : format.date(receivedOn) },
    { id: "tone", value: tone === undefined ? undefined : valueWord(t, "feedback", "tone", tone) },
    { id: "theme", value: theme === undefined ? undefined : sentenceCase(theme) },
    { id: "channel", value: channel === undefined ? undefined : sentenceCase(channel) },
  ].filter(({ value }) => value !== undefined);
}

/** The list in the language on screen, over the open group as it is now. */
export function useFeedbackRegister(all: readonly Feedback[]): List<Feedback> {
  const t = useWords("feedback");
  const lists = useWords("lists");
  const naming = useNaming();
  const today = useToday();
  return useMemo(() => feedbackRegister({ naming, t, lists, today, all }), [naming, t, lists, today, all]);
}
