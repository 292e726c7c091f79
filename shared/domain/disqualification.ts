import { defineKind, line, type RecordOf, ref } from "./kind.ts";

/** A member who may be heard but does not take part in resolving one item. */
export const disqualification = defineKind("disqualification", {
  meeting: ref("meeting"),
  item: ref("agenda-item"),
  member: ref("member"),
  ground: line(),
});

export type Disqualification = RecordOf<typeof disqualification>;
