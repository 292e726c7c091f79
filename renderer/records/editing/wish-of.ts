import { canonicalJson, type Json } from "../../../shared/core/canonical-json.ts";
import type { Wish } from "../../../shared/log/author.ts";

/** What a form's fields hold: texts (days and choices too), ids of a set, numbers, flags. */
export type FormValue = string | number | boolean | readonly string[] | undefined;

/**
 * What a form wishes to save: only what was changed in it, so that what somebody else wrote meanwhile into the fields
 * that were not touched stays as it is. Emptied fields are cleared, texts are trimmed.
 */
export function wishOf<T extends { readonly [K in keyof T]: FormValue }>(initial: T, values: T): Wish {
  const wish: Record<string, Json> = {};
  for (const [field, value] of Object.entries<FormValue>(values)) {
    const before = stored(initial[field as keyof T]);
    const after = stored(value);
    if (canonicalJson(before) !== canonicalJson(after)) wish[field] = after;
  }
  return wish;
}

function stored(value: FormValue): Json {
  if (typeof value === "string") return value.trim() === "" ? null : value.trim();
  return value === undefined ? null : (value as Json);
}
