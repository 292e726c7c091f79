import { fillBlocks } from "../agenda/fills/fill-blocks.ts";
import type { NumberedItem } from "../domain/agenda.ts";
import type { AgendaItem } from "../domain/agenda-item.ts";
import type { ItemFill } from "../domain/item-fill.ts";
import { heading, lineRun, list, paragraphs, quiet, section } from "../document/blocks.ts";
import type { Block, Paragraph } from "../document/document.ts";
import { visibleLine } from "../document/visible-text.ts";
import { conflictNotes } from "../minutes/context.ts";
import { groupDefault, publicityOfItem } from "../minutes/publicity.ts";
import { classNote, withheldNote } from "../minutes/publicity-note.ts";
import { attachmentLine } from "./attachments-part.ts";
import { itemName, type NoticeContext } from "./context.ts";
import { lengthOf, plannedStarts } from "./planned-time.ts";

/** What is on the list, one line each: the notice's own list of matters. */
export function mattersPart(context: NoticeContext): readonly Block[] {
  const { words, notice, items, book, version } = context;
  const lines = items.map((each) => {
    const { type, minutes } = each.item;
    const isOpen = !context.withholds(publicityOfItem(book, each.item));
    const asides = [
      isOpen && type !== undefined ? words.item.types[type].toLowerCase() : "",
      minutes === undefined || version === "plain" ? "" : notice.item.minutes(minutes),
    ].filter(Boolean);
    return [lineRun([itemName(context, each), ...asides].join(", "))];
  });
  return section(heading(2, notice.parts.matters), [...list(lines), ...timeBlocks(context)]);
}

/** Each item of the agenda: its kind, who presents it, how long it takes, and the draft decision. */
export function agendaPart(context: NoticeContext): readonly Block[] {
  return [
    ...context.items.flatMap((each, index) => itemBlocks(context, each, index, "agenda")),
    ...section(heading(2, context.notice.facts.planned), timeBlocks(context)),
  ];
}

/** Each item of the pack: the same with its background, its attachments and what it fills itself with. */
export function packItemsPart(context: NoticeContext): readonly Block[] {
  return context.items.flatMap((each, index) => itemBlocks(context, each, index, "pack"));
}

function itemBlocks(
  context: NoticeContext,
  numbered: NumberedItem,
  index: number,
  paper: "agenda" | "pack",
): readonly Block[] {
  const { book, words, link, withholds, version } = context;
  const { item } = numbered;
  const publicity = publicityOfItem(book, item);
  const name = itemName(context, numbered);
  if (withholds(publicity)) {
    return [heading(2, name), withheldNote(context, words.publicity.withheld.item, publicity, item.ground)];
  }
  const title = heading(2, name, link("agenda-item", item.id));
  if (version === "plain") return [title, ...plainItem(context, item)];
  const plain = section(heading(3, context.notice.item.plain), paragraphs(item.plain));
  const proposal = section(heading(3, words.item.proposal), paragraphs(item.proposal));
  const official =
    paper === "agenda"
      ? proposal
      : [
          ...section(heading(3, words.item.background), paragraphs(item.background)),
          ...fillBlocks({ ...context, item }),
          ...proposal,
          ...section(heading(3, words.item.attachments), attachmentsOfItem(context, item)),
        ];
  return [
    title,
    ...aside(context, item, index),
    ...classNote(context, publicity, item.ground),
    ...conflictNotes(context, "agenda-item", item.id, {}),
    ...(version === "client" ? [...clientPlain(context, item), ...official] : [...official, ...plain]),
  ];
}

/** For clients and families their own words come first. */
function clientPlain({ notice }: NoticeContext, item: AgendaItem): readonly Block[] {
  const plain = paragraphs(item.plain);
  return plain.length === 0 ? paragraphs(notice.item.noPlain) : plain;
}

/** What becomes of the item and its plain sentences, one idea a line, and nothing else. */
function plainItem({ notice }: NoticeContext, item: AgendaItem): readonly Block[] {
  return [
    ...(item.type === undefined ? [] : paragraphs(notice.item.plainTypes[item.type])),
    ...(item.plain === undefined || item.plain.trim() === ""
      ? paragraphs(notice.item.noPlain)
      : oneIdeaALine(item.plain)),
  ];
}

