import { useEffect, useRef, useState } from "react";
import type { BackupOnDisk, Keeper } from "../../../shared/ipc/journal.ts";
import type { GroupLibrary } from "../../data/library.ts";
import type { GroupSession } from "../../data/session.ts";
import { useWaitingFile } from "../../platform/use-opened-file.ts";
import { usePlatform } from "../../platform/platform-context.tsx";
import { Doors } from "./doors.tsx";
import { NewGroupForm } from "./new-group-form.tsx";
import { ReceivedFile } from "./received-file.tsx";
import { RestoreBackup } from "./restore-backup.tsx";
import { StartFrame } from "./start-frame.tsx";

export interface StartPlaceProps {
  readonly library: GroupLibrary;
  /** A group that is on this device was chosen. */
  readonly onOpen: (group: string) => void;
  /** A group was made or received, and is open. */
  readonly onMade: (session: GroupSession) => void;
}

/** Which of the doors is open; the language and the groups on this device come before them. */
export type StartStep = "doors" | "new-group" | "received" | "restore";

/** The first thing that a person meets: language, then three doors; and one more where there are backups. */
export function StartPlace({ library, onOpen, onMade }: StartPlaceProps) {
  const [step, setStep] = useState<StartStep>("doors");
  // A file that the system asks the app to open is received; it is not left lying while somebody looks for the door.
  const hasFile = useWaitingFile() !== undefined;
  if (hasFile && step !== "received") setStep("received");
  useStepFocus(step);
  const { keeper } = usePlatform();
  const backups = useBackups(keeper);
  const back = () => setStep("doors");
  return (
    <StartFrame onBack={step === "doors" ? undefined : back}>
      {step === "doors" ? <Doors library={library} backups={backups.length} onOpen={onOpen} onStep={setStep} /> : null}
      {step === "new-group" ? <NewGroupForm library={library} onMade={onMade} /> : null}
      {step === "received" ? <ReceivedFile library={library} onOpen={onOpen} onMade={onMade} /> : null}
      {step === "restore" && keeper !== undefined ? (
        <RestoreBackup keeper={keeper} backups={backups} library={library} onMade={onMade} />
      ) : null}
    </StartFrame>
  );
}

/** The backups on this computer, the newest first; none where there is no keeper, or while it has not answered. */
function useBackups(keeper: Keeper | undefined): readonly BackupOnDisk[] {
  const [backups, setBackups] = useState<readonly BackupOnDisk[]>([]);
  useEffect(() => {
    let isWanted = true;
    keeper?.listBackups({}).then(
      (answer) => {
        if (isWanted && answer.ok) setBackups(answer.value.backups);
      },
      () => {
        // What cannot be listed cannot be restored; the other doors stand here all the same.
      },
    );
    return () => {
      isWanted = false;
    };
  }, [keeper]);
  return backups;
}

/** Each step is a page of its own to its reader: the focus goes to its title and the view to its top. */
function useStepFocus(step: StartStep): void {
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    window.scrollTo(0, 0);
    document.querySelector<HTMLElement>("main h1")?.focus();
  }, [step]);
}
