import { useMemo } from "react";
import type { Organisation } from "../../../shared/domain/organisation.ts";
import { numberCell } from "../../../shared/table/table.ts";
import { fieldColumn } from "../../lists/field-column.ts";
import type { List } from "../../lists/list.ts";
import { routeToHash } from "../../navigation/route.ts";
import { valueChoices } from "../../records/editing/draft-fields.tsx";
import { type Naming, recordTitle } from "../../records/naming/record-title.ts";
import { valueWord } from "../../records/naming/record-words.ts";
import { useNaming } from "../../records/naming/use-naming.ts";
import { ConflictMark } from "../../records/showing/conflict-mark.tsx";
import { useWords, type Words } from "../../text/words.ts";

export interface OrganisationRegisterDeps {
  readonly naming: Naming;
  readonly t: Words<"members">;
  readonly lists: Words<"lists">;
}

/** Who the contract is between and who works with whom, by name. */
export function organisationRegister({ naming, t, lists }: OrganisationRegisterDeps): List<Organisation> {
  const members = naming.book.all("member");
  const memberCount = (id: string) => members.filter(({ organisation }) => organisation === id).length;
  const typeWord = (key: string) =>
    key === "" ? naming.t("empty") : (valueWord(naming.t, "organisation", "type", key) ?? key);
  return {
    name: "organisations",
    isOneOfMany: true,
    title: t("organisations"),
    count: (count) => t("organisationCount", { count }),
    rowKey: ({ id }) => id,
    searched: ({ name, type, unit, consortium }) => [name, unit, consortium, type && typeWord(type)],
    columns: [
      fieldColumn(naming, "organisation", "name", { width: 32 }),
      fieldColumn(naming, "organisation", "type", { isUsual: true, width: 22 }),
      fieldColumn(naming, "organisation", "unit", { isUsual: true }),
      fieldColumn(naming, "organisation", "consortium", { isUsual: true }),
      fieldColumn(naming, "organisation", "consortiumRole"),
      fieldColumn(naming, "organisation", "parent"),
      {
        id: "members",
        heading: t("membersTitle"),
        width: 10,
        isUsual: true,
        cell: ({ id }) => numberCell(memberCount(id)),
      },
    ],
    filters: [
      {
        name: "type",
        label: t("typeFilter"),
        choices: [{ id: "all", label: lists("all") }, ...valueChoices(naming.t, "organisation", "type")],
        matches: ({ type }, value) => type === value,
      },
    ],
    orders: [
      { id: "name", label: lists("byTitle") },
      { id: "type", label: t("typeFilter") },
    ],
    groupings: [
      { id: "type", label: t("typeFilter"), keyOf: ({ type }) => type ?? "", titleOf: typeWord },
      {
        id: "consortium",
        label: t("byConsortium"),
        keyOf: ({ consortium }) => consortium ?? "",
        titleOf: (key) => (key === "" ? naming.t("empty") : key),
      },
    ],
    line: ({ id, type, unit }) => ({
      href: routeToHash({ place: "record", kind: "organisation", id }),
      title: recordTitle(naming, "organisation", id),
      facts: [
        { id: "type", value: type === undefined ? undefined : typeWord(type) },
        { id: "unit", value: unit },
        { id: "members", value: memberCount(id) === 0 ? undefined : t("memberCount", { count: memberCount(id) }) },
      ].filter(({ value }) => value !== undefined),
      aside: <ConflictMark kind="organisation" id={id} />,
    }),
  };
}

/** The list in the language on screen, over the open group as it is now. */
export function useOrganisationRegister(): List<Organisation> {
  const t = useWords("members");
  const lists = useWords("lists");
  const naming = useNaming();
  return useMemo(() => organisationRegister({ naming, t, lists }), [naming, t, lists]);
}
