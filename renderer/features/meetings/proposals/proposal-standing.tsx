import { type ProposalStanding, standingOf } from "../../../../shared/agenda/proposals.ts";
import type { ItemProposal } from "../../../../shared/domain/item-proposal.ts";
import { useBook } from "../../../data/hooks.tsx";
import { useWords } from "../../../text/words.ts";
import { StatusTag, type StatusTone } from "../../../ui/status-tag.tsx";

const tones: Readonly<Record<ProposalStanding["type"], StatusTone>> = {
  waiting: "waiting",
  coming: "active",
  placed: "active",
  handled: "done",
  declined: "neutral",
  withdrawn: "neutral",
};

/** How far a proposal has come. */
export function ProposalStandingTag({
  proposal,
  isLoud = false,
}: {
  readonly proposal: ItemProposal;
  readonly isLoud?: boolean;
}) {
  const t = useWords("preparing");
  const { type } = standingOf(useBook(), proposal);
  return (
    <StatusTag tone={tones[type]} isLoud={isLoud}>
      {t(`proposals.standings.${type}`)}
    </StatusTag>
  );
}
