import { useMemo } from "react";
import { type ProposalStanding, standingsOf } from "../../../../shared/agenda/proposals.ts";
import type { ItemProposal } from "../../../../shared/domain/item-proposal.ts";
import { textCell } from "../../../../shared/table/table.ts";
import { fieldColumn } from "../../../lists/field-column.ts";
import type { List } from "../../../lists/list.ts";
import { partRoute } from "../../../navigation/meetings-parts.ts";
import { routeToHash } from "../../../navigation/route.ts";
import { memberName } from "../../../records/naming/member-name.ts";
import { type Naming, recordTitle } from "../../../records/naming/record-title.ts";
import { useNaming } from "../../../records/naming/use-naming.ts";
import { ConflictMark } from "../../../records/showing/conflict-mark.tsx";
import { PersonLink } from "../../../records/showing/person-link.tsx";
import { useWords, type Words } from "../../../text/words.ts";
import { ProposalStandingTag } from "./proposal-standing.tsx";

export interface ProposalListDeps {
  readonly naming: Naming;
  readonly t: Words<"preparing">;
  readonly lists: Words<"lists">;
}

const standings: readonly ProposalStanding["type"][] = [
  "waiting",
  "coming",
  "placed",
  "handled",
  "declined",
  "withdrawn",
];

/** What people have proposed, those that wait for an answer first. */
function proposalList({ naming, t, lists }: ProposalListDeps): List<ItemProposal> {
  const { book } = naming;
  const standingById = standingsOf(book);
  const typeOf = ({ id }: ItemProposal) => standingById.get(id)?.type ?? "waiting";
  const proposer = ({ member }: ItemProposal) =>
    member === undefined ? t("proposals.nobody") : memberName(book, naming.t, member);
  return {
    name: "proposals",
    title: t("parts.proposals"),
    count: (count) => t("proposals.count", { count }),
    rowKey: ({ id }) => id,
    searched: (proposal) => [proposal.title, proposal.plain, proposal.background, proposal.answer, proposer(proposal)],
    isConfidential: ({ publicity }) => publicity === "confidential",
    columns: [
      fieldColumn(naming, "item-proposal", "title", { width: 44 }),
      {
        id: "standing",
        heading: t("proposals.standing"),
        width: 22,
        isUsual: true,
        cell: (proposal) => textCell(t(`proposals.standings.${typeOf(proposal)}`)),
        rank: (proposal) => standings.indexOf(typeOf(proposal)),
        show: (proposal) => <ProposalStandingTag proposal={proposal} />,
      },
      fieldColumn(naming, "item-proposal", "member", { isUsual: true }),
      fieldColumn(naming, "item-proposal", "proposedOn", { isUsual: true }),
      fieldColumn(naming, "item-proposal", "answer", { isUsual: true }),
      fieldColumn(naming, "item-proposal", "answeredOn"),
      fieldColumn(naming, "item-proposal", "answeredBy"),
      fieldColumn(naming, "item-proposal", "meeting"),
      fieldColumn(naming, "item-proposal", "plain"),
      fieldColumn(naming, "item-proposal", "background"),
    ],
    filters: [
      {
        name: "standing",
        label: t("proposals.standing"),
        choices: [
          { id: "all", label: lists("all") },
          ...standings.map((id) => ({ id, label: t(`proposals.standings.${id}`) })),
        ],
        matches: (proposal, value) => typeOf(proposal) === value,
      },
    ],
    orders: [
      { id: "-proposedOn", label: t("proposals.newestFirst") },
      { id: "proposedOn", label: t("proposals.oldestFirst") },
      { id: "title", label: lists("byTitle") },
    ],
    groupings: [
      {
        id: "standing",
        label: t("proposals.byStanding"),
        keyOf: typeOf,
        titleOf: (key) => t(`proposals.standings.${key as ProposalStanding["type"]}`),
        order: standings,
      },
      {
        id: "member",
        label: t("proposals.byMember"),
        keyOf: ({ member }) => member ?? "",
        titleOf: (key) => (key === "" ? t("proposals.nobody") : memberName(book, naming.t, key)),
      },
    ],
    initial: { group: "standing" },
    line: (proposal) => ({
      href: routeToHash(partRoute("proposals", proposal.id)),
      title: recordTitle(naming, "item-proposal", proposal.id),
      facts: [
        { id: "who", value: proposal.member === undefined ? undefined : <PersonLink id={proposal.member} /> },
        {
          id: "when",
          value: proposal.proposedOn === undefined ? undefined : naming.format.date(proposal.proposedOn),
        },
        {
          id: "wish",
          value:
            proposal.meeting === undefined
              ? undefined
              : t("proposals.wished", { meeting: recordTitle(naming, "meeting", proposal.meeting) }),
        },
      ].filter(({ value }) => value !== undefined),
      aside: (
        <>
          <ProposalStandingTag proposal={proposal} />
          <ConflictMark kind="item-proposal" id={proposal.id} />
        </>
      ),
    }),
  };
}

export function useProposalList(): List<ItemProposal> {
  const t = useWords("preparing");
  const lists = useWords("lists");
  const naming = useNaming();
  return useMemo(() => proposalList({ naming, t, lists }), [naming, t, lists]);
}
