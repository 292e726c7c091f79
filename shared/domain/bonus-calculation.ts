import * as v from "valibot";
import { cents, defineKind, line, type RecordOf, ref, structure, whole } from "./kind.ts";

/** One provider's bonus calculation for one year, with each criterion and the precondition. */
export const bonusCalculation = defineKind("bonus-calculation", {
  year: whole(2000, 2199),
  reviewPeriod: line(),
  provider: ref("organisation"),
  invoicedCents: cents(),
  criteria: structure(
    v.array(
      v.strictObject({
        metric: v.string(),
        target: v.string(),
        actual: v.nullable(v.string()),
        met: v.boolean(),
        /** Hundredths of a per cent. */
        basisPoints: v.pipe(v.number(), v.safeInteger()),
      }),
    ),
  ),
  precondition: structure(v.strictObject({ text: v.string(), met: v.boolean(), periodsOver: v.array(v.string()) })),
  bonusBasisPoints: whole(0, 10000),
  bonusCents: cents(),
});

export type BonusCalculation = RecordOf<typeof bonusCalculation>;
