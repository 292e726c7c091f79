import { openPlacements, planPlacement } from "../../../../shared/agenda/place-proposal.ts";
import { placementsOf } from "../../../../shared/agenda/proposals.ts";
import type { ItemProposal } from "../../../../shared/domain/item-proposal.ts";
import { useBook, useSession } from "../../../data/hooks.tsx";
import { useSaving } from "../../../records/editing/use-saving.ts";
import { recordTitle } from "../../../records/naming/record-title.ts";
import { useNaming } from "../../../records/naming/use-naming.ts";
import { RecordLink } from "../../../records/showing/record-link.tsx";
import { useWords } from "../../../text/words.ts";
import { Button } from "../../../ui/button.tsx";
import { Cluster } from "../../../ui/layout.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { usePlacing } from "./use-placing.ts";

/** Says that two people put the proposal on two agendas, and lets somebody choose which it stays on. */
export function PlacedTwice({ proposal }: { readonly proposal: ItemProposal }) {
  const t = useWords("preparing");
  const naming = useNaming();
  const book = useBook();
  const session = useSession();
  const saving = useSaving();
  const placing = usePlacing();
  const placements = placementsOf(book, proposal.id);
  if (placements.length < 2) return null;
  const open = new Set(openPlacements(book, proposal.id).map(({ id }) => id));
  const keep = (meeting: string) =>
    saving(
      () => session.save(planPlacement(book, proposal, { meeting, after: undefined }, placing)),
      t("proposals.kept", { meeting: recordTitle(naming, "meeting", meeting) }),
    );
  return (
    <Notice title={t("proposals.twiceTitle")} tone="late" announced="polite">
      <p>{t("proposals.twiceText")}</p>
      <ul>
        {placements.map(({ id, meeting = "" }) => (
          <li key={id}>
            <Cluster>
              <RecordLink kind="meeting" id={meeting} />
              <RecordLink kind="agenda-item" id={id} />
              {open.has(id) ? (
                <Button
                  onPress={() => void keep(meeting)}
                  aria-label={`${t("proposals.keepHere")}: ${recordTitle(naming, "meeting", meeting)}`}
                >
                  {t("proposals.keepHere")}
                </Button>
              ) : null}
            </Cluster>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
