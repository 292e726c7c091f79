import { createOpenedFile, type OpenedFileQueue } from "../../renderer/platform/opened-file.ts";
import type { Shell } from "../../renderer/platform/shell.ts";
import { ok } from "../../shared/core/result.ts";

/** A shell that does nothing but what a test has it do; files can be put into it as the system would. */
export function createFakeShell(own: Partial<Shell> = {}): Shell & { readonly openedFile: OpenedFileQueue } {
  return {
    printToPdf: () => Promise.resolve(ok("saved")),
    onCommand: () => () => undefined,
    tellCommands: () => undefined,
    tellLook: () => undefined,
    onQuitAsked: () => () => undefined,
    facts: () => Promise.reject(new Error("nobody has said what the facts are")),
    showFolder: () => Promise.resolve(ok("shown")),
    log: () => undefined,
    ...own,
    openedFile: createOpenedFile(),
  };
}
