import { spawn } from "node:child_process";
import type { Machine } from "./electron-runtime.ts";

/** The command that opens an address in the default browser, or `undefined` where nobody would see one. */
export function browserCommand(machine: Machine, address: string): readonly [string, ...string[]] | undefined {
  switch (machine.platform) {
    case "darwin":
      return ["open", address];
    case "win32":
      return ["rundll32", "url.dll,FileProtocolHandler", address];
    default: {
      const { DISPLAY: display, WAYLAND_DISPLAY: wayland } = machine.environment;
      // Without a display xdg-open would start a text browser in this very terminal.
      return display || wayland ? ["xdg-open", address] : undefined;
    }
  }
}

/** Opens an address in the default browser; answers whether one was started. */
export function openBrowser(machine: Machine, address: string): Promise<boolean> {
  const command = browserCommand(machine, address);
  if (command === undefined) return Promise.resolve(false);
  const [program, ...parameters] = command;
  return new Promise((resolve) => {
    const child = spawn(program, parameters, { stdio: "ignore", detached: true });
    child.once("error", () => resolve(false));
    child.once("spawn", () => {
      // The browser outlives this process.
      child.unref();
      resolve(true);
    });
  });
}
