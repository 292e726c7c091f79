import type { BrowserWindow } from "electron";
import { channelOf, type Tiding } from "../shared/ipc/channels.ts";
import type { TidingContent } from "../shared/ipc/contract.ts";

/** Tells a window's page something of the contract. A window that is gone hears nothing. */
export function tellPage<T extends Tiding>(
  window: BrowserWindow | undefined,
  tiding: T,
  content: TidingContent<T>,
): void {
  if (window === undefined || window.isDestroyed()) return;
  window.webContents.send(channelOf(tiding), content);
}
