import { useEffect, useState } from "react";
import { type OpenChannel, readMessage } from "./projector-channel.ts";
import type { ProjectorModel } from "./projector-model.ts";

/** How often the other window is asked, and how long without an answer means that it is gone. */
export const askMs = 3000;
export const patienceMs = 10_000;

export interface Projected {
  /** The latest that is known; none before the first answer. */
  readonly model: ProjectorModel | undefined;
  /** Whether the window that it came from has been closed, or answers no more. */
  readonly isLost: boolean;
}

/** The meeting as the window that has the group open tells it, for as long as that window lives. */
export function useProjector(meeting: string, openChannel: OpenChannel): Projected {
  const [projected, setProjected] = useState<Projected>({ model: undefined, isLost: false });
  useEffect(() => {
    const channel = openChannel();
    if (channel === undefined) return undefined;
    let answers = 0;
    let seen = 0;
    let silentMs = 0;
    const lose = () => setProjected((before) => ({ model: before.model, isLost: before.model !== undefined }));
    const ask = () => channel.postMessage({ type: "ask", meeting });
    channel.onmessage = ({ data }) => {
      const message = readMessage(data);
      if (message?.type === "gone") {
        // Another window may have the group open as well: it answers at once if so.
        lose();
        ask();
      } else if (message?.type === "show" && message.model.meeting === meeting) {
        answers += 1;
        setProjected({ model: message.model, isLost: false });
      }
    };
    const timer = setInterval(() => {
      silentMs = answers === seen ? silentMs + askMs : 0;
      seen = answers;
      if (silentMs >= patienceMs) lose();
      ask();
    }, askMs);
    ask();
    return () => {
      clearInterval(timer);
      channel.close();
    };
  }, [meeting, openChannel]);
  return projected;
}
