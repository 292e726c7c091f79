import type { Guide } from "./guide-content.ts";

/** The Finnish guide: build/guide.ts gives this module what docs/guide/fi says, when the app is built. */
export declare const guide: Guide;
