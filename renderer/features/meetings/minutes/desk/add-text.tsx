import { useState } from "react";
import type { Meeting } from "../../../../../shared/domain/meeting.ts";
import { type Passage, textOfPassage } from "../../../../../shared/review/plan-review.ts";
import { useBook } from "../../../../data/hooks.tsx";
import { fieldWord } from "../../../../records/naming/record-words.ts";
import { useNaming } from "../../../../records/naming/use-naming.ts";
import { useWords } from "../../../../text/words.ts";
import { Menu } from "../../../../ui/menu.tsx";
import { agendaOf } from "../../../../../shared/domain/agenda.ts";
import { PassageForm } from "./passage-form.tsx";

/** The texts of an item that minutes have a place for, in their order. */
const itemFields = ["background", "proposal", "handling", "clientView", "outcome", "reasons", "plain"] as const;

/** Writes a text that an item does not have yet: the minutes show no empty headings to write under. */
export function AddText({ meeting, item }: { readonly meeting: Meeting; readonly item: string }) {
  const t = useWords("review");
  const book = useBook();
  const naming = useNaming();
  const [chosen, setChosen] = useState<Passage | undefined>(undefined);
  const number = agendaOf(book, meeting.id).find((each) => each.item.id === item)?.number ?? 0;
  const missing = itemFields.filter((field) => textOfPassage(book, { kind: "agenda-item", id: item, field }) === "");
  if (chosen !== undefined)
    return <PassageForm meeting={meeting} passage={chosen} onDone={() => setChosen(undefined)} />;
  if (missing.length === 0) return null;
  return (
    <Menu
      kind="quiet"
      label={t("passage.add")}
      aria-label={t("passage.addTo", { where: naming.format.section(number) })}
      acts={missing.map((field) => ({ id: field, label: fieldWord(naming.t, "agenda-item", field) }))}
      onAct={(field) => setChosen({ kind: "agenda-item", id: item, field })}
    />
  );
}
