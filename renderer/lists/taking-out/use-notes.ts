import { useCallback } from "react";
import { dayCell, type TableNote, textCell } from "../../../shared/table/table.ts";
import { useBook } from "../../data/hooks.tsx";
import { usePlatform } from "../../platform/platform-context.tsx";
import { useWords } from "../../text/words.ts";
import type { ListView } from "../choosing/list-view.ts";
import type { Selection } from "../choosing/select-rows.ts";
import { useViewWords } from "../choosing/view-words.ts";
import type { List } from "../list.ts";
import type { RowNotes } from "./table-of.ts";

export interface ListNotes {
  readonly group: string;
  readonly day: string;
  /** Which list of which group, from which day, how many rows of how many, what was left out, in which order. */
  readonly notes: readonly TableNote[];
  readonly rowNotes: RowNotes;
}

/** What a file or a paper with rows of a list says of itself. */
export function useListNotes<Row>(list: List<Row>): (view: ListView, selection: Selection<Row>) => ListNotes {
  const t = useWords("lists");
  const platform = usePlatform();
  const book = useBook();
  const viewWords = useViewWords(list);
  return useCallback(
    (view, { shown, total }) => {
      const { narrowing, order, grouping } = viewWords(view);
      const group = book.get("group", "group")?.name ?? "";
      const { day } = platform.today();
      const note = (term: string, value: string): TableNote => ({ term, value: textCell(value) });
      return {
        group,
        day,
        notes: [
          note(t("notes.list"), list.title),
          ...(group === "" ? [] : [note(t("notes.group"), group)]),
          { term: t("notes.day"), value: dayCell(day) },
          note(t("notes.rows"), t("notes.rowsOf", { shown, total })),
          note(t("notes.narrowing"), narrowing.length === 0 ? t("notes.whole") : narrowing.join("; ")),
          note(t("order"), order),
          ...(grouping === undefined ? [] : [note(t("grouping"), grouping)]),
        ],
        rowNotes: {
          confidential: (count) => note(t("notes.publicity"), t("notes.confidential", { count })),
          cut: (count) => note(t("notes.cut"), t("notes.cutTexts", { count })),
        },
      };
    },
    [t, platform, book, viewWords, list],
  );
}
