import { defineKind, line, oneOf, type RecordOf, ref } from "./kind.ts";

/** How the group's documents look on paper. One record, id `page-design`. */
export const pageDesign = defineKind("page-design", {
  name: line(),
  logo: ref("attachment"),
  /** What the logo says, for those who do not see it. */
  logoText: line(),
  header: line(),
  footer: line(),
  ending: oneOf(["signatures", "approval-note"]),
  /** File names, with `{type}`, `{number}`, `{date}`, `{group}`, `{version}` and `{language}` in braces. */
  fileName: line(),
});

export type PageDesign = RecordOf<typeof pageDesign>;
