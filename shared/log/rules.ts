import type { Json } from "../core/canonical-json.ts";

/**
 * What the projection asks of the table of record kinds. The log itself knows no kinds, so that it can carry what a
 * newer version wrote.
 */
export interface Rules {
  /** How the field is kept; `undefined` for a kind or field that only a newer version knows. */
  shapeOf(kind: string, field: string): FieldShape | undefined;
  /** Whether the field can hold the value. `null` clears any register and is not asked about. */
  fits(kind: string, field: string, value: Json): boolean;
}

/** A register holds one value, or several in conflict; a set holds every element that was added and not removed. */
export type FieldShape = "register" | "set";
