import * as v from "valibot";
import type { Tiding, Verb } from "../../shared/ipc/channels.ts";
import type { Asking, Bridge, TidingContent, VerbAnswer, VerbRequest } from "../../shared/ipc/contract.ts";
import { tidingSchemas, verbSchemas } from "../../shared/ipc/schemas.ts";

/** What the preload script has put into this page; `undefined` in a plain browser. */
export function findBridge(page: object): Bridge | undefined {
  // The preload script and this page are of one build: the names need no second look, each answer gets one.
  return "luotsi" in page ? (page.luotsi as Bridge) : undefined;
}

/** Asks the main process and reads its answer. An answer of another form is a bug, and throws like one. */
export async function ask<V extends Verb>(bridge: Bridge, verb: V, request: VerbRequest<V>): Promise<VerbAnswer<V>> {
  const asking: Asking = bridge;
  return v.parse(verbSchemas[verb].answer, await asking[verb](request));
}

/** Tells without waiting: where nothing could be done about a refusal, and the main process has logged it. */
export function tell<V extends Verb>(bridge: Bridge, verb: V, request: VerbRequest<V>): void {
  ask(bridge, verb, request).catch(() => undefined);
}

export function hear<T extends Tiding>(
  bridge: Bridge,
  tiding: T,
  listener: (content: TidingContent<T>) => void,
): () => void {
  const take = (content: unknown) => listener(v.parse(tidingSchemas[tiding], content));
  switch (tiding) {
    case "command":
      return bridge.onCommand(take);
    case "fileOpened":
      return bridge.onFileOpened(take);
    case "quitAsked":
      return bridge.onQuitAsked(take);
  }
}
