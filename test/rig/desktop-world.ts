import { _electron } from "@playwright/test";
import { join } from "node:path";
import { desktopEnvironment, findDesktopRuntime } from "../e2e/support/desktop-runtime.ts";
import type { World } from "./world.ts";

const appFolder = join(import.meta.dirname, "../..");
const runtime = findDesktopRuntime();
/** Below the home of a device: what the app keeps there, as it is found on Linux. */
const dataFolder = "config/luotsi";

/**
 * The desktop edition: the built main process with its preload, on Electron where it is here and else on the stand-in.
 * The disk holds the journal and backups beside the browser's database.
 */
export const desktopWorld: World = {
  name: "desktop",
  hasJournal: true,
  // A Chromium on its own keeps the data of its first person in a folder of theirs; Electron has only one.
  databaseFolder: join(dataFolder, runtime.kind === "stand-in" ? "Default/IndexedDB" : "IndexedDB"),
  journalFolder: join(dataFolder, "journal"),
  async start(folder, { mainFault } = {}) {
    const application = await _electron.launch({
      executablePath: runtime.program,
      args: [...(mainFault === undefined ? [] : ["-r", join(import.meta.dirname, "main-fault.ts")]), appFolder],
      env: {
        ...desktopEnvironment(folder),
        ...(mainFault !== undefined && { LUOTSI_RIG_FAULT: JSON.stringify(mainFault) }),
      },
      locale: "fi-FI",
      timezoneId: "Europe/Helsinki",
    });
    const page = await application.firstWindow();
    // A page that is sent elsewhere before it has come is a failed start to its main process.
    await page.getByRole("heading", { level: 1 }).first().waitFor();
    const child = application.process();
    const { pid } = child;
    const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
    return {
      page,
      address: page.url().replace(/#.*$/s, ""),
      freeze() {
        if (pid !== undefined && !hasEnded()) process.kill(-pid, "SIGSTOP");
      },
      async kill() {
        if (pid === undefined || hasEnded()) return;
        const ended = new Promise((resolve) => child.once("exit", resolve));
        // Playwright starts it as a group of its own: none of its processes is left behind.
        process.kill(-pid, "SIGKILL");
        await ended;
      },
      async giveFile(path, press) {
        // The person at the system's dialog: the next question for a file is answered by this one.
        await application.evaluate(({ dialog }, chosen) => {
          dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
        }, path);
        await press();
      },
    };
  },
};
