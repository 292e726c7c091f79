import { compareText } from "../../../shared/core/compare.ts";
import { type DateOnly, daysBetween } from "../../../shared/core/date-only.ts";
import { type ProposalStanding, standingOf } from "../../../shared/agenda/proposals.ts";
import type { GroupBook } from "../../../shared/domain/group-book.ts";
import type { ItemProposal } from "../../../shared/domain/item-proposal.ts";

/** A proposal with where it stands. */
export interface OwnProposal {
  readonly proposal: ItemProposal;
  readonly standing: ProposalStanding;
}

/** For how many days an answer stays in sight. */
export const answerDays = 60;

/**
 * What a member has proposed and not yet heard the end of: what is under way, and answers of the last weeks, the newest
 * first. What the member withdrew is no news.
 */
export function ownProposals(book: GroupBook, member: string, today: DateOnly): readonly OwnProposal[] {
  return book
    .all("item-proposal")
    .filter((proposal) => proposal.member === member)
    .map((proposal) => ({ proposal, standing: standingOf(book, proposal) }))
    .filter(({ proposal, standing }) => {
      if (standing.type === "withdrawn") return false;
      if (standing.type !== "declined" && standing.type !== "handled") return true;
      const meeting = standing.type === "handled" ? book.get("meeting", standing.item.meeting ?? "") : undefined;
      const day = meeting?.date ?? proposal.answeredOn;
      return day !== undefined && daysBetween(day, today) <= answerDays;
    })
    .sort(
      (a, b) =>
        compareText(b.proposal.proposedOn ?? "", a.proposal.proposedOn ?? "") ||
        compareText(a.proposal.id, b.proposal.id),
    );
}
