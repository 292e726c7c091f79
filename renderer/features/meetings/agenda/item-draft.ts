import type { AgendaItem } from "../../../../shared/domain/agenda-item.ts";
import type { ItemFill } from "../../../../shared/domain/item-fill.ts";
import type { Wish } from "../../../../shared/log/author.ts";

/** An item as it stands in its form: empty text for what is not written. */
export interface ItemDraft {
  readonly title: string;
  readonly type: NonNullable<AgendaItem["type"]>;
  readonly presenter: string | undefined;
  readonly minutes: number | undefined;
  readonly background: string;
  readonly proposal: string;
  readonly handling: string;
  readonly outcome: string;
  readonly reasons: string;
  readonly plain: string;
  readonly clientView: string;
  /** One a line. */
  readonly attachments: string;
  /** "group" for the class of the rules card. */
  readonly publicity: NonNullable<AgendaItem["publicity"]> | "group";
  readonly ground: string;
  readonly status: NonNullable<AgendaItem["status"]>;
  /** "nothing" for an item that holds only what people write. */
  readonly fills: ItemFill | "nothing";
  readonly recurring: boolean;
  readonly feedback: readonly string[];
  readonly actions: readonly string[];
  readonly decisions: readonly string[];
  readonly metrics: readonly string[];
}

/** Kinds of records that an item is linked with, by the field that holds them. */
export const itemLinks = { decisions: "decision", actions: "action", metrics: "metric", feedback: "feedback" } as const;
export type ItemLinkField = keyof typeof itemLinks;

export const itemTypes = ["information", "discussion", "decision", "finding"] as const;

/** The running texts of an item, in the order in which minutes have them. */
export const itemTexts = ["background", "proposal", "handling", "outcome", "reasons", "clientView"] as const;

export function draftOfItem(item: AgendaItem): ItemDraft {
  return {
    title: item.title ?? "",
    type: item.type ?? "discussion",
    presenter: item.presenter,
    minutes: item.minutes,
    background: item.background ?? "",
    proposal: item.proposal ?? "",
    handling: item.handling ?? "",
    outcome: item.outcome ?? "",
    reasons: item.reasons ?? "",
    plain: item.plain ?? "",
    clientView: item.clientView ?? "",
    attachments: (item.attachments ?? []).join("\n"),
    publicity: item.publicity ?? "group",
    ground: item.ground ?? "",
    status: item.status ?? "open",
    fills: item.fills ?? "nothing",
    recurring: item.recurring === true,
    feedback: item.feedback ?? [],
    actions: item.actions ?? [],
    decisions: item.decisions ?? [],
    metrics: item.metrics ?? [],
  };
}

/** The draft as a wish; what is empty is cleared, and what means the same as nothing is not written. */
export function itemWish(draft: ItemDraft): Wish {
  const text = (value: string) => (value.trim() === "" ? null : value.trim());
  const attachments = draft.attachments.split("\n").flatMap((line) => (line.trim() === "" ? [] : [line.trim()]));
  return {
    title: text(draft.title),
    type: draft.type,
    presenter: draft.presenter ?? null,
    minutes: draft.minutes ?? null,
    background: text(draft.background),
    proposal: text(draft.proposal),
    handling: text(draft.handling),
    outcome: text(draft.outcome),
    reasons: text(draft.reasons),
    plain: text(draft.plain),
    clientView: text(draft.clientView),
    attachments: attachments.length === 0 ? null : attachments,
    publicity: draft.publicity === "group" ? null : draft.publicity,
    ground: asksGround(draft) ? text(draft.ground) : null,
    status: draft.status === "open" ? null : draft.status,
    fills: draft.fills === "nothing" ? null : draft.fills,
    recurring: draft.recurring ? true : null,
    feedback: draft.feedback,
    actions: draft.actions,
    decisions: draft.decisions,
    metrics: draft.metrics,
  };
}

/** Whether it is to be said why not everybody may read the item; of what is kept secret it has to be. */
export function asksGround({ publicity }: Pick<ItemDraft, "publicity">): boolean {
  return publicity === "internal" || publicity === "confidential";
}
