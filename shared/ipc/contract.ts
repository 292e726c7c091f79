import type * as v from "valibot";
import type { Tiding, Verb } from "./channels.ts";
import type { tidingSchemas, verbSchemas } from "./schemas.ts";

/**
 * The contract between a page and the main process: for each verb what is asked and what is answered, for each tiding
 * what is told. The schemas are its only source; these are their types.
 */
export type VerbRequest<V extends Verb> = v.InferOutput<(typeof verbSchemas)[V]["request"]>;
export type VerbAnswer<V extends Verb> = v.InferOutput<(typeof verbSchemas)[V]["answer"]>;
export type TidingContent<T extends Tiding> = v.InferOutput<(typeof tidingSchemas)[T]>;

/** How the main process does each verb. An expected failure is in the answer; what throws is a bug. */
export type VerbHandlers = {
  readonly [V in Verb]: (request: VerbRequest<V>) => Promise<VerbAnswer<V>> | VerbAnswer<V>;
};

/** The functions that ask, one for each verb. Their answers are read by the verbs' schemas before they are believed. */
export type Asking = { readonly [V in Verb]: (request: VerbRequest<V>) => Promise<unknown> };

/** The functions that listen, one for each tiding; each answers how to stop. */
export type Listening = {
  readonly [T in Tiding as `on${Capitalize<T>}`]: (listener: (content: unknown) => void) => () => void;
};

/** What the preload script puts into the page as `window.luotsi`. */
export type Bridge = Asking & Listening;
