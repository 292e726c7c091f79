import type { Json } from "../../../shared/core/canonical-json.ts";
import type { GroupBook } from "../../../shared/domain/group-book.ts";
import { markWords, snippetOf } from "../../../shared/search/marks.ts";
import { recordDocument, recordOfDocument, type SearchedKind } from "../../../shared/search/record-document.ts";
import { minutesKind, placeOfDocument } from "../../../shared/search/minutes-documents.ts";
import type { SearchAnswer, SearchDocument } from "../../../shared/search/search-index.ts";
import type { Route } from "../../navigation/route.ts";
import { routeOfRecord } from "../../records/links/record-route.ts";
import { recordTitle, type Naming } from "../../records/naming/record-title.ts";
import { kindWord, valueWord } from "../../records/naming/record-words.ts";
import type { Words } from "../../text/words.ts";
import type { SearchGroup, SearchLine } from "../../ui/search-dialog.tsx";
import type { SearchState } from "./record-search.ts";
import { Stretches } from "./stretches.tsx";

/** So many of a kind are shown, and so many kinds: what is further down is better found by one more word. */
const mostOfKind = 5;
const mostKinds = 8;
const snippetLength = 110;

/** Fields whose fixed value is a word by which people look for the record: "puheenjohtaja", "suositus". */
const namingFields = ["role", "type", "authority"] as const;

/** Words by which a record may be looked for and that stand in none of its texts. */
export function moreWordsOf(
  t: Words<"records">,
  kind: SearchedKind,
  record: Readonly<Record<string, Json | undefined>>,
): readonly string[] {
  const values = namingFields.flatMap((field) => {
    const value = record[field];
    return typeof value === "string" ? (valueWord(t, kind, field, value) ?? []) : [];
  });
  return [kindWord(t, kind), ...values];
}

/** Where a line of the search leads. */
export interface FoundLine {
  readonly line: SearchLine;
  readonly route: Route;
}

export interface FoundRecords {
  readonly groups: readonly SearchGroup[];
  readonly routeById: ReadonlyMap<string, Route>;
  /** How many were found, shown or not; with `isCut` at least so many. */
  readonly total: number;
  readonly isCut: boolean;
  /** Whether no record has all of the words. */
  readonly isPartial: boolean;
}

/** What was found, by kind; the kind of the best hit first. A record that is seen nowhere is left out. */
export function groupFound(
  naming: Naming,
  words: Words<"search">,
  answer: SearchAnswer,
  minutes: SearchState["minutes"] = () => undefined,
): FoundRecords {
  const { hits, countByKind } = answer;
  const routeById = new Map<string, Route>();
  const groups = kindsInOrder(hits).flatMap(([kind, names]) => {
    const lines: SearchLine[] = [];
    for (const name of names) {
      if (lines.length === mostOfKind) break;
      const line =
        kind === minutesKind ? minutesLine(naming, minutes(name), answer.words) : foundLine(naming, name, answer.words);
      if (line === undefined) continue;
      lines.push(line.line);
      routeById.set(line.line.id, line.route);
    }
    const total = countByKind.get(kind) ?? names.length;
    const count = total > lines.length && !answer.isCut ? words("shown", { shown: lines.length, total }) : undefined;
    return lines.length === 0 ? [] : [{ id: kind, title: words(`groups.${kind}`), count, lines }];
  });
  return {
    groups,
    routeById,
    total: [...countByKind.values()].reduce((sum, each) => sum + each, 0),
    isCut: answer.isCut,
    isPartial: hits.some(({ isFull }) => !isFull),
  };
}

/**
 * Kinds that stand for less at the same fit: what was said on the way to an outcome, and agenda items, whose titles
 * come back from meeting to meeting.
 */
const kindWorth: Readonly<Partial<Record<FoundKind, number>>> = {
  minutes: 0.6,
  motion: 0.5,
  position: 0.5,
  "agenda-item": 0.7,
  note: 0.5,
  progress: 0.5,
  statement: 0.5,
  vote: 0.5,
  disqualification: 0.5,
};

type FoundKind = SearchedKind | typeof minutesKind;

function kindsInOrder(hits: SearchAnswer["hits"]): readonly (readonly [FoundKind, readonly string[]])[] {
  const found = new Map<FoundKind, { readonly names: string[]; readonly best: number }>();
  for (const { id, score } of hits) {
    const kind = placeOfDocument(id) === undefined ? recordOfDocument(id)?.kind : minutesKind;
    if (kind === undefined) continue;
    const known = found.get(kind);
    if (known === undefined) found.set(kind, { names: [id], best: score * (kindWorth[kind] ?? 1) });
    else known.names.push(id);
  }
  return [...found]
    .toSorted(([, a], [, b]) => b.best - a.best)
    .slice(0, mostKinds)
    .map(([kind, { names }]) => [kind, names] as const);
}

/** A record by its title alone, for those that were opened lately. */
export function recordLine(naming: Naming, kind: string, id: string): FoundLine | undefined {
  const route = routeOfRecord(naming.book, kind, id);
  if (route === undefined) return undefined;
  return { line: { id: `${kind}/${id}`, name: recordTitle(naming, kind, id) }, route };
}

function foundLine(naming: Naming, name: string, found: ReadonlySet<string>): FoundLine | undefined {
  const record = recordOfDocument(name);
  const texts = record === undefined ? undefined : textsOf(naming.book, record.kind, record.id);
  if (record === undefined || texts === undefined) return undefined;
  const plain = recordLine(naming, record.kind, record.id);
  if (plain === undefined) return undefined;
  const title = plain.line.name;
  const shown = markWords(title, found);
  // A title that is a text of the record is not said twice.
  const start = title.replace(/…$/, "");
  const snippet = snippetOf(
    texts.filter((text) => !text.startsWith(start)),
    found,
    snippetLength,
  );
  return {
    route: plain.route,
    line: {
      ...plain.line,
      shown: <Stretches of={shown} />,
      note: noteOf(naming, plain.route, snippet),
    },
  };
}

/** A place in approved minutes, by its heading and its meeting, with what was found in it. */
function minutesLine(
  naming: Naming,
  document: SearchDocument | undefined,
  found: ReadonlySet<string>,
): FoundLine | undefined {
  const place = document === undefined ? undefined : placeOfDocument(document.id);
  if (document === undefined || place === undefined) return undefined;
  const snippet = snippetOf(document.texts, found, snippetLength);
  return {
    route: { place: "meeting", id: place.meeting, view: "minutes", heading: place.heading },
    line: {
      id: document.id,
      name: document.title,
      shown: <Stretches of={markWords(document.title, found)} />,
      note: (
        <>
          {recordTitle(naming, "meeting", place.meeting)}
          {snippet === undefined ? null : (
            <>
              {" · "}
              <Stretches of={snippet} />
            </>
          )}
        </>
      ),
    },
  };
}

function noteOf(naming: Naming, route: Route, snippet: ReturnType<typeof snippetOf>) {
  // An item's title is often that of every meeting's: which meeting says more than any of its words.
  const meeting = route.place === "meeting" && route.item !== undefined ? route.id : undefined;
  const where = meeting === undefined ? undefined : recordTitle(naming, "meeting", meeting);
  if (where === undefined && snippet === undefined) return undefined;
  return (
    <>
      {where}
      {where === undefined || snippet === undefined ? null : " · "}
      {snippet === undefined ? null : <Stretches of={snippet} />}
    </>
  );
}

function textsOf<K extends SearchedKind>(book: GroupBook, kind: K, id: string): readonly string[] | undefined {
  const record = book.get(kind, id);
  return record === undefined ? undefined : recordDocument(kind, record).texts;
}
