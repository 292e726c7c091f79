import type { EventEmitter } from "node:events";
import type { OnBeforeRequestListenerDetails, WebContents, WebFrameMain } from "electron";
import type { CdpSession, Protocol } from "./cdp.ts";
import { emitPreventable } from "./event.ts";
import type { FrameTree } from "./frames.ts";
import type { SchemeMap } from "./scheme-map.ts";
import type { StandInSession } from "./session.ts";

export interface RequestDeps {
  readonly schemes: SchemeMap;
  readonly session: StandInSession;
  readonly frames: FrameTree;
  readonly contents: WebContents;
  readonly emitter: EventEmitter;
  /** Whether the main process itself is loading this address now. */
  readonly isOwnLoad: (address: string) => boolean;
}

type Paused = Protocol.Fetch.requestPausedPayload;

/**
 * Answers every request of a page in the place of Electron's network layer, in Electron's order: may the page be left,
 * does the filter of requests cancel it, does a custom scheme answer it. Nothing ever goes to a network.
 *
 * Electron tells navigations that a page asks for from those that a tool orders (a reload, the tests' `goto`); here
 * only the main process's own `loadURL` is told apart, and all others are asked about.
 */
export async function answerRequests(cdp: CdpSession, deps: RequestDeps): Promise<void> {
  let requests = 0;
  cdp.on("Fetch.requestPaused", (paused) => {
    answer(cdp, deps, paused, (requests += 1)).catch((error: unknown) => {
      // A page that has gone meanwhile needs no answer; anything else is a fault of the handler that was asked.
      if (deps.contents.isDestroyed()) return;
      process.stderr.write(`${paused.request.url}: ${String(error)}\n`);
      cdp.send("Fetch.failRequest", { requestId: paused.requestId, errorReason: "Failed" }).catch(() => undefined);
    });
  });
  await cdp.send("Fetch.enable", { patterns: [{ urlPattern: "*" }] });
}

async function answer(cdp: CdpSession, deps: RequestDeps, paused: Paused, id: number): Promise<void> {
  const { requestId, request, frameId, resourceType } = paused;
  const url = deps.schemes.toElectron(request.url + (request.urlFragment ?? ""));
  const fail = (errorReason: Protocol.Network.ErrorReason) => cdp.send("Fetch.failRequest", { requestId, errorReason });
  const frame = deps.frames.byId(frameId) ?? null;
  if (resourceType === "Document" && !deps.isOwnLoad(url) && !mayNavigate(deps, url, frame)) {
    await fail("Aborted");
    return;
  }
  const details = detailsOf(paused, url, frame, deps.contents, id);
  if (await deps.session.isCancelled(details)) {
    await fail("BlockedByClient");
    return;
  }
  const handler = deps.session.handlerOf(url.split(":", 1)[0] ?? "");
  if (handler !== undefined) {
    const response = await handler(new Request(url, { method: request.method, headers: request.headers }));
    await cdp.send("Fetch.fulfillRequest", {
      requestId,
      responseCode: response.status,
      responseHeaders: [...response.headers].map(([name, value]) => ({ name, value })),
      body: Buffer.from(await response.arrayBuffer()).toString("base64"),
    });
  } else if (/^(blob|data|about):/.test(url)) {
    await cdp.send("Fetch.continueRequest", { requestId });
  } else {
    await fail(deps.session.hasProxy() ? "ConnectionRefused" : "NameNotResolved");
  }
}

function mayNavigate({ emitter, frames }: RequestDeps, url: string, frame: WebFrameMain | null): boolean {
  const isMainFrame = frame === frames.main();
  const facts = { url, isSameDocument: false, isMainFrame, frame, initiator: frame };
  const isStopped = isMainFrame && !emitPreventable(emitter, "will-navigate", facts, url);
  return emitPreventable(emitter, "will-frame-navigate", facts) && !isStopped;
}

function detailsOf(
  { request, resourceType }: Paused,
  url: string,
  frame: WebFrameMain | null,
  contents: WebContents,
  id: number,
): OnBeforeRequestListenerDetails {
  const isMainFrame = frame !== null && frame.parent === null;
  return {
    id,
    url,
    method: request.method,
    webContentsId: contents.id,
    webContents: contents,
    frame,
    resourceType: resourceType === "Document" && isMainFrame ? "mainFrame" : (resourceTypes[resourceType] ?? "other"),
    referrer: request.headers["Referer"] ?? "",
    timestamp: Date.now(),
    uploadData: [],
  };
}

const resourceTypes: Readonly<Partial<Record<string, OnBeforeRequestListenerDetails["resourceType"]>>> = {
  Document: "subFrame",
  Stylesheet: "stylesheet",
  Image: "image",
  Media: "media",
  Font: "font",
  Script: "script",
  XHR: "xhr",
  Fetch: "xhr",
  Ping: "ping",
  CSPViolationReport: "cspReport",
  WebSocket: "webSocket",
};
