import type { Decision } from "../../../shared/domain/decision.ts";
import { courseOfRound } from "../../../shared/meeting/voting/recorded-vote.ts";
import { type Round, roundOfDecision } from "../../../shared/meeting/voting/round.ts";
import { useBook } from "../../data/hooks.tsx";
import { PartyStances } from "../../records/deciding/party-stances.tsx";
import { useVoteWords } from "../../records/deciding/use-vote-words.ts";
import { MemberMark } from "../../records/showing/author-line.tsx";
import { ConflictMark } from "../../records/showing/conflict-mark.tsx";
import { FactList } from "../../records/showing/fact-list.tsx";
import { useWords } from "../../text/words.ts";
import { Section } from "../../ui/section.tsx";

interface DecisionRoundProps {
  readonly decision: Decision;
}

/** What led to the decision: where the parties stood, and what else was moved. Usually nothing: most are of one mind. */
export function DecisionRound({ decision }: DecisionRoundProps) {
  const t = useWords("deciding");
  const book = useBook();
  const round = roundOfDecision(book, decision);
  const date = decision.meeting === undefined ? undefined : book.get("meeting", decision.meeting)?.date;
  return (
    <>
      {round.positions.length === 0 ? null : (
        <Section title={t("positions.title")}>
          <PartyStances positions={round.positions} date={date ?? decision.decidedOn} />
        </Section>
      )}
      {round.motions.every(({ base }) => base === true) ? null : <Motions decision={decision} round={round} />}
    </>
  );
}

function Motions({ decision, round }: DecisionRoundProps & { readonly round: Round }) {
  const t = useWords("deciding");
  const words = useVoteWords(round.motions);
  const { motions } = courseOfRound(useBook(), decision.item, round);
  return (
    <Section title={t("motions.list")}>
      <FactList
        facts={motions.map(({ motion: { id, text, member, seconder }, state }) => ({
          id,
          term: `${words.motion(id)} · ${t(`motions.states.${state}`)}`,
          value: (
            <>
              <p>{text}</p>
              {member === undefined ? null : (
                <p>
                  {t("motions.by")} <MemberMark id={member} />
                </p>
              )}
              {seconder === undefined ? null : (
                <p>
                  {t("motions.secondedBy")} <MemberMark id={seconder} />
                </p>
              )}
              <ConflictMark kind="motion" id={id} />
            </>
          ),
        }))}
      />
    </Section>
  );
}
