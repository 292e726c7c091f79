import { useState } from "react";
import type { Block, Heading, PaperDocument, RecordLink } from "../../../../../shared/document/document.ts";
import type { Meeting } from "../../../../../shared/domain/meeting.ts";
import { isKindName } from "../../../../../shared/domain/kinds.ts";
import type { Passage } from "../../../../../shared/review/plan-review.ts";
import { PaperBlocks } from "../../../../records/papers/paper-blocks.tsx";
import { PaperSheet, screenClasses } from "../../../../records/papers/paper-preview.tsx";
import { useNaming } from "../../../../records/naming/use-naming.ts";
import { useWords } from "../../../../text/words.ts";
import { Button } from "../../../../ui/button.tsx";
import { useFocusLater } from "../../focus-later.ts";
import { passageName } from "../review/passage-name.ts";
import type { Review } from "../review/use-review.ts";
import { AddText } from "./add-text.tsx";
import styles from "./desk.module.css";
import { FactLinks } from "./fact-links.tsx";
import { PassageForm } from "./passage-form.tsx";
import { ProposalForm } from "./proposal-form.tsx";

export interface MinutesDeskProps {
  readonly meeting: Meeting;
  readonly paper: PaperDocument;
  readonly review: Review;
}

/**
 * The minutes with what may be done to their texts where they stand: whoever keeps the minutes edits them, the others
 * propose. Each text belongs to its record; facts are not typed over, but lead to where they were recorded.
 */
export function MinutesDesk({ meeting, paper, review }: MinutesDeskProps) {
  const t = useWords("review");
  const focusLater = useFocusLater();
  const [open, setOpen] = useState<string | undefined>(undefined);
  const { me, isKeeper, state } = review;
  const mayPropose = me !== undefined && !isKeeper && (state.stage === "out" || state.stage === "checked");
  const desk: Desk = {
    meeting,
    review,
    way: isKeeper ? "edit" : mayPropose ? "propose" : undefined,
    open,
    onOpen: setOpen,
    onDone(key) {
      setOpen(undefined);
      focusLater(buttonId(key));
    },
  };
  return (
    <PaperSheet paper={paper}>
      {partsOf(paper.blocks).map((part, index) => (
        // Parts have no names of their own and are drawn anew as a whole.
        <PaperPart key={index} part={part} desk={desk} />
      ))}
      {mayPropose ? (
        <div className={styles.whole}>
          <PassageAct passage={undefined} desk={desk} label={t("passage.whole")} />
        </div>
      ) : null}
    </PaperSheet>
  );
}

interface Desk {
  readonly meeting: Meeting;
  readonly review: Review;
  readonly way: "edit" | "propose" | undefined;
  /** Key of the passage whose form is open. */
  readonly open: string | undefined;
  readonly onOpen: (key: string) => void;
  readonly onDone: (key: string) => void;
}

/** A heading with what stands under it, up to the next heading. */
interface Part {
  readonly heading: Heading | undefined;
  readonly body: readonly Block[];
}

function partsOf(blocks: readonly Block[]): readonly Part[] {
  const parts: { heading: Heading | undefined; body: Block[] }[] = [{ heading: undefined, body: [] }];
  for (const block of blocks) {
    if (block.type === "heading") parts.push({ heading: block, body: [] });
    else parts.at(-1)?.body.push(block);
  }
  return parts;
}

function PaperPart({ part: { heading, body }, desk }: { readonly part: Part; readonly desk: Desk }) {
  const links = [...(heading?.records ?? []), ...body.flatMap(linksIn)];
  const passages = links.flatMap(passageOfLink);
  const item = heading?.level === 2 ? heading.records?.find(({ kind }) => kind === "agenda-item")?.id : undefined;
  const openPassage = passages.find((each) => passageKey(each) === desk.open);
  // Of a part that is one text, the form takes the text's place; of a part with facts, it stands under them.
  const isOneText = openPassage !== undefined && body.every(({ type }) => type === "paragraph");
  return (
    <>
      {heading === undefined ? null : <PaperBlocks blocks={[heading]} classes={screenClasses} under={1} />}
      {isOneText ? null : <PaperBlocks blocks={body} classes={screenClasses} under={1} />}
      {desk.way === undefined || (passages.length === 0 && item === undefined) ? null : (
        <div className={styles.acts}>
          {passages.map((passage) => (
            <PassageAct key={passageKey(passage)} passage={passage} desk={desk} isOneOfMany={passages.length > 1} />
          ))}
          {item === undefined || desk.way !== "edit" ? null : <AddText meeting={desk.meeting} item={item} />}
        </div>
      )}
      {desk.way === "edit" ? <FactLinks meeting={desk.meeting} links={links} /> : null}
    </>
  );
}

interface PassageActProps {
  readonly passage: Passage | undefined;
  readonly desk: Desk;
  readonly label?: string;
  /** Beside others like it, whose names then have to be seen. */
  readonly isOneOfMany?: boolean;
}

/** The button of one passage, and in its place the form that it opens. */
function PassageAct({ passage, desk, label, isOneOfMany = false }: PassageActProps) {
  const t = useWords("review");
  const common = useWords("common");
  const naming = useNaming();
  const key = passage === undefined ? "whole" : passageKey(passage);
  const name = passageName(naming, t, desk.meeting.id, passage);
  const { me } = desk.review;
  if (desk.open === key) {
    const onDone = () => desk.onDone(key);
    if (desk.way === "edit" && passage !== undefined)
      return <PassageForm meeting={desk.meeting} passage={passage} onDone={onDone} />;
    return me === undefined ? null : <ProposalForm meeting={desk.meeting} passage={passage} me={me} onDone={onDone} />;
  }
  const isEdit = desk.way === "edit";
  const named = t(isEdit ? "passage.editOf" : "passage.proposeOf", { what: name });
  return (
    <Button
      id={buttonId(key)}
      kind="quiet"
      onPress={() => desk.onOpen(key)}
      {...(label === undefined ? { "aria-label": named } : {})}
    >
      {label ?? (isOneOfMany ? named : isEdit ? common("edit") : t("passage.propose"))}
    </Button>
  );
}

function passageKey({ kind, id, field }: Passage): string {
  return `${kind}-${id}-${field}`;
}

function buttonId(key: string): string {
  return `passage-${key}`;
}

function passageOfLink({ kind, id, field }: RecordLink): readonly Passage[] {
  return field === undefined || !isKindName(kind) ? [] : [{ kind, id, field }];
}

function linksIn(block: Block): readonly RecordLink[] {
  switch (block.type) {
    case "facts":
      return block.facts.flatMap(({ records = [] }) => records);
    case "table":
      return block.rows.flatMap(({ records = [] }) => records);
    case "heading":
      return block.records ?? [];
    default:
      return [];
  }
}
