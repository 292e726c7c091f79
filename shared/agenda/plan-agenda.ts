import type { DateOnly } from "../core/date-only.ts";
import { agendaOf } from "../domain/agenda.ts";
import type { AgendaItem } from "../domain/agenda-item.ts";
import type { GroupBook } from "../domain/group-book.ts";
import type { ItemProposal } from "../domain/item-proposal.ts";
import type { TemplateItem } from "../domain/template-item.ts";
import type { Wish } from "../log/author.ts";
import { presenceOf } from "../log/record-reading.ts";
import { type CarriedItem, carriedTo } from "./carry-over.ts";
import { monthOf, templateItemsOf } from "./cycle.ts";
import { carriedFields, givenFields, proposalFields, templateFields } from "./item-fields.ts";
import { plannedItemId } from "./item-id.ts";
import { comingProposals, waitingProposals } from "./proposals.ts";

/** What the next agenda is planned from. */
export interface AgendaRequest {
  readonly template: string | undefined;
  readonly series: string | undefined;
  readonly date: DateOnly;
  /** The meeting, when it has been made already: what stands on its agenda is not planned again. */
  readonly meeting?: string | undefined;
}

/** Where a planned item comes from, one or several of these. */
export interface ItemOrigin {
  readonly template?: TemplateItem;
  readonly carried?: CarriedItem;
  readonly proposal?: ItemProposal;
}

/** One item of a planned agenda. */
export interface PlannedItem {
  /** The id of the record it comes from, unlike that of every other item of the plan. */
  readonly key: string;
  readonly origin: ItemOrigin;
  /** What the item is to hold, without meeting and place. */
  readonly wish: Wish;
  /** The item of the agenda that is to hold it, where there is one already. */
  readonly existing?: AgendaItem;
  /** Beside which item of the agenda it goes; at the agenda's end, before its closing, where neither is named. */
  readonly after?: string;
  readonly before?: string;
  /** Comes unless somebody leaves it out; the others are only offered. */
  readonly isUsual: boolean;
}

/**
 * The next agenda as the cycle has it: the template's items of that month in their order, and before the item that
 * gathers what is new, first what comes over from earlier meetings and then what was proposed. An item that comes over
 * and is the template's own at the same time stands once, in the template's place with what was written for it.
 *
 * Planned against a meeting that exists, it holds what has come since; made twice it adds nothing twice. Pure: what is
 * wished is written by `planPlannedItems`.
 */
export function agendaFor(book: GroupBook, request: AgendaRequest): readonly PlannedItem[] {
  const { template, series, date, meeting } = request;
  const existing = meeting === undefined ? [] : agendaOf(book, meeting).map(({ item }) => item);
  const month = monthOf(date);
  const standing = templateItemsOf(book, template).filter(
    ({ months = [] }) => months.length === 0 || months.includes(month),
  );
  const unclaimed = [...carriedTo(book, { date, series, meeting })];
  const claim = (isSame: (carried: CarriedItem) => boolean) => {
    const at = unclaimed.findIndex(isSame);
    return at < 0 ? undefined : unclaimed.splice(at, 1)[0];
  };

  const slots = standing.map((template): Slot => {
    const carried = claim((each) => isSameMatter(template, each.item));
    const found = existing.find((each) => isSameMatter(template, each));
    return { template, found, planned: templatePlan(book, meeting, template, carried, found) };
  });
  const fromTemplate = slots.map((slot, index) => ({ ...slot, planned: besideFound(slots, index) }));
  const isUsual = (key: string) => meeting === undefined || !wasRemoved(book, meeting, key);
  const carriedOver = unclaimed.map((carried): PlannedItem => {
    const { id, templateItem } = carried.item;
    const found = existing.find((each) => templateItem !== undefined && each.templateItem === templateItem);
    return { ...carriedPlan(id, carried, found, undefined), isUsual: isUsual(id) };
  });
  const proposed = [
    ...comingProposals(book).map((proposal) => ({ proposal, isUsual: isUsual(proposal.id) })),
    ...waitingProposals(book, meeting).map((proposal) => ({ proposal, isUsual: false })),
  ].map(
    (each): PlannedItem => ({
      key: each.proposal.id,
      origin: { proposal: each.proposal },
      wish: proposalFields(each.proposal),
      isUsual: each.isUsual,
    }),
  );
  const at = gatheringAt(slots);
  const before = slots.slice(at).find(({ found }) => found !== undefined)?.found?.id;
  const gathered = [...carriedOver, ...proposed].map((plan) => (before === undefined ? plan : { ...plan, before }));
  const plansOf = (part: readonly Slot[]) => part.flatMap(({ planned }) => planned ?? []);
  return [...plansOf(fromTemplate.slice(0, at)), ...gathered, ...plansOf(fromTemplate.slice(at))];
}

