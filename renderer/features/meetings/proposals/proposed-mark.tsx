import type { AgendaItem } from "../../../../shared/domain/agenda-item.ts";
import { useBook } from "../../../data/hooks.tsx";
import { partRoute } from "../../../navigation/meetings-parts.ts";
import { routeToHash } from "../../../navigation/route.ts";
import { memberName } from "../../../records/naming/member-name.ts";
import { useWords } from "../../../text/words.ts";
import { Link } from "../../../ui/link.tsx";

/** That an item came of a proposal and whose it was, with the way there; nothing for one that nobody proposed. */
export function ProposedMark({ item: { itemProposal } }: { readonly item: AgendaItem }) {
  const t = useWords("preparing");
  const records = useWords("records");
  const book = useBook();
  const proposal = itemProposal === undefined ? undefined : book.get("item-proposal", itemProposal);
  if (proposal === undefined) return null;
  const name = proposal.member === undefined ? t("proposals.nobody") : memberName(book, records, proposal.member);
  return <Link href={routeToHash(partRoute("proposals", proposal.id))}>{t("plan.proposed", { name })}</Link>;
}
