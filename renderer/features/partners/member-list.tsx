import { useMemo } from "react";
import type { DateOnly } from "../../../shared/core/date-only.ts";
import type { Member } from "../../../shared/domain/member.ts";
import { fieldColumn } from "../../lists/field-column.ts";
import type { List } from "../../lists/list.ts";
import { routeToHash } from "../../navigation/route.ts";
import { valueChoices } from "../../records/editing/draft-fields.tsx";
import { type Naming, recordTitle } from "../../records/naming/record-title.ts";
import { valueWord } from "../../records/naming/record-words.ts";
import { useNaming } from "../../records/naming/use-naming.ts";
import { useToday } from "../../records/responsibility/use-today.ts";
import { ConflictMark } from "../../records/showing/conflict-mark.tsx";
import { useWords, type Words } from "../../text/words.ts";
import { SideMark } from "../../ui/side-mark.tsx";
import { isFormer } from "./seats.ts";

export interface MemberListDeps {
  readonly naming: Naming;
  readonly t: Words<"members">;
  readonly lists: Words<"lists">;
  readonly today: DateOnly;
}

/** The people at the table, and those who have left it, by name. */
export function memberList({ naming, t, lists, today }: MemberListDeps): List<Member> {
  const all = { id: "all", label: lists("all") };
  const word = (field: "side" | "role", key: string) =>
    key === "" ? naming.t("empty") : (valueWord(naming.t, "member", field, key) ?? key);
  return {
    name: "members",
    isOneOfMany: true,
    title: t("membersTitle"),
    count: (count) => t("memberCount", { count }),
    rowKey: ({ id }) => id,
    searched: ({ name, title, role, organisation, support }) => [
      name,
      title,
      role === undefined ? undefined : word("role", role),
      organisation === undefined ? undefined : naming.book.get("organisation", organisation)?.name,
      support,
    ],
    columns: [
      fieldColumn(naming, "member", "name", { width: 26 }),
      fieldColumn(naming, "member", "side", {
        isUsual: true,
        show: ({ side }) => (side === undefined ? null : <SideWord side={side} words={word("side", side)} />),
      }),
      fieldColumn(naming, "member", "role", { isUsual: true }),
      fieldColumn(naming, "member", "organisation", { isUsual: true, width: 28 }),
      fieldColumn(naming, "member", "title"),
      fieldColumn(naming, "member", "voting", { isUsual: true }),
      fieldColumn(naming, "member", "deputyFor"),
      fieldColumn(naming, "member", "termStart"),
      fieldColumn(naming, "member", "termEnd", { isUsual: true }),
      fieldColumn(naming, "member", "pseudonym"),
      fieldColumn(naming, "member", "fee"),
      fieldColumn(naming, "member", "support", { width: 44 }),
    ],
    filters: [
      {
        name: "term",
        label: t("termFilter"),
        choices: [all, { id: "now", label: t("termNow") }, { id: "over", label: t("termOver") }],
        matches: (member, value) => isFormer(member, today) === (value === "over"),
      },
      {
        name: "side",
        label: t("sideFilter"),
        choices: [all, ...valueChoices(naming.t, "member", "side")],
        matches: ({ side }, value) => side === value,
      },
      {
        name: "role",
        label: t("roleFilter"),
        choices: [all, ...valueChoices(naming.t, "member", "role")],
        matches: ({ role }, value) => role === value,
      },
    ],
    orders: [
      { id: "name", label: lists("byTitle") },
      { id: "role", label: t("roleFilter") },
      { id: "termEnd", label: t("byTermEnd") },
    ],
    groupings: [
      {
        id: "side",
        label: t("bySide"),
        keyOf: ({ side }) => side ?? "",
        titleOf: (key) => word("side", key),
        order: ["buyer", "provider", "client", "outside"],
      },
      {
        id: "organisation",
        label: t("organisations"),
        keyOf: ({ organisation }) => organisation ?? "",
        titleOf: (key) => (key === "" ? naming.t("empty") : recordTitle(naming, "organisation", key)),
      },
    ],
    initial: { group: "side" },
    line: ({ id, role, organisation, termEnd }) => ({
      href: routeToHash({ place: "record", kind: "member", id }),
      title: recordTitle(naming, "member", id),
      facts: [
        { id: "role", value: role === undefined ? undefined : word("role", role) },
        {
          id: "organisation",
          value: organisation === undefined ? undefined : recordTitle(naming, "organisation", organisation),
        },
        { id: "term", value: termEnd === undefined ? undefined : t("until", { to: naming.format.date(termEnd) }) },
      ].filter(({ value }) => value !== undefined),
      aside: <ConflictMark kind="member" id={id} />,
    }),
  };
}

/** A side's word with its shape; those from outside sit on no side. */
function SideWord({ side, words }: { readonly side: NonNullable<Member["side"]>; readonly words: string }) {
  if (side === "outside") return <span>{words}</span>;
  return (
    <SideMark side={side} isPlain>
      {words}
    </SideMark>
  );
}

/** The list in the language on screen, over the open group as it is now. */
export function useMemberList(): List<Member> {
  const t = useWords("members");
  const lists = useWords("lists");
  const naming = useNaming();
  const today = useToday();
  return useMemo(() => memberList({ naming, t, lists, today }), [naming, t, lists, today]);
}
