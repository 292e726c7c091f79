import { ChoiceMark } from "../../records/choice-mark.tsx";
import type { Naming } from "../../records/record-title.ts";
import { recordTitle } from "../../records/record-title.ts";
import type { Choice } from "../../ui/choice.ts";

/** The organisations about whose service people give feedback, by name. */
export function providerChoices(naming: Naming): readonly Choice[] {
  return naming.book
    .all("organisation")
    .filter(({ type }) => type === "provider" || type === "subcontractor")
    .map(({ id }) => ({
      id,
      label: recordTitle(naming, "organisation", id),
      mark: <ChoiceMark side="provider" />,
    }))
    .toSorted((a, b) => naming.format.compare(a.label, b.label));
}
