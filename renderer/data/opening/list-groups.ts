import { Dexie } from "dexie";
import { compareText } from "../../../shared/core/compare.ts";
import type { Primitives } from "../../../shared/core/primitives.ts";
import type { Keeper } from "../../../shared/ipc/journal.ts";
import { shownValue } from "../../../shared/log/record-reading.ts";
import { groupDatabaseName, groupDatabasePrefix, type LibraryDatabase } from "../store/database.ts";
import { durably } from "../store/durable.ts";
import { openGroupStore } from "../store/group-store.ts";
import type { GroupOnDevice } from "../library.ts";
import { readProjection } from "../projection/projection-rows.ts";

/**
 * The groups on this device, the one opened last first. The list is a convenience, the databases are what counts: a
 * group that the list has lost is found by its database, and one whose database is gone is not shown.
 */
export async function listGroups(
  primitives: Primitives,
  library: LibraryDatabase,
  deadlineMs: number,
  keeper?: Pick<Keeper, "listJournals" | "listBackups">,
): Promise<readonly GroupOnDevice[]> {
  const here = await listDatabases(primitives, library, deadlineMs);
  return keeper === undefined ? here : inOrder([...here, ...(await keptGroups(keeper, here, deadlineMs))]);
}

/** Groups that only a journal knows, and those that only backups know: never is a device with either shown as new. */
async function keptGroups(
  keeper: Pick<Keeper, "listJournals" | "listBackups">,
  here: readonly GroupOnDevice[],
  deadlineMs: number,
): Promise<readonly GroupOnDevice[]> {
  const journals = await durably(deadlineMs, () => keeper.listJournals({}));
  const backups = await durably(deadlineMs, () => keeper.listBackups({}));
  const kept = new Map<string, GroupOnDevice>();
  const add = (each: GroupOnDevice) => {
    const known = kept.get(each.group);
    if (here.some(({ group }) => group === each.group)) return;
    if (known === undefined) kept.set(each.group, each);
    else if (known.name === "") kept.set(each.group, { ...known, name: each.name });
  };
  for (const { group, label, changedMs } of journals.ok && journals.value.ok ? journals.value.value : [])
    add({ group, name: label, openedMs: changedMs, isExample: false, keptIn: "journal" });
  for (const { group, label, madeMs } of backups.ok && backups.value.ok ? backups.value.value.backups : [])
    add({ group, name: label, openedMs: madeMs, isExample: false, keptIn: "backup" });
  return [...kept.values()];
}

async function listDatabases(
  primitives: Primitives,
  library: LibraryDatabase,
  deadlineMs: number,
): Promise<readonly GroupOnDevice[]> {
  const listed = await durably(deadlineMs, () => library.groups.toArray());
  const names = await durably(deadlineMs, () => Dexie.getDatabaseNames());
  const rows = listed.ok ? listed.value : [];
  if (!names.ok) return inOrder(rows);
  const databases = new Set(names.value);
  const known = new Set(rows.map(({ group }) => groupDatabaseName(group)));
  const lost: GroupOnDevice[] = [];
  for (const name of databases) {
    if (!name.startsWith(groupDatabasePrefix) || known.has(name)) continue;
    const found = await lookInto(primitives, name.slice(groupDatabasePrefix.length), deadlineMs);
    if (found !== undefined) lost.push(found);
  }
  return inOrder([...rows.filter(({ group }) => databases.has(groupDatabaseName(group))), ...lost]);
}

function inOrder(groups: readonly GroupOnDevice[]): readonly GroupOnDevice[] {
  return [...groups].sort((a, b) => b.openedMs - a.openedMs || compareText(a.group, b.group));
}

async function lookInto(primitives: Primitives, group: string, deadlineMs: number): Promise<GroupOnDevice | undefined> {
  const store = openGroupStore(group, deadlineMs);
  const rows = await store.read();
  store.close();
  if (!rows.ok || rows.value === undefined) return undefined;
  const projection = await readProjection(primitives, rows.value);
  const state = projection?.record("group", "group");
  const name = state === undefined ? undefined : shownValue(state, "name");
  return {
    group,
    name: typeof name === "string" ? name : "",
    openedMs: 0,
    isExample: rows.value.state.isExample,
  };
}
