import type { Primitives } from "../../shared/core/primitives.ts";
import { createPacer } from "../data/pacer.ts";
import { createWebPrimitives } from "../platform/web-primitives.ts";

/** The primitives of this page, which give way to whatever the window has to do. */
export function createPagePrimitives(): Primitives {
  const pacer = createPacer();
  return createWebPrimitives({ subtle: globalThis.crypto.subtle, rest: () => pacer.breathe() });
}
