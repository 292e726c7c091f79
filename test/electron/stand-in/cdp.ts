import type { Readable, Writable } from "node:stream";
import type { Protocol } from "../../../node_modules/playwright-core/types/protocol.d.ts";

export type { Protocol };

/** One end of Chromium's own protocol: the browser as a whole, or one page of it. */
export interface CdpSession {
  send<M extends keyof Protocol.CommandParameters>(
    method: M,
    parameters?: Protocol.CommandParameters[M],
  ): Promise<Protocol.CommandReturnValues[M]>;
  on<E extends keyof Protocol.Events>(event: E, listener: (parameters: Protocol.Events[E]) => void): void;
}

export interface CdpConnection {
  readonly browser: CdpSession;
  readonly session: (id: string) => CdpSession;
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly sessionId?: string;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

type Listener = (parameters: unknown) => void;

/** Speaks the protocol over the two pipes that Chromium opens for it: texts of JSON that a zero byte ends. */
export function connectByPipe(to: Writable, from: Readable): CdpConnection {
  const waiting = new Map<number, Waiting>();
  const listeners = new Map<string, Listener[]>();
  const parts: Buffer[] = [];
  let lastId = 0;

  const createSession = (sessionId?: string): CdpSession => ({
    send(method, parameters) {
      const id = (lastId += 1);
      const answer = new Promise<unknown>((resolve, reject) => waiting.set(id, { resolve, reject }));
      to.write(`${JSON.stringify({ id, method, params: parameters ?? {}, sessionId })}\0`);
      return answer as ReturnType<CdpSession["send"]> as never;
    },
    on(event, listener) {
      const key = keyOf(sessionId, event);
      listeners.set(key, [...(listeners.get(key) ?? []), listener as Listener]);
    },
  });

  const take = (text: string): void => {
    const { id, method, params, sessionId, result, error } = JSON.parse(text) as Message;
    if (method !== undefined) {
      for (const listener of listeners.get(keyOf(sessionId, method)) ?? []) listener(params);
      return;
    }
    const asked = waiting.get(id ?? 0);
    waiting.delete(id ?? 0);
    if (error === undefined) asked?.resolve(result);
    else asked?.reject(new Error(error.message));
  };

  from.on("data", (chunk: Buffer) => {
    let rest = chunk;
    for (let end = rest.indexOf(0); end !== -1; end = rest.indexOf(0)) {
      const text = Buffer.concat([...parts.splice(0), rest.subarray(0, end)]).toString();
      rest = rest.subarray(end + 1);
      take(text);
    }
    if (rest.length > 0) parts.push(rest);
  });
  from.on("close", () => {
    for (const { reject } of waiting.values()) reject(new Error("Chromium has closed"));
    waiting.clear();
  });
  to.on("error", () => {
    // A pipe that broke closes the other one too, and with it everything that waits.
  });
  return { browser: createSession(), session: createSession };
}

function keyOf(sessionId: string | undefined, event: string): string {
  return `${sessionId ?? ""} ${event}`;
}
