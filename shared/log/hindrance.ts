import type { Json } from "../core/canonical-json.ts";
import { type Approval, isLate } from "./approvals.ts";
import type { Origin } from "./change.ts";
import type { FieldShape, Rules } from "./rules.ts";

/** Why a write to a field is kept without being applied. */
export type Hindrance = "late" | "deferred" | "refused";

/**
 * What keeps a write to a field from being applied; `undefined` when nothing does. The projection, which keeps such
 * writes, and the fates, which count them, ask the same question here, so that they cannot answer it differently.
 *
 * @param shape the shape of field that the operation writes to.
 * @param value missing for a removal, which names elements and carries no value.
 */
export function hindranceOf(
  rules: Rules,
  frozenBy: readonly Approval[] | undefined,
  origin: Origin,
  kind: string,
  field: string,
  shape: FieldShape,
  value?: Json,
): Hindrance | undefined {
  if (frozenBy !== undefined && isLate(frozenBy, origin, kind, field)) return "late";
  const known = rules.shapeOf(kind, field);
  if (known === undefined) return "deferred";
  if (known !== shape) return "refused";
  if (value === undefined || (value === null && shape === "register")) return undefined;
  return rules.fits(kind, field, value) ? undefined : "refused";
}
