import type { Stretch } from "../../../shared/search/marks.ts";

/** A text with what was looked for marked. */
export function Stretches({ of }: { readonly of: readonly Stretch[] }) {
  // A text is divided anew at each search, so that a stretch is known by its place in it alone.
  return of.map(({ text, isMarked }, at) => (isMarked ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>));
}
