import { contextBridge, ipcRenderer } from "electron";
import { channelOf, tidings, verbs } from "../../shared/ipc/channels.ts";

/**
 * Puts the contract into the page, and nothing besides: each verb as a function of its request, each tiding as a
 * function that takes a listener. The page gets neither `ipcRenderer` nor an event of it, and can name no channel.
 */
const asked = verbs.map((verb) => [verb, (request: unknown) => ipcRenderer.invoke(channelOf(verb), request)] as const);

const heard = tidings.map((tiding) => {
  const name = `on${tiding.charAt(0).toUpperCase()}${tiding.slice(1)}`;
  return [name, (listener: (content: unknown) => void) => listen(channelOf(tiding), listener)] as const;
});

function listen(channel: string, listener: (content: unknown) => void): () => void {
  const hear = (_event: unknown, content: unknown): void => listener(content);
  ipcRenderer.on(channel, hear);
  return () => void ipcRenderer.off(channel, hear);
}

contextBridge.exposeInMainWorld("luotsi", Object.freeze(Object.fromEntries([...asked, ...heard])));
