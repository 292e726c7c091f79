import * as v from "valibot";

/** What was typed into a form and not saved: only the fields that were touched, so that the others stay as they are. */
export interface KeptForm {
  /** Where the form stands: an address without its query. */
  readonly place: string;
  /** What the form is called; with its place it names the form. */
  readonly label: string;
  readonly fields: Readonly<Record<string, FieldValue>>;
  readonly keptMs: number;
}

export type FieldValue = string | number | boolean | null | readonly string[];

/** The part of `localStorage` that is used. */
export type DraftStorage = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/**
 * The unsaved forms of one group on this device. They lie in the browser's own store and not in the log: nobody else
 * ever gets them. A store that is full or forbidden keeps them for as long as the page is open.
 */
export interface DraftStore {
  all(): readonly KeptForm[];
  find(place: string, label: string): KeptForm | undefined;
  keep(form: KeptForm): void;
  drop(place: string, label: string): void;
  /** Grows with each save that succeeded: a form that was being saved meanwhile is no draft any more. */
  saves(): number;
  noteSave(): void;
  readonly subscribe: (listener: () => void) => () => void;
}

/** The newest are kept: more is not a memory but a heap. */
const mostForms = 30;

const schema = v.array(
  v.object({
    place: v.string(),
    label: v.string(),
    fields: v.record(v.string(), v.union([v.string(), v.number(), v.boolean(), v.null(), v.array(v.string())])),
    keptMs: v.number(),
  }),
);

export function createDraftStore(storage: DraftStorage | undefined, group: string): DraftStore {
  const key = `luotsi.drafts.${group}`;
  const listeners = new Set<() => void>();
  let forms = read(storage, key);
  let saves = 0;
  const set = (next: readonly KeptForm[]) => {
    forms = next;
    write(storage, key, forms);
    for (const listener of listeners) listener();
  };
  const isOf = (place: string, label: string) => (form: KeptForm) => form.place === place && form.label === label;
  return {
    all: () => forms,
    find: (place, label) => forms.find(isOf(place, label)),
    keep(form) {
      set([form, ...forms.filter((each) => !isOf(form.place, form.label)(each))].slice(0, mostForms));
    },
    drop(place, label) {
      if (forms.some(isOf(place, label))) set(forms.filter((each) => !isOf(place, label)(each)));
    },
    saves: () => saves,
    noteSave() {
      saves += 1;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function read(storage: DraftStorage | undefined, key: string): readonly KeptForm[] {
  try {
    const kept = v.safeParse(schema, JSON.parse(storage?.getItem(key) ?? "[]"));
    return kept.success ? kept.output.slice(0, mostForms) : [];
  } catch {
    return [];
  }
}

function write(storage: DraftStorage | undefined, key: string, forms: readonly KeptForm[]): void {
  try {
    if (forms.length === 0) storage?.removeItem(key);
    else storage?.setItem(key, JSON.stringify(forms));
  } catch {
    // Full or forbidden: what is typed is still in its form.
  }
}
