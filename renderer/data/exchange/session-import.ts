import { bytesToBase64url } from "../../../shared/core/bytes.ts";
import { err, ok, type Result } from "../../../shared/core/result.ts";
import { type ImportPlan, type KnownLog, planImport } from "../../../shared/bundle/plan-import.ts";
import { type OpenedFile, readFile } from "../../../shared/bundle/read-file.ts";
import { type Refusal, refusal } from "../../../shared/bundle/refusal.ts";
import { mergeToolKey } from "../../../shared/bundle/write-file.ts";
import type { Pace } from "../../../shared/log/assemble.ts";
import { planEdit } from "../../../shared/log/author.ts";
import { domainRules } from "../../../shared/domain/kinds.ts";
import { type Held, linksOf, loadChanges, type SessionDeps } from "../held/held.ts";
import { createPacer, pacedBy } from "../pacer.ts";
import { tellsNews, withFile } from "./known-versions.ts";
import { bringsOwnChanges, deservesReceipt, planImported } from "./plan-imported.ts";
import type { PlannedWrite } from "../writing/plan-change.ts";
import { planSeal } from "../writing/plan-seal.ts";
import type { ImportOutcome, SaveFailure } from "../session.ts";
import type { Writer } from "../writing/writer.ts";

/** Reads a file against what is here: segments that are here already are not even inflated. */
export function readAgainst(
  deps: Pick<SessionDeps, "primitives" | "verifier">,
  held: Held,
  bytes: Uint8Array,
  pace: Pace | undefined,
): Promise<Result<OpenedFile, Refusal>> {
  const known = new Set<string>();
  for (const row of held.segments.values()) {
    if (row.damaged !== true) known.add(placeOf(row.space, row.device, row.from, row.to, row.sha256));
  }
  return readFile(deps.primitives, deps.verifier, bytes, {
    group: held.state.group,
    isKnown: ({ space, device, from, to, sha256 }) => known.has(placeOf(space, device, from, to, sha256)),
    pace: pacedBy(createPacer(), pace),
  });
}

function placeOf(space: string, device: string, from: number, to: number, sha256: string): string {
  return `${space}/${device}/${from}-${to}/${sha256}`;
}

/** @throws DamagedSegment, StoreFailed */
export async function planAgainst(
  deps: SessionDeps,
  held: Held,
  file: OpenedFile,
  pace: Pace | undefined,
): Promise<Result<ImportPlan, Refusal>> {
  const known: KnownLog = {
    group: held.state.group,
    links: linksOf(held),
    projection: held.projection,
    load: (link) => loadChanges(deps, held, link),
  };
  const toolKey = await mergeToolKey(deps.primitives, held.state.group);
  return planImport(domainRules, known, file, toolKey, deps.now(), pacedBy(createPacer(), pace));
}

/**
 * Applies a plan: one write for all of it, then a receipt by whoever is at this device. A plan that was made on another
 * state than the one that is held now is made anew here. To be called from queued work.
 *
 * @param plannedAt the revision on which the plan was made.
 */
export async function applyPlan(
  deps: SessionDeps,
  writer: Writer,
  plan: ImportPlan,
  plannedAt: number | undefined,
): Promise<Result<ImportOutcome, Refusal | SaveFailure>> {
  const flushed = await writer.flush();
  if (!flushed.ok) return err(asRefusal(flushed.error));
  if (bringsOwnChanges(writer.held(), plan)) {
    const sealed = await planSeal(deps, writer.held());
    const written = sealed === undefined ? ok(undefined) : await writer.commit(sealed);
    if (!written.ok) return err(asRefusal(written.error));
  }
  const planned = await writer.healing(async () => {
    const held = writer.held();
    const current = held.state.revision === plannedAt ? ok(plan) : await planAgainst(deps, held, plan.file, undefined);
    if (!current.ok) return current;
    const isNews = current.value.segments.length > 0;
    const write = isNews ? await planImported(deps, held, current.value) : planVersions(deps, held, plan.file);
    return ok({ plan: current.value, write });
  });
  if (!planned.ok) return err(asRefusal(planned.error));
  if (!planned.value.ok) return planned.value;
  const { plan: applied, write } = planned.value.value;
  const { preview } = applied;
  const outcome: ImportOutcome = { changes: preview.changes, conflicts: preview.conflicts.length };
  if (write === undefined) return ok(outcome);
  const written = await writer.commit(write);
  if (!written.ok) return err(asRefusal(written.error));
  // The import is done whether or not its receipt can be written now; one that cannot waits like any other act.
  if (deservesReceipt(applied)) await leaveReceipt(writer, applied);
  return ok(outcome);
}

/** A file without news may still tell that its maker has come further; nothing is written when it does not. */
function planVersions(deps: SessionDeps, held: Held, { identity, manifest }: OpenedFile): PlannedWrite | undefined {
  const file = { identity, manifest };
  if (!tellsNews(held, file)) return undefined;
  const state = {
    ...held.state,
    ...withFile(held, file),
    revision: held.state.revision + 1,
    writeId: bytesToBase64url(deps.randomBytes(12)),
  };
  return { batch: { state }, next: { ...held, state } };
}

async function leaveReceipt(writer: Writer, plan: ImportPlan): Promise<void> {
  const { state } = writer.held();
  const { member } = state;
  if (member === undefined) return;
  const id = `${plan.file.identity.slice(0, 24)}-${writer.held().device.device}`;
  const fields = {
    changes: Math.min(
      plan.segments.reduce((sum, { from, to }) => sum + to - from + 1, 0),
      99_999_999,
    ),
    exporter: plan.file.manifest.exporter.device,
    file: plan.file.identity,
    member,
  };
  const operations = planEdit(domainRules, writer.held().projection.record("receipt", id), "receipt", id, fields);
  await writer.act(() => ({ operations, plannedAt: state.head.to }));
}

/** A full disk during an import has its words among the refusals of files. */
export function asRefusal(failure: SaveFailure): Refusal | SaveFailure {
  return failure.type === "disk-full" ? refusal("disk-full", "the store is full") : failure;
}
