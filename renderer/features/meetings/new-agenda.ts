import { generateNKeysBetween } from "fractional-indexing";
import { agendaOf, type StandingItemKey, standingAgenda } from "../../../shared/domain/agenda.ts";
import type { GroupBook } from "../../../shared/domain/group-book.ts";
import type { Wish } from "../../../shared/log/author.ts";

/** What a new meeting's agenda is made from. */
export type AgendaSource =
  | { readonly type: "standing"; readonly titles: Readonly<Record<StandingItemKey, string>> }
  | { readonly type: "copy"; readonly meeting: string }
  | { readonly type: "empty" };

/**
 * The items of a new meeting, each as the fields to be written, in their order. From an earlier meeting only what makes
 * the frame is taken: titles, kinds, presenters, minutes and publicity. What was said and decided there stays there.
 */
export function newAgenda(book: GroupBook, meeting: string, source: AgendaSource): readonly Wish[] {
  const frames = framesOf(book, source);
  const places = generateNKeysBetween(null, null, frames.length);
  return frames.map((frame, index) => ({ ...frame, meeting, place: places[index] ?? "a0" }));
}

function framesOf(book: GroupBook, source: AgendaSource): readonly Wish[] {
  switch (source.type) {
    case "empty":
      return [];
    case "standing":
      return standingAgenda.map(({ key, ...frame }) => ({ title: source.titles[key], ...frame }));
    case "copy":
      return agendaOf(book, source.meeting).map(({ item }) => {
        const { title, type, fills, recurring, presenter, minutes, publicity, ground } = item;
        return Object.fromEntries(
          Object.entries({ title, type, fills, recurring, presenter, minutes, publicity, ground }).flatMap(
            ([field, value]) => (value === undefined ? [] : [[field, value]]),
          ),
        );
      });
  }
}
