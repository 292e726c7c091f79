import { useId, useState } from "react";
import { isOrganiser } from "../../../../shared/agenda/organisers.ts";
import { planWaiting } from "../../../../shared/agenda/place-proposal.ts";
import { standingOf } from "../../../../shared/agenda/proposals.ts";
import type { ItemProposal } from "../../../../shared/domain/item-proposal.ts";
import { useSession, useSnapshot } from "../../../data/hooks.tsx";
import { useSaving } from "../../../records/editing/use-saving.ts";
import { useWords } from "../../../text/words.ts";
import { Button } from "../../../ui/button.tsx";
import { Cluster } from "../../../ui/layout.tsx";
import { useFocusLater } from "../focus-later.ts";
import { DeclineForm } from "./decline-form.tsx";
import { PlaceForm } from "./place-form.tsx";
import { usePlacing } from "./use-placing.ts";

/** What can be done with a proposal: those who make the agendas place or decline it, its proposer may withdraw it. */
export function ProposalActs({ proposal }: { readonly proposal: ItemProposal }) {
  const t = useWords("preparing");
  const { book, identity } = useSnapshot();
  const session = useSession();
  const saving = useSaving();
  const placing = usePlacing();
  const focusLater = useFocusLater();
  const groupId = useId();
  const [open, setOpen] = useState<"place" | "decline" | undefined>(undefined);
  const { type } = standingOf(book, proposal);
  const isAnswering = isOrganiser(book, identity.member);
  const isOwn = proposal.member !== undefined && proposal.member === identity.member;
  const close = () => {
    setOpen(undefined);
    focusLater(groupId);
  };
  if (open === "place") return <PlaceForm proposal={proposal} onDone={close} />;
  if (open === "decline") return <DeclineForm proposal={proposal} onDone={close} />;
  const act = async (save: () => ReturnType<typeof session.save>, done: string) => {
    // The button that was pressed gives way to others.
    if (await saving(save, done)) focusLater(groupId);
  };
  const isOpen = type === "waiting" || type === "coming" || type === "placed";
  return (
    <div id={groupId} tabIndex={-1}>
      <Cluster>
        {isAnswering && isOpen ? (
          <>
            <Button kind={type === "waiting" ? "primary" : "normal"} onPress={() => setOpen("place")}>
              {t(type === "placed" ? "proposals.move" : "proposals.place")}
            </Button>
            <Button onPress={() => setOpen("decline")}>{t("proposals.decline")}</Button>
          </>
        ) : null}
        {isAnswering && type !== "waiting" && type !== "handled" ? (
          <Button
            kind="quiet"
            onPress={() => void act(() => session.save(planWaiting(book, proposal)), t("proposals.waitingAgain"))}
          >
            {t(type === "placed" || type === "coming" ? "proposals.takeBack" : "proposals.takeUp")}
          </Button>
        ) : null}
        {isOwn && type === "waiting" ? (
          <Button
            kind="quiet"
            onPress={() =>
              void act(
                () =>
                  session.edit("item-proposal", proposal.id, {
                    status: "withdrawn",
                    answeredBy: placing.member ?? null,
                    answeredOn: placing.day,
                  }),
                t("proposals.withdrawn"),
              )
            }
          >
            {t("proposals.withdraw")}
          </Button>
        ) : null}
      </Cluster>
    </div>
  );
}
