import type { KindName } from "../../../../shared/domain/kinds.ts";
import { useSession } from "../../../data/hooks.tsx";
import { useSaving } from "../../../records/editing/use-saving.ts";
import { useWords } from "../../../text/words.ts";
import { Button } from "../../../ui/button.tsx";
import { useToasts } from "../../../ui/toast.tsx";

export interface RemoveButtonProps {
  readonly kind: KindName;
  readonly id: string;
  /** What is removed, for those who hear a list of buttons. */
  readonly name: string;
  /** Moves the focus on: the button is gone then. */
  readonly onRemoved: () => void;
}

/** Takes a small record away at once and offers to take that back; the history keeps it in any case. */
export function RemoveButton({ kind, id, name, onRemoved }: RemoveButtonProps) {
  const common = useWords("common");
  const session = useSession();
  const saving = useSaving();
  const toasts = useToasts();
  const remove = async () => {
    if (!(await saving(() => session.remove(kind, id), common("saving.removed")))) return;
    onRemoved();
    toasts.show({
      text: common("saving.removed"),
      act: {
        label: common("undo"),
        onPress: () => void saving(() => session.restore(kind, id), common("saving.undone")),
      },
    });
  };
  return (
    <Button kind="quiet" onPress={() => void remove()} aria-label={`${common("remove")}: ${name}`}>
      {common("remove")}
    </Button>
  );
}
