import { type ReactNode, useMemo } from "react";
import { usePlatform } from "../platform/platform-context.tsx";
import { useWords } from "../text/words.ts";
import { EmptyState } from "../ui/empty-state.tsx";
import { isAsAtFirst, type ListView, shownColumns } from "./choosing/list-view.ts";
import { useListView } from "./choosing/use-list-view.ts";
import { useSelection } from "./choosing/use-selection.ts";
import { type List, ungrouped } from "./list.ts";
import { ListBar } from "./list-bar.tsx";
import { ListLines } from "./showing/list-lines.tsx";
import { ListTable } from "./showing/list-table.tsx";
import { ListPaper } from "./taking-out/list-paper.tsx";
import { TakeOutPart } from "./taking-out/take-out-part.tsx";
import { usePrinting } from "./taking-out/use-printing.ts";
import { useNameInSight } from "./views/saved-views-part.tsx";
import { ViewPanel } from "./views/view-panel.tsx";

export interface RecordListProps<Row> {
  readonly list: List<Row>;
  readonly rows: readonly Row[];
  /** What stands in place of the rows when none is left; the usual advice without it. */
  readonly nothing?: ((view: ListView) => ReactNode) | undefined;
  /** Draws the whole list in a way of its own, for as long as nothing has been looked for, left out or rearranged. */
  readonly whole?: (() => ReactNode) | undefined;
  /** Draws the chosen rows in a way of its own, in place of lines. */
  readonly drawn?: ((rows: readonly Row[]) => ReactNode) | undefined;
}

/**
 * A list with all that lists have: search, filters, order, groups, saved views, a table, files and paper. How it is
 * looked at stands in the address. A list without any rows at all is for its place to explain.
 */
export function RecordList<Row>({ list, rows, nothing, whole, drawn }: RecordListProps<Row>) {
  const t = useWords("lists");
  const platform = usePlatform();
  const { view, change } = useListView(list);
  const { selection, isBehind } = useSelection(list, rows, view);
  const { isPrinting, print } = usePrinting(list.isOneOfMany !== true);
  const nameInSight = useNameInSight(list, view);
  const groupTitle = useMemo(
    () => (view.group === ungrouped ? undefined : list.groupings.find(({ id }) => id === view.group)?.titleOf),
    [view.group, list.groupings],
  );

  if (selection === undefined) return <div aria-busy="true" />;
  const { shown, total } = selection;
  const counted = shown === total ? list.count(shown) : t("shownOf", { shown, total });
  return (
    <div>
      <ListBar
        list={list}
        view={view}
        onChange={change}
        count={nameInSight === undefined ? counted : t("saved.inSight", { name: nameInSight, rows: counted })}
        viewButton={
          <ViewPanel list={list} view={view} onChange={change}>
            <TakeOutPart
              list={list}
              view={view}
              selection={selection}
              onPrint={() => print(`${list.title} ${platform.today().day}`)}
            />
          </ViewPanel>
        }
      />
      <div aria-busy={isBehind}>
        {shown === 0 ? (nothing?.(view) ?? <NoMatches />) : null}
        {shown === 0 ? null : view.look === "table" ? (
          <ListTable
            list={list}
            selection={selection}
            groupTitle={groupTitle}
            columns={shownColumns(list, view)}
            order={view.order}
            onOrder={(order) => change({ order })}
          />
        ) : (
          ((isAsAtFirst(list, view) ? whole?.() : undefined) ??
          drawn?.(selection.groups.flatMap((group) => group.rows)) ?? (
            <ListLines list={list} selection={selection} groupTitle={groupTitle} />
          ))
        )}
      </div>
      {isPrinting ? <ListPaper list={list} view={view} selection={selection} groupTitle={groupTitle} /> : null}
    </div>
  );
}

function NoMatches() {
  const common = useWords("common");
  return <EmptyState title={common("noMatches")}>{common("noMatchesHelp")}</EmptyState>;
}