/** An item of the template with what stands for it on the agenda and what is to be added. */
interface Slot {
  readonly template: TemplateItem;
  readonly found: AgendaItem | undefined;
  readonly planned: PlannedItem | undefined;
}

function templatePlan(
  book: GroupBook,
  meeting: string | undefined,
  template: TemplateItem,
  carried: CarriedItem | undefined,
  found: AgendaItem | undefined,
): PlannedItem | undefined {
  if (carried !== undefined) return carriedPlan(template.id, carried, found, template);
  if (found !== undefined) return undefined;
  const isUsual = meeting === undefined || !wasLeftOut(book, meeting, template.id);
  return { key: template.id, origin: { template }, wish: templateFields(template), isUsual };
}

/** The planned item of a slot with its place beside the nearest item that the agenda has already, the one before first. */
function besideFound(slots: readonly Slot[], index: number): PlannedItem | undefined {
  const planned = slots[index]?.planned;
  if (planned === undefined) return undefined;
  const after = slots.slice(0, index).findLast(({ found }) => found !== undefined)?.found?.id;
  if (after !== undefined) return { ...planned, after };
  const before = slots.slice(index + 1).find(({ found }) => found !== undefined)?.found?.id;
  return before === undefined ? planned : { ...planned, before };
}

/** Whether an item of an agenda is the template's own: made from it, filling itself alike, or of the same name. */
function isSameMatter(template: TemplateItem, item: AgendaItem): boolean {
  if (item.templateItem !== undefined) return item.templateItem === template.id;
  if (template.fills !== undefined || item.fills !== undefined) return template.fills === item.fills;
  return template.title !== undefined && nameOf(template.title) === nameOf(item.title);
}

/** Whether what is new goes before this item: it gathers, or it belongs to a meeting's end. */
export function isEnding({ fills }: Pick<AgendaItem, "fills">): boolean {
  return fills === "next-meeting" || fills === "closing";
}

function carriedPlan(
  key: string,
  carried: CarriedItem,
  existing: AgendaItem | undefined,
  template: TemplateItem | undefined,
): PlannedItem {
  const fields = { ...(template === undefined ? {} : templateFields(template)), ...carriedFields(carried.item) };
  const origin: ItemOrigin = template === undefined ? { carried } : { template, carried };
  if (existing === undefined) return { key, origin, wish: fields, isUsual: true };
  // Whatever somebody has written on the new agenda stays as it is.
  const own = givenFields(existing);
  const wish = Object.fromEntries(Object.entries(fields).filter(([field]) => !Object.hasOwn(own, field)));
  return { key, origin, wish, existing, isUsual: true };
}

/** Where in the template the new things go: before the item that gathers them, else before the meeting's end. */
function gatheringAt(slots: readonly Slot[]): number {
  const gathering = slots.findIndex(({ template }) => template.gathers === true);
  return gathering >= 0 ? gathering : slots.findLastIndex(({ template }) => !isEnding(template)) + 1;
}

function wasLeftOut(book: GroupBook, meeting: string, templateItem: string): boolean {
  const { leftOut } = book.get("meeting", meeting) ?? {};
  return leftOut?.includes(templateItem) === true || wasRemoved(book, meeting, templateItem);
}

/** Whether it stood on the agenda and somebody took it off. */
function wasRemoved(book: GroupBook, meeting: string, key: string): boolean {
  const state = book.state("agenda-item", plannedItemId(meeting, key));
  return state !== undefined && presenceOf(state) === "deleted";
}

function nameOf(title: string | undefined): string | undefined {
  return title?.trim().toLowerCase();
}
