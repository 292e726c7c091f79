import type { Json } from "../../../shared/core/canonical-json.ts";
import type { GroupBook } from "../../../shared/domain/group-book.ts";
import type { Kind } from "../../../shared/domain/kind.ts";
import { type KindName, kindNames, kinds } from "../../../shared/domain/kinds.ts";

/** Records of one kind that name a record in one field. */
export interface Mention {
  readonly kind: KindName;
  readonly field: string;
  readonly ids: readonly string[];
}

/** Every record that names this one, by kind and field, in the kinds' own order: the links from the other side. */
export function mentionsOf(book: GroupBook, kind: KindName, id: string): readonly Mention[] {
  return kindNames.flatMap((name) => {
    const { fields }: Kind = kinds[name];
    return Object.keys(fields)
      .filter((field) => fields[field]?.refersTo === kind)
      .map((field) => ({ kind: name, field, ids: idsThatName(book, name, field, id) }))
      .filter(({ ids }) => ids.length > 0);
  });
}

function idsThatName(book: GroupBook, kind: KindName, field: string, id: string): readonly string[] {
  return book.all(kind).flatMap((record) => {
    const value = (record as Readonly<Record<string, Json | undefined>>)[field];
    const isNamed = Array.isArray(value) ? (value as readonly Json[]).includes(id) : value === id;
    return isNamed ? [record.id] : [];
  });
}

/** Records that a page counts or leaves out rather than lists: events of presence, devices, receipts, measurements. */
const unlistedKinds: ReadonlySet<KindName> = new Set(["attendance", "device", "receipt", "observation"]);

export function listedMentions(mentions: readonly Mention[]): readonly Mention[] {
  return mentions.filter(({ kind }) => !unlistedKinds.has(kind));
}

/** How many different records name this one, devices and receipts left out: people do not think of those as records. */
export function countMentions(mentions: readonly Mention[]): number {
  const names = mentions
    .filter(({ kind }) => kind !== "device" && kind !== "receipt")
    .flatMap(({ kind, ids }) => ids.map((id) => `${kind}/${id}`));
  return new Set(names).size;
}
