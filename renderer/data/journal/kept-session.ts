import type { Keeper } from "../../../shared/ipc/journal.ts";
import { groupName } from "../exchange/session-export.ts";
import type { Result } from "../../../shared/core/result.ts";
import type { Held } from "../held/held.ts";
import type { ExportedFile, GroupSession, SaveFailure } from "../session.ts";
import { createBackupRounds } from "./backup-rounds.ts";
import type { GroupJournal } from "./group-journal.ts";
import type { Mended } from "./mended.ts";
import { versionName } from "./open-kept.ts";

export interface KeptSessionDeps {
  readonly keeper: Keeper;
  readonly journal: GroupJournal;
  readonly isNewVersion: boolean;
  readonly mended: Mended | undefined;
}

/** A session as far as it is needed here. */
interface SessionToKeep extends GroupSession {
  readonly held: () => Held;
  readonly copyFile: () => Promise<Result<ExportedFile, SaveFailure>>;
}

/**
 * A session whose group has a journal and backups. A backup is made when the group is opened, before each import, and
 * every hour, if anything has changed; and in any case before the first act under another version of the app.
 */
export function keptSession<S extends SessionToKeep>(session: S, deps: KeptSessionDeps): S {
  const { keeper, journal, isNewVersion, mended } = deps;
  const rounds = createBackupRounds({
    keeper,
    group: session.group,
    facts: () => ({ label: groupName(session.held()), changes: wholeChanges(session.held()) }),
    copy: () => session.copyFile(),
  });
  void rounds.make(isNewVersion && wholeChanges(session.held()) > 0).then(async ({ type }) => {
    if (isNewVersion && type === "made") await journal.append([{ name: versionName, data: new Uint8Array() }]);
  });
  return {
    ...session,
    backups: rounds,
    ...(mended === undefined ? {} : { mended }),
    async applyImport(plan) {
      // A group's first file is planned before it has anything to lose.
      await rounds.make();
      return session.applyImport(plan);
    },
    close() {
      rounds.stop();
      session.close();
    },
  };
}

function wholeChanges({ segments, tail }: Held): number {
  let changes = tail.length;
  for (const { from, to, damaged } of segments.values()) if (damaged !== true) changes += to - from + 1;
  return changes;
}
