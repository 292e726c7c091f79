import * as v from "valibot";
import { day, defineKind, line, oneOf, type RecordOf, ref, structure, whole } from "./kind.ts";

/** The order in which providers are offered for one year. The client's need and choice come first. */
export const priorityOrder = defineKind("priority-order", {
  year: whole(2000, 2199),
  source: line(),
  validFrom: day(),
  ranking: structure(
    v.array(
      v.strictObject({
        rank: v.pipe(v.number(), v.safeInteger()),
        provider: v.string(),
        score: v.optional(v.string()),
        /** Points of each metric before weighting, by metric id, as decimal text. */
        components: v.optional(v.record(v.string(), v.string())),
        note: v.optional(v.string()),
      }),
    ),
  ),
  /** Weight of each metric in per cent, by metric id. */
  weights: structure(v.record(v.string(), v.pipe(v.number(), v.safeInteger()))),
  recommendedBy: ref("decision"),
  decidedOn: day(),
  decisionReference: line(),
  status: oneOf(["planned", "proposed", "in-force", "ended"]),
});

export type PriorityOrder = RecordOf<typeof priorityOrder>;
