import { useState } from "react";
import type { KindName } from "../../../shared/domain/kinds.ts";
import { useNavigation } from "../../navigation/navigation.tsx";
import type { Route } from "../../navigation/route.ts";
import { useWords } from "../../text/words.ts";
import { Button } from "../../ui/button.tsx";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { useRemoval } from "./use-removal.ts";

export interface RemoveRecordProps {
  readonly kind: KindName;
  readonly id: string;
  readonly title: string;
  /** The list to which the reader returns, since the page goes away with its record. */
  readonly list: Route;
}

/** Removes a record after asking. The removal stays in its history and can be taken back at once. */
export function RemoveRecord({ kind, id, title, list }: RemoveRecordProps) {
  const common = useWords("common");
  const removal = useRemoval();
  const navigation = useNavigation();
  const [isAsking, setAsking] = useState(false);
  const remove = async () => {
    const isRemoved = await removal(kind, id);
    setAsking(false);
    if (isRemoved) navigation.navigate(list);
  };
  return (
    <div>
      <Button kind="quiet" onPress={() => setAsking(true)} aria-label={`${common("remove")}: ${title}`}>
        {common("remove")}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        title={common("saving.confirmRemove")}
        confirmLabel={common("remove")}
        cancelLabel={common("cancel")}
        onConfirm={() => void remove()}
        onCancel={() => setAsking(false)}
        isDangerous
      >
        <p>
          <strong>{title}</strong>
        </p>
        <p>{common("saving.confirmRemoveHelp")}</p>
      </ConfirmDialog>
    </div>
  );
}
