import { useState } from "react";
import type { Decision } from "../../../shared/domain/decision.ts";
import type { Vote } from "../../../shared/domain/vote.ts";
import { byPlace } from "../../../shared/meeting/voting/course.ts";
import { readVote } from "../../../shared/meeting/voting/recorded-vote.ts";
import { roundOfDecision } from "../../../shared/meeting/voting/round.ts";
import { useBook, useSession } from "../../data/hooks.tsx";
import { useVoteWords } from "../../records/deciding/use-vote-words.ts";
import { VoteResult } from "../../records/deciding/vote-result.tsx";
import { ConflictMark } from "../../records/showing/conflict-mark.tsx";
import { DraftText, useFieldProblems } from "../../records/editing/draft-fields.tsx";
import { EditSection } from "../../records/editing/edit-section.tsx";
import { useFormDraft } from "../../records/editing/form-draft.ts";
import { fieldWord } from "../../records/naming/record-words.ts";
import { SectionForm } from "../../records/editing/section-form.tsx";
import { useSaving } from "../../records/editing/use-saving.ts";
import { wishOf } from "../../records/editing/wish-of.ts";
import { useWords } from "../../text/words.ts";
import { FormRow } from "../../ui/form.tsx";
import { Stack } from "../../ui/layout.tsx";
import { Section } from "../../ui/section.tsx";
import { NumberField } from "../../ui/number-field.tsx";

interface DecisionVotesProps {
  readonly decision: Decision;
}

/**
 * The votes on the decision; left out where nothing was voted on. A vote that was held in the app is read from what was
 * taken down and corrected there; one of which only the counts were written down is edited here.
 */
export function DecisionVotes({ decision }: DecisionVotesProps) {
  const t = useWords("decisions");
  const all = useBook()
    .all("vote")
    .filter((vote) => vote.decision === decision.id);
  const held = all.filter(({ status }) => status !== undefined);
  return (
    <>
      {held.length === 0 ? null : (
        <Section title={t("outcome.vote")}>
          <HeldVotes decision={decision} votes={held} />
        </Section>
      )}
      {held.length > 0 && held.length === all.length ? null : (
        <WrittenVotes decision={decision} votes={all.filter((vote) => !held.includes(vote))} />
      )}
    </>
  );
}

function HeldVotes({ decision, votes }: VotesProps) {
  const book = useBook();
  const words = useVoteWords(roundOfDecision(book, decision).motions);
  return votes
    .toSorted(byPlace)
    .map((vote) => <VoteResult key={vote.id} read={readVote(book, vote)} words={words} level={3} />);
}

interface VotesProps extends DecisionVotesProps {
  readonly votes: readonly Vote[];
}

function WrittenVotes({ decision, votes }: VotesProps) {
  const t = useWords("decisions");
  if (votes.length === 0 && decision.manner !== "vote") return null;
  if (votes.length === 0) return <VoteSection decision={decision} vote={undefined} title={t("outcome.vote")} />;
  return votes.map((vote) => <VoteSection key={vote.id} decision={decision} vote={vote} title={t("outcome.vote")} />);
}

interface VoteProps extends DecisionVotesProps {
  readonly vote: Vote | undefined;
  readonly title: string;
}

function VoteSection({ decision, vote, title }: VoteProps) {
  const t = useWords("decisions");
  const { inFavour = 0, against = 0, blank = 0 } = vote ?? {};
  return (
    <EditSection
      title={title}
      {...(vote === undefined ? { action: t("vote.add"), actionKind: "normal" as const } : {})}
      form={(close) => <VoteForm decision={decision} vote={vote} title={title} onClose={close} />}
    >
      {vote === undefined ? (
        <p>{t("vote.missing")}</p>
      ) : (
        <Stack gap="small">
          {vote.motion === undefined ? null : <p>{vote.motion}</p>}
          <p>
            <strong>{t("vote.result", { for: inFavour, against, blank })}</strong>
          </p>
          <ConflictMark kind="vote" id={vote.id} />
        </Stack>
      )}
    </EditSection>
  );
}

function VoteForm({ decision, vote, title, onClose }: VoteProps & { readonly onClose: () => void }) {
  const records = useWords("records");
  const session = useSession();
  const saving = useSaving();
  const [initial] = useState({
    motion: vote?.motion ?? "",
    inFavour: vote?.inFavour,
    against: vote?.against,
    blank: vote?.blank,
  });
  const draft = useFormDraft<typeof initial>(
    vote === undefined ? { ...initial, motion: decision.proposal?.split("\n")[0]?.slice(0, 500) ?? "" } : initial,
  );
  const problems = useFieldProblems("vote", draft);
  const save = async () => {
    if (!draft.passes(problems.lines("motion"))) return;
    const { item, meeting, id: decisionId } = decision;
    const links = {
      decision: decisionId,
      ...(item === undefined ? {} : { item }),
      ...(meeting === undefined ? {} : { meeting }),
    };
    const wish = { ...wishOf(initial, draft.values), ...(vote === undefined ? links : {}) };
    if (await saving(() => session.edit("vote", vote?.id ?? session.newId(), wish))) onClose();
  };
  return (
    <SectionForm label={title} draft={draft} onSave={save} onCancel={onClose}>
      <DraftText kind="vote" draft={draft} field="motion" />
      <FormRow>
        {(["inFavour", "against", "blank"] as const).map((field) => (
          <NumberField
            key={field}
            id={draft.idOf(field)}
            label={fieldWord(records, "vote", field)}
            value={draft.values[field]}
            onChange={(count) => draft.change(field, count)}
            minValue={0}
            maxValue={999}
            hasSteppers
          />
        ))}
      </FormRow>
    </SectionForm>
  );
}
