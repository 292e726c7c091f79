import type { WebFrameMain } from "electron";
import type { CdpSession, Protocol } from "./cdp.ts";
import { loud } from "./loud.ts";
import type { SchemeMap } from "./scheme-map.ts";

/** The frames of one page as the main process sees them: one object for each, for as long as it lives. */
export interface FrameTree {
  readonly main: () => WebFrameMain;
  readonly byId: (id: string) => WebFrameMain | undefined;
  readonly isMain: (id: string) => boolean;
  readonly follow: (session: CdpSession) => Promise<void>;
}

interface FrameFacts {
  readonly id: string;
  readonly number: number;
  parent: string | undefined;
  url: string;
  origin: string;
  name: string;
  isGone: boolean;
}

export function createFrameTree(schemes: SchemeMap, firstNumber: number): FrameTree {
  const facts = new Map<string, FrameFacts>();
  const frames = new Map<string, WebFrameMain>();
  let mainId = "";

  const see = (id: string, parent: string | undefined): FrameFacts => {
    const known = facts.get(id);
    if (known !== undefined) return known;
    const number = firstNumber + facts.size;
    const fresh: FrameFacts = { id, number, parent, url: "", origin: "", name: "", isGone: false };
    facts.set(id, fresh);
    frames.set(id, createFrame(fresh));
    return fresh;
  };
  const take = (frame: Protocol.Page.Frame): void => {
    const seen = see(frame.id, frame.parentId);
    seen.url = schemes.toElectron(frame.url + (frame.urlFragment ?? ""));
    seen.origin = originOf(schemes, frame.securityOrigin);
    seen.name = frame.name ?? "";
  };
  const takeTree = ({ frame, childFrames }: Protocol.Page.FrameTree): void => {
    take(frame);
    for (const child of childFrames ?? []) takeTree(child);
  };
  const childrenOf = (id: string): WebFrameMain[] =>
    [...facts.values()].filter((one) => one.parent === id && !one.isGone).map((one) => frameOf(one.id));
  const frameOf = (id: string): WebFrameMain => {
    const frame = frames.get(id);
    if (frame === undefined) throw new Error(`no frame ${id}`);
    return frame;
  };

  const createFrame = (own: FrameFacts): WebFrameMain => {
    const frame = {
      get url() {
        return own.url;
      },
      get origin() {
        return own.origin;
      },
      get name() {
        return own.name;
      },
      get parent() {
        return own.parent === undefined ? null : frameOf(own.parent);
      },
      get top() {
        return frameOf(mainId);
      },
      get frames() {
        return childrenOf(own.id);
      },
      get detached() {
        return own.isGone;
      },
      frameTreeNodeId: own.number,
      frameToken: own.id,
      routingId: own.number,
      processId: 1,
      visibilityState: "visible",
      isDestroyed: () => own.isGone,
    } satisfies Partial<WebFrameMain>;
    return loud("WebFrameMain", frame) as unknown as WebFrameMain;
  };

  return {
    main: () => frameOf(mainId),
    byId: (id) => frames.get(id),
    isMain: (id) => id === mainId,
    async follow(session) {
      session.on("Page.frameAttached", ({ frameId, parentFrameId }) => void see(frameId, parentFrameId));
      session.on("Page.frameNavigated", ({ frame }) => take(frame));
      session.on("Page.navigatedWithinDocument", ({ frameId, url }) => {
        see(frameId, undefined).url = schemes.toElectron(url);
      });
      session.on("Page.frameDetached", ({ frameId, reason }) => {
        const seen = facts.get(frameId);
        if (seen !== undefined && reason === "remove") seen.isGone = true;
      });
      const { frameTree } = await session.send("Page.getFrameTree");
      mainId = frameTree.frame.id;
      takeTree(frameTree);
    },
  };
}

/** Chromium writes an opaque origin as `://`; Electron as `null`. */
function originOf(schemes: SchemeMap, securityOrigin: string): string {
  return securityOrigin === "://" || securityOrigin === "" ? "null" : schemes.toElectron(securityOrigin);
}
