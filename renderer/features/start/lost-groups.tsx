import { useEffect, useState } from "react";
import type { GroupLibrary } from "../../data/library.ts";
import type { RememberedGroup } from "../../data/opening/remembered-groups.ts";
import { useWords } from "../../text/words.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import type { StartStep } from "./start-place.tsx";

export interface LostGroupsProps {
  readonly library: GroupLibrary;
  readonly onStep: (step: StartStep) => void;
}

/** Tells of each group whose data this browser has lost, and how they come back: from a file. */
export function LostGroups({ library, onStep }: LostGroupsProps) {
  const words = useWords("start");
  const [lost, setLost] = useState<readonly RememberedGroup[]>([]);
  useEffect(() => {
    let isWanted = true;
    library.lost().then(
      (found) => {
        if (isWanted) setLost(found);
      },
      () => {
        // What cannot be looked for is not told to be lost.
      },
    );
    return () => {
      isWanted = false;
    };
  }, [library]);
  const forget = (group: string) => {
    void library.remove(group);
    setLost((before) => before.filter((each) => each.group !== group));
    // The notice goes with its button; what stands above it says where one is.
    document.querySelector<HTMLElement>("main h1")?.focus();
  };
  return lost.map(({ group, name }) => (
    <Notice
      key={group}
      tone="danger"
      announced="polite"
      title={words("lost.title", { name })}
      actions={
        <>
          <Button onPress={() => onStep("received")}>{words("lost.open")}</Button>
          <Button kind="quiet" onPress={() => forget(group)}>
            {words("lost.forget")}
          </Button>
        </>
      }
    >
      <p>{words("lost.help")}</p>
    </Notice>
  ));
}