/** Sentences as paragraphs of their own. Where it is not plain that one ends, nothing is parted. */
export function oneIdeaALine(text: string | undefined): readonly Paragraph[] {
  return paragraphs(text).flatMap(({ runs }) =>
    runs.flatMap((run) =>
      run.text
        .split(/(?<=[^\s.\d]{2}[.!?])\s+(?=[A-ZÅÄÖ])|\n+/u)
        .flatMap((sentence): Paragraph[] =>
          sentence.trim() === "" ? [] : [{ type: "paragraph", runs: [{ text: sentence.trim() }] }],
        ),
    ),
  );
}

function aside(context: NoticeContext, item: AgendaItem, index: number): readonly Block[] {
  const { book, words, notice, people } = context;
  const start = plannedStarts(context.meeting, context.items)[index];
  const from = item.carriedFrom === undefined ? undefined : book.get("agenda-item", item.carriedFrom);
  const earlier = from?.meeting === undefined ? undefined : book.get("meeting", from.meeting)?.number;
  const parts = [
    item.type === undefined ? "" : words.item.types[item.type],
    item.presenter === undefined ? "" : notice.item.presenter(people.name(item.presenter)),
    item.minutes === undefined ? "" : notice.item.minutes(item.minutes),
    start === undefined ? "" : notice.item.about(words.format.atTime(start)),
    earlier === undefined ? "" : notice.item.carriedFrom(visibleLine(earlier)),
  ].filter(Boolean);
  return parts.length === 0 ? [] : [quiet(parts.join(" · "))];
}

/** Files that are stored with the item, and those that are only named. */
function attachmentsOfItem(context: NoticeContext, item: AgendaItem): readonly Block[] {
  const stored = context.attachments.filter((each) => each.item === item.id);
  return list([
    ...stored.map((each) => [lineRun(attachmentLine(context, each))]),
    ...(item.attachments ?? []).flatMap((each) => (visibleLine(each) === "" ? [] : [[lineRun(each)]])),
  ]);
}

/** How long the items take together, and by how much that is more than the meeting has. */
function timeBlocks({ meeting, items, notice }: NoticeContext): readonly Block[] {
  const total = items.reduce((sum, { item }) => sum + (item.minutes ?? 0), 0);
  if (total === 0) return [];
  const length = lengthOf(meeting);
  const over = length === undefined ? 0 : total - length;
  return [
    ...paragraphs(length === undefined ? notice.time.total(total) : notice.time.totalOf(total, length)),
    ...(over > 0 ? paragraphs(notice.time.over(over)) : []),
  ];
}

/** What a pack holds by itself even if no item asks for it. */
const annexFills = ["actions", "metrics", "feedback"] as const satisfies readonly ItemFill[];

/**
 * Open actions, the metrics' page and the digest of feedback, as far as no item on the list shows them: a pack always
 * has them, also when this meeting does not go through them. They have no class of their own, so the group's counts.
 */
export function annexPart(context: NoticeContext): readonly Block[] {
  const { items, version, notice, book } = context;
  if (version === "plain") return [];
  const byDefault = groupDefault(book);
  if (context.withholds(byDefault)) {
    return [heading(2, notice.parts.annexes), withheldNote(context, notice.annexes.withheld, byDefault, undefined)];
  }
  const shown = new Set(
    items.flatMap(({ item }) => (context.withholds(publicityOfItem(book, item)) ? [] : (item.fills ?? []))),
  );
  // An item that this version leaves out must not come back as an annex.
  const closed = new Set(items.flatMap(({ item }) => item.fills ?? []).filter((fill) => !shown.has(fill)));
  const blocks = annexFills
    .filter((fill) => !shown.has(fill) && !closed.has(fill))
    .flatMap((fills) =>
      section(heading(3, notice.annexes[fills]), fillBlocks({ ...context, item: { id: `annex-${fills}`, fills } })),
    );
  return section(heading(2, notice.parts.annexes), blocks);
}

/** A message or a reason, as its paragraphs; in a plain version one idea a line. */
export function messageBlocks({ version }: NoticeContext, text: string | undefined): readonly Block[] {
  return version === "plain" ? oneIdeaALine(text) : paragraphs(text);
}
