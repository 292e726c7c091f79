import { compareText } from "../core/compare.ts";
import type { DateOnly } from "../core/date-only.ts";
import type { AgendaItem } from "../domain/agenda-item.ts";
import type { GroupBook } from "../domain/group-book.ts";
import type { ItemProposal } from "../domain/item-proposal.ts";
import { isOver } from "./carry-over.ts";

/** The agenda items that came of a proposal, where their meetings are still there; later ones of a chain too. */
function itemsOfProposal(book: GroupBook, proposal: string): readonly AgendaItem[] {
  return book.all("agenda-item").filter((item) => item.itemProposal === proposal && isStanding(book, item));
}

function isStanding(book: GroupBook, { status, meeting }: AgendaItem): boolean {
  return status !== "withdrawn" && meeting !== undefined && book.get("meeting", meeting) !== undefined;
}

/**
 * The agendas on which a proposal was put independently of one another: more than one when two people placed it without
 * knowing. An item that only goes on from an earlier meeting is not a second placement.
 */
export function placementsOf(book: GroupBook, proposal: string): readonly AgendaItem[] {
  const items = itemsOfProposal(book, proposal);
  const ids = new Set(items.map(({ id }) => id));
  return items.filter(({ carriedFrom }) => carriedFrom === undefined || !ids.has(carriedFrom));
}

/** How far a proposal has come. */
export type ProposalStanding =
  /** Nobody has answered it. */
  | { readonly type: "waiting" }
  /** Taken up; it comes to the next agenda that is made. */
  | { readonly type: "coming" }
  /** On the agenda of a meeting that is not over. */
  | { readonly type: "placed"; readonly item: AgendaItem }
  /** Its meeting has been held. */
  | { readonly type: "handled"; readonly item: AgendaItem }
  | { readonly type: "declined" }
  | { readonly type: "withdrawn" };

/** Where a proposal stands: by its agenda items first, which say more than what was written on the proposal itself. */
export function standingOf(book: GroupBook, proposal: ItemProposal): ProposalStanding {
  return standingBy(book, proposal, itemsOfProposal(book, proposal.id));
}

/** Where every proposal stands, by its id, for lists: the agenda items are read once. */
export function standingsOf(book: GroupBook): ReadonlyMap<string, ProposalStanding> {
  const proposals = book.all("item-proposal");
  if (proposals.length === 0) return new Map();
  const items = new Map<string, AgendaItem[]>(proposals.map(({ id }) => [id, []]));
  for (const item of book.all("agenda-item")) {
    if (item.itemProposal !== undefined && isStanding(book, item)) items.get(item.itemProposal)?.push(item);
  }
  return new Map(proposals.map((proposal) => [proposal.id, standingBy(book, proposal, items.get(proposal.id) ?? [])]));
}

function standingBy(book: GroupBook, proposal: ItemProposal, items: readonly AgendaItem[]): ProposalStanding {
  const dayOf = (item: AgendaItem): DateOnly | "" => book.get("meeting", item.meeting ?? "")?.date ?? "";
  const latest = items.toSorted((a, b) => compareText(dayOf(a), dayOf(b)) || compareText(a.id, b.id)).at(-1);
  const meeting = latest?.meeting === undefined ? undefined : book.get("meeting", latest.meeting);
  if (latest !== undefined && meeting !== undefined) {
    return { type: isOver(meeting) ? "handled" : "placed", item: latest };
  }
  switch (proposal.status ?? "waiting") {
    case "waiting":
      return { type: "waiting" };
    case "placed":
      // Taken off an agenda that had gone out: somebody has to say anew what becomes of it.
      return isTakenOff(book, proposal.item) ? { type: "waiting" } : { type: "coming" };
    case "declined":
      return { type: "declined" };
    case "withdrawn":
      return { type: "withdrawn" };
  }
}

function isTakenOff(book: GroupBook, id: string | undefined): boolean {
  const item = id === undefined ? undefined : book.get("agenda-item", id);
  return item?.status === "withdrawn" && item.meeting !== undefined && book.get("meeting", item.meeting) !== undefined;
}

/** Proposals that were taken up and wait for the next agenda, the oldest first. */
export function comingProposals(book: GroupBook): readonly ItemProposal[] {
  return inOrder(book, (_, { type }) => type === "coming");
}

/**
 * Proposals that nobody has answered, the oldest first.
 *
 * @param meeting leaves out those that are wished for another meeting that is still to come.
 */
export function waitingProposals(book: GroupBook, meeting: string | undefined): readonly ItemProposal[] {
  return inOrder(book, (proposal, { type }) => {
    if (type !== "waiting") return false;
    const wished = proposal.meeting === undefined ? undefined : book.get("meeting", proposal.meeting);
    return wished === undefined || wished.id === meeting || isOver(wished) || wished.status === "cancelled";
  });
}

function inOrder(
  book: GroupBook,
  isWanted: (proposal: ItemProposal, standing: ProposalStanding) => boolean,
): readonly ItemProposal[] {
  const standings = standingsOf(book);
  return book
    .all("item-proposal")
    .filter((proposal) => isWanted(proposal, standings.get(proposal.id) ?? { type: "waiting" }))
    .sort((a, b) => compareText(a.proposedOn ?? "", b.proposedOn ?? "") || compareText(a.id, b.id));
}
