import type { Bridge } from "../../shared/ipc/contract.ts";
import { ask } from "./bridge.ts";
import { localDay } from "./browser.ts";
import { createDesktopKeeper } from "./desktop-keeper.ts";
import { createShell } from "./desktop-shell.ts";
import type { Platform } from "./port.ts";
import { withTitle } from "./with-title.ts";

export interface DesktopDeps {
  readonly bridge: Bridge;
  /** Whether this page is the projector's. It may ask for little, so it is given a platform without shell and keeper. */
  readonly isProjector: boolean;
  readonly storage: Pick<StorageManager, "estimate">;
}

/** The app in the desktop shell: native dialogs, a menu, and what is asked goes to the main process. */
export function createDesktopPlatform(deps: DesktopDeps): Platform {
  const { bridge } = deps;
  return {
    edition: "desktop",
    ...(deps.isProjector ? {} : { shell: createShell(bridge), keeper: createDesktopKeeper(bridge) }),
    openFile: ({ endings, maxBytes }) => ask(bridge, "openFile", { endings, maxBytes }),
    saveFile: ({ name, bytes }) => ask(bridge, "saveFile", { name, bytes: ownBytes(bytes) }),
    async print(title) {
      await withTitle(title, () => ask(bridge, "print", {}));
    },
    async openProjector(meeting) {
      await ask(bridge, "openProjector", { meeting });
      return true;
    },
    async storage() {
      const [{ usage }, { freeBytes }] = await Promise.all([deps.storage.estimate(), ask(bridge, "appFacts", {})]);
      // Electron counts every page's data as lasting; what endangers them is the disk, and that is told by `keeper`.
      return {
        persisted: true,
        ...(usage === undefined ? {} : { usedBytes: usage }),
        ...(freeBytes === null ? {} : { freeBytes }),
      };
    },
    now: () => Date.now(),
    randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
    today: () => localDay(new Date()),
  };
}

/** Exactly the bytes: a view onto something larger would carry all of it across. */
function ownBytes(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const whole = bytes.byteLength === bytes.buffer.byteLength && bytes.buffer instanceof ArrayBuffer;
  return whole ? (bytes as Uint8Array<ArrayBuffer>) : Uint8Array.from(bytes);
}
