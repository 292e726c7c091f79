import type { ComponentType, ReactNode } from "react";
import type { AgendaItem } from "../../../../shared/domain/agenda-item.ts";
import type { Meeting } from "../../../../shared/domain/meeting.ts";
import type { CommandName } from "../../../../shared/ipc/command-names.ts";
import { DecidingPanel } from "./deciding/deciding-panel.tsx";
import { PresencePanel } from "./presence/presence-panel.tsx";
import { RoundPanel } from "./round/round-panel.tsx";

/** What a panel of meeting mode gets: the meeting, and the item in sight. */
export interface LivePanelProps {
  readonly meeting: Meeting;
  /** None before the first item is taken up. */
  readonly item: AgendaItem | undefined;
  /** Whether somebody else leads the meeting, on another device. */
  readonly isTakingNotes: boolean;
}

/** The parts of the work on an item; one is in sight at a time, and the item itself is the first of them. */
export type LiveView = "item" | "deciding" | "round" | "presence";

export interface LivePanel {
  readonly view: Exclude<LiveView, "item">;
  /** Shows it and puts the focus into it. */
  readonly command: CommandName;
  readonly content: ComponentType<LivePanelProps>;
}

/** The panels in the order of their buttons. */
export const livePanels: readonly LivePanel[] = [
  { view: "deciding", command: "live.deciding", content: DecidingUnderTitle },
  { view: "round", command: "live.round", content: RoundPanel },
  { view: "presence", command: "live.presence", content: PresencePanel },
];

/** Its parts stand under the title of the item, and its smaller ones under them. */
function DecidingUnderTitle({ meeting, item }: LivePanelProps): ReactNode {
  return <DecidingPanel meeting={meeting} item={item} level={3} />;
}
