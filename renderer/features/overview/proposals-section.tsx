import { isOrganiser } from "../../../shared/agenda/organisers.ts";
import { waitingProposals } from "../../../shared/agenda/proposals.ts";
import { useSnapshot } from "../../data/hooks.tsx";
import { partRoute } from "../../navigation/meetings-parts.ts";
import { routeToHash } from "../../navigation/route.ts";
import { recordTitle } from "../../records/naming/record-title.ts";
import { useNaming } from "../../records/naming/use-naming.ts";
import { useToday } from "../../records/responsibility/use-today.ts";
import { RecordLink } from "../../records/showing/record-link.tsx";
import { useWords } from "../../text/words.ts";
import { Link } from "../../ui/link.tsx";
import { Section } from "../../ui/section.tsx";
import { type OwnProposal, ownProposals } from "./own-proposals.ts";
import styles from "./overview-place.module.css";

/** What came of what the person proposed, and how many proposals wait for those who make the agendas. */
export function ProposalsSection() {
  const t = useWords("preparing");
  const { book, identity } = useSnapshot();
  const today = useToday();
  const { member } = identity;
  if (member === undefined) return null;
  const own = ownProposals(book, member, today);
  const waiting = isOrganiser(book, member) ? waitingProposals(book, undefined).length : 0;
  if (own.length === 0 && waiting === 0) return null;
  return (
    <Section title={own.length === 0 ? t("parts.proposals") : t("proposals.mine")}>
      {own.length === 0 ? null : (
        <ul className={styles.list}>
          {own.map((each) => (
            <OwnLine key={each.proposal.id} own={each} />
          ))}
        </ul>
      )}
      {waiting === 0 ? null : (
        <p>
          <Link kind="standing" href={routeToHash(partRoute("proposals"))}>
            {t("proposals.toAnswer", { count: waiting })}
          </Link>
        </p>
      )}
    </Section>
  );
}

function OwnLine({ own: { proposal, standing } }: { readonly own: OwnProposal }) {
  const t = useWords("preparing");
  const naming = useNaming();
  const meeting = standing.type === "placed" || standing.type === "handled" ? standing.item.meeting : undefined;
  return (
    <li>
      <RecordLink kind="item-proposal" id={proposal.id} />
      <span className={styles.meta}>
        <span>{t(`proposals.standings.${standing.type}`)}</span>
        {meeting === undefined ? null : <span>{recordTitle(naming, "meeting", meeting)}</span>}
        {standing.type === "declined" && proposal.answer !== undefined ? <span>{proposal.answer}</span> : null}
      </span>
    </li>
  );
}
