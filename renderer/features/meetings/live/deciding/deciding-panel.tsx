import { type ReactNode, type RefObject, useEffect, useId, useRef, useState } from "react";
import type { AgendaItem } from "../../../../../shared/domain/agenda-item.ts";
import type { Meeting } from "../../../../../shared/domain/meeting.ts";
import { decisionsOfItem } from "../../../../../shared/meeting/voting/round.ts";
import { useCommand } from "../../../../commands/commands.tsx";
import { useBook } from "../../../../data/hooks.tsx";
import { useWords } from "../../../../text/words.ts";
import { Button } from "../../../../ui/button.tsx";
import { Section } from "../../../../ui/section.tsx";
import { VisuallyHidden } from "../../../../ui/visually-hidden.tsx";
import { recordsOfItem } from "../../agenda/item-records.ts";
import { useFocusLater } from "../../focus-later.ts";
import { useHasKeptDraft } from "../../kept-drafts.tsx";
import { useFocusNet } from "../../use-focus-net.ts";
import { QuorumGate } from "../presence/quorum-gate.tsx";
import { ClientViewPart } from "./client-view-part.tsx";
import styles from "./deciding.module.css";
import { isOfOneMind } from "./decision-draft.ts";
import { DecisionForm } from "./decision-form.tsx";
import { OutcomePart } from "./outcome-part.tsx";
import { PositionsPart } from "./positions-part.tsx";
import { RecordedDecisions } from "./recorded-decisions.tsx";
import { StatementsPart } from "./statements-part.tsx";
import { type Deciding, useDeciding } from "./use-deciding.ts";
import { VotingPart } from "./voting-part.tsx";

export interface DecidingPanelProps {
  readonly meeting: Meeting;
  readonly item: AgendaItem | undefined;
  /** The level of its headings: 3 where the item's own title stands above. */
  readonly level?: 2 | 3 | undefined;
}

/**
 * How a group comes to a decision on an item, in the order in which it goes: the draft decision as it stands; where there
 * is no consensus, the parties' positions, motions and votes; who saw it otherwise, in their own words; what the clients
 * think; and what becomes of the item.
 */
export function DecidingPanel({ meeting, item, level = 2 }: DecidingPanelProps): ReactNode {
  return item === undefined ? null : <ItemDeciding key={item.id} meeting={meeting} item={item} level={level} />;
}

const tools = ["positions", "voting", "clientView", "statements"] as const;
type Tool = (typeof tools)[number];

const toolWords = {
  positions: "positions.title",
  voting: "motions.title",
  clientView: "clientView.title",
  statements: "statements.add",
} as const;

/** What was opened by hand, in the round before the decision of that number. */
interface Opening {
  readonly number: number;
  readonly tools: ReadonlySet<Tool>;
}

const nothingOpened: ReadonlySet<Tool> = new Set();

interface ItemDecidingProps {
  readonly meeting: Meeting;
  readonly item: AgendaItem;
  readonly level: 2 | 3;
}

function ItemDeciding({ meeting, item, level }: ItemDecidingProps): ReactNode {
  const t = useWords("deciding");
  const book = useBook();
  const deciding = useDeciding(meeting, item);
  const hasDraft = useHasKeptDraft();
  const number = decisionsOfItem(book, item.id).length;
  const [opening, setOpening] = useState<Opening>(() => ({
    number,
    tools: new Set(tools.filter((tool) => hasDraft(`${draftKeys[tool]}/${item.id}`))),
  }));
  // With a decision its round is over, and what was opened for it closes.
  const opened = opening.number === number ? opening.tools : nothingOpened;
  const setOpened = (next: Iterable<Tool>) => setOpening({ number, tools: new Set(next) });
  const prefix = useId();
  const motionId = `${prefix}motion`;
  const focusLater = useFocusLater();
  const panel = useRef<HTMLDivElement>(null);
  useFocusNet(panel);
  const { positions, motions, votes } = deciding.round;
  const isThere: Readonly<Record<Tool, boolean>> = {
    positions: positions.length > 0,
    voting: motions.length + votes.length > 0,
    clientView: (item.clientView ?? "") !== "",
    statements: recordsOfItem(book, item).statements.length > 0,
  };
  const isShown = (tool: Tool) => isThere[tool] || opened.has(tool);
  const open = (tool: Tool) => () => {
    setOpened([...opened, tool]);
    // The other parts open with a form, which takes the focus by itself.
    if (tool === "voting") focusLater(motionId);
  };
  const done = (tool: Tool) => () => {
    setOpened([...opened].filter((each) => each !== tool));
    if (!isThere[tool]) focusLater(`${prefix}${tool}`);
  };
  const offered = tools.filter((tool) => !isShown(tool));
  const part = { deciding, level };
  return (
    <div ref={panel} className={styles.panel}>
      <DecisionPart deciding={deciding} level={level} />
      {offered.length === 0 ? null : (
        <fieldset className={styles.tools}>
          <legend>
            <VisuallyHidden>{t("parts")}</VisuallyHidden>
          </legend>
          {offered.map((tool) => (
            <Button key={tool} id={`${prefix}${tool}`} onPress={open(tool)}>
              {t(toolWords[tool])}
            </Button>
          ))}
        </fieldset>
      )}
      {isShown("positions") ? (
        <PositionsPart {...part} isOpened={opened.has("positions")} onDone={done("positions")} />
      ) : null}
      {isShown("voting") ? <VotingPart {...part} addId={motionId} /> : null}
      {isShown("clientView") ? (
        <ClientViewPart {...part} isOpened={opened.has("clientView")} onDone={done("clientView")} />
      ) : null}
      {isShown("statements") ? (
        <StatementsPart {...part} isOpened={opened.has("statements")} onDone={done("statements")} />
      ) : null}
      {hasBegun(meeting) ? <OutcomePart {...part} /> : null}
    </div>
  );
}

