import { useState } from "react";
import { useNavigation } from "../../navigation/navigation.tsx";
import { recordTitle } from "../../records/naming/record-title.ts";
import { useNaming } from "../../records/naming/use-naming.ts";
import { useRemoval } from "../../records/editing/use-removal.ts";
import { useWords } from "../../text/words.ts";
import { Button } from "../../ui/button.tsx";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { countMentions, mentionsOf } from "../../records/links/mentions.ts";

export interface RemoveActProps {
  readonly kind: "member" | "organisation";
  readonly id: string;
}

/** Deletes a card after telling what names it; the way back is in the message and in the history. */
export function RemoveAct({ kind, id }: RemoveActProps) {
  const t = useWords("members");
  const common = useWords("common");
  const naming = useNaming();
  const removal = useRemoval();
  const { navigate } = useNavigation();
  const [isAsking, setAsking] = useState(false);
  const name = recordTitle(naming, kind, id);
  const mentioned = isAsking ? countMentions(mentionsOf(naming.book, kind, id)) : 0;

  const remove = async () => {
    setAsking(false);
    const done = t("remove.done", { name });
    if (await removal(kind, id, done)) navigate({ place: "partners" });
  };

  return (
    <>
      <Button kind="danger" onPress={() => setAsking(true)}>
        {t("remove.action")}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        title={t("remove.title", { name })}
        confirmLabel={t("remove.action")}
        cancelLabel={common("cancel")}
        onConfirm={() => void remove()}
        onCancel={() => setAsking(false)}
        isDangerous
      >
        <p>{mentioned === 0 ? t("remove.unmentioned") : t("remove.mentioned", { count: mentioned })}</p>
        <p>{t("remove.history")}</p>
      </ConfirmDialog>
    </>
  );
}
