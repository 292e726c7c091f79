import { defineKind, type RecordOf, ref, text, time } from "./kind.ts";

/** That an item was resolved although the group was not quorate: who answered for it, when, and why. */
export const quorumOverride = defineKind("quorum-override", {
  meeting: ref("meeting"),
  item: ref("agenda-item"),
  member: ref("member"),
  at: time(),
  text: text(),
});

export type QuorumOverride = RecordOf<typeof quorumOverride>;