/**
 * Ctrl or Cmd with Enter submits the form of the decision also from what holds it: in the live frame the key that shows
 * this panel puts the focus on the panel as a whole, so that two keys decide. Anywhere else the keys keep their meaning.
 */
function useSubmitKeys(place: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const form = place.current?.querySelector("form");
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.defaultPrevented || event.repeat) return;
      if (!(event.target instanceof Element) || event.target === document.body || !event.target.contains(form ?? null))
        return;
      if (form === null || form === undefined) return;
      event.preventDefault();
      form.requestSubmit();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [place]);
}

/** Before the meeting has begun an item is prepared; nothing becomes of it yet. */
function hasBegun({ status = "draft" }: Meeting): boolean {
  return status !== "draft" && status !== "called";
}

/** Under which key each part keeps what is typed into it. */
const draftKeys: Readonly<Record<Tool, string>> = {
  positions: "position",
  voting: "motion",
  clientView: "clientView",
  statements: "statement",
};

/** The decisions of the item and the form for the next one, which stands open where one is awaited. */
function DecisionPart({ deciding, level }: { readonly deciding: Deciding; readonly level: 2 | 3 }): ReactNode {
  const t = useWords("deciding");
  const { item, course, meeting, round } = deciding;
  const decisions = decisionsOfItem(useBook(), item.id);
  const isOpenItem = item.type === "decision" && (item.status ?? "open") === "open";
  const isAwaited = isOpenItem && decisions.length === 0 && hasBegun(meeting);
  const [isAdding, setAdding] = useState(false);
  const isOpen = isAwaited || isAdding;
  const prefix = useId();
  const addId = `${prefix}add`;
  const gateId = `${prefix}gate`;
  const form = useRef<HTMLDivElement>(null);
  const focusLater = useFocusLater();
  const start = () => {
    setAdding(!isAwaited);
    requestAnimationFrame(() => form.current?.querySelector("textarea")?.focus());
  };
  useCommand("new.decision", { run: start });
  useSubmitKeys(form);
  return (
    <Section title={t("title")} level={level}>
      <RecordedDecisions deciding={deciding} decisions={decisions} level={level} editIdOf={(id) => `${prefix}${id}`} />
      {isOpen ? (
        <div ref={form} className={styles.form}>
          <QuorumGate meeting={meeting} item={item} id={gateId} />
          <DecisionForm
            // Another motion has won, or the parties differ: what stands ready is another. What was typed is kept.
            key={`${course.outcome === "adopted" ? course.leading?.id : ""}/${round.votes.length}/${isOfOneMind(round)}`}
            deciding={deciding}
            isFirst={decisions.length === 0}
            canLeave={!isAwaited}
            gateId={gateId}
            level={level}
            onDone={() => {
              setAdding(false);
              focusLater(addId);
            }}
          />
        </div>
      ) : (
        <div className={styles.acts}>
          <Button id={addId} onPress={start}>
            {t(decisions.length === 0 ? "record" : "recordAnother")}
          </Button>
        </div>
      )}
    </Section>
  );
}
