import { type ReactNode, useLayoutEffect, useRef, useState } from "react";
import type { Vote } from "../../../../../shared/domain/vote.ts";
import type { Wish } from "../../../../../shared/log/author.ts";
import { readVote } from "../../../../../shared/meeting/voting/recorded-vote.ts";
import type { VoteWords } from "../../../../records/deciding/use-vote-words.ts";
import { useBook } from "../../../../data/hooks.tsx";
import { useRemoval } from "../../../../records/editing/use-removal.ts";
import { memberName } from "../../../../records/naming/member-name.ts";
import { useFormats, useWords } from "../../../../text/words.ts";
import { useAnnounce } from "../../../../ui/announcer.tsx";
import { Button } from "../../../../ui/button.tsx";
import { ConfirmDialog } from "../../../../ui/confirm-dialog.tsx";
import { BallotList } from "./ballot-list.tsx";
import { CountForm } from "./count-form.tsx";
import styles from "./deciding.module.css";
import { planClosing } from "./plan-deciding.ts";
import type { Deciding } from "./use-deciding.ts";

export interface OpenVoteProps {
  readonly deciding: Deciding;
  readonly vote: Vote;
  readonly words: VoteWords;
  /** The level of the heading under which it stands. */
  readonly level: 2 | 3;
}

/**
 * A vote while it is open: by name everybody's choice is taken down as it is said, by count the numbers in the end. The
 * result is said aloud when the vote is closed.
 */
export function OpenVote({ deciding, vote, words, level }: OpenVoteProps): ReactNode {
  const t = useWords("deciding");
  const announce = useAnnounce();
  const removal = useRemoval();
  const Title = level === 2 ? "h3" : "h4";
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => title.current?.focus(), []);
  const close = async (counts?: Wish) => {
    const { book } = deciding.facts();
    const isSaved = await deciding.act(planClosing(book, vote, counts), "");
    // Read from what was saved, not from what was on screen: another window may have written a ballot meanwhile.
    const after = deciding.facts().book;
    const closed = after.get("vote", vote.id);
    if (isSaved && closed !== undefined) {
      const read = readVote(after, closed);
      announce(`${words.counts(read)}. ${words.result(read)}`, "assertive");
    }
    return isSaved;
  };
  return (
    <section className={styles.open} aria-label={words.question(vote)}>
      <Title ref={title} tabIndex={-1} className={styles.question}>
        {words.question(vote)}
      </Title>
      {vote.method === "names" ? (
        <ByName deciding={deciding} vote={vote} words={words} onClose={() => void close()} />
      ) : (
        <CountForm deciding={deciding} vote={vote} words={words} onClose={close} />
      )}
      <div className={styles.acts}>
        <Button kind="quiet" onPress={() => void removal("vote", vote.id, t("vote.cancelled"))}>
          {t("vote.cancel")}
        </Button>
      </div>
    </section>
  );
}

function ByName({
  deciding,
  vote,
  words,
  onClose,
}: Omit<OpenVoteProps, "level"> & { readonly onClose: () => void }): ReactNode {
  const t = useWords("deciding");
  const records = useWords("records");
  const format = useFormats();
  const book = useBook();
  const [isAsking, setAsking] = useState(false);
  const read = readVote(book, vote);
  const { silent, entitled = 0 } = read.tally;
  const names = format.list(silent.map((id) => memberName(book, records, id)));
  return (
    <>
      <BallotList deciding={deciding} read={read} words={words} />
      <p className={styles.result} aria-hidden="true">
        {t("vote.progress", { given: entitled - silent.length, entitled })} · {words.counts(read)}
      </p>
      <div className={styles.acts}>
        <Button kind="primary" onPress={() => (silent.length === 0 ? onClose() : setAsking(true))}>
          {t("vote.close")}
        </Button>
      </div>
      <ConfirmDialog
        isOpen={isAsking}
        title={t("vote.closeAnyway")}
        confirmLabel={t("vote.close")}
        cancelLabel={t("vote.goOn")}
        onConfirm={() => {
          setAsking(false);
          onClose();
        }}
        onCancel={() => setAsking(false)}
      >
        <p>{t("vote.closeAnywayText", { count: silent.length, names })}</p>
      </ConfirmDialog>
    </>
  );
}
