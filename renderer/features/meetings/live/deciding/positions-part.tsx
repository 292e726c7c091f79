import { type ReactNode, useId } from "react";
import { PartyStances } from "../../../../records/deciding/party-stances.tsx";
import { useFocusBack } from "../../../../records/editing/use-focus-back.ts";
import { useWords } from "../../../../text/words.ts";
import { Button } from "../../../../ui/button.tsx";
import { Section } from "../../../../ui/section.tsx";
import { PositionsForm } from "./positions-form.tsx";
import type { Deciding } from "./use-deciding.ts";

export interface PositionsPartProps {
  readonly deciding: Deciding;
  readonly level: 2 | 3;
  /** Opened by hand: the form is there at once. */
  readonly isOpened: boolean;
  readonly onDone: () => void;
}

/** Where the parties stand when there is no consensus, and the form in which all of them are recorded in one go. */
export function PositionsPart({ deciding, level, isOpened, onDone }: PositionsPartProps): ReactNode {
  const t = useWords("deciding");
  const { positions } = deciding.round;
  const editId = useId();
  const form = useFocusBack(editId);
  const isOpen = form.isOpen || (isOpened && positions.length === 0);
  const close = () => {
    form.close();
    onDone();
  };
  return (
    <Section
      title={t("positions.title")}
      level={level}
      actions={
        isOpen ? undefined : (
          <Button id={editId} onPress={form.open}>
            {t("positions.edit")}
          </Button>
        )
      }
    >
      {isOpen ? (
        <PositionsForm deciding={deciding} onDone={close} />
      ) : (
        <PartyStances positions={positions} date={deciding.meeting.date} />
      )}
    </Section>
  );
}
