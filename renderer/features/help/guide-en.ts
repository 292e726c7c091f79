import type { Guide } from "./guide-content.ts";

/** The English guide: build/guide.ts gives this module what docs/guide/en says, when the app is built. */
export declare const guide: Guide;
