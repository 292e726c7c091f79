import type { ItemProposal } from "../../../../shared/domain/item-proposal.ts";

/** A proposal as it stands in a form. */
export interface ProposalDraft {
  readonly title: string;
  readonly plain: string;
  readonly background: string;
  /** A meeting, or "" for the next one. */
  readonly meeting: string;
  readonly feedback: readonly string[];
}

export function proposalDraft(proposal: Partial<ItemProposal> = {}): ProposalDraft {
  const { title, plain, background, meeting, feedback } = proposal;
  return {
    title: title ?? "",
    plain: plain ?? "",
    background: background ?? "",
    meeting: meeting ?? "",
    feedback: feedback ?? [],
  };
}
