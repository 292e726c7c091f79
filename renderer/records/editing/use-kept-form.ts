import { useCallback, useEffect, useRef, useState } from "react";
import { usePlatform } from "../../platform/platform-context.tsx";
import type { FieldValue, KeptForm } from "./draft-store.ts";
import { useDraftPlace, useDraftStore } from "./drafts-context.tsx";
import type { FormDraft } from "./form-draft.ts";

/** A form whose typing outlives its page: a crash, a closed tab, a look at something else. */
export interface KeptFormState {
  /** What was left here before and has been neither taken up nor discarded. */
  readonly offer: KeptForm | undefined;
  /** Puts it into the form. */
  readonly take: () => void;
  /** Forgets it: discarded, saved or given up. */
  readonly drop: () => void;
  /** Runs a save; when something was saved meanwhile, the draft is done with. */
  readonly saving: (save: () => Promise<unknown>) => Promise<void>;
}

/** How old what is kept may be. */
export const keepMs = 500;

/**
 * Keeps what is typed into a form on this device, half a second after the typing at the latest, and offers it when the
 * form is opened again. The form is named by its place and its label.
 *
 * @param isRestored whether the form holds again by other means what was typed into it: then nothing is offered.
 */
export function useKeptForm<T>(label: string, draft: FormDraft<T>, isRestored = false): KeptFormState {
  const store = useDraftStore();
  const place = useDraftPlace();
  const platform = usePlatform();
  const [name] = useState({ place, label });
  const [initial] = useState(draft.values);
  const [found, setFound] = useState(() => store?.find(place, label));
  const isDone = useRef(false);
  const latest = useRef<() => void>(() => undefined);
  const { values, isDirty } = draft;

  useEffect(() => {
    latest.current = () => {
      if (store === undefined || isDone.current || !isDirty) return;
      // What was found and not discarded stays beside what is typed now.
      const fields = { ...found?.fields, ...touchedFields(initial, values) };
      if (Object.keys(fields).length === 0) store.drop(name.place, name.label);
      else store.keep({ ...name, fields, keptMs: platform.now() });
    };
    if (!isDirty) return undefined;
    isDone.current = false;
    const timer = setTimeout(() => latest.current(), keepMs);
    return () => clearTimeout(timer);
  }, [store, platform, name, initial, found, values, isDirty]);
  useEffect(() => {
    const flush = () => latest.current();
    window.addEventListener("pagehide", flush);
    return () => {
      window.removeEventListener("pagehide", flush);
      flush();
    };
  }, []);

  const drop = useCallback(() => {
    isDone.current = true;
    setFound(undefined);
    store?.drop(name.place, name.label);
  }, [store, name]);
  const take = () => {
    setFound(undefined);
    for (const [field, value] of Object.entries(found?.fields ?? {})) {
      const key = field as keyof T & string;
      if (fits(values[key], value)) draft.change(key, (value ?? undefined) as T[typeof key]);
    }
  };
  const saving = useCallback(
    async (save: () => Promise<unknown>) => {
      const before = store?.saves();
      await save();
      if (store?.saves() !== before) drop();
    },
    [store, drop],
  );
  return { offer: isRestored ? undefined : found, take, drop, saving };
}

function touchedFields<T>(initial: T, values: T): Readonly<Record<string, FieldValue>> {
  const fields: Record<string, FieldValue> = {};
  for (const [field, value] of Object.entries(values as object) as readonly (readonly [string, unknown])[]) {
    if (JSON.stringify(value) === JSON.stringify((initial as Readonly<Record<string, unknown>>)[field])) continue;
    if (isFieldValue(value)) fields[field] = value ?? null;
  }
  return fields;
}

function isFieldValue(value: unknown): value is FieldValue | undefined {
  if (value === undefined || ["string", "number", "boolean"].includes(typeof value)) return true;
  return Array.isArray(value) && value.every((each) => typeof each === "string");
}

/** Whether the form of today holds such a value there: it may be another version's draft. */
function fits(now: unknown, kept: FieldValue): boolean {
  if (now === undefined || kept === null) return true;
  return Array.isArray(now) ? Array.isArray(kept) : typeof now === typeof kept;
}
