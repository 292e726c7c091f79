import { ChoiceMark } from "../../records/showing/choice-mark.tsx";
import type { Naming } from "../../records/naming/record-title.ts";
import { recordTitle } from "../../records/naming/record-title.ts";
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
