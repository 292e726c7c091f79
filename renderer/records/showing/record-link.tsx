import { isKindName } from "../../../shared/domain/kinds.ts";
import { presenceOf } from "../../../shared/log/record-reading.ts";
import { useBook } from "../../data/hooks.tsx";
import { routeToHash } from "../../navigation/route.ts";
import { useFormats, useWords } from "../../text/words.ts";
import { Link } from "../../ui/link.tsx";
import { routeOfRecord } from "../links/record-route.ts";
import { recordTitle } from "../naming/record-title.ts";

export interface RecordLinkProps {
  readonly kind: string;
  readonly id: string;
}

/** A record's title as a link to its place; plain text for a kind that has none, and words for one that is not here. */
export function RecordLink({ kind, id }: RecordLinkProps) {
  const book = useBook();
  const t = useWords("records");
  const format = useFormats();
  if (isKindName(kind) && book.get(kind, id) === undefined) {
    const state = book.state(kind, id);
    const isDeleted = state !== undefined && presenceOf(state) === "deleted";
    return <span>{t(isDeleted ? "deletedRecord" : "unknownRecord")}</span>;
  }
  const title = recordTitle({ book, t, format }, kind, id);
  const route = routeOfRecord(book, kind, id);
  return route === undefined ? <span>{title}</span> : <Link href={routeToHash(route)}>{title}</Link>;
}
