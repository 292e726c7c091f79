import { segmentKey } from "../../shared/bundle/packed-segment.ts";
import type { KnownLog } from "../../shared/bundle/plan-import.ts";

/** All that is known, as text, maps and sets included: to see that nothing of it was changed. */
export function snapshotText({ links, projection }: KnownLog): string {
  const asLists = (_key: string, value: unknown): unknown =>
    value instanceof Map || value instanceof Set ? [...(value as Iterable<unknown>)] : value;
  return JSON.stringify([links.map(segmentKey), [...projection.records()], projection.approvals], asLists);
}
