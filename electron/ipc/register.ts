import type { IpcMain, IpcMainInvokeEvent } from "electron";
import * as v from "valibot";
import { channelOf, projectorVerbs, type Verb, verbs } from "../../shared/ipc/channels.ts";
import type { VerbHandlers, VerbRequest } from "../../shared/ipc/contract.ts";
import { usualPerSecond, usualRequestBytes, type VerbSchema, verbSchemas } from "../../shared/ipc/schemas.ts";
import { errorName, readFrames } from "../../shared/ipc/stack-frames.ts";
import { appOrigin } from "../app-protocol.ts";
import type { Log, RefusalReason } from "../log.ts";
import { isAppPage } from "../trusted-url.ts";
import { createRateLimit } from "./rate-limit.ts";
import { measureRequest } from "./request-size.ts";

export interface RegisterDeps {
  /** Electron's receiving end. Nothing but this function ever gets it. */
  readonly ipc: Pick<IpcMain, "handle">;
  /** Which of our windows a page is in; `undefined` for anything else. */
  readonly windowOf: (contents: IpcMainInvokeEvent["sender"]) => "main" | "projector" | undefined;
  readonly handlers: VerbHandlers;
  readonly log: Pick<Log, "write">;
  /** Milliseconds that only grow. */
  readonly now: () => number;
}

/**
 * Opens the contract's channels, and no others.
 *
 * [Note: Refused or failed] A request from anywhere but the main frame of our own page, or of another form than the
 * contract's, is a bug or an attack: it throws, is logged, and its sender learns nothing of why. What can be expected to
 * fail is in the answer as a `Result`. A stack or an exception's message never crosses.
 */
export function registerVerbs(deps: RegisterDeps): void {
  for (const verb of verbs) registerVerb(deps, verb);
}

function registerVerb<V extends Verb>(deps: RegisterDeps, verb: V): void {
  const { ipc, handlers, log, now } = deps;
  const schema: VerbSchema = verbSchemas[verb];
  const isTooOften = createRateLimit(schema.perSecond ?? usualPerSecond, now);
  const handle: (request: VerbRequest<V>) => unknown = handlers[verb];

  ipc.handle(channelOf(verb), async (event: IpcMainInvokeEvent, ...parameters: unknown[]): Promise<unknown> => {
    const request = admit(parameters);
    if (typeof request === "string") {
      log.write({ what: "refused-request", verb, reason: request });
      throw new Error("refused");
    }
    try {
      return await handle(request.value);
    } catch (error) {
      log.write({ what: "failed-request", verb, error: errorName(error), frames: readFrames(error) });
      throw new Error("failed");
    }

    function admit(given: readonly unknown[]): RefusalReason | { readonly value: VerbRequest<V> } {
      const refusal = refusalOfSender(deps, event, verb);
      if (refusal !== undefined) return refusal;
      if (isTooOften()) return "rate";
      if (given.length !== 1) return "parameters";
      if (measureRequest(given[0], schema.maxRequestBytes ?? usualRequestBytes) === "too-large") return "size";
      const read = v.safeParse(verbSchemas[verb].request, given[0]);
      return read.success ? { value: read.output as VerbRequest<V> } : "form";
    }
  });
}

/** Only the page itself may ask: the main frame of one of our windows, while it shows the app. */
function refusalOfSender(
  { windowOf }: Pick<RegisterDeps, "windowOf">,
  event: Pick<IpcMainInvokeEvent, "sender" | "senderFrame">,
  verb: Verb,
): "sender" | "not-for-projector" | undefined {
  const { sender, senderFrame } = event;
  const window = windowOf(sender);
  if (window === undefined || senderFrame === null || senderFrame !== sender.mainFrame) return "sender";
  if (senderFrame.origin !== appOrigin || !isAppPage(senderFrame.url)) return "sender";
  const mayProjector: readonly Verb[] = projectorVerbs;
  return window === "projector" && !mayProjector.includes(verb) ? "not-for-projector" : undefined;
}
