import { type NumberedItem, agendaOf } from "../domain/agenda.ts";
import type { AgendaItem } from "../domain/agenda-item.ts";
import type { GroupBook } from "../domain/group-book.ts";
import type { KindName } from "../domain/kinds.ts";
import type { Meeting } from "../domain/meeting.ts";
import { conflictsOf } from "../log/record-reading.ts";
import { type MeetingPresence, meetingPresence } from "../meeting/presence.ts";
import { note } from "../document/blocks.ts";
import type { DocumentVersion, Note, RecordLink } from "../document/document.ts";
import { createPeople, type People } from "./people.ts";
import { type Publicity, publicityOfItem } from "./publicity.ts";
import type { MinutesWords } from "./words/minutes-words.ts";

/** What every part of the minutes is built from. */
export interface MinutesContext {
  readonly book: GroupBook;
  readonly meeting: Meeting;
  readonly items: readonly NumberedItem[];
  readonly words: MinutesWords;
  readonly version: DocumentVersion;
  readonly people: People;
  /** Who was there and whether they could decide, as every screen says it. */
  readonly presence: MeetingPresence;
  /** Links to records, which only a full version carries: outside of the group they would tell nothing but ids. */
  readonly link: (kind: KindName, ...ids: readonly string[]) => readonly RecordLink[];
  /** A link to the one field whose text stands there. */
  readonly passage: (kind: KindName, id: string, field: string) => readonly RecordLink[];
  /** Whether a record of this class is left out of this version. */
  readonly withholds: (publicity: Publicity) => publicity is Exclude<Publicity, "public">;
  /** "9 §", unless the item is not here or, in a public version, is left out. */
  readonly sectionOf: (itemId: string | undefined) => string | undefined;
}

export function createContext(
  book: GroupBook,
  meeting: Meeting,
  words: MinutesWords,
  version: DocumentVersion,
): MinutesContext {
  const items = agendaOf(book, meeting.id);
  const withholds = (publicity: Publicity): publicity is Exclude<Publicity, "public"> =>
    version !== "full" && publicity !== "public";
  const isOpen = (item: AgendaItem) => !withholds(publicityOfItem(book, item));
  return {
    book,
    meeting,
    items,
    words,
    version,
    people: createPeople(book, words, version),
    presence: meetingPresence(book, meeting),
    link: (kind, ...ids) => (version !== "full" ? [] : ids.map((id) => ({ kind, id }))),
    passage: (kind, id, field) => (version !== "full" ? [] : [{ kind, id, field }]),
    withholds,
    sectionOf(itemId) {
      const found = items.find(({ item }) => item.id === itemId);
      return found === undefined || !isOpen(found.item) ? undefined : words.format.section(found.number);
    },
  };
}

/**
 * Says that people disagree on what stands here. Minutes are built from the shown values; a reader has to know that
 * there are others before anybody approves them.
 */
export function conflictNotes(
  { book, words }: MinutesContext,
  kind: KindName,
  id: string,
  fieldWords: Readonly<Record<string, string>>,
): readonly Note[] {
  const state = book.state(kind, id);
  const fields = state === undefined ? [] : conflictsOf(state).map(({ field }) => field);
  if (fields.length === 0) return [];
  const named = new Set(
    fields.map(
      (field) => (Object.hasOwn(fieldWords, field) ? fieldWords[field] : undefined) ?? words.conflict.otherField,
    ),
  );
  return [note("attention", words.conflict.name, words.conflict.text(words.format.list([...named])))];
}
