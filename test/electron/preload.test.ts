import { expect, it, vi } from "vitest";
import { channelOf, tidings, verbs } from "../../shared/ipc/channels.ts";

type Listener = (event: unknown, content: unknown) => void;

const electron = vi.hoisted(() => ({
  exposed: new Map<string, unknown>(),
  invoked: [] as unknown[][],
  listeners: new Map<string, Listener[]>(),
}));

vi.mock("electron", () => ({
  contextBridge: { exposeInMainWorld: (name: string, value: unknown) => electron.exposed.set(name, value) },
  ipcRenderer: {
    invoke: (...parameters: unknown[]) => {
      electron.invoked.push(parameters);
      return Promise.resolve("answer");
    },
    on: (channel: string, listener: Listener) =>
      electron.listeners.set(channel, [...(electron.listeners.get(channel) ?? []), listener]),
    off: (channel: string, listener: Listener) =>
      electron.listeners.set(
        channel,
        (electron.listeners.get(channel) ?? []).filter((each) => each !== listener),
      ),
  },
}));

await import("../../electron/preload/preload.ts");
const bridge = electron.exposed.get("luotsi") as Readonly<Record<string, (parameter: unknown) => unknown>>;

it("puts one frozen thing into the page: the verbs, and a way to listen to each tiding", () => {
  expect([...electron.exposed.keys()]).toEqual(["luotsi"]);
  expect(Object.isFrozen(bridge)).toBe(true);
  const listening = tidings.map((tiding) => `on${tiding.charAt(0).toUpperCase()}${tiding.slice(1)}`);
  expect(Object.keys(bridge).toSorted()).toEqual([...verbs, ...listening].toSorted());
  expect(Object.values(bridge).every((value) => typeof value === "function")).toBe(true);
});

it("asks on the verb's own channel, with one request and nothing that the page adds", async () => {
  const openFile = bridge["openFile"] as (...parameters: unknown[]) => Promise<unknown>;
  expect(await openFile({ a: 1 }, "another")).toBe("answer");
  expect(electron.invoked).toEqual([[channelOf("openFile"), { a: 1 }]]);
});

it("hands a listener the content alone, never the event, and stops when told to", () => {
  const heard: unknown[][] = [];
  const stop = bridge["onCommand"]?.((...parameters: unknown[]) => heard.push(parameters)) as () => void;
  const send = (content: unknown) => {
    for (const listener of electron.listeners.get(channelOf("command")) ?? []) listener({ sender: {} }, content);
  };
  send({ name: "go.back" });
  stop();
  send({ name: "go.forward" });
  expect(heard).toEqual([[{ name: "go.back" }]]);
});
