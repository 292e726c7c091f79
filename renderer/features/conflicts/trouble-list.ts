import { useMemo } from "react";
import { kindNames } from "../../../shared/domain/kinds.ts";
import { numberCell, textCell } from "../../../shared/table/table.ts";
import type { List } from "../../lists/list.ts";
import { routeToHash } from "../../navigation/route.ts";
import { memberName } from "../../records/naming/member-name.ts";
import { routeOfRecord } from "../../records/links/record-route.ts";
import { type Naming, recordTitle } from "../../records/naming/record-title.ts";
import { fieldWord, kindWord } from "../../records/naming/record-words.ts";
import { useNaming } from "../../records/naming/use-naming.ts";
import { plainValue, showValue } from "../../records/showing/shown-value.ts";
import { useWords, type Words } from "../../text/words.ts";
import type { RecordTroubles } from "./conflict-list.ts";

export interface TroubleListDeps {
  readonly naming: Naming;
  readonly t: Words<"conflicts">;
  readonly lists: Words<"lists">;
}

/** The records in which something must be settled, as a list that can be searched and taken along to a meeting. */
export function troubleList({ naming, t, lists }: TroubleListDeps): List<RecordTroubles> {
  const { book } = naming;
  const titleOf = ({ kind, id }: RecordTroubles) => recordTitle(naming, kind, id);
  const fieldsOf = ({ kind, troubles }: RecordTroubles) =>
    troubles.map((trouble) =>
      trouble.type === "field" ? fieldWord(naming.t, kind, trouble.conflict.field) : t("deletedEdited"),
    );
  const valuesOf = ({ kind, troubles }: RecordTroubles) =>
    troubles.flatMap((trouble) =>
      trouble.type === "field"
        ? trouble.conflict.candidates.map(({ value }) =>
            plainValue(naming, showValue(naming, kind, trouble.conflict.field, value)),
          )
        : [],
    );
  const authorsOf = ({ troubles }: RecordTroubles) => [
    ...new Set(
      troubles.flatMap((trouble) =>
        trouble.type === "field"
          ? trouble.conflict.candidates.map(({ origin }) => memberName(book, naming.t, origin.author))
          : [],
      ),
    ),
  ];
  return {
    name: "conflicts",
    isOneOfMany: true,
    title: t("title"),
    count: (count) => t("records", { count }),
    rowKey: ({ kind, id }) => `${kind}/${id}`,
    searched: (troubles) => [titleOf(troubles), ...fieldsOf(troubles), ...valuesOf(troubles), ...authorsOf(troubles)],
    columns: [
      { id: "title", heading: t("record"), width: 40, cell: (troubles) => textCell(titleOf(troubles)) },
      {
        id: "kind",
        heading: t("kind"),
        width: 18,
        isUsual: true,
        cell: ({ kind }) => textCell(kindWord(naming.t, kind)),
      },
      {
        id: "fields",
        heading: t("fields"),
        width: 24,
        isUsual: true,
        cell: (troubles) => textCell(fieldsOf(troubles).join("; ")),
      },
      {
        id: "values",
        heading: t("values"),
        width: 60,
        isUsual: true,
        cell: (troubles) => textCell(valuesOf(troubles).join(" | ")),
      },
      {
        id: "who",
        heading: t("writers"),
        width: 30,
        isUsual: true,
        cell: (troubles) => textCell(authorsOf(troubles).join(", ")),
      },
      { id: "count", heading: t("title"), width: 10, cell: ({ troubles }) => numberCell(troubles.length) },
    ],
    filters: [
      {
        name: "kind",
        label: t("kind"),
        choices: [
          { id: "all", label: lists("all") },
          ...kindNames.map((kind) => ({ id: kind, label: kindWord(naming.t, kind) })),
        ],
        matches: ({ kind }, value) => kind === value,
      },
    ],
    orders: [
      { id: "kind", label: t("kind") },
      { id: "title", label: lists("byTitle") },
      { id: "-count", label: t("mostFirst") },
    ],
    groupings: [
      {
        id: "kind",
        label: t("kind"),
        keyOf: ({ kind }) => kind,
        titleOf: (key) => kindWord(naming.t, kindNames.find((kind) => kind === key) ?? "note"),
      },
    ],
    line: (troubles) => ({
      href: routeToHash(routeOfRecord(book, troubles.kind, troubles.id) ?? { place: "conflicts" }),
      title: titleOf(troubles),
      facts: [{ id: "fields", value: fieldsOf(troubles).join(" · ") }],
    }),
  };
}

/** The list in the language on screen, over the open group as it is now. */
export function useTroubleList(): List<RecordTroubles> {
  const t = useWords("conflicts");
  const lists = useWords("lists");
  const naming = useNaming();
  return useMemo(() => troubleList({ naming, t, lists }), [naming, t, lists]);
}
