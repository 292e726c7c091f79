import { createNodePrimitives } from "../../../electron/cli/node-primitives.ts";
import { createVerifier } from "../../../shared/core/ed25519.ts";
import { domainRules } from "../../../shared/domain/kinds.ts";
import { assembleLog } from "../../../shared/log/assemble.ts";
import { isEmptyRecord, presenceOf } from "../../../shared/log/record-reading.ts";
import { readFile } from "../../../shared/bundle/read-file.ts";

/** Our own file, read and verified as the peers' are read: all records, and the whole history with them. */
export async function loadLuotsi(bytes: Uint8Array): Promise<{ readonly records: number; readonly held: unknown }> {
  const file = await readFile(createNodePrimitives(), createVerifier(), bytes);
  if (!file.ok) throw new Error(file.error.detail);
  const log = assembleLog(domainRules, file.value.segments);
  let records = 0;
  for (const state of log.projection.records()) {
    if (!isEmptyRecord(state) && presenceOf(state) !== "deleted") records += 1;
  }
  return { records, held: [file.value, log] };
}
