import * as v from "valibot";

/** Bytes of their own. The tag is asked instead of the class: what crosses a window's wall is of another world. */
export const bytesSchema = v.custom<Uint8Array<ArrayBuffer>>(isBytes, "bytes");

/** A `Result` (shared/core/result.ts) as it crosses. */
export function resultSchema<T extends v.GenericSchema, E extends v.GenericSchema>(value: T, error: E) {
  return v.variant("ok", [
    v.strictObject({ ok: v.literal(true), value }),
    v.strictObject({ ok: v.literal(false), error }),
  ]);
}

function isBytes(value: unknown): boolean {
  return (
    ArrayBuffer.isView(value) &&
    Object.prototype.toString.call(value) === "[object Uint8Array]" &&
    Object.prototype.toString.call(value.buffer) === "[object ArrayBuffer]"
  );
}
