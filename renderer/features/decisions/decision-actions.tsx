import { useState } from "react";
import type { Decision } from "../../../shared/domain/decision.ts";
import { useBook } from "../../data/hooks.tsx";
import { LinkList } from "../../records/showing/link-list.tsx";
import { NewActionDialog } from "../../records/responsibility/new-action.tsx";
import { valueWord } from "../../records/naming/record-words.ts";
import { useNaming } from "../../records/naming/use-naming.ts";
import { useWords } from "../../text/words.ts";
import { Button } from "../../ui/button.tsx";
import { Section } from "../../ui/section.tsx";

/** What is done because of the decision. */
export function DecisionActions({ decision }: { readonly decision: Decision }) {
  const t = useWords("decisions");
  const actions = useWords("actions");
  const { t: records } = useNaming();
  const book = useBook();
  const [isMaking, setMaking] = useState(false);
  const { id, item, meeting } = decision;
  const made = book.all("action").filter((action) => action.decision === id);
  return (
    <Section title={t("actionsFromThis")}>
      <LinkList
        empty={t("noActions")}
        links={made.map((action) => ({
          kind: "action",
          id: action.id,
          note: action.status === undefined ? undefined : valueWord(records, "action", "status", action.status),
        }))}
      />
      <div>
        <Button onPress={() => setMaking(true)}>{actions("new")}</Button>
      </div>
      <NewActionDialog
        isOpen={isMaking}
        onClose={() => setMaking(false)}
        origin={{
          decision: id,
          ...(item === undefined ? {} : { item }),
          ...(meeting === undefined ? {} : { meeting }),
        }}
      />
    </Section>
  );
}
