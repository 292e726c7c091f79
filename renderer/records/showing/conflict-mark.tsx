import type { KindName } from "../../../shared/domain/kinds.ts";
import { conflictsOf, presenceOf } from "../../../shared/log/record-reading.ts";
import { useBook } from "../../data/hooks.tsx";
import { routeToHash } from "../../navigation/route.ts";
import { useWords } from "../../text/words.ts";
import { Link } from "../../ui/link.tsx";
import { StatusTag } from "../../ui/status-tag.tsx";

export interface ConflictMarkProps {
  readonly kind: KindName;
  readonly id: string;
  /** Only this field's conflict; without it, any of the record's, and that it was deleted and edited at once. */
  readonly field?: string | undefined;
}

/** Says that people have written different values at once, and leads to where that is settled. Usually nothing. */
export function ConflictMark({ kind, id, field }: ConflictMarkProps) {
  const t = useWords("conflicts");
  const state = useBook().state(kind, id);
  if (state === undefined) return null;
  const count = conflictsOf(state).filter((conflict) => field === undefined || conflict.field === field).length;
  const isContested = field === undefined && presenceOf(state) === "contested";
  if (count === 0 && !isContested) return null;
  return (
    <Link href={routeToHash({ place: "conflicts" })}>
      <StatusTag tone="late">{count > 0 ? t("count", { count }) : t("deletedEdited")}</StatusTag>
    </Link>
  );
}
