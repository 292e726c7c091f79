import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { version } from "../../package.json";
import { createRememberedGroups } from "../data/opening/remembered-groups.ts";
import { createWriteAheadLog } from "../data/store/write-ahead-log.ts";
import { createTypedStore } from "../data/typed/typed-store.ts";
import { createSavedViews } from "../lists/views/saved-views.ts";
import { hashToRoute } from "../navigation/route.ts";
import { findBridge } from "../platform/bridge.ts";
import { createBrowserPlatform } from "../platform/browser.ts";
import { createDesktopPlatform } from "../platform/desktop.ts";
import { deviceStorage } from "../platform/device-storage.ts";
import { createPreferencesStore } from "../preferences/preferences.ts";
import { createI18n } from "../text/words.ts";
import "../ui/base.css";
import { applyPreferences } from "./apply-preferences.ts";
import { connectShell } from "./connect-shell.ts";
import { createFaultReports, watchFaults } from "./fault-reports.ts";
import { createGroupDoor } from "./group-door.ts";
import { createPagePrimitives } from "./page-primitives.ts";

// The composition root: every choice of what the app runs on is made here, once.
const container = document.getElementById("root");
if (container === null) throw new Error("index.html has no #root");

const preferences = createPreferencesStore(deviceStorage());
// Before the first drawing, so that nothing is seen in other colours or sizes than chosen.
applyPreferences(document.documentElement, preferences.getState());

// What keeps the data and what draws are taken in one after the other: evaluated together they would hold the window for
// longer than a hand feels.
const { createGroupLibrary } = await import("../data/create-library.ts");
const { App } = await import("./app.tsx");

const bridge = findBridge(window);
const platform =
  bridge === undefined
    ? createBrowserPlatform()
    : createDesktopPlatform({
        bridge,
        isProjector: hashToRoute(window.location.hash).place === "projector",
        storage: navigator.storage,
      });
const log = createWriteAheadLog(indexedDB);
const library = createGroupLibrary({
  primitives: createPagePrimitives(),
  platform,
  // Absent outside of a secure context.
  locks: (navigator as { readonly locks?: LockManager }).locks,
  log,
  remembered: createRememberedGroups(deviceStorage()),
});
const door = createGroupDoor(library);
if (platform.shell !== undefined) connectShell({ shell: platform.shell, preferences, door });

const faults = createFaultReports({
  storage: deviceStorage(),
  version,
  now: () => platform.now(),
  hash: () => window.location.hash,
  log: (fault) => platform.shell?.log(fault),
});
watchFaults(faults, window);

createRoot(container).render(
  <StrictMode>
    <App
      deps={{
        platform,
        library,
        door,
        preferences,
        savedViews: createSavedViews(deviceStorage()),
        drafts: deviceStorage(),
        typed: createTypedStore({ databases: indexedDB, log }),
        faults,
        words: createI18n(preferences.getState().language),
        version,
      }}
    />
  </StrictMode>,
);
