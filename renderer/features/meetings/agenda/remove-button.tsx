import type { KindName } from "../../../../shared/domain/kinds.ts";
import { useRemoval } from "../../../records/editing/use-removal.ts";
import { useWords } from "../../../text/words.ts";
import { Button } from "../../../ui/button.tsx";

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
  const removal = useRemoval();
  const remove = async () => {
    if (await removal(kind, id)) onRemoved();
  };
  return (
    <Button kind="quiet" onPress={() => void remove()} aria-label={`${common("remove")}: ${name}`}>
      {common("remove")}
    </Button>
  );
}
