import { agendaOf, numbersGoOn } from "../domain/agenda.ts";
import type { AgendaItem } from "../domain/agenda-item.ts";
import type { GroupBook } from "../domain/group-book.ts";
import { domainRules } from "../domain/kinds.ts";
import type { ItemProposal } from "../domain/item-proposal.ts";
import { planDelete, planEdit } from "../log/author.ts";
import type { Operation } from "../log/change.ts";
import { isOver } from "./carry-over.ts";
import { proposalFields } from "./item-fields.ts";
import { plannedItemId } from "./item-id.ts";
import { planPlaces } from "./item-places.ts";
import { isEnding } from "./plan-agenda.ts";
import { placementsOf } from "./proposals.ts";
import { type Placing, planThere } from "./write-agenda.ts";

/** Where a proposal is put. */
export interface ProposalPlace {
  /** `undefined` for the next meeting that is made. */
  readonly meeting: string | undefined;
  /** The item after which it comes; `undefined` for the usual place of new things. */
  readonly after: string | undefined;
}

/**
 * Puts a proposal on an agenda, or moves it there when it is on one already. Whichever other agendas of meetings to come
 * hold it too, because two people placed it, let it go: it is on one in the end.
 */
export function planPlacement(
  book: GroupBook,
  proposal: ItemProposal,
  { meeting, after }: ProposalPlace,
  placing: Placing,
): readonly Operation[] {
  const open = openPlacements(book, proposal.id);
  const answer = { status: "placed", answer: null, answeredBy: placing.member ?? null, answeredOn: placing.day };
  if (meeting === undefined) {
    return [
      ...open.flatMap((item) => planOff(book, item)),
      ...planProposal(book, proposal.id, { ...answer, item: null }),
    ];
  }
  const kept = open.find((item) => item.meeting === meeting) ?? open[0];
  const id = kept?.id ?? plannedItemId(meeting, proposal.id);
  const places = placesFor(book, meeting, id, after);
  const own = places.find((place) => place.id === id)?.place;
  return [
    ...open.filter((item) => item.id !== id).flatMap((item) => planOff(book, item)),
    ...planThere(book, "agenda-item", id, {
      ...(kept === undefined ? proposalFields(proposal) : {}),
      ...(kept?.meeting === meeting ? {} : { number: numberAmong(book, meeting) }),
      ...(own === undefined ? {} : { place: own }),
      meeting,
    }),
    ...places
      .filter((place) => place.id !== id)
      .flatMap(({ id: other, place }) =>
        planEdit(domainRules, book.state("agenda-item", other), "agenda-item", other, { place }),
      ),
    ...planProposal(book, proposal.id, { ...answer, item: id }),
  ];
}

/** Declines a proposal with a reason that its proposer sees. It comes off the agendas of meetings to come. */
export function planDecline(
  book: GroupBook,
  proposal: ItemProposal,
  reason: string,
  { member, day }: Placing,
): readonly Operation[] {
  return [
    ...openPlacements(book, proposal.id).flatMap((item) => planOff(book, item)),
    ...planProposal(book, proposal.id, {
      status: "declined",
      item: null,
      answer: reason,
      answeredBy: member ?? null,
      answeredOn: day,
    }),
  ];
}

/** Takes a proposal off the agenda and puts it back among those that wait; also after it was declined. */
export function planWaiting(book: GroupBook, proposal: ItemProposal): readonly Operation[] {
  return [
    ...openPlacements(book, proposal.id).flatMap((item) => planOff(book, item)),
    ...planProposal(book, proposal.id, {
      status: "waiting",
      item: null,
      answer: null,
      answeredBy: null,
      answeredOn: null,
    }),
  ];
}

/** The placements that can still be changed: those on agendas of meetings that are not over. */
export function openPlacements(book: GroupBook, proposal: string): readonly AgendaItem[] {
  return placementsOf(book, proposal).filter(({ meeting }) => {
    const found = meeting === undefined ? undefined : book.get("meeting", meeting);
    return found !== undefined && !isOver(found) && found.status !== "under-way" && found.status !== "cancelled";
  });
}

/** The number of one more item: none while numbers still follow the order. */
function numberAmong(book: GroupBook, meeting: string): number | null {
  const isFixed = agendaOf(book, meeting).some(({ item }) => item.number !== undefined);
  return isFixed ? numbersGoOn(book, meeting) : null;
}

function planProposal(book: GroupBook, id: string, wish: Parameters<typeof planEdit>[4]): readonly Operation[] {
  return planEdit(domainRules, book.state("item-proposal", id), "item-proposal", id, wish);
}

function planOff(book: GroupBook, item: AgendaItem): readonly Operation[] {
  const state = book.state("agenda-item", item.id);
  return state === undefined ? [] : [planDelete(state)];
}

/** The place after the named item, else before what ends the meeting. */
function placesFor(book: GroupBook, meeting: string, id: string, after: string | undefined) {
  const others = agendaOf(book, meeting)
    .map(({ item }) => item)
    .filter((item) => item.id !== id);
  const named = after === undefined ? -1 : others.findIndex((item) => item.id === after);
  const at = named >= 0 ? named + 1 : usualPosition(book, others);
  const order = others.map((item) => item.id);
  return planPlaces(others, [...order.slice(0, at), id, ...order.slice(at)], id);
}

function usualPosition(book: GroupBook, items: readonly AgendaItem[]): number {
  const gathering = items.findIndex(
    ({ templateItem }) => templateItem !== undefined && book.get("template-item", templateItem)?.gathers === true,
  );
  return gathering >= 0 ? gathering : items.findLastIndex((item) => !isEnding(item)) + 1;
}
