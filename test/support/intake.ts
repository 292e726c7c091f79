import { expect } from "vitest";
import { type ImportPlan, type KnownLog, planImport } from "../../shared/bundle/plan-import.ts";
import { type OpenedFile, type ReadOptions, readFile } from "../../shared/bundle/read-file.ts";
import type { Refusal } from "../../shared/bundle/refusal.ts";
import { mergeToolKey } from "../../shared/bundle/write-file.ts";
import { createVerifier } from "../../shared/core/ed25519.ts";
import type { Result } from "../../shared/core/result.ts";
import { domainRules } from "../../shared/domain/kinds.ts";
import { testMs } from "./changes.ts";
import { primitives } from "./files.ts";
import { snapshotText } from "./known-snapshot.ts";
import { testGroup } from "./replica.ts";

const verifier = createVerifier();

export interface Taken {
  readonly file: OpenedFile;
  readonly plan: ImportPlan;
}

/** Reads a file and plans its import, as everything that takes in files does. */
export async function takeFile(
  known: KnownLog,
  bytes: Uint8Array,
  options: ReadOptions = { group: testGroup },
): Promise<Result<Taken, Refusal>> {
  const file = await readFile(primitives, verifier, bytes, options);
  if (!file.ok) return file;
  const toolKey = await mergeToolKey(primitives, testGroup);
  const plan = await planImport(domainRules, known, file.value, toolKey, testMs);
  return plan.ok ? { ok: true, value: { file: file.value, plan: plan.value } } : plan;
}

/** Expects a refusal with this code, and that nothing here has changed. */
export async function expectRefusal(
  known: KnownLog,
  bytes: Uint8Array,
  code: Refusal["code"],
  detail: string | RegExp = "",
): Promise<void> {
  const before = snapshotText(known);
  const taken = await takeFile(known, bytes);
  expect(taken).toMatchObject({ ok: false, error: { type: "refusal", code } });
  if (!taken.ok) expect(taken.error.detail).toMatch(detail);
  expect(snapshotText(known)).toBe(before);
}

/** Expects that the file is taken, and that nothing here has changed by planning it. */
export async function expectTaken(known: KnownLog, bytes: Uint8Array): Promise<Taken> {
  const before = snapshotText(known);
  const taken = await takeFile(known, bytes);
  expect(taken.ok ? "taken" : taken.error).toBe("taken");
  if (!taken.ok) throw new Error(taken.error.detail);
  expect(snapshotText(known)).toBe(before);
  return taken.value;
}
