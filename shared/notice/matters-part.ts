import { fillBlocks } from "../agenda/fills/fill-blocks.ts";
import { timeBudgetOf } from "../agenda/time-budget.ts";
import type { NumberedItem } from "../domain/agenda.ts";
import type { AgendaItem } from "../domain/agenda-item.ts";
import type { ItemFill } from "../domain/item-fill.ts";
import { heading, lineRun, list, paragraphs, quiet, section, sentence } from "../document/blocks.ts";
import type { Block, Paragraph } from "../document/document.ts";
import { visibleLine } from "../document/visible-text.ts";
import { conflictNotes } from "../minutes/context.ts";
import { groupDefault, publicityOfItem } from "../minutes/publicity.ts";
import { classNote, withheldNote } from "../minutes/publicity-note.ts";
import { attachmentLine } from "./attachments-part.ts";
import { itemName, type NoticeContext } from "./context.ts";

/** What is on the list, one line each: the notice's own list of matters. */
export function mattersPart(context: NoticeContext): readonly Block[] {
  const { words, notice, items, book, version } = context;
  const lines = items.map((each) => {
    const { type, minutes, status } = each.item;
    if (status === "withdrawn") return [lineRun(`${itemName(context, each)}, ${notice.item.withdrawn}`)];
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
    ...context.items.flatMap((each) => itemBlocks(context, each, "agenda")),
    ...section(heading(2, context.notice.facts.planned), timeBlocks(context)),
  ];
}

/** Each item of the pack: the same with its background, its attachments and what it fills itself with. */
export function packItemsPart(context: NoticeContext): readonly Block[] {
  return context.items.flatMap((each) => itemBlocks(context, each, "pack"));
}

function itemBlocks(context: NoticeContext, numbered: NumberedItem, paper: "agenda" | "pack"): readonly Block[] {
  const { book, words, link, withholds, version } = context;
  const { item } = numbered;
  const publicity = publicityOfItem(book, item);
  const name = itemName(context, numbered);
  if (withholds(publicity)) {
    return [heading(2, name), withheldNote(context, words.publicity.withheld.item, publicity, item.ground)];
  }
  const title = heading(2, name, link("agenda-item", item.id));
  if (item.status === "withdrawn") return [title, quiet(sentence(context.notice.item.withdrawn))];
  if (version === "plain") return section(title, plainItem(context, item));
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
    ...aside(context, item),
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

/**
 * What becomes of the item and its plain sentences, one idea a line, and nothing else. An opening or a finding that says
 * nothing in plain words has its place in the list of matters and no part of its own.
 */
function plainItem({ notice }: NoticeContext, item: AgendaItem): readonly Block[] {
  const plain = oneIdeaALine(item.plain);
  if (plain.length === 0 && item.type !== "decision" && item.type !== "discussion") return [];
  return [
    ...(item.type === undefined ? [] : paragraphs(notice.item.plainTypes[item.type])),
    ...(plain.length === 0 ? paragraphs(notice.item.noPlain) : plain),
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

function aside(context: NoticeContext, item: AgendaItem): readonly Block[] {
  const { book, words, notice, people } = context;
  const start = timeBudgetOf(context.meeting, context.items).begins.get(item.id);
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
  const stored = context.attachments.filter(({ attachment }) => attachment.item === item.id);
  return list([
    ...stored.map((each) => [lineRun(attachmentLine(context, each))]),
    ...(item.attachments ?? []).flatMap((each) => (visibleLine(each) === "" ? [] : [[lineRun(each)]])),
  ]);
}

/** How long the items take together, and by how much that is more than the meeting has. */
function timeBlocks({ meeting, items, notice }: NoticeContext): readonly Block[] {
  const { planned, length, over } = timeBudgetOf(meeting, items);
  if (planned === 0) return [];
  return [
    ...paragraphs(length === undefined ? notice.time.total(planned) : notice.time.totalOf(planned, length)),
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
