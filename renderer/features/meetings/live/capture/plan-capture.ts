import type { Capture } from "../../../../../shared/capture/parse-capture.ts";
import { type Responsible, responsibleOf } from "../../../../../shared/capture/responsible.ts";
import type { DateOnly } from "../../../../../shared/core/date-only.ts";
import type { AgendaItem } from "../../../../../shared/domain/agenda-item.ts";
import type { GroupBook } from "../../../../../shared/domain/group-book.ts";
import { domainRules, type KindName } from "../../../../../shared/domain/kinds.ts";
import type { Meeting } from "../../../../../shared/domain/meeting.ts";
import { planEdit, type Wish } from "../../../../../shared/log/author.ts";
import type { Operation } from "../../../../../shared/log/change.ts";
import { quorumGate } from "../../../../../shared/meeting/quorum-gate.ts";
import { usualDecision } from "../../../../../shared/meeting/voting/practice.ts";
import { nextDecisionNumber, recordsOfItem } from "../../agenda/item-records.ts";
import { planDecision } from "../deciding/plan-deciding.ts";

/** Where a line is captured, and when by the device. */
export interface CapturePlace {
  readonly book: GroupBook;
  readonly meeting: Meeting;
  /** The item in sight; none before the first is taken up. */
  readonly item: AgendaItem | undefined;
  /** Whether it is marked on another device who has come. */
  readonly isTakingNotes?: boolean;
  readonly today: DateOnly;
  /** `HH:MM`. */
  readonly time: string;
  /** The feedback that the words of a feedback line fit. */
  readonly feedbackLike: (words: string) => readonly string[];
}

/** Why a line cannot be saved as it stands. The line stays; words for these are in the catalogue under `capture`. */
export type CaptureProblem =
  | {
      readonly type:
        | "empty"
        | "noItem"
        | "ownerMissing"
        | "memberMissing"
        | "notPerson"
        | "notQuorate"
        | "notQuorateHere";
    }
  | { readonly type: "decisionOwnerMissing" | "noFeedback" | "manyFeedback" }
  | { readonly type: "unknownName"; readonly typed: string }
  | { readonly type: "manyNames"; readonly typed: string; readonly names: readonly string[] }
  /** Whoever was named cannot answer for anything; see Note: Responsibility never slips. */
  | { readonly type: "clientOwner"; readonly names: readonly string[] }
  /** Disqualified in this item. */
  | { readonly type: "excluded"; readonly name: string };

/** What a line would become, and what stands in its way. */
export interface PlannedCapture {
  readonly problems: readonly CaptureProblem[];
  /** Of an action or a decision. */
  readonly responsible: Responsible | undefined;
  /** Nothing while there are problems. */
  readonly operations: (id: string) => readonly Operation[];
}

/** Plans a new record, or a link to feedback, of a captured line. */
export function planCapture(capture: Capture, place: CapturePlace): PlannedCapture {
  const { book, item, meeting } = place;
  const { kind, text } = capture;
  const responsible = responsibleIn(capture, place);
  const problems = problemsOf(capture, place, responsible);
  const plan = (id: string): readonly Operation[] => {
    const where = { meeting: meeting.id, item: item?.id ?? null };
    switch (kind) {
      case "note":
        return edit(book, "note", id, { ...where, text });
      case "action":
        return edit(book, "action", id, {
          ...where,
          ...actionWish(capture, responsible),
          ...newAction(capture, place),
        });
      case "statement":
      case "dissent":
        return item === undefined ? [] : edit(book, "statement", id, newStatement(capture, book, item));
      case "decision":
        return item === undefined ? [] : newDecision(id, capture, place, item, responsible);
      case "feedback":
        return item === undefined
          ? []
          : edit(book, "agenda-item", item.id, {
              feedback: [...new Set([...(item.feedback ?? []), ...place.feedbackLike(text)])],
            });
    }
  };
  return { problems, responsible, operations: (id) => (problems.length > 0 ? [] : plan(id)) };
}

/** The kinds of record that a line can be captured as, and edited as one again. */
export type CapturedKind = Extract<KindName, "note" | "action" | "statement" | "decision">;

/** Plans a change of what was captured: the same fields anew, and none of the others. */
export function planRecapture(capture: Capture, place: CapturePlace, kind: CapturedKind, id: string): PlannedCapture {
  const { book } = place;
  const responsible = responsibleIn(capture, place);
  const problems = problemsOf(capture, place, responsible).filter(
    ({ type }) => type !== "notQuorate" && type !== "notQuorateHere",
  );
  const wish = (): Wish => {
    switch (kind) {
      case "note":
        return { text: capture.text };
      case "action":
        return actionWish(capture, responsible);
      case "statement":
        return { text: capture.text, member: firstPerson(capture) ?? null };
      case "decision":
        return { text: capture.text, accountable: responsible?.accountable ?? null };
    }
  };
  return { problems, responsible, operations: () => (problems.length > 0 ? [] : edit(book, kind, id, wish())) };
}

function responsibleIn(capture: Capture, { book }: CapturePlace): Responsible | undefined {
  if (capture.kind !== "action" && capture.kind !== "decision") return undefined;
  const named = capture.names.flatMap(({ means }) => (means.length === 1 ? means : []));
  if (capture.kind === "decision" && named.length === 0) {
    return { owner: undefined, accountable: usualDecision(book).accountable, contributors: [] };
  }
  return responsibleOf(book, named);
}

