import { usualMonths } from "../../../../shared/agenda/default-template.ts";
import { givenFields } from "../../../../shared/agenda/item-fields.ts";
import type { GroupBook } from "../../../../shared/domain/group-book.ts";
import { domainRules } from "../../../../shared/domain/kinds.ts";
import { type MonthName, monthNames } from "../../../../shared/domain/month.ts";
import { planEdit } from "../../../../shared/log/author.ts";
import type { Operation } from "../../../../shared/log/change.ts";
import type { Language } from "../../../text/language.ts";
import { byDay } from "../meeting-order.ts";
import { defaultItems, planTemplate } from "../templates/template-acts.ts";

export interface CycleNames {
  readonly series: string;
  readonly template: string;
}

/**
 * The group's series and template in one act: months, hours and people as the group's own meetings have them, else the
 * usual ones, and the default items in the language on screen.
 */
export function planNewCycle(
  book: GroupBook,
  newId: () => string,
  language: Language,
  names: CycleNames,
): readonly Operation[] {
  const meetings = [...book.all("meeting")].sort(byDay);
  const last = meetings.filter(({ date }) => date !== undefined).at(-1);
  const months = usedMonths(
    meetings.slice(-6).flatMap(({ date, type }) => (type === "extraordinary" ? [] : (date ?? []))),
  );
  const [series, template] = [newId(), newId()];
  return [
    ...planTemplate(newId, template, { name: names.template }, defaultItems(language, months)),
    ...planEdit(domainRules, undefined, "series", series, {
      ...givenFields({
        start: last?.start,
        end: last?.end,
        venue: last?.place,
        mode: last?.mode,
        chair: last?.chair,
        secretary: last?.secretary,
        remoteLink: last?.remoteLink,
        contact: last?.contact,
        accessibility: last?.accessibility,
      }),
      name: names.series,
      template,
      type: "regular",
      months,
    }),
  ];
}

function usedMonths(days: readonly string[]): readonly MonthName[] {
  const used = new Set(days.map((day) => Number(day.slice(5, 7)) - 1));
  // One or two meetings make no rhythm.
  return used.size < 3 ? usualMonths : monthNames.filter((_, index) => used.has(index));
}
