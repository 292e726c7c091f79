import { useEffect, useRef } from "react";
import type { Primitives } from "../../shared/core/primitives.ts";
import type { GroupLibrary } from "../data/library.ts";
import { useNavigation } from "../navigation/navigation.tsx";
import type { FileFromSystem } from "../platform/opened-file.ts";
import { useWaitingFile } from "../platform/use-opened-file.ts";
import type { GroupDoor } from "./group-door.ts";
import { groupOfFile } from "./group-of-file.ts";
import { createPagePrimitives } from "./page-primitives.ts";

/**
 * Leads a file that the system has asked the app to open to where it is looked at: the exchange of its group, which is
 * opened for it, or the start, where a group that is new here can be joined. The place itself takes the file.
 */
export function useOpenedFilePlace(library: Pick<GroupLibrary, "list">, door: GroupDoor): void {
  const waiting = useWaitingFile();
  const { navigate } = useNavigation();
  const led = useRef<FileFromSystem | undefined>(undefined);
  useEffect(() => {
    if (waiting === undefined || led.current === waiting) return;
    led.current = waiting;
    placeOf({ library, door, primitives: createPagePrimitives() }, waiting).then(
      (place) => navigate({ place }),
      // A list of groups that cannot be read: the start says what is the matter.
      () => navigate({ place: "start" }),
    );
  }, [waiting, library, door, navigate]);
}

interface PlaceDeps {
  readonly library: Pick<GroupLibrary, "list">;
  readonly door: GroupDoor;
  readonly primitives: Pick<Primitives, "inflateRaw" | "rest">;
}

async function placeOf({ library, door, primitives }: PlaceDeps, file: FileFromSystem): Promise<"exchange" | "start"> {
  const group = file.ok ? await groupOfFile(primitives, file.value.bytes) : undefined;
  if (group === undefined) return door.state().type === "open" ? "exchange" : "start";
  const isHere = (await library.list()).some((each) => each.group === group);
  if (isHere) door.open(group);
  return isHere ? "exchange" : "start";
}
