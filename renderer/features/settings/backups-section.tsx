import { useCallback, useEffect, useState } from "react";
import type { BackupsOnDisk, Keeper } from "../../../shared/ipc/journal.ts";
import { useBackupState, useSession } from "../../data/hooks.tsx";
import type { BackupState, GroupBackups } from "../../data/journal/backup-rounds.ts";
import { routeToHash } from "../../navigation/route.ts";
import { usePlatform } from "../../platform/platform-context.tsx";
import { useFormats, useWords, type Words } from "../../text/words.ts";
import { Button } from "../../ui/button.tsx";
import { DefinitionList } from "../../ui/definition-list.tsx";
import { Cluster, Stack } from "../../ui/layout.tsx";
import { Link } from "../../ui/link.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Section } from "../../ui/section.tsx";

/** The open group's backups, where the edition has any: when the last was made, how many there are, and where. */
export function BackupsSection() {
  const { keeper } = usePlatform();
  const { backups } = useSession();
  return keeper === undefined || backups === undefined ? null : <Backups keeper={keeper} backups={backups} />;
}

function Backups({ keeper, backups }: { readonly keeper: Keeper; readonly backups: GroupBackups }) {
  const words = useWords("keeping");
  const state = useBackupState();
  const [onDisk, refresh] = useBackupsOnDisk(keeper, state);
  const [isAsked, setAsked] = useState(false);
  const isRunning = state?.type === "running";
  const chosen = onDisk === "unreadable" ? undefined : onDisk?.chosen;

  const chooseFolder = async () => {
    const answer = await keeper.chooseBackupFolder({});
    if (answer.ok) await backups.make(true);
    refresh();
  };
  const forgetFolder = async () => {
    await keeper.forgetBackupFolder({});
    refresh();
  };

  return (
    <Section title={words("backups.title")}>
      <Stack gap="small">
        <p>{words("backups.help")}</p>
        {onDisk === "unreadable" ? <p>{words("backups.unlisted")}</p> : <Facts onDisk={onDisk} />}
        <Outcome state={state} isAsked={isAsked} />
        <Cluster>
          <Button
            isPending={isRunning}
            onPress={() => {
              setAsked(true);
              void backups.make(true);
            }}
          >
            {words("backups.make")}
          </Button>
          <Button onPress={() => void chooseFolder()}>{words("backups.choose")}</Button>
          {chosen === undefined || chosen === null ? null : (
            <Button onPress={() => void forgetFolder()}>{words("backups.forget")}</Button>
          )}
          <Link kind="standing" href={routeToHash({ place: "start" })}>
            {words("backups.restore")}
          </Link>
        </Cluster>
      </Stack>
    </Section>
  );
}

function Facts({ onDisk }: { readonly onDisk: BackupsOnDisk | undefined }) {
  const words = useWords("keeping");
  const format = useFormats();
  const { group } = useSession();
  if (onDisk === undefined) return null;
  const own = onDisk.backups.filter((backup) => backup.group === group && backup.place === "own");
  const [last] = own;
  const { chosen } = onDisk;
  return (
    <DefinitionList
      items={[
        {
          id: "last",
          term: words("backups.last"),
          value:
            last === undefined
              ? words("backups.none")
              : words("backups.lastValue", { count: last.changes, date: format.dateTime(last.madeMs) }),
        },
        ...(own.length === 0
          ? []
          : [{ id: "kept", term: words("backups.kept"), value: words("backups.keptValue", { count: own.length }) }]),
        {
          id: "second",
          term: words("backups.second"),
          value:
            chosen === null
              ? words("backups.noSecond")
              : chosen.reachable
                ? chosen.shown
                : words("backups.away", { folder: chosen.shown }),
        },
      ]}
    />
  );
}

/** What came of the last backup: failures always, success only to whom has asked for it. */
function Outcome({ state, isAsked }: { readonly state: BackupState | undefined; readonly isAsked: boolean }) {
  const words = useWords("keeping");
  if (state?.type === "failed") {
    return (
      <Notice tone="danger" announced="assertive" title={words("backups.failed")}>
        <p>{reasonText(words, state.failure)}</p>
        <p>{words("backups.failedHelp")}</p>
      </Notice>
    );
  }
  const { written } = state ?? {};
  return (
    <>
      {written?.shrunk === true ? <Notice tone="late" announced="polite" title={words("backups.shrunk")} /> : null}
      {written?.chosen === "failed" ? (
        <Notice tone="late" announced="polite" title={words("backups.secondFailed")} />
      ) : null}
      {written?.chosen === "disk-full" ? (
        <Notice tone="late" announced="polite" title={words("backups.secondFull")} />
      ) : null}
      <p aria-live="polite">
        {isAsked && state?.type === "running" ? words("backups.running") : null}
        {isAsked && state?.type === "made" ? words("backups.done") : null}
      </p>
    </>
  );
}

function reasonText(words: Words<"keeping">, failure: BackupState["failure"]): string {
  if (failure?.type === "disk-full") return words("backups.reasons.full");
  return words(failure?.type === "damaged" ? "backups.reasons.damaged" : "backups.reasons.other");
}

/** What the keeper says, asked anew with every round; undefined until it has answered. */
function useBackupsOnDisk(
  keeper: Keeper,
  state: BackupState | undefined,
): readonly [BackupsOnDisk | "unreadable" | undefined, () => void] {
  const [onDisk, setOnDisk] = useState<BackupsOnDisk | "unreadable" | undefined>(undefined);
  const [asked, setAsked] = useState(0);
  const isRunning = state?.type === "running";
  useEffect(() => {
    let isWanted = true;
    keeper.listBackups({}).then(
      (answer) => {
        if (isWanted) setOnDisk(answer.ok ? answer.value : "unreadable");
      },
      () => {
        if (isWanted) setOnDisk("unreadable");
      },
    );
    return () => {
      isWanted = false;
    };
  }, [keeper, isRunning, asked]);
  return [onDisk, useCallback(() => setAsked((count) => count + 1), [])];
}
