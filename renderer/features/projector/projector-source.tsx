import { type ReactNode, useEffect, useRef } from "react";
import { useBook } from "../../data/hooks.tsx";
import type { Route } from "../../navigation/route.ts";
import { usePlatform } from "../../platform/platform-context.tsx";
import { usePreferences } from "../../preferences/preferences-context.tsx";
import { type MessageChannelPort, type OpenChannel, openProjectorChannel, readMessage } from "./projector-channel.ts";
import { projectorModel } from "./projector-model.ts";

export interface ProjectorSourceProps {
  readonly route: Route;
  readonly openChannel?: OpenChannel;
}

/**
 * Tells the projector's window what is going on, from the window that has the group open. It says nothing until it is
 * asked, and then at every change. The item in sight is the one that was opened last in the meeting: a look at another
 * place of the app does not take it off the screen in the room.
 */
export function ProjectorSource({ route, openChannel = openProjectorChannel }: ProjectorSourceProps): ReactNode {
  const book = useBook();
  const platform = usePlatform();
  const [{ projectorNames }] = usePreferences();
  const channel = useRef<MessageChannelPort | undefined>(undefined);
  const asked = useRef<string | undefined>(undefined);
  const lastItems = useRef(new Map<string, string>());

  const show = (meeting: string) => {
    const item = lastItems.current.get(meeting);
    const names = projectorNames === "yes";
    const model = projectorModel(book, meeting, { item, names, today: platform.today() });
    if (model !== undefined) channel.current?.postMessage({ type: "show", model });
  };
  const latest = useRef(show);
  useEffect(() => {
    if (route.place === "meeting" && route.item !== undefined) lastItems.current.set(route.id, route.item);
    if (route.place === "live" && route.item !== undefined) lastItems.current.set(route.meeting, route.item);
    latest.current = show;
    if (asked.current !== undefined) show(asked.current);
  });
  useEffect(() => {
    const opened = openChannel();
    channel.current = opened;
    if (opened === undefined) return undefined;
    const listen: MessageChannelPort["onmessage"] = ({ data }) => {
      const message = readMessage(data);
      if (message?.type !== "ask") return;
      asked.current = message.meeting;
      latest.current(message.meeting);
    };
    const leave = () => {
      // What is being closed must not answer the question that its farewell brings about.
      opened.onmessage = null;
      opened.postMessage({ type: "gone" });
    };
    // A page that the browser kept and brings back was never gone.
    const comeBack = () => {
      opened.onmessage = listen;
    };
    comeBack();
    window.addEventListener("pagehide", leave);
    window.addEventListener("pageshow", comeBack);
    return () => {
      window.removeEventListener("pagehide", leave);
      window.removeEventListener("pageshow", comeBack);
      leave();
      opened.close();
    };
  }, [openChannel]);
  return null;
}
