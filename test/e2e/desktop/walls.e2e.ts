import type { Page } from "@playwright/test";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { tidings, verbs } from "../../../shared/ipc/channels.ts";
import { expect, test } from "../support/app.ts";
import { appFolder, type DesktopApp } from "../support/desktop-app.ts";
import { findDesktopRuntime } from "../support/desktop-runtime.ts";

/** The contract as the preload script has put it into the page, asked by somebody who means no good. */
type AnyBridge = Readonly<Record<string, (request?: unknown) => Promise<unknown>>>;
type WithBridge = typeof globalThis & { readonly luotsi: AnyBridge };

test("the page has the contract, frozen, and nothing of Node or Electron", async ({ page }) => {
  const found = await page.evaluate(() => {
    const { luotsi } = globalThis as WithBridge;
    const before = luotsi["openFile"];
    const attempts = [
      () => Object.assign(luotsi, { openFile: () => Promise.resolve() }),
      () => Object.assign(globalThis, { luotsi: {} }),
      () => Object.defineProperty(globalThis, "luotsi", { value: {} }),
    ];
    for (const attempt of attempts) {
      try {
        attempt();
      } catch {
        // Refused loudly: as good as refused in silence.
      }
    }
    return {
      names: Object.keys(luotsi),
      isFrozen: Object.isFrozen(luotsi),
      isSame: (globalThis as WithBridge).luotsi["openFile"] === before,
      foreign: ["require", "process", "module", "Buffer", "electron", "ipcRenderer", "standInSend", "global"].filter(
        (name) => name in globalThis,
      ),
      isSecure: globalThis.isSecureContext,
    };
  });
  const heard = tidings.map((name) => `on${name.charAt(0).toUpperCase()}${name.slice(1)}`);
  expect([...found.names].sort()).toEqual([...verbs, ...heard].sort());
  expect(found).toMatchObject({ isFrozen: true, isSame: true, foreign: [], isSecure: true });
});

test("markup, scripts, frames and requests are refused by the page's own policy", async ({ page, problems }) => {
  const outcomes = await page.evaluate(async () => {
    const nameOf = (error: unknown): string => (error instanceof Error ? error.name : String(error));
    const attempt = (run: () => unknown): string => {
      try {
        run();
        return "accepted";
      } catch (error) {
        return nameOf(error);
      }
    };
    const image = new Image();
    const loaded = new Promise((resolve) => {
      image.onload = () => resolve("loaded");
      image.onerror = () => resolve("refused");
    });
    image.src = "https://example.invalid/pixel.png";
    const frame = document.createElement("iframe");
    frame.src = "https://example.invalid/";
    document.body.append(frame);
    const inline = document.createElement("script");
    inline.append("document.title = 'ran'");
    document.head.append(inline);
    const read = (address: string) => fetch(address).then(() => "accepted", nameOf);
    const result = {
      markup: attempt(() => (document.createElement("div").innerHTML = "<b>x</b>")),
      // In a task of its own: what a test evaluates is itself let past the policy.
      code: await new Promise((resolve) =>
        setTimeout(() => resolve(attempt(() => Reflect.construct(Function, ["return 1"]) as unknown)), 0),
      ),
      script: attempt(() => (document.createElement("script").src = "https://example.invalid/x.js")),
      outside: await read("https://example.invalid/"),
      inside: await read("index.html"),
      disk: await read("file:///etc/passwd"),
      socket: attempt(() => new WebSocket("wss://example.invalid/")) === "accepted" ? "silent" : "refused",
      image: await loaded,
      title: document.title === "ran" ? "ran" : "kept",
    };
    frame.remove();
    return result;
  });
  expect(outcomes).toEqual({
    markup: "TypeError",
    code: "EvalError",
    script: "TypeError",
    outside: "TypeError",
    inside: "TypeError",
    disk: "TypeError",
    socket: expect.stringMatching(/silent|refused/) as unknown,
    image: "refused",
    title: "kept",
  });
  const seen = () => problems.filter((one) => one.startsWith("policy: ")).map((one) => one.split(" ", 2)[1] ?? "");
  for (const directive of ["require-trusted-types-for", "img-src", "connect-src", "frame-src"]) {
    await expect.poll(seen).toContain(directive);
  }
  problems.length = 0;
});

