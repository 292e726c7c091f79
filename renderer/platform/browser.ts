import { err, ok } from "../../shared/core/result.ts";
import { chooseFile } from "./choose-file.ts";
import type { FileToSave, Platform, StorageFacts } from "./port.ts";
import { withTitle } from "./with-title.ts";

/** The app in a plain browser: Chromium, Firefox or Safari; served, or opened as one file. */
export function createBrowserPlatform(address: Pick<Location, "protocol"> = window.location): Platform {
  return {
    edition: "browser",
    ...(address.protocol === "file:" ? { openedFrom: "disk" } : {}),
    async openFile({ endings, maxBytes }) {
      const file = await chooseFile(document, endings);
      if (file === undefined) return err({ type: "cancelled" });
      if (file.size > maxBytes) return err({ type: "too-big", bytes: file.size });
      try {
        return ok({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
      } catch (error) {
        // A cloud folder that is offline, a stick that was pulled out, a file that changed after it was chosen.
        return err({ type: "unreadable", detail: nameOf(error) });
      }
    },
    saveFile(file) {
      handOver(file);
      return Promise.resolve(ok("handed-over"));
    },
    print(title) {
      return withTitle(title, () => Promise.resolve(window.print()));
    },
    openProjector(meeting) {
      // One window for all meetings: opening another one turns it to that. Its name finds it again.
      const opened = window.open(`#/projector/${meeting}`, "luotsi-projector", "popup,width=1280,height=800");
      opened?.focus();
      return Promise.resolve(opened !== null);
    },
    storage: storageFacts,
    now: () => Date.now(),
    randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
    today: () => localDay(new Date()),
  };
}

function nameOf(error: unknown): string {
  return typeof error === "object" && error !== null && "name" in error ? String(error.name) : "unknown";
}

/** Gives the bytes to the browser's downloads. The address is let go later: a browser may read it after the click. */
function handOver({ name, mediaType, bytes }: FileToSave): void {
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: mediaType }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), addressLifeMs);
}

const addressLifeMs = 60_000;

/** Asks for lasting storage and for what is known; absent outside of a secure context, and refused by some profiles. */
async function storageFacts(): Promise<StorageFacts> {
  const storage = (navigator as { readonly storage?: StorageManager }).storage;
  if (storage === undefined) return { persisted: "unknown" };
  try {
    const persisted = (await storage.persisted()) || (await Promise.race([storage.persist(), noAnswer()]));
    const { usage, quota } = await storage.estimate();
    return {
      persisted,
      ...(usage === undefined ? {} : { usedBytes: usage }),
      ...(usage === undefined || quota === undefined ? {} : { freeBytes: Math.max(0, quota - usage) }),
    };
  } catch {
    return { persisted: "unknown" };
  }
}

/** Firefox asks the person, who may leave the question open: until there is an answer, nothing is promised. */
function noAnswer(): Promise<false> {
  return new Promise((resolve) => setTimeout(() => resolve(false), answerWaitMs));
}

const answerWaitMs = 1500;

/** The calendar day and time of day where the device is, by its own zone. */
export function localDay(date: Date): { readonly day: string; readonly time: string } {
  const two = (value: number) => String(value).padStart(2, "0");
  return {
    day: `${String(date.getFullYear()).padStart(4, "0")}-${two(date.getMonth() + 1)}-${two(date.getDate())}`,
    time: `${two(date.getHours())}:${two(date.getMinutes())}`,
  };
}
