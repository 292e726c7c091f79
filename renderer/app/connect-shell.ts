import type { Shell, WorkState } from "../platform/shell.ts";
import type { PreferencesStore } from "../preferences/preferences.ts";
import type { GroupDoor } from "./group-door.ts";

export interface ShellConnection {
  readonly shell: Shell;
  readonly preferences: PreferencesStore;
  readonly door: GroupDoor;
}

/** Keeps the shell around the page in step with it, for as long as the page is there: language, colours, and the end. */
export function connectShell({ shell, preferences, door }: ShellConnection): void {
  const tellLook = () => {
    const { language, theme } = preferences.getState();
    shell.tellLook({ language, theme });
  };
  tellLook();
  preferences.subscribe(tellLook);
  shell.onQuitAsked(() => workState(door));
}

/** What of the person's work is on the disk. A group that is being opened has nothing of it yet. */
function workState(door: GroupDoor): WorkState {
  const state = door.state();
  if (state.type !== "open") return "saved";
  const { type } = state.session.snapshot().saving;
  return type === "failed" ? "unsaved" : type;
}
