import type { AgendaItem } from "../../../../shared/domain/agenda-item.ts";
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
}

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
  };
}

/** The draft as a wish; what is empty is cleared. */
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
    ground: draft.publicity === "confidential" ? text(draft.ground) : null,
  };
}
