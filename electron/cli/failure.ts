import type { RefusalCode } from "../../shared/bundle/refusal.ts";

/** Why a command was not carried out: it was asked wrongly, or a file was refused. Nothing was written in either case. */
export type Failure =
  | { readonly type: "usage"; readonly what: string }
  | { readonly type: "refused"; readonly code: RefusalCode; readonly what: string };

/** The tool's exit codes. A shell script tells by them whether to ask the person or to look at the file. */
export const exitDone = 0;
export const exitBug = 1;
export const exitUsage = 2;
export const exitRefused = 3;

export function usageFailure(what: string): Failure {
  return { type: "usage", what };
}

export function refusedFailure(code: RefusalCode, what: string): Failure {
  return { type: "refused", code, what };
}
