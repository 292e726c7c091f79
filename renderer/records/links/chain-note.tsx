import type { ChainKind } from "../../../shared/domain/chain.ts";
import { recordTitle } from "../naming/record-title.ts";
import { valueWord } from "../naming/record-words.ts";
import { useNaming } from "../naming/use-naming.ts";

/** Where a record of a chain stands, in a word or two: an item's meeting, else its state. */
export function ChainNote({ step, id }: { readonly step: ChainKind; readonly id: string }) {
  const naming = useNaming();
  const { book, t } = naming;
  switch (step) {
    case "agenda-item": {
      const meeting = book.get(step, id)?.meeting;
      return meeting === undefined ? null : recordTitle(naming, "meeting", meeting);
    }
    case "feedback":
    case "decision":
    case "action": {
      const status = book.get(step, id)?.status;
      return status === undefined ? null : valueWord(t, step, "status", status);
    }
    case "metric":
      return book.get(step, id)?.unit ?? null;
  }
}
