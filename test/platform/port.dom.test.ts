import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createBrowserPlatform } from "../../renderer/platform/browser.ts";

const platform = createBrowserPlatform();
const request = { endings: ["luotsi", "csv"], maxBytes: 10 };

/** What the person does in the dialog that the next click on a file input opens. */
function inDialog(act: (input: HTMLInputElement) => void): void {
  vi.spyOn(HTMLInputElement.prototype, "click").mockImplementation(function clicked(this: HTMLInputElement) {
    act(this);
  });
}

function choose(input: HTMLInputElement, file: File): void {
  Object.defineProperty(input, "files", { value: [file] });
  input.dispatchEvent(new Event("change"));
}

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe("opening a file in a browser", () => {
  test("answers its name and bytes, and leaves nothing in the page", async () => {
    inDialog((input) => {
      expect(input.accept).toBe(".luotsi,.csv");
      expect(input.isConnected).toBe(true);
      choose(input, new File([new Uint8Array([1, 2])], "a.luotsi"));
    });
    const opened = await platform.openFile(request);
    expect(opened).toMatchObject({ ok: true, value: { name: "a.luotsi" } });
    expect(opened.ok && [...opened.value.bytes]).toEqual([1, 2]);
    expect(document.querySelector("input")).toBeNull();
  });

  test("may be cancelled, too big or unreadable", async () => {
    inDialog((input) => input.dispatchEvent(new Event("cancel")));
    expect(await platform.openFile(request)).toEqual({ ok: false, error: { type: "cancelled" } });
    vi.restoreAllMocks();
    inDialog((input) => choose(input, new File([new Uint8Array(11)], "b.luotsi")));
    expect(await platform.openFile(request)).toEqual({ ok: false, error: { type: "too-big", bytes: 11 } });
    vi.restoreAllMocks();
    const gone = new File(["x"], "c.luotsi");
    gone.arrayBuffer = () => Promise.reject(new DOMException("gone", "NotReadableError"));
    inDialog((input) => choose(input, gone));
    expect(await platform.openFile(request)).toEqual({
      ok: false,
      error: { type: "unreadable", detail: "NotReadableError" },
    });
  });
});

describe("saving a file in a browser", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });

  test("hands it to the downloads, and lets go of its address later", async () => {
    const addresses: string[] = [];
    const released: string[] = [];
    Object.assign(URL, {
      createObjectURL: (blob: Blob) => {
        addresses.push(`blob:${blob.type}:${blob.size}`);
        return "blob:app/1";
      },
      revokeObjectURL: (url: string) => released.push(url),
    });
    const clicked: (readonly [string, string])[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function click(this: HTMLAnchorElement) {
      clicked.push([this.href, this.download]);
    });
    const saved = await platform.saveFile({ name: "a.csv", mediaType: "text/csv", bytes: new Uint8Array(3) });
    expect(saved).toEqual({ ok: true, value: "handed-over" });
    expect(addresses).toEqual(["blob:text/csv:3"]);
    expect(clicked).toEqual([["blob:app/1", "a.csv"]]);
    expect(document.querySelector("a")).toBeNull();
    expect(released).toEqual([]);
    vi.advanceTimersByTime(60_000);
    expect(released).toEqual(["blob:app/1"]);
  });
});

describe("the rest of a browser", () => {
  test("prints under the given title, and takes its own back", async () => {
    document.title = "Luotsi";
    const print = vi.spyOn(window, "print").mockImplementation(() => {
      expect(document.title).toBe("Muistio 3/2026");
    });
    await platform.print("Muistio 3/2026");
    expect(print).toHaveBeenCalledOnce();
    expect(document.title).toBe("Luotsi");
  });

  test("knows whether it was opened from a disk, where other rules hold for what it stores", () => {
    expect(createBrowserPlatform({ protocol: "file:" }).openedFrom).toBe("disk");
    expect(createBrowserPlatform({ protocol: "https:" })).not.toHaveProperty("openedFrom");
  });

  test("does not wait for a person's answer before it says what is known of the storage", async () => {
    vi.useFakeTimers();
    const storage = {
      persisted: () => Promise.resolve(false),
      persist: () => new Promise<boolean>(() => undefined),
      estimate: () => Promise.resolve({ usage: 10, quota: 100 }),
    };
    Object.defineProperty(navigator, "storage", { value: storage, configurable: true });
    const facts = platform.storage();
    await vi.advanceTimersByTimeAsync(1500);
    expect(await facts).toEqual({ persisted: false, usedBytes: 10, freeBytes: 90 });
    Reflect.deleteProperty(navigator, "storage");
  });

  test("says of its storage what it is told", async () => {
    expect(await platform.storage()).toEqual({ persisted: "unknown" });
    const storage = {
      persisted: () => Promise.resolve(false),
      persist: () => Promise.resolve(true),
      estimate: () => Promise.resolve({ usage: 10, quota: 100 }),
    };
    Object.defineProperty(navigator, "storage", { value: storage, configurable: true });
    expect(await platform.storage()).toEqual({ persisted: true, usedBytes: 10, freeBytes: 90 });
    Object.assign(storage, { estimate: () => Promise.reject(new Error("not allowed")) });
    expect(await platform.storage()).toEqual({ persisted: "unknown" });
    Reflect.deleteProperty(navigator, "storage");
  });
});
