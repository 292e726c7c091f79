import { createContext, type ReactNode, use, useCallback, useEffect, useState } from "react";
import { type FormDraft, useFormDraft } from "../../records/editing/form-draft.ts";

const KeptDrafts = createContext<Map<string, object> | undefined>(undefined);

/**
 * Keeps what is typed into the forms of one meeting while people look at another item or at who is here: in a meeting
 * the talk jumps, and nobody thinks of saving first. Kept while the meeting's page is open.
 */
export function KeptDraftsProvider({ children }: { readonly children: ReactNode }) {
  const [drafts] = useState(() => new Map<string, object>());
  return <KeptDrafts value={drafts}>{children}</KeptDrafts>;
}

/** A form's draft that outlives its form. */
export interface KeptDraft<T> extends FormDraft<T> {
  /** Saved or given up: the next time the form begins anew. */
  readonly drop: () => void;
  /** Whether it began with what had been typed before. */
  readonly isRestored: boolean;
}

/** The draft under the key as it was left, else `initial`. A key belongs to one form of one record. */
export function useKeptDraft<T extends object>(key: string, initial: T): KeptDraft<T> {
  const drafts = use(KeptDrafts);
  // What is kept under a form's key was put there by the same form.
  const [restored] = useState(() => drafts?.get(key) as T | undefined);
  const draft = useFormDraft<T>(restored ?? initial);
  const { values, isDirty } = draft;
  useEffect(() => {
    if (isDirty) drafts?.set(key, values);
  }, [drafts, key, values, isDirty]);
  const drop = useCallback(() => void drafts?.delete(key), [drafts, key]);
  return { ...draft, drop, isRestored: restored !== undefined };
}

/** Whether something was typed under a key and neither saved nor given up. */
export function useHasKeptDraft(): (key: string) => boolean {
  const drafts = use(KeptDrafts);
  return useCallback((key) => drafts?.has(key) === true, [drafts]);
}
