import type { ItemFill } from "../../domain/item-fill.ts";
import { heading, quiet, section } from "../../document/blocks.ts";
import type { Block } from "../../document/document.ts";
import { actionsContent } from "./actions-content.ts";
import { feedbackContent } from "./feedback-content.ts";
import { type FillContext, type FillSource, type ItemContent, stretchOf } from "./fill-context.ts";
import { closingContent, nextMeetingContent, openingContent } from "./frame-content.ts";
import { meetingName } from "./meeting-name.ts";
import { metricsContent } from "./metrics-content.ts";
import { attendanceContent, disqualificationsContent } from "./people-content.ts";
import { previousMinutesContent } from "./previous-minutes-content.ts";
import { recommendationsContent } from "./recommendations-content.ts";
import { fillWords } from "./words/by-language.ts";

/**
 * What an item shows of itself as the blocks of a paper: what changed since the last meeting, and in one sentence what
 * did not. The notice's pack and the minutes print these; an item that fills itself with nothing has none. Like all of a
 * paper it is written without clock or chance, so every machine writes the same.
 */
export function fillBlocks(context: FillContext): readonly Block[] {
  return contentOf(context)?.blocks ?? [];
}

/**
 * The same under a heading that says of what day it speaks. In minutes stands only what has no other place there: who
 * was here, who was disqualified and when the next meeting is, they tell themselves.
 */
export function minutesFillBlocks(context: FillContext): readonly Block[] {
  const { fills, status } = context.item;
  return fills === undefined || status === "withdrawn" || !isPrintedInMinutes[fills]
    ? []
    : section(heading(3, stateHeading(context)), fillBlocks(context));
}

/** What a screen shows: the changes, and the rest to be folded out. */
export function contentOf(context: FillContext): ItemContent | undefined {
  const { fills } = context.item;
  if (fills === undefined) return undefined;
  const source: FillSource = {
    context,
    fill: fillWords[context.words.language],
    stretch: stretchOf(context),
  };
  const content = builders[fills](source);
  return looksBack[fills] ? { ...content, blocks: [quiet(sinceLine(source)), ...content.blocks] } : content;
}

/** "Tilanne 15.10.2025". */
export function stateHeading({ meeting, words }: FillContext): string {
  return fillWords[words.language].stateOn(meeting.date && words.format.date(meeting.date));
}

function sinceLine({ context, fill, stretch }: FillSource): string {
  return fill.since(stretch.before && meetingName(context, stretch.before));
}

const builders: Readonly<Record<ItemFill, (source: FillSource) => ItemContent>> = {
  opening: openingContent,
  attendance: attendanceContent,
  disqualifications: disqualificationsContent,
  "previous-minutes": previousMinutesContent,
  feedback: feedbackContent,
  actions: actionsContent,
  metrics: metricsContent,
  recommendations: recommendationsContent,
  "next-meeting": nextMeetingContent,
  closing: closingContent,
};

/** Whether the content counts changes from the meeting before. */
const looksBack: Readonly<Record<ItemFill, boolean>> = {
  opening: false,
  attendance: false,
  disqualifications: false,
  "previous-minutes": false,
  feedback: true,
  actions: true,
  metrics: false,
  recommendations: true,
  "next-meeting": false,
  closing: false,
};

const isPrintedInMinutes: Readonly<Record<ItemFill, boolean>> = {
  opening: false,
  attendance: false,
  disqualifications: false,
  "previous-minutes": true,
  feedback: true,
  actions: true,
  metrics: true,
  recommendations: true,
  "next-meeting": false,
  closing: false,
};
