import { type ReactNode, useId } from "react";
import { useSession } from "../../../../data/hooks.tsx";
import { useFocusBack } from "../../../../records/editing/use-focus-back.ts";
import { useSaving } from "../../../../records/editing/use-saving.ts";
import { TextBlock } from "../../../../records/showing/text-block.tsx";
import { useWords } from "../../../../text/words.ts";
import { Button } from "../../../../ui/button.tsx";
import { Section } from "../../../../ui/section.tsx";
import { TextField } from "../../../../ui/text-field.tsx";
import { ItemFormFrame } from "../../agenda/item-form-frame.tsx";
import { useKeptDraft } from "../../kept-drafts.tsx";
import type { Deciding } from "./use-deciding.ts";

export interface ClientViewPartProps {
  readonly deciding: Deciding;
  readonly level: 2 | 3;
  /** Opened by hand: the form is there at once. */
  readonly isOpened: boolean;
  readonly onDone: () => void;
}

/** What the clients' representatives think of it, as a field of its own: it is no dissent and needs no decision. */
export function ClientViewPart({ deciding, level, isOpened, onDone }: ClientViewPartProps): ReactNode {
  const t = useWords("deciding");
  const common = useWords("common");
  const { item } = deciding;
  const view = item.clientView ?? "";
  const editId = useId();
  const form = useFocusBack(editId);
  const isOpen = form.isOpen || (isOpened && view === "");
  return (
    <Section
      title={t("clientView.title")}
      level={level}
      actions={
        isOpen ? undefined : (
          <Button id={editId} aria-label={t("motions.edit", { name: t("clientView.title") })} onPress={form.open}>
            {common("edit")}
          </Button>
        )
      }
    >
      {isOpen ? (
        <ClientViewForm
          deciding={deciding}
          onDone={() => {
            form.close();
            onDone();
          }}
        />
      ) : (
        <TextBlock kind="agenda-item" id={item.id} field="clientView" text={view} isClients isUntitled />
      )}
    </Section>
  );
}

function ClientViewForm({
  deciding: { item },
  onDone,
}: {
  readonly deciding: Deciding;
  readonly onDone: () => void;
}): ReactNode {
  const t = useWords("deciding");
  const session = useSession();
  const saving = useSaving();
  const draft = useKeptDraft(`clientView/${item.id}`, { clientView: item.clientView ?? "" });
  const { clientView } = draft.values;
  const save = () =>
    saving(() =>
      session.edit("agenda-item", item.id, { clientView: clientView.trim() === "" ? null : clientView.trim() }),
    );
  return (
    <ItemFormFrame
      title={t("clientView.edit")}
      help={t("clientView.help")}
      draft={draft}
      check={() => []}
      save={save}
      onDone={onDone}
      texts={["clientView"]}
    >
      <TextField
        label={t("clientView.title")}
        id={draft.idOf("clientView")}
        value={clientView}
        onChange={(value) => draft.change("clientView", value)}
        isMultiline
        rows={3}
      />
    </ItemFormFrame>
  );
}
