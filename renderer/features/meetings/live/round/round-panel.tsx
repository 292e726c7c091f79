import { type ReactNode, useId } from "react";
import type { AgendaItem } from "../../../../../shared/domain/agenda-item.ts";
import type { Meeting } from "../../../../../shared/domain/meeting.ts";
import { useCommandActs } from "../../../../commands/commands.tsx";
import { useWords } from "../../../../text/words.ts";
import { Button } from "../../../../ui/button.tsx";
import { Section } from "../../../../ui/section.tsx";
import { useFocusLater } from "../../focus-later.ts";
import { KeyHint } from "../key-hint.tsx";
import { RoundLists } from "./round-lists.tsx";
import styles from "./round-panel.module.css";
import { RoundParties } from "./round-parties.tsx";
import { type RoundActs, useRound } from "./use-round.ts";

export interface RoundPanelProps {
  readonly meeting: Meeting;
  readonly item: AgendaItem | undefined;
}

/**
 * A round of turns: each side and everybody in the room gets one. Who comes next is told, so that the chair need not
 * count; a turn can be given to anybody out of order.
 */
export function RoundPanel({ meeting, item }: RoundPanelProps): ReactNode {
  return item === undefined ? null : <ItemRound key={item.id} meeting={meeting} item={item} />;
}

function ItemRound({ meeting, item }: { readonly meeting: Meeting; readonly item: AgendaItem }) {
  const t = useWords("presence");
  const round = useRound(meeting, item);
  const focusLater = useFocusLater();
  const nextId = useId();
  const { state } = round;
  const keepFocus = async (act: Promise<boolean>) => {
    if (await act) focusLater(nextId);
  };
  const [next] = state.waiting;
  const isRunning = state.current !== undefined;
  useCommandActs({
    "live.turn":
      next === undefined && !isRunning
        ? undefined
        : { run: () => void keepFocus(round.give()), detail: next === undefined ? undefined : round.nameOf(next.who) },
    "live.pass": isRunning ? { run: () => void keepFocus(round.pass()) } : undefined,
  });
  if (state.entries.length === 0) return <p className={styles.quiet}>{t("round.nobody")}</p>;
  return (
    <Section title={t("round.title")}>
      <div className={styles.round}>
        {state.number === 0 ? <p className={styles.quiet}>{t("round.help")}</p> : null}
        <Speaking round={round} />
        <Acts round={round} nextId={nextId} keepFocus={keepFocus} />
        <RoundParties parties={state.parties} />
        <RoundLists state={state} nameOf={round.nameOf} onGive={(entry) => void keepFocus(round.give(entry))} />
      </div>
    </Section>
  );
}

/** Who has the turn; said aloud by the act that gave it. */
function Speaking({ round: { state, nameOf } }: { readonly round: RoundActs }) {
  const t = useWords("presence");
  const { current, number, waiting } = state;
  if (number === 0) return null;
  return (
    <p className={styles.speaking}>
      {current === undefined ? (
        waiting.length === 0 ? (
          t("round.over")
        ) : (
          t("round.notYet", { count: waiting.length })
        )
      ) : (
        <>
          <span className={styles.quiet}>{t("round.speaking")}</span> <strong>{nameOf(current.entry.who)}</strong>
        </>
      )}
    </p>
  );
}

interface ActsProps {
  readonly round: RoundActs;
  readonly nextId: string;
  readonly keepFocus: (act: Promise<boolean>) => Promise<void>;
}

function Acts({ round, nextId, keepFocus }: ActsProps) {
  const t = useWords("presence");
  const { state, nameOf } = round;
  const [next] = state.waiting;
  const isRunning = state.current !== undefined;
  const first =
    state.number === 0 || next !== undefined
      ? { words: t(state.number === 0 ? "round.start" : "round.next"), act: () => round.give() }
      : isRunning
        ? { words: t("round.end"), act: () => round.end() }
        : { words: t("round.startAgain"), act: () => round.startAnew() };
  return (
    <div className={styles.acts}>
      <Button id={nextId} kind="primary" onPress={() => void keepFocus(first.act())}>
        {next === undefined || state.number === 0 ? first.words : `${first.words}: ${nameOf(next.who)}`}{" "}
        <KeyHint command="live.turn" />
      </Button>
      {isRunning ? (
        <Button onPress={() => void keepFocus(round.pass())}>
          {t("round.pass")} <KeyHint command="live.pass" />
        </Button>
      ) : null}
      {isRunning && next !== undefined ? (
        <Button kind="quiet" onPress={() => void keepFocus(round.end())}>
          {t("round.end")}
        </Button>
      ) : null}
    </div>
  );
}
