import { fact, facts, lineFact, lineRun, list, paragraphs } from "../../document/blocks.ts";
import { visibleLine } from "../../document/visible-text.ts";
import type { FillSource, ItemContent } from "./fill-context.ts";

/** What has to be known before anybody counts: the group's rule for a quorum, and who has said that they cannot come. */
export function attendanceContent({ context, fill }: FillSource): ItemContent {
  const { book, meeting, words, people } = context;
  const card = book.get("rules", "rules");
  const sides = words.format.list((card?.quorumSides ?? []).map((side) => words.quorum.sideNames[side]));
  const rule = card?.quorumMin === undefined ? fill.presence.noRule : words.quorum.rule(card.quorumMin, sides);
  const excused = book
    .all("attendance")
    .filter((each) => each.meeting === meeting.id && each.event === "excused")
    .flatMap(({ member }) => (member === undefined ? [] : [member]));
  return {
    blocks: facts([
      ...lineFact(fill.presence.rule, rule),
      ...lineFact(
        fill.presence.excused,
        excused.length === 0 ? fill.presence.nobodyExcused : people.names([...new Set(excused)]),
      ),
    ]),
  };
}

/** Who has declared a disqualification, for which item and why; and the group's own rule on it. */
export function disqualificationsContent({ context, fill }: FillSource): ItemContent {
  const { book, meeting, words, people, sectionOf } = context;
  const declared = book.of("disqualification", "meeting", meeting.id);
  const lines = declared.map(({ item, member, ground }) => {
    const section = sectionOf(item);
    const said = words.item.disqualified(people.name(member), ground === undefined ? undefined : visibleLine(ground));
    return [lineRun(section === undefined ? said : `${section}: ${said}`)];
  });
  const rule = visibleLine(book.get("rules", "rules")?.conflictText ?? "");
  return {
    blocks: [
      ...(lines.length === 0 ? paragraphs(fill.disqualifications.none) : list(lines)),
      ...(rule === "" ? [] : facts(fact(fill.disqualifications.rule, [[lineRun(rule)]]))),
    ],
  };
}
