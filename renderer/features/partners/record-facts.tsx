import type { Json } from "../../../shared/core/canonical-json.ts";
import type { KindName } from "../../../shared/domain/kinds.ts";
import { useBook } from "../../data/hooks.tsx";
import { ConflictMark } from "../../records/showing/conflict-mark.tsx";
import { FieldValue } from "../../records/showing/field-value.tsx";
import { fieldWord } from "../../records/naming/record-words.ts";
import { useWords } from "../../text/words.ts";
import { DefinitionList } from "../../ui/definition-list.tsx";
import { Cluster } from "../../ui/layout.tsx";

export interface RecordFactsProps {
  readonly kind: KindName;
  readonly id: string;
  readonly fields: readonly string[];
}

/** The fields that hold something, each with its mark when people have written it differently at once. */
export function RecordFacts({ kind, id, fields }: RecordFactsProps) {
  const records = useWords("records");
  const members = useWords("members");
  const record = useBook().get(kind, id) as Readonly<Record<string, Json>> | undefined;
  const filled = fields.filter((field) => record?.[field] !== undefined);
  if (filled.length === 0) return <p>{members("cards.empty")}</p>;
  return (
    <DefinitionList
      items={filled.map((field) => ({
        id: field,
        term: fieldWord(records, kind, field),
        value: (
          <Cluster>
            <FieldValue kind={kind} field={field} value={record?.[field]} />
            <ConflictMark kind={kind} id={id} field={field} />
          </Cluster>
        ),
      }))}
    />
  );
}
