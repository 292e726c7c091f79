import { sides } from "../domain/side.ts";
import { heading, note, paragraphs, section } from "../document/blocks.ts";
import type { MinutesContext } from "./context.ts";
import type { Block } from "../document/document.ts";
import type { Quorum } from "../meeting/quorum.ts";
import { hasBegun } from "./attendance-part.ts";
import { overrideNotes } from "./presence-lines.ts";
import { noBreakSpace } from "./words/formats.ts";

/** Whether the meeting could decide, from when to when, and by which rule. */
export function quorumPart(context: MinutesContext): readonly Block[] {
  const { words, presence } = context;
  const title = heading(2, words.parts.quorum);
  if (presence.events.length === 0) {
    if (!hasBegun(context)) return [];
    return section(title, [note("attention", `${words.parts.quorum}.`, words.quorum.cannotTell)]);
  }
  const [first, ...later] = presence.timeline();
  if (first === undefined) return [];
  const blocks: Block[] = [...stretch(context, first.quorum, undefined)];
  for (const { quorum, from } of later) blocks.push(...stretch(context, quorum, from));
  return section(title, [...blocks, ...rule(context, first.quorum)]);
}

/**
 * A note when the meeting was not quorate during an item on which something was decided, and who answered for deciding
 * it all the same. Where an item's hours are not known and the answer hangs on them, nothing is said.
 */
export function missingQuorumNote(context: MinutesContext, itemId: string): readonly Block[] {
  const { words, presence } = context;
  const overrides = overrideNotes(context, itemId);
  const { quorum, isCertain } = presence.forItem(itemId);
  const isMissing = presence.events.length > 0 && isCertain && !quorum.quorate;
  if (!isMissing) return overrides;
  return [note("attention", `${words.parts.quorum}.`, words.quorum.missingForItem), ...overrides];
}

function stretch({ words }: MinutesContext, quorum: Quorum, from: string | undefined): readonly Block[] {
  const at = from === undefined ? undefined : words.format.atTime(from);
  const found = at === undefined ? words.quorum.foundAtStart : words.quorum.foundFrom(at);
  const missing = at === undefined ? words.quorum.missingAtStart : words.quorum.missingFrom(at);
  const bySide = sides
    .flatMap((side) => {
      const count = quorum.votingBySide[side];
      return count === 0 ? [] : [`${words.quorum.sideNames[side]}${noBreakSpace}${count}`];
    })
    .join(", ");
  const present = quorum.voting === 0 ? "" : ` ${words.quorum.present(quorum.voting, bySide)}`;
  if (quorum.quorate) return paragraphs(`${found}${present}`);
  const lacking =
    quorum.missingSides.length === 0
      ? ""
      : ` ${words.quorum.missingSides(quorum.missingSides.map((side) => words.quorum.sideNames[side]).join(", "))}`;
  return [note("attention", missing, `${present}${lacking}`.trim())];
}

/** The rule in the group's own words; without them, as it is counted. */
function rule({ book, words }: MinutesContext, quorum: Quorum): readonly Block[] {
  const card = book.get("rules", "rules");
  const own = paragraphs(card?.quorumText);
  if (own.length > 0) return own;
  const required = sides.filter((side) => card?.quorumSides?.includes(side) === true);
  return paragraphs(words.quorum.rule(quorum.needed, required.map((side) => words.quorum.sideNames[side]).join(", ")));
}