test("no navigation, no new window and no download leaves the app", async ({ page, profile, problems }, info) => {
  const app = desktopOf(profile.desktop);
  const address = await steadyAddress(page);
  for (const target of [
    "https://example.invalid/",
    "data:text/html,x",
    "file:///etc/passwd",
    "app://other/index.html",
  ]) {
    await page.evaluate((url) => location.assign(url), target).catch(() => undefined);
    await settle(page);
    expect(page.url(), target).toBe(address);
  }
  await page.evaluate(() => {
    window.open("https://example.invalid/");
    const link = Object.assign(document.createElement("a"), { href: "https://example.invalid/", target: "_blank" });
    document.body.append(link);
    link.click();
    const form = Object.assign(document.createElement("form"), { action: "https://example.invalid/", method: "post" });
    document.body.append(form);
    form.submit();
    const save = Object.assign(document.createElement("a"), { download: "stolen.txt" });
    save.href = URL.createObjectURL(new Blob(["x"]));
    save.click();
  });
  await settle(page);
  expect(page.url()).toBe(address);
  await expect.poll(() => countWindows(app)).toBe(1);
  await app.expectLogged({ what: "denied", thing: "navigation" });
  await app.expectLogged({ what: "denied", thing: "window" });
  await app.expectLogged({ what: "denied", thing: "download" });
  const downloads = join(app.home, "Downloads");
  expect(existsSync(downloads) ? readdirSync(downloads) : []).toEqual([]);
  expect(readdirSync(info.outputDir).filter((name) => name.includes("stolen"))).toEqual([]);
  problems.length = 0;
});

test("every permission is denied without a question", async ({ page, problems }) => {
  const names = ["geolocation", "notifications", "camera", "microphone", "clipboard-read", "midi", "local-fonts"];
  const states = await page.evaluate(
    (wanted) =>
      Promise.all(
        wanted.map((name) =>
          navigator.permissions.query({ name: name as PermissionName }).then(
            ({ state }) => state,
            () => "unknown",
          ),
        ),
      ),
    names,
  );
  expect(states.filter((state) => state === "granted" || state === "prompt")).toEqual([]);
  const outcomes = await page.evaluate(async () => {
    const nameOf = (error: unknown) => (error as { readonly name?: string }).name ?? String(error);
    return {
      notification: await Notification.requestPermission(),
      camera: await navigator.mediaDevices.getUserMedia({ video: true }).then(() => "granted", nameOf),
      screen: await navigator.mediaDevices.getDisplayMedia().then(() => "granted", nameOf),
      clipboard: await navigator.clipboard.readText().then(() => "granted", nameOf),
      place: await new Promise((resolve) =>
        navigator.geolocation.getCurrentPosition(
          () => resolve("granted"),
          () => resolve("denied"),
        ),
      ),
      usb: await ("usb" in navigator
        ? (navigator.usb as { requestDevice: (wish: object) => Promise<unknown> })
            .requestDevice({ filters: [] })
            .then(() => "granted", nameOf)
        : Promise.resolve("absent")),
    };
  });
  expect(Object.values(outcomes)).not.toContain("granted");
  expect(outcomes).toMatchObject({ notification: "denied", place: "denied" });
  problems.length = 0;
});

test("a file that is dropped on the page neither replaces it nor opens beside it", async ({ page, context }) => {
  const address = await steadyAddress(page);
  await page.evaluate(() =>
    document.addEventListener("dragover", (event) => {
      document.documentElement.dataset["dragged"] = event.dataTransfer?.types.join() ?? "";
    }),
  );
  const devtools = await context.newCDPSession(page);
  const data = { items: [], files: [join(appFolder, "package.json")], dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver", "drop"] as const) {
    await devtools.send("Input.dispatchDragEvent", { type, x: 300, y: 300, data });
  }
  await expect(page.locator("html")).toHaveAttribute("data-dragged", "Files");
  await settle(page);
  expect(page.url()).toBe(address);
  await expect.poll(() => context.pages().length).toBe(1);
});

