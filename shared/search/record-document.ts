import type { Json } from "../core/canonical-json.ts";
import type { GroupBook } from "../domain/group-book.ts";
import type { KindName, RecordByKind } from "../domain/kinds.ts";
import type { SearchDocument } from "./search-index.ts";

interface SearchedFields {
  readonly title: readonly string[];
  readonly texts: readonly string[];
}

type FieldsOf<K extends KindName> = {
  readonly title: readonly (keyof RecordByKind<K> & string)[];
  readonly texts: readonly (keyof RecordByKind<K> & string)[];
};

/**
 * What is searched of each kind: the fields in which people write, and no codes, links or numbers. Kinds that are left
 * out hold nothing but those.
 */
const fieldsByKind = {
  group: { title: ["name"], texts: ["plain"] },
  contract: {
    title: ["name"],
    texts: ["caseNumber", "serviceArea", "option", "generalTerms", "termsNote", "procedure", "goals", "mandate"],
  },
  organisation: { title: ["name"], texts: ["unit", "consortium"] },
  member: { title: ["name"], texts: ["title", "support"] },
  meeting: { title: ["number"], texts: ["place", "plain", "remark"] },
  "agenda-item": {
    title: ["title"],
    texts: ["background", "proposal", "handling", "outcome", "reasons", "plain", "clientView", "attachments"],
  },
  disqualification: { title: [], texts: ["ground"] },
  note: { title: [], texts: ["text"] },
  decision: {
    title: ["title"],
    texts: [
      "text",
      "proposal",
      "reasons",
      "plain",
      "clientView",
      "buyerReference",
      "buyerOutcome",
      "contractStep",
      "publicityNote",
    ],
  },
  vote: { title: ["motion"], texts: [] },
  motion: { title: [], texts: ["text"] },
  position: { title: [], texts: ["text"] },
  attachment: { title: ["name"], texts: ["plain"] },
  statement: { title: [], texts: ["text"] },
  action: { title: ["title"], texts: ["description", "plain", "evidence", "clientImpact", "waitingFor"] },
  progress: { title: [], texts: ["text"] },
  feedback: { title: [], texts: ["text", "plain", "response", "channel", "theme"] },
  metric: { title: ["name"], texts: ["plain", "unit", "source", "formula", "sideEffect"] },
  sanction: { title: [], texts: ["reason"] },
  "priority-order": { title: [], texts: ["source", "decisionReference"] },
  participation: { title: ["method"], texts: ["where", "who", "influence", "support"] },
  risk: { title: ["title"], texts: ["description", "response"] },
} as const satisfies { readonly [K in KindName]?: FieldsOf<K> };

export type SearchedKind = keyof typeof fieldsByKind;

export const searchedKinds = Object.keys(fieldsByKind) as readonly SearchedKind[];

/** The name of a record among all kinds, as the index knows it. */
export function documentId(kind: SearchedKind, id: string): string {
  return `${kind}/${id}`;
}

/** The kind and the id that a document's name was made of. */
export function recordOfDocument(name: string): { readonly kind: SearchedKind; readonly id: string } | undefined {
  const at = name.indexOf("/");
  const kind = searchedKinds.find((each) => each === name.slice(0, at));
  return kind === undefined ? undefined : { kind, id: name.slice(at + 1) };
}

/** @param more words that belong to the record and stand in no field of it, such as its role in the language on screen. */
export function recordDocument<K extends SearchedKind>(
  kind: K,
  record: RecordByKind<K>,
  more: readonly string[] = [],
): SearchDocument {
  const { title, texts }: SearchedFields = fieldsByKind[kind];
  const values: Readonly<Record<string, Json | undefined>> = record;
  const textsOf = (fields: readonly string[]) =>
    fields.flatMap((field) => {
      const value = values[field];
      if (typeof value === "string") return [value];
      return Array.isArray(value) ? value.filter((line) => typeof line === "string") : [];
    });
  return {
    id: documentId(kind, record.id),
    kind,
    title: textsOf(title).join(" "),
    texts: [...textsOf(texts), ...more],
  };
}

/** All that is searched of a group. */
export function documentsOf(book: GroupBook): readonly SearchDocument[] {
  return searchedKinds.flatMap((kind) => book.all(kind).map((record) => recordDocument(kind, record)));
}
