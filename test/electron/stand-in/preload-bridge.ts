import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import type { WebContents, WebPreferences } from "electron";
import type { CdpSession } from "./cdp.ts";
import type { FrameTree } from "./frames.ts";
import { type IpcHub, nodeCodec } from "./ipc-main.ts";
import { isolatedWorld, isolatedWorldScript, type MainMessage, mainWorldScript } from "./page/worlds.ts";

export interface PreloadBridge {
  /** Tells the main frame's preload script something on a channel. */
  readonly tell: (channel: string, values: readonly unknown[]) => void;
}

export interface PreloadDeps {
  readonly hub: IpcHub;
  readonly frames: FrameTree;
  readonly contents: WebContents;
  readonly preferences: WebPreferences;
}

/** Plays a page whose process was taken over: the preload script runs in its frames too, whatever the window says. */
const letIntoFrames = "--stand-in-preload-in-frames";

const names = { send: "standInSend", receive: "standInReceive" } as const;

/**
 * Runs the preload script in a real isolated world of every document, before any script of the page, and carries its
 * messages. Which frame a message comes from is known from the world that Chromium says it comes from, not from
 * anything that the message says.
 */
export async function runPreload(cdp: CdpSession, deps: PreloadDeps): Promise<PreloadBridge> {
  const { preferences, frames, contents, hub } = deps;
  const frameOfWorld = new Map<number, string>();
  const say = (executionContextId: number, message: MainMessage): void => {
    const call = {
      executionContextId,
      functionDeclaration: `function (text) { ${names.receive}(text) }`,
      arguments: [{ value: JSON.stringify(message) }],
    };
    // A page that has been left hears nothing more.
    cdp.send("Runtime.callFunctionOn", call).catch(() => undefined);
  };

  cdp.on("Runtime.executionContextCreated", ({ context: { id, name, auxData } }) => {
    const { frameId } = auxData as { readonly frameId?: string };
    if (name === isolatedWorld && frameId !== undefined) frameOfWorld.set(id, frameId);
  });
  cdp.on("Runtime.executionContextDestroyed", ({ executionContextId }) => frameOfWorld.delete(executionContextId));
  cdp.on("Runtime.executionContextsCleared", () => frameOfWorld.clear());
  cdp.on("Runtime.bindingCalled", ({ name, payload, executionContextId }) => {
    if (name !== names.send) return;
    const frame = frames.byId(frameOfWorld.get(executionContextId) ?? "") ?? null;
    hub.receive({ contents, frame }, payload).then(
      (message) => {
        if (message !== undefined) say(executionContextId, message);
      },
      (error: unknown) => {
        process.stderr.write(`${String(error)}\n`);
        process.exit(70);
      },
    );
  });

  await cdp.send("Runtime.enable");
  await cdp.send("Runtime.addBinding", { name: names.send, executionContextName: isolatedWorld });
  if (preferences.preload !== undefined) await addScripts(cdp, preferences, preferences.preload);

  return {
    tell(channel, values) {
      const message: MainMessage = { type: "tell", channel, values: nodeCodec.encode(values) };
      const main = frames.main();
      for (const [world, frame] of frameOfWorld) if (frames.byId(frame) === main) say(world, message);
    },
  };
}

async function addScripts(cdp: CdpSession, preferences: WebPreferences, path: string): Promise<void> {
  const secret = randomUUID();
  const facts = {
    ...names,
    secret,
    inSubFrames: preferences.nodeIntegrationInSubFrames === true || process.argv.includes(letIntoFrames),
    platform: process.platform,
    versions: { electron: process.versions["electron"] ?? "", chrome: process.versions["chrome"] ?? "" },
  };
  // In this order: the page's own world listens before the isolated one calls.
  await cdp.send("Page.addScriptToEvaluateOnNewDocument", { source: mainWorldScript(secret) });
  const source = isolatedWorldScript(facts, readFileSync(path, "utf8"), path);
  await cdp.send("Page.addScriptToEvaluateOnNewDocument", { source, worldName: isolatedWorld });
}