test("a request of another form, too large or too often is refused and logged", async ({ page, profile }) => {
  const app = desktopOf(profile.desktop);
  const ask = (verb: string, request: unknown) =>
    page.evaluate(
      ([name, value]) =>
        (globalThis as WithBridge).luotsi[name as string]?.(value).then(
          () => "answered",
          (error: unknown) => (error as Error).message,
        ),
      [verb, request] as const,
    );
  const malformed: readonly (readonly [string, unknown])[] = [
    ["openFile", { endings: ["../etc"], maxBytes: 10 }],
    ["openFile", { endings: ["luotsi"], maxBytes: -1 }],
    ["saveFile", { name: "x.luotsi" }],
    ["openProjector", { meeting: "../../settings" }],
    ["showFolder", { folder: "/etc" }],
    ["tellLook", { language: "fi", theme: "dark", more: true }],
    ["log", { what: "error", error: "the text of a record", frames: [] }],
    ["appFacts", null],
  ];
  for (const [verb, request] of malformed) {
    expect(await ask(verb, request), verb).toMatch(/refused/);
    await app.expectLogged({ what: "refused-request", verb, reason: "form" });
  }
  expect(await ask("tellLook", { language: "fi", theme: "x".repeat(100_000) })).toMatch(/refused/);
  await app.expectLogged({ what: "refused-request", verb: "tellLook", reason: "size" });
  const flood = await page.evaluate(async () => {
    const { luotsi } = globalThis as WithBridge;
    const ask = luotsi["appFacts"];
    const isRefused = () =>
      ask === undefined
        ? Promise.resolve(false)
        : ask({}).then(
            () => false,
            () => true,
          );
    const asked = Array.from({ length: 400 }, isRefused);
    return (await Promise.all(asked)).filter(Boolean).length;
  });
  expect(flood).toBeGreaterThan(0);
  await app.expectLogged({ what: "refused-request", verb: "appFacts", reason: "rate" });
  // What was refused has left no trace of what it said.
  expect(JSON.stringify(app.log())).not.toContain("the text of a record");
});

test("another window with the same preload script is a stranger", async ({ profile, problems }) => {
  const app = desktopOf(profile.desktop);
  const stranger = app.application.waitForEvent("window");
  await app.application.evaluate(
    ({ BrowserWindow }, preload) => {
      const made = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
      void made.loadURL("app://app/index.html");
    },
    join(appFolder, "dist/electron/preload.cjs"),
  );
  const page = await stranger;
  await page.waitForFunction(() => "luotsi" in globalThis);
  const refused = await page.evaluate(() =>
    (globalThis as WithBridge).luotsi["appFacts"]?.({}).then(
      () => "answered",
      (error: unknown) => (error as Error).message,
    ),
  );
  expect(refused).toMatch(/refused/);
  await app.expectLogged({ what: "refused-request", verb: "appFacts", reason: "sender" });
  // The app's page in that window meets the same refusal, and says so.
  expect(problems.filter((problem) => !problem.includes("refused"))).toEqual([]);
  problems.length = 0;
});

test("a frame inside the page has no contract, and one that got it is a stranger", async ({ openProfile }) => {
  // On the stand-in the preload script is let into frames, as if the page's process had been taken over.
  const isStandIn = findDesktopRuntime().kind === "stand-in";
  const { page, desktop } = await openProfile({ parameters: isStandIn ? ["--stand-in-preload-in-frames"] : [] });
  const app = desktopOf(desktop);
  const outcome = await page.evaluate(async () => {
    const frame = document.createElement("iframe");
    document.body.append(frame);
    const { luotsi } = frame.contentWindow as unknown as { readonly luotsi?: AnyBridge };
    const answer = await luotsi?.["appFacts"]?.({}).then(
      () => "answered",
      (error: unknown) => (error as Error).message,
    );
    return answer ?? "no contract";
  });
  expect(outcome).toMatch(isStandIn ? /refused/ : /no contract/);
  if (isStandIn) await app.expectLogged({ what: "refused-request", verb: "appFacts", reason: "sender" });
});

test("every window is sandboxed, isolated and without Node", async ({ profile }) => {
  const preferences = await desktopOf(profile.desktop).application.evaluate(({ webContents }) =>
    webContents
      .getAllWebContents()
      .map((one) => (one as unknown as { getLastWebPreferences(): object }).getLastWebPreferences()),
  );
  for (const one of preferences) {
    expect(one).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
    });
  }
  expect(preferences.length).toBeGreaterThan(0);
});

function desktopOf(app: DesktopApp | undefined): DesktopApp {
  if (app === undefined) throw new Error("these tests are for the desktop edition");
  return app;
}

function countWindows(app: DesktopApp): Promise<number> {
  return app.application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
}

/** The address of the page when it stands on its first screen. */
async function steadyAddress(page: Page): Promise<string> {
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  return page.url();
}

/** Waits until what the page has begun has had its time: two frames drawn, and an answer of the main process. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  await page.evaluate(() => (globalThis as WithBridge).luotsi["appFacts"]?.({}));
}
