import { createContext, type ReactNode, use, useSyncExternalStore } from "react";
import type { BackupState } from "./journal/backup-rounds.ts";
import type { GroupBook } from "../../shared/domain/group-book.ts";
import type { GroupSession, GroupSnapshot, SaveState, UndoState } from "./session.ts";

const SessionContext = createContext<GroupSession | undefined>(undefined);

export interface SessionProviderProps {
  readonly session: GroupSession;
  readonly children: ReactNode;
}

/** Gives the open group to everything below. */
export function SessionProvider({ session, children }: SessionProviderProps) {
  return <SessionContext value={session}>{children}</SessionContext>;
}

/** The open group, to act on. @throws outside of a `SessionProvider`. */
export function useSession(): GroupSession {
  const session = use(SessionContext);
  if (session === undefined) throw new Error("Assertion failed: a group is open here");
  return session;
}

/** All that the group says now; drawn again with every change. Prefer the narrower hooks where they do. */
export function useSnapshot(): GroupSnapshot {
  return useFromSnapshot((snapshot) => snapshot);
}

/** The group's records; drawn again only when a record has changed. */
export function useBook(): GroupBook {
  return useFromSnapshot((snapshot) => snapshot.book);
}

/** Whether what was done is safely stored. */
export function useSaveState(): SaveState {
  return useFromSnapshot((snapshot) => snapshot.saving);
}

/** What the person could take back now. */
export function useUndoState(): UndoState {
  return useFromSnapshot((snapshot) => snapshot.undo);
}

/** How the backups of the open group stand; undefined where none are made. */
export function useBackupState(): BackupState | undefined {
  const { backups } = useSession();
  return useSyncExternalStore(backups?.subscribe ?? subscribeToNothing, () => backups?.state());
}

const subscribeToNothing = () => () => undefined;

/** One part of the snapshot; `select` must answer a part of it as it is, and nothing that it makes. */
function useFromSnapshot<T>(select: (snapshot: GroupSnapshot) => T): T {
  const session = useSession();
  return useSyncExternalStore(session.subscribe, () => select(session.snapshot()));
}
