import { useState } from "react";
import { useSession } from "../../data/hooks.tsx";
import { recordTitle } from "../../records/naming/record-title.ts";
import { useNaming } from "../../records/naming/use-naming.ts";
import { useSaving } from "../../records/editing/use-saving.ts";
import { useToday } from "../../records/responsibility/use-today.ts";
import { useWords } from "../../text/words.ts";
import { Button } from "../../ui/button.tsx";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";

/** Ends a member's term today. The usual way for somebody to leave: all that they did keeps their name. */
export function EndTermAct({ id }: { readonly id: string }) {
  const t = useWords("members");
  const common = useWords("common");
  const naming = useNaming();
  const today = useToday();
  const session = useSession();
  const saving = useSaving();
  const [isAsking, setAsking] = useState(false);
  const end = async () => {
    setAsking(false);
    await saving(() => session.edit("member", id, { termEnd: today }), t("endTerm.done"));
  };
  return (
    <>
      <Button onPress={() => setAsking(true)}>{t("endTerm.action")}</Button>
      <ConfirmDialog
        isOpen={isAsking}
        title={t("endTerm.title")}
        confirmLabel={t("endTerm.action")}
        cancelLabel={common("cancel")}
        onConfirm={() => void end()}
        onCancel={() => setAsking(false)}
      >
        <p>{t("endTerm.text", { name: recordTitle(naming, "member", id) })}</p>
      </ConfirmDialog>
    </>
  );
}
