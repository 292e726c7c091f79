/** A map by kind and id, without making a name out of both for every look. */
export interface RecordMap<T> {
  get(kind: string, id: string): T | undefined;
  set(kind: string, id: string, value: T): void;
  values(): IterableIterator<T>;
}

export function createRecordMap<T>(): RecordMap<T> {
  const byKind = new Map<string, Map<string, T>>();
  return {
    get: (kind, id) => byKind.get(kind)?.get(id),
    set(kind, id, value) {
      const byId = byKind.get(kind);
      if (byId === undefined) byKind.set(kind, new Map([[id, value]]));
      else byId.set(id, value);
    },
    *values() {
      for (const byId of byKind.values()) yield* byId.values();
    },
  };
}
