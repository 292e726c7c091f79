import { agendaOf } from "../../../../../shared/domain/agenda.ts";
import type { GroupBook } from "../../../../../shared/domain/group-book.ts";
import type { Passage } from "../../../../../shared/review/plan-review.ts";
import { fieldWord } from "../../../../records/naming/record-words.ts";
import type { Naming } from "../../../../records/naming/record-title.ts";
import type { Words } from "../../../../text/words.ts";

/** What a passage of the minutes is called and where it stands: "Käsittely, 5 §". */
export function passageName(
  { book, t, format }: Naming,
  review: Words<"review">,
  meeting: string,
  passage: Passage | undefined,
): string {
  if (passage === undefined) return review("passage.wholePaper");
  const what = fieldWord(t, passage.kind, passage.field);
  const item = itemOfPassage(book, passage);
  const number = agendaOf(book, meeting).find((each) => each.item.id === item)?.number;
  return number === undefined ? what : review("passage.label", { what, where: format.section(number) });
}

/** The item under which a passage stands; none for what is the meeting's own. */
export function itemOfPassage(book: GroupBook, { kind, id }: Passage): string | undefined {
  return kind === "agenda-item" ? id : kind === "decision" ? book.get("decision", id)?.item : undefined;
}
