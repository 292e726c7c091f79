import { type DefaultItemKey, defaultTemplate } from "../../../../shared/agenda/default-template.ts";
import { givenFields } from "../../../../shared/agenda/item-fields.ts";
import { freshPlaces } from "../../../../shared/agenda/item-places.ts";
import type { TemplateFile } from "../../../../shared/agenda/template-file.ts";
import { agendaOf } from "../../../../shared/domain/agenda.ts";
import type { AgendaTemplate } from "../../../../shared/domain/agenda-template.ts";
import type { GroupBook } from "../../../../shared/domain/group-book.ts";
import { domainRules } from "../../../../shared/domain/kinds.ts";
import type { MonthName } from "../../../../shared/domain/month.ts";
import { planEdit, type Wish } from "../../../../shared/log/author.ts";
import type { Operation } from "../../../../shared/log/change.ts";
import { preparing as english } from "../../../text/en/preparing.ts";
import { preparing as finnish } from "../../../text/fi/preparing.ts";
import { documentLanguage, type Language } from "../../../text/language.ts";
import { preparing as swedish } from "../../../text/sv/preparing.ts";
import { standingTitles } from "../standing-titles.ts";

/** The operations of a new template with its items in their order. */
export function planTemplate(
  newId: () => string,
  template: string,
  fields: Omit<AgendaTemplate, "id">,
  items: readonly Wish[],
): readonly Operation[] {
  const places = freshPlaces(items.length);
  return [
    ...planEdit(domainRules, undefined, "agenda-template", template, givenFields(fields)),
    ...items.flatMap((item, index) =>
      planEdit(domainRules, undefined, "template-item", newId(), { ...item, template, place: places[index] ?? "a0" }),
    ),
  ];
}

/** The items that a group begins with, named in the language on screen; plain Finnish reads the ordinary one here. */
export function defaultItems(language: Language, months: readonly MonthName[]): readonly Wish[] {
  const { defaultItems: yearly } = { fi: finnish, sv: swedish, en: english }[documentLanguage(language)];
  const titles: Readonly<Record<DefaultItemKey, string>> = { ...standingTitles(language), ...yearly };
  return defaultTemplate(titles, months);
}

/** The frame of an earlier agenda: nothing of what was said and decided there, nor of its own matters' texts. */
export function itemsOfMeeting(book: GroupBook, meeting: string): readonly Wish[] {
  return agendaOf(book, meeting).map(({ item }) => {
    const { title, type, fills, recurring, presenter, minutes, publicity, ground } = item;
    return givenFields({ title, type, fills, recurring, presenter, minutes, publicity, ground });
  });
}

/** The items of a template's file, as they are written. */
export function itemsOfFile({ items }: TemplateFile): readonly Wish[] {
  return items.map((item) => givenFields(item));
}
