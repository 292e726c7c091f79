import { facts, lineFact, paragraphs } from "../../document/blocks.ts";
import { meetingAfter } from "../meeting-before.ts";
import type { FillSource, ItemContent } from "./fill-context.ts";
import { meetingName, meetingWhen } from "./meeting-name.ts";

/** When the meeting was called for and when it was opened, and by whom. */
export function openingContent({ context, fill }: FillSource): ItemContent {
  const { meeting, words, people } = context;
  const { openedAt, chair, secretary } = meeting;
  return {
    blocks: facts([
      ...lineFact(fill.opening.called, meetingWhen(context, meeting)),
      ...lineFact(fill.opening.opened, openedAt === undefined ? fill.opening.notOpened : words.format.atTime(openedAt)),
      ...(chair === undefined ? [] : lineFact(words.facts.chair, people.name(chair))),
      ...(secretary === undefined ? [] : lineFact(words.facts.secretary, people.name(secretary))),
    ]),
  };
}

export function nextMeetingContent({ context, fill }: FillSource): ItemContent {
  const next = meetingAfter(context.book, context.meeting);
  if (next === undefined) return { blocks: paragraphs(fill.next.none) };
  const name = next.number === undefined ? "" : `${meetingName(context, { id: next.id, number: next.number })}: `;
  return {
    blocks: facts(
      lineFact(fill.next.meeting, `${name}${meetingWhen(context, next)}`, context.link("meeting", next.id)),
    ),
  };
}

export function closingContent({ context, fill }: FillSource): ItemContent {
  const { meeting, words } = context;
  return {
    blocks:
      meeting.end === undefined
        ? paragraphs(fill.closing.notEnded)
        : facts(lineFact(fill.closing.ends, words.format.atTime(meeting.end))),
  };
}
