import type { MonthName } from "../../../../shared/domain/month.ts";
import type { TemplateItem } from "../../../../shared/domain/template-item.ts";

/** An item of a template as it stands in a form. "" is nothing. */
export interface TemplateItemDraft {
  readonly title: string;
  readonly type: string;
  readonly fills: string;
  readonly months: readonly MonthName[];
  readonly recurring: boolean;
  readonly gathers: boolean;
  readonly presenter: string | undefined;
  readonly minutes: number | undefined;
  readonly background: string;
  readonly proposal: string;
  readonly plain: string;
  readonly publicity: string;
  readonly ground: string;
}

export function templateItemDraft(item: Partial<TemplateItem> = {}): TemplateItemDraft {
  return {
    title: item.title ?? "",
    type: item.type ?? "",
    fills: item.fills ?? "",
    months: item.months ?? [],
    recurring: item.recurring ?? false,
    gathers: item.gathers ?? false,
    presenter: item.presenter,
    minutes: item.minutes,
    background: item.background ?? "",
    proposal: item.proposal ?? "",
    plain: item.plain ?? "",
    publicity: item.publicity ?? "",
    ground: item.ground ?? "",
  };
}
