import { parseArgs, type ParseArgsOptionsConfig } from "node:util";
import type { Primitives } from "../../shared/core/primitives.ts";
import type { Verifier } from "../../shared/core/ed25519.ts";
import { err, ok, type Result } from "../../shared/core/result.ts";
import { type Failure, usageFailure } from "./failure.ts";

/** What every command works with. */
export interface CommandDeps {
  readonly primitives: Primitives;
  readonly verifier: Verifier;
  /** Writes to standard output and waits until it is handed over. */
  readonly print: (text: string) => Promise<void>;
}

/** One command of the tool. */
export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly title: string;
  /** All that `--help` says. */
  readonly usage: string;
  readonly run: (deps: CommandDeps, parameters: readonly string[]) => Promise<Result<void, Failure>>;
}

/** Reads a command's parameters strictly: what it does not know is a mistake, not ignored. */
export function parseParameters<const Options extends ParseArgsOptionsConfig>(
  parameters: readonly string[],
  options: Options,
): Result<ParsedParameters<Options>, Failure> {
  try {
    const { values, positionals } = parseArgs({
      args: [...parameters],
      options,
      allowPositionals: true,
      strict: true,
    });
    return ok({ values, positionals });
  } catch (error) {
    // Says which option is unknown or lacks its value; the advice after the first sentence is for programmers.
    return err(usageFailure(error instanceof Error ? (error.message.split(". ", 1)[0] ?? "") : "parameters malformed"));
  }
}

type Parsed<Options extends ParseArgsOptionsConfig> = ReturnType<
  typeof parseArgs<{ options: Options; allowPositionals: true; strict: true }>
>;

interface ParsedParameters<Options extends ParseArgsOptionsConfig> {
  readonly values: Parsed<Options>["values"];
  readonly positionals: readonly string[];
}

/** A whole number in digits, within limits. */
export function parseWhole(text: string, name: string, min: number, max: number): Result<number, Failure> {
  const value = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= min && value <= max) return ok(value);
  return err(usageFailure(`--${name} takes a whole number from ${min} to ${max}`));
}
