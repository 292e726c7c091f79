import { type ProjectorModel, readProjectorModel } from "./projector-model.ts";

/** The part of a `BroadcastChannel` that is used: it reaches the other windows of the same profile and page. */
export interface MessageChannelPort {
  postMessage(message: unknown): void;
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  close(): void;
}

export type OpenChannel = () => MessageChannelPort | undefined;

/** What the windows say to one another. */
export type ProjectorMessage =
  /** A projector asks for a meeting, and so that somebody is there. */
  | { readonly type: "ask"; readonly meeting: string }
  | { readonly type: "show"; readonly model: ProjectorModel }
  /** The window that showed the meeting is being closed. */
  | { readonly type: "gone" };

/** Absent in a browser that knows no such channel: the projector then says that it waits. */
export function openProjectorChannel(): MessageChannelPort | undefined {
  return typeof BroadcastChannel === "undefined"
    ? undefined
    : (new BroadcastChannel("luotsi-projector") as MessageChannelPort);
}

/** Reads what another window sent. Older and newer versions may be open side by side: what is not understood is nothing. */
export function readMessage(data: unknown): ProjectorMessage | undefined {
  if (typeof data !== "object" || data === null || !("type" in data)) return undefined;
  switch (data.type) {
    case "ask":
      return "meeting" in data && typeof data.meeting === "string" ? { type: "ask", meeting: data.meeting } : undefined;
    case "show": {
      const model = "model" in data ? readProjectorModel(data.model) : undefined;
      return model === undefined ? undefined : { type: "show", model };
    }
    case "gone":
      return { type: "gone" };
    default:
      return undefined;
  }
}
