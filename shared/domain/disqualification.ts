import { defineKind, flag, line, type RecordOf, ref, time } from "./kind.ts";

/** A member who may be heard but does not take part in resolving one item. */
export const disqualification = defineKind("disqualification", {
  meeting: ref("meeting"),
  item: ref("agenda-item"),
  member: ref("member"),
  ground: line(),
  /** Was heard before stepping out. */
  heard: flag(),
  /** Stepped out for the resolution, and came back; missing means for as long as the item was handled. */
  outAt: time(),
  backAt: time(),
});

export type Disqualification = RecordOf<typeof disqualification>;
