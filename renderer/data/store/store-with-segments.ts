import { ok } from "../../../shared/core/result.ts";
import type { GroupStore } from "./group-store.ts";
import type { StoredSegment } from "./segment-rows.ts";

/** The store as it would be with these segments in it, for work that is planned before they are written. */
export function storeWithSegments(store: GroupStore, segments: readonly StoredSegment[]): GroupStore {
  if (segments.length === 0) return store;
  const dataByKey = new Map(segments.map(({ bytes }) => [bytes.key, bytes.data]));
  return {
    ...store,
    async segmentBytes(keys) {
      const others = keys.filter((key) => !dataByKey.has(key));
      const found = others.length === 0 ? ok([]) : await store.segmentBytes(others);
      if (!found.ok) return found;
      const foundByKey = new Map(others.map((key, nth) => [key, found.value[nth]]));
      return ok(keys.map((key) => dataByKey.get(key) ?? foundByKey.get(key)));
    },
  };
}
