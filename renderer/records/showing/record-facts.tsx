import type { ReactNode } from "react";
import type { KindName } from "../../../shared/domain/kinds.ts";
import { useWords } from "../../text/words.ts";
import { ConflictMark } from "./conflict-mark.tsx";
import { FactList } from "./fact-list.tsx";
import { fieldWord } from "../naming/record-words.ts";

export interface RecordFact {
  readonly field: string;
  readonly value: ReactNode;
}

export interface RecordFactsProps {
  readonly kind: KindName;
  readonly id: string;
  readonly facts: readonly RecordFact[];
}

/** A record's short fields by name, each with a mark where it is in conflict. */
export function RecordFacts({ kind, id, facts }: RecordFactsProps) {
  const t = useWords("records");
  return (
    <FactList
      facts={facts.map(({ field, value }) => ({
        id: field,
        term: fieldWord(t, kind, field),
        value: (
          <>
            {value}
            <ConflictMark kind={kind} id={id} field={field} />
          </>
        ),
      }))}
    />
  );
}
