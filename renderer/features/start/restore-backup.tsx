import { useEffect, useRef, useState } from "react";
import type { Refusal } from "../../../shared/bundle/refusal.ts";
import type { BackupOnDisk, Keeper } from "../../../shared/ipc/journal.ts";
import type { FirstImport, GroupLibrary } from "../../data/library.ts";
import type { GroupSession, SaveFailure } from "../../data/session.ts";
import { useFormats, useWords } from "../../text/words.ts";
import { Button } from "../../ui/button.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { Form, FormActions } from "../../ui/form.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { ProgressBar } from "../../ui/progress-bar.tsx";
import { RadioGroup } from "../../ui/radio-group.tsx";
import { ReceivedPreview } from "./received-preview.tsx";
import { JoinFailure } from "./refusal-notice.tsx";
import styles from "./received-file.module.css";

export interface RestoreBackupProps {
  readonly keeper: Keeper;
  readonly backups: readonly BackupOnDisk[];
  readonly library: GroupLibrary;
  readonly onMade: (session: GroupSession) => void;
}

type Stage =
  | { readonly type: "choosing"; readonly isUnreadable?: boolean }
  | { readonly type: "reading" }
  | { readonly type: "read"; readonly date: string; readonly bytes: Uint8Array; readonly first: FirstImport };

/** Choosing a backup, looking at what is in it, and bringing it back: nothing is written before the last. */
export function RestoreBackup({ keeper, backups, library, onMade }: RestoreBackupProps) {
  const words = useWords("keeping");
  const format = useFormats();
  const [stage, setStage] = useState<Stage>({ type: "choosing" });
  useFocusOnTitle(stage.type);

  const look = async ({ id, madeMs }: BackupOnDisk) => {
    setStage({ type: "reading" });
    const read = await keeper.readBackup({ id });
    const first = read.ok ? await library.planFirstImport(read.value) : read;
    if (!read.ok || !first.ok) return setStage({ type: "choosing", isUnreadable: true });
    setStage({ type: "read", date: format.dateTime(madeMs), bytes: read.value, first: first.value });
  };

  if (stage.type === "read")
    return (
      <>
        <ReceivedPreview
          from={words("restore.from", { date: stage.date })}
          nothingYet={words("restore.nothingYet")}
          first={stage.first}
        />
        <Restore
          library={library}
          bytes={stage.bytes}
          isHere={stage.first.alreadyHere}
          onMade={onMade}
          onBack={() => setStage({ type: "choosing" })}
        />
      </>
    );
  return (
    <>
      <PageHeader title={words("restore.title")} lead={words("restore.lead")} />
      <div className={styles.stage}>
        {stage.type === "reading" ? (
          <ProgressBar label={words("restore.reading")} share={undefined} />
        ) : (
          <>
            {stage.isUnreadable === true ? (
              <Notice tone="danger" announced="assertive" title={words("restore.unreadable")} />
            ) : null}
            <Choosing backups={backups} onLook={(backup) => void look(backup)} />
          </>
        )}
      </div>
    </>
  );
}

interface ChoosingProps {
  readonly backups: readonly BackupOnDisk[];
  readonly onLook: (backup: BackupOnDisk) => void;
}

const fieldId = "restore-backup-choice";

/** All backups, the newest first, each with its group's name: a computer may keep several groups. */
function Choosing({ backups, onLook }: ChoosingProps) {
  const words = useWords("keeping");
  const format = useFormats();
  const [chosen, setChosen] = useState<string | undefined>(undefined);
  const [attempt, setAttempt] = useState(0);
  const isMissing = attempt > 0 && chosen === undefined;
  const choices = backups.map(({ id, label, madeMs, changes, bytes, place }) => ({
    id,
    label: `${format.dateTime(madeMs)} · ${label === "" ? words("restore.nameless") : label}`,
    note: [
      words("restore.note", { count: changes, size: format.fileSize(bytes) }),
      ...(place === "chosen" ? [words("restore.secondNote")] : []),
    ].join(", "),
  }));
  return (
    <Form
      aria-label={words("restore.title")}
      onSubmit={() => {
        const backup = backups.find(({ id }) => id === chosen);
        if (backup === undefined) setAttempt(attempt + 1);
        else onLook(backup);
      }}
    >
      <ErrorSummary attempt={attempt} errors={isMissing ? [{ fieldId, text: words("restore.missing") }] : []} />
      <div id={fieldId}>
        <RadioGroup
          label={words("restore.choose")}
          choices={choices}
          value={chosen}
          onChange={setChosen}
          error={isMissing ? words("restore.missing") : undefined}
          isRequired
        />
      </div>
      <FormActions>
        <Button kind="primary" type="submit">
          {words("restore.look")}
        </Button>
      </FormActions>
    </Form>
  );
}

interface RestoreProps {
  readonly library: GroupLibrary;
  readonly bytes: Uint8Array;
  readonly isHere: boolean;
  readonly onMade: (session: GroupSession) => void;
  readonly onBack: () => void;
}

function Restore({ library, bytes, isHere, onMade, onBack }: RestoreProps) {
  const words = useWords("keeping");
  const [isWorking, setWorking] = useState(false);
  const [failure, setFailure] = useState<Refusal | SaveFailure | undefined>(undefined);
  const restore = async () => {
    if (isWorking) return;
    setWorking(true);
    setFailure(undefined);
    const restored = await library.restore(bytes);
    if (restored.ok) return onMade(restored.value);
    setFailure(restored.error);
    setWorking(false);
  };
  return (
    <Form aria-label={words("restore.restore")} onSubmit={() => void restore()}>
      <p>{words(isHere ? "restore.onto" : "restore.anew")}</p>
      {failure === undefined ? null : <JoinFailure failure={failure} />}
      <FormActions state={isWorking ? words("restore.restoring") : null}>
        <Button kind="primary" type="submit" isPending={isWorking}>
          {words("restore.restore")}
        </Button>
        <Button onPress={onBack}>{words("restore.another")}</Button>
      </FormActions>
    </Form>
  );
}

/** Each stage replaces what was pressed before: the focus goes on to its title. */
function useFocusOnTitle(stage: Stage["type"]): void {
  const before = useRef(stage);
  useEffect(() => {
    if (before.current === stage) return;
    before.current = stage;
    document.querySelector<HTMLElement>("main h1")?.focus();
    window.scrollTo(0, 0);
  }, [stage]);
}
