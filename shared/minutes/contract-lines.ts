import type { GroupBook } from "../domain/group-book.ts";
import { visibleLine } from "../document/visible-text.ts";

/**
 * The lines of a paper's head that name the contract. A group whose contract has no name of its own has given it the
 * group's, which stands over these lines already.
 */
export function contractLines(
  book: GroupBook,
  words: { readonly contract: string; readonly caseNumber: string },
): readonly string[] {
  const { name, caseNumber } = book.get("contract", "contract") ?? {};
  return [
    ...(name === undefined || name === book.get("group", "group")?.name
      ? []
      : [`${words.contract}: ${visibleLine(name)}`]),
    ...(caseNumber === undefined ? [] : [`${words.caseNumber}: ${visibleLine(caseNumber)}`]),
  ];
}
