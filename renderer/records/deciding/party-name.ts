import type { GroupBook } from "../../../shared/domain/group-book.ts";
import type { Party } from "../../../shared/meeting/voting/parties.ts";
import type { Words } from "../../text/words.ts";

/** What a party is called: its organisation by name, a side as a whole in words. */
export function partyName(book: GroupBook, common: Words<"common">, records: Words<"records">, party: Party): string {
  if (party.organisation === undefined) return common(`sides.${party.side}`);
  return book.get("organisation", party.organisation)?.name ?? records("unnamed");
}
