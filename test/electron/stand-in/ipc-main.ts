import { EventEmitter } from "node:events";
import type { IpcMain, IpcMainEvent, IpcMainInvokeEvent, WebContents, WebFrameMain } from "electron";
import { createCodec } from "./page/codec.ts";
import type { MainMessage, PageMessage } from "./page/worlds.ts";
import { loud } from "./loud.ts";

/** Structured clone to text and back, in the main process. */
export const nodeCodec = createCodec(
  (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("base64"),
  (text) => Buffer.from(text, "base64"),
);

export interface Sender {
  readonly contents: WebContents;
  readonly frame: WebFrameMain | null;
}

export interface IpcHub {
  readonly ipcMain: IpcMain;
  /** Takes one message of a page, and answers what is to be said to it, if anything. */
  readonly receive: (sender: Sender, text: string) => Promise<MainMessage | undefined>;
}

type Handler = (event: IpcMainInvokeEvent, ...values: readonly unknown[]) => unknown;

/** The main process's end of all pages' messages. Values have been cloned; an error goes back as its text alone. */
export function createIpcHub(): IpcHub {
  const handlers = new Map<string, Handler>();
  const emitter = new EventEmitter();
  const handle = (channel: string, handler: Handler): void => {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    handlers.set(channel, handler);
  };
  const target = Object.assign(emitter, {
    handle,
    handleOnce(channel: string, handler: Handler) {
      handle(channel, (event, ...values) => {
        handlers.delete(channel);
        return handler(event, ...values);
      });
    },
    removeHandler: (channel: string) => void handlers.delete(channel),
  });

  const answer = async (event: IpcMainInvokeEvent, { id, channel, values }: PageMessage): Promise<MainMessage> => {
    try {
      const handler = handlers.get(channel);
      if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
      const value = await handler(event, ...(nodeCodec.decode(values) as unknown[]));
      return { type: "answer", id, value: nodeCodec.encode(value) };
    } catch (error) {
      return { type: "failure", id, message: `Error invoking remote method '${channel}': ${String(error)}` };
    }
  };

  return {
    ipcMain: loud("ipcMain", target) as unknown as IpcMain,
    async receive({ contents, frame }, text) {
      const message = JSON.parse(text) as PageMessage;
      const event = {
        type: "frame",
        sender: contents,
        senderFrame: frame,
        frameId: frame?.routingId ?? 0,
        processId: frame?.processId ?? 0,
        defaultPrevented: false,
        preventDefault: () => undefined,
      } satisfies IpcMainInvokeEvent;
      if (message.type === "invoke") return answer(loud("IpcMainInvokeEvent", event), message);
      const heard = loud("IpcMainEvent", { ...event, ports: [] }) as unknown as IpcMainEvent;
      emitter.emit(message.channel, heard, ...(nodeCodec.decode(message.values) as unknown[]));
      return undefined;
    },
  };
}
