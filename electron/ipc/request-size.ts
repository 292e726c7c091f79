/** No request of the contract is nested deeper; a cycle is. */
const maxDepth = 6;
/** What a value counts for being there at all, so that a million empty ones are not nothing. */
const bytesPerValue = 8;

/**
 * Whether a request is within its limit, before any schema walks through it. Counted are bytes, texts at two bytes a
 * sign, and eight bytes for every value. Whatever is neither plain nor bytes (a map, a date, an error) is too large: the
 * contract has none.
 */
export function measureRequest(request: unknown, maxBytes: number): "fits" | "too-large" {
  return count(request, maxBytes, 0) >= 0 ? "fits" : "too-large";
}

/** What is left of the room after the value; below zero when it was not enough. */
function count(value: unknown, room: number, depth: number): number {
  if (depth > maxDepth) return -1;
  const left = room - bytesPerValue;
  if (typeof value === "string") return left - 2 * value.length;
  if (typeof value !== "object" || value === null) return typeof value === "bigint" ? -1 : left;
  if (ArrayBuffer.isView(value)) return left - value.byteLength;
  if (!Array.isArray(value) && Object.getPrototypeOf(value) !== Object.prototype) return -1;
  const parts: readonly unknown[] = Array.isArray(value) ? value : Object.entries(value).flat();
  let rest = left;
  for (const part of parts) {
    rest = count(part, rest, depth + 1);
    if (rest < 0) return -1;
  }
  return rest;
}
