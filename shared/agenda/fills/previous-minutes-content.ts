import { facts, lineFact, paragraphs } from "../../document/blocks.ts";
import type { Meeting } from "../../domain/meeting.ts";
import type { FillSource, ItemContent } from "./fill-context.ts";
import { meetingName } from "./meeting-name.ts";

/** How far the minutes of the meeting before have come: approved, out for correction or a draft, and what is open. */
export function previousMinutesContent(source: FillSource): ItemContent {
  const { context, fill, stretch } = source;
  const { before } = stretch;
  if (before === undefined) return { blocks: paragraphs(fill.before.none) };
  const open = context.book
    .all("correction")
    .filter(({ meeting, status }) => meeting === before.id && (status ?? "open") === "open").length;
  return {
    blocks: facts([
      ...lineFact(fill.before.meeting, meetingName(context, before), context.link("meeting", before.id)),
      ...lineFact(fill.before.state, stateOf(source, before)),
      ...(open === 0 ? [] : lineFact(fill.before.corrections, fill.before.openCorrections(open))),
    ]),
  };
}

/** As of the meeting's day: approved later is not yet approved. */
function stateOf({ context, stretch }: FillSource, { status, minutesSentOn, minutesApprovedOn }: Meeting): string {
  const { words } = context;
  const day = (date: string | undefined) => date && words.format.date(date);
  if (status === "approved" && stretch.isThere(minutesApprovedOn))
    return words.status.approved(
      words.label[context.book.get("rules", "rules")?.minutesLabel ?? "memo"],
      day(minutesApprovedOn),
    );
  if (minutesSentOn !== undefined && stretch.isThere(minutesSentOn))
    return words.status.inReview(day(minutesSentOn), undefined);
  return words.status.draft;
}
