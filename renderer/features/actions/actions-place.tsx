import { useMemo } from "react";
import type { Action } from "../../../shared/domain/action.ts";
import { useSnapshot } from "../../data/hooks.tsx";
import { useNavigation } from "../../navigation/navigation.tsx";
import { routeToHash } from "../../navigation/route.ts";
import { useNewForm } from "../../navigation/use-new-form.ts";
import { MemberMark } from "../../records/showing/author-line.tsx";
import { ConflictMark } from "../../records/showing/conflict-mark.tsx";
import { type ListChoice, ListTools } from "../../records/lists/list-tools.tsx";
import { NewActionDialog } from "../../records/responsibility/new-action.tsx";
import { accountableChoices } from "../../records/responsibility/people-choices.tsx";
import { RecordRows, type RowFact, type RowSection } from "../../records/lists/record-rows.tsx";
import { type Naming, recordTitle } from "../../records/naming/record-title.ts";
import { valueWord } from "../../records/naming/record-words.ts";
import { ResponsibilityMark } from "../../records/responsibility/responsibility-line.tsx";
import { useKeptChoices } from "../../records/lists/use-kept-choices.ts";
import { useNaming } from "../../records/naming/use-naming.ts";
import { useToday } from "../../records/responsibility/use-today.ts";
import { useWords } from "../../text/words.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { ActionStatus } from "./action-status.tsx";
import { chooseActions, openActions } from "./choose-actions.ts";

/** What has been promised, by whom and by when. */
export function ActionsPlace() {
  const t = useWords("actions");
  const lists = useWords("lists");
  const naming = useNaming();
  const navigation = useNavigation();
  const today = useToday();
  const { book, identity } = useSnapshot();
  const all = useMemo(() => book.all("action"), [book]);
  const [view, setView] = useKeptChoices("actions", openActions);
  const [isMaking, setMaking] = useNewForm();
  const choices = useActionChoices(naming);

  const facts = { book, today, me: identity.member, compare: naming.format.compare };
  const groups = chooseActions(all, view, facts);
  const shown = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  const sections: readonly RowSection[] = groups.map(({ key, rows }) => ({
    key,
    ...(view.group === "none"
      ? {}
      : { title: groupTitle(naming, view.group, key), count: t("count", { count: rows.length }) }),
    rows: rows.map((action) => ({
      id: action.id,
      href: routeToHash({ place: "record", kind: "action", id: action.id }),
      title: recordTitle(naming, "action", action.id),
      facts: factsOf(naming, action, t("noDue")),
      aside: (
        <>
          <ActionStatus action={action} />
          <ConflictMark kind="action" id={action.id} />
        </>
      ),
    })),
  }));

  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={
          <Button kind="primary" onPress={() => setMaking(true)}>
            {t("new")}
          </Button>
        }
      />
      {all.length === 0 ? (
        <EmptyState title={t("empty.title")}>{t("empty.text")}</EmptyState>
      ) : (
        <>
          <ListTools
            label={t("title")}
            values={view}
            initial={openActions}
            onChange={setView}
            choices={choices}
            count={shown === all.length ? t("count", { count: shown }) : lists("shownOf", { shown, total: all.length })}
          />
          {shown === 0 ? <NothingShown show={view.show} isSearching={view.search !== ""} /> : null}
          <RecordRows label={t("title")} sections={sections} />
        </>
      )}
      <NewActionDialog
        isOpen={isMaking}
        onClose={() => setMaking(false)}
        origin={{}}
        onMade={(id) => navigation.navigate({ place: "record", kind: "action", id })}
      />
    </>
  );
}

/** Why the list is empty: good news where nothing is late or open, advice where the search is narrow. */
function NothingShown({ show, isSearching }: { readonly show: string; readonly isSearching: boolean }) {
  const t = useWords("actions");
  const common = useWords("common");
  if (!isSearching && (show === "late" || show === "mine" || show === "open")) {
    return <EmptyState title={t(`nothing.${show}`)}>{t("nothing.help")}</EmptyState>;
  }
  return <EmptyState title={common("noMatches")}>{common("noMatchesHelp")}</EmptyState>;
}

function useActionChoices(naming: Naming): readonly ListChoice[] {
  const t = useWords("actions");
  const lists = useWords("lists");
  return [
    {
      name: "show",
      label: lists("show"),
      choices: (["open", "mine", "late", "done", "all"] as const).map((id) => ({ id, label: t(`show.${id}`) })),
    },
    {
      name: "organisation",
      label: t("ownerOrganisation"),
      choices: [{ id: "all", label: lists("all") }, ...accountableChoices(naming)],
    },
    {
      name: "order",
      label: lists("order"),
      choices: [
        { id: "due", label: t("byDue") },
        { id: "newest", label: lists("newestFirst") },
        { id: "title", label: lists("byTitle") },
      ],
    },
    {
      name: "group",
      label: lists("grouping"),
      choices: [
        { id: "none", label: lists("noGrouping") },
        ...(["owner", "organisation", "status", "meeting"] as const).map((id) => ({ id, label: t(`groups.${id}`) })),
      ],
    },
  ];
}

function groupTitle(naming: Naming, grouping: string, key: string): string {
  const { t } = naming;
  if (key === "") return grouping === "organisation" ? t("responsibility.unclear") : t("empty");
  switch (grouping) {
    case "owner":
      return recordTitle(naming, "member", key);
    case "status":
      return valueWord(t, "action", "status", key) ?? key;
    default:
      return recordTitle(naming, grouping, key);
  }
}

/** By when, who, and which organisation answers. */
function factsOf({ format }: Naming, action: Action, noDue: string): readonly RowFact[] {
  const { owner, dueOn } = action;
  return [
    { id: "due", value: dueOn === undefined ? noDue : format.date(dueOn) },
    ...(owner === undefined ? [] : [{ id: "owner", value: <MemberMark id={owner} /> }]),
    { id: "accountable", value: <ResponsibilityMark record={action} isPlain /> },
  ];
}
