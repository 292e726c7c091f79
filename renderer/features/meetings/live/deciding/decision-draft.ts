import type { Json } from "../../../../../shared/core/canonical-json.ts";
import type { AgendaItem } from "../../../../../shared/domain/agenda-item.ts";
import type { Decision } from "../../../../../shared/domain/decision.ts";
import type { GroupBook } from "../../../../../shared/domain/group-book.ts";
import type { Wish } from "../../../../../shared/log/author.ts";
import { usualDecision } from "../../../../../shared/meeting/voting/practice.ts";
import type { Round } from "../../../../../shared/meeting/voting/round.ts";
import type { Deciding } from "./use-deciding.ts";

/** A decision as it stands in its form. */
export interface DecisionDraft {
  readonly title: string;
  readonly text: string;
  readonly reasons: string;
  readonly plain: string;
  readonly authority: NonNullable<Decision["authority"]>;
  readonly manner: NonNullable<Decision["manner"]>;
  readonly accountable: string | undefined;
  readonly expiresOn: string;
  /** "item" for the class of the item. */
  readonly publicity: NonNullable<Decision["publicity"]> | "item";
  readonly ground: string;
  /** That it may change the contract and has to be assessed. */
  readonly mayChange: boolean;
}

export const authorities = ["group", "recommendation", "joint-finding", "buyer", "provider"] as const;
export const manners = ["consensus", "majority", "vote"] as const;

/** What the item stands ready to be decided with: the motion that won, else the draft decision. */
export function readyText({ course, item }: Deciding): string {
  return (course.outcome === "adopted" ? course.leading?.text : undefined) ?? item.proposal ?? "";
}

/** Whether no party has said anything else than that it supports the proposal. */
export function isOfOneMind({ positions }: Round): boolean {
  return positions.every(({ stance }) => stance === "supports");
}

/** A new decision as the group usually makes them; how it was reached follows from what was recorded. */
export function newDecisionDraft(book: GroupBook, deciding: Deciding, isFirst: boolean): DecisionDraft {
  const { round, item } = deciding;
  const { authority, accountable } = usualDecision(book);
  return {
    title: isFirst ? (item.title ?? "") : "",
    text: isFirst ? readyText(deciding) : "",
    reasons: "",
    plain: "",
    authority,
    manner: round.votes.length > 0 ? "vote" : isOfOneMind(round) ? "consensus" : "majority",
    accountable,
    expiresOn: "",
    publicity: "item",
    ground: "",
    mayChange: false,
  };
}

export function draftOfDecision(decision: Decision, item: AgendaItem): DecisionDraft {
  return {
    title: decision.title ?? item.title ?? "",
    text: decision.text ?? "",
    reasons: decision.reasons ?? "",
    plain: decision.plain ?? "",
    authority: decision.authority ?? "group",
    manner: decision.manner ?? "consensus",
    accountable: decision.accountable,
    expiresOn: decision.expiresOn ?? "",
    publicity: decision.publicity ?? "item",
    ground: decision.ground ?? "",
    mayChange: decision.changeCheck?.needed === true,
  };
}

/** The draft as a wish. An assessment that was made stays as it is; only that one is needed is said here. */
export function decisionWish(draft: DecisionDraft, before: Decision | undefined): Wish {
  const text = (value: string) => (value.trim() === "" ? null : value.trim());
  // Parts that are missing are left out, so what stays is plain JSON.
  const check = before?.changeCheck;
  return {
    title: text(draft.title),
    text: text(draft.text),
    reasons: text(draft.reasons),
    plain: text(draft.plain),
    authority: draft.authority,
    manner: draft.manner,
    accountable: draft.accountable ?? null,
    expiresOn: text(draft.expiresOn),
    publicity: draft.publicity === "item" ? null : draft.publicity,
    ground: draft.publicity === "confidential" ? text(draft.ground) : null,
    ...((check?.needed === true) === draft.mayChange
      ? {}
      : { changeCheck: { ...check, needed: draft.mayChange } as Json }),
  };
}

/** A recommendation waits for the buyer's answer; what was answered or replaced meanwhile keeps its state. */
export function statusWish(draft: DecisionDraft, before: Decision | undefined): Wish {
  const waits = draft.authority === "recommendation";
  if (before === undefined) return { status: waits ? "awaiting-buyer" : "in-force" };
  if (before.authority === draft.authority || before.buyerDecidedOn !== undefined) return {};
  if (waits && before.status === "in-force") return { status: "awaiting-buyer" };
  return !waits && before.status === "awaiting-buyer" ? { status: "in-force" } : {};
}