function problemsOf(
  capture: Capture,
  place: CapturePlace,
  responsible: Responsible | undefined,
): readonly CaptureProblem[] {
  const { kind, names, text } = capture;
  const unclear = names.flatMap(({ typed, means }): readonly CaptureProblem[] => {
    if (means.length === 1) return [];
    return means.length === 0
      ? [{ type: "unknownName", typed }]
      : [{ type: "manyNames", typed, names: means.map(({ name }) => name) }];
  });
  return [
    ...(text === "" ? [{ type: "empty" as const }] : []),
    ...(place.item === undefined && kind !== "note" ? [{ type: "noItem" as const }] : []),
    ...unclear,
    ...(unclear.length === 0 ? peopleProblems(capture, place, responsible) : []),
    ...(kind === "feedback" && text !== "" ? feedbackProblems(place.feedbackLike(text)) : []),
    ...(kind === "decision" && isClosed(place)
      ? [{ type: place.isTakingNotes === true ? ("notQuorateHere" as const) : ("notQuorate" as const) }]
      : []),
  ];
}

function peopleProblems(
  capture: Capture,
  { book, meeting, item }: CapturePlace,
  responsible: Responsible | undefined,
): readonly CaptureProblem[] {
  const { kind, names } = capture;
  if (kind === "action" || kind === "decision") {
    if (responsible?.accountable !== undefined) return [];
    if (names.length > 0)
      return [{ type: "clientOwner", names: names.flatMap(({ means }) => means.map((m) => m.name)) }];
    return [{ type: kind === "action" ? "ownerMissing" : "decisionOwnerMissing" }];
  }
  if (kind !== "statement" && kind !== "dissent") return [];
  const [first] = names;
  if (first === undefined) return [{ type: "memberMissing" }];
  const person = firstPerson(capture);
  if (person === undefined) return [{ type: "notPerson" }];
  const isExcluded =
    item !== undefined &&
    book.all("disqualification").some((each) => each.item === item.id && each.member === person) &&
    meeting.id === item.meeting;
  return isExcluded && kind === "dissent" ? [{ type: "excluded", name: first.means[0]?.name ?? first.typed }] : [];
}

function feedbackProblems(found: readonly string[]): readonly CaptureProblem[] {
  if (found.length === 1) return [];
  return [{ type: found.length === 0 ? "noFeedback" : "manyFeedback" }];
}

function isClosed({ book, meeting, item }: CapturePlace): boolean {
  return item !== undefined && quorumGate(book, meeting, item.id).type === "closed";
}

function firstPerson({ names }: Capture): string | undefined {
  return names.flatMap(({ means }) => means).find(({ type }) => type === "member")?.id;
}

function actionWish({ text, due }: Capture, responsible: Responsible | undefined): Wish {
  return {
    title: text,
    owner: responsible?.owner ?? null,
    accountable: responsible?.accountable ?? null,
    contributors: responsible?.contributors ?? [],
    dueOn: due?.type === "day" ? due.day : null,
  };
}

function newAction({ due }: Capture, { book, today, item }: CapturePlace): Wish {
  const decisions = item === undefined ? [] : recordsOfItem(book, item).decisions;
  return {
    firstDueOn: due?.type === "day" ? due.day : null,
    createdOn: today,
    status: "not-started",
    // Of several decisions nobody can tell which one is meant.
    ...(decisions.length === 1 ? { decision: decisions[0]?.id ?? null } : {}),
  };
}

function newStatement(capture: Capture, book: GroupBook, item: AgendaItem): Wish {
  const { decisions } = recordsOfItem(book, item);
  return {
    item: item.id,
    ...(decisions.length === 1 ? { decision: decisions[0]?.id ?? null } : {}),
    member: firstPerson(capture) ?? null,
    type: capture.kind === "dissent" ? "dissent" : "statement",
    text: capture.text,
  };
}

/** What was recorded of positions and votes under the item goes with it, as when it is made in its own panel. */
function newDecision(
  id: string,
  { text }: Capture,
  { book, meeting, time }: CapturePlace,
  item: AgendaItem,
  responsible: Responsible | undefined,
): readonly Operation[] {
  const { authority } = usualDecision(book);
  const isFirst = recordsOfItem(book, item).decisions.length === 0;
  const facts = { book, meeting, item, time, newId: () => id };
  return planDecision(facts, id, {
    number: nextDecisionNumber(book),
    title: (isFirst ? item.title : undefined) ?? shortTitle(text),
    text,
    authority,
    manner: "consensus",
    accountable: responsible?.accountable ?? null,
    status: authority === "recommendation" ? "awaiting-buyer" : "in-force",
  });
}

const longestTitle = 120;

function shortTitle(text: string): string {
  return text.length <= longestTitle ? text : `${text.slice(0, longestTitle - 1).trimEnd()}…`;
}

function edit(book: GroupBook, kind: KindName, id: string, wish: Wish): readonly Operation[] {
  return planEdit(domainRules, book.state(kind, id), kind, id, wish);
}
