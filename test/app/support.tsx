import { render } from "@testing-library/react";
import { App } from "../../renderer/app/app.tsx";
import { createFaultReports } from "../../renderer/app/fault-reports.ts";
import { createGroupDoor } from "../../renderer/app/group-door.ts";
import type { GroupLibrary, GroupOnDevice } from "../../renderer/data/library.ts";
import type { GroupSession } from "../../renderer/data/session.ts";
import { createSavedViews } from "../../renderer/lists/views/saved-views.ts";
import { createFakePlatform } from "../../renderer/platform/fake.ts";
import type { Platform } from "../../renderer/platform/port.ts";
import { createPreferencesStore } from "../../renderer/preferences/preferences.ts";
import { createI18n } from "../../renderer/text/words.ts";
import { err, ok } from "../../shared/core/result.ts";

export interface AppOptions {
  readonly groups?: readonly GroupOnDevice[];
  /** Opened by whatever way the test goes. */
  readonly session?: GroupSession;
  readonly platform?: Platform;
  readonly own?: Partial<GroupLibrary>;
  /** The address to begin at, after `#`. */
  readonly hash?: string;
}

/** The whole app over a library in memory, at an address. */
export function renderApp({ groups = [], session, platform = createFakePlatform(), own = {}, hash = "" }: AppOptions) {
  window.location.hash = hash;
  const opened = () =>
    Promise.resolve(session === undefined ? err({ type: "store" as const, detail: "none" }) : ok(session));
  const library: GroupLibrary = {
    list: () => Promise.resolve(groups),
    lost: () => Promise.resolve([]),
    open: opened,
    openExample: opened,
    create: opened,
    planFirstImport: () => Promise.reject(new Error("no file is read here")),
    applyFirstImport: opened,
    restore: opened,
    remove: () => Promise.resolve(),
    ...own,
  };
  const preferences = createPreferencesStore(undefined);
  const words = createI18n("fi");
  const door = createGroupDoor(library);
  const savedViews = createSavedViews(undefined);
  const version = "1.2.3";
  const faults = createFaultReports({
    storage: undefined,
    version,
    now: () => platform.now(),
    hash: () => window.location.hash,
  });
  render(<App deps={{ platform, library, door, preferences, savedViews, faults, words, version }} />);
  return { preferences, door, faults };
}
