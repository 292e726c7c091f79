import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createNodePrimitives } from "../electron/cli/node-primitives.ts";
import { bytesToHex, equalBytes, utf8ToBytes } from "../shared/core/bytes.ts";
import { canonicalJson } from "../shared/core/canonical-json.ts";
import { createVerifier } from "../shared/core/ed25519.ts";
import { domainRules } from "../shared/domain/kinds.ts";
import { assembleLog } from "../shared/log/assemble.ts";
import { stateOf } from "../shared/log/state.ts";
import { formatVersion } from "../shared/bundle/manifest.ts";
import { readFile } from "../shared/bundle/read-file.ts";
import { createGoldenFiles } from "./golden-files.ts";

/**
 * Writes the golden files that are not there yet, with the SHA-256 of the state that each gives. What is there is never
 * written again: a released file means for ever what it meant. A difference is a mistake in today's code and is told.
 */
const folder = join(import.meta.dirname, `../test/golden/v${formatVersion}`);
const expectedPath = join(folder, "expected.json");
const primitives = createNodePrimitives();

mkdirSync(folder, { recursive: true });
const expected = existsSync(expectedPath)
  ? (JSON.parse(readFileSync(expectedPath, "utf8")) as Readonly<Record<string, string>>)
  : {};
const hashes: Record<string, string> = { ...expected };
for (const [name, bytes] of await createGoldenFiles(primitives)) {
  const path = join(folder, `${name}.luotsi`);
  if (!existsSync(path)) {
    writeFileSync(path, bytes);
    hashes[name] = await stateHash(bytes);
    console.log(`${name}: written, ${bytes.length} bytes, state ${hashes[name]}`);
  } else if (!equalBytes(readFileSync(path), bytes)) {
    console.error(`${name}: today's code writes other bytes than those of the released file`);
    process.exitCode = 1;
  } else {
    console.log(`${name}: unchanged`);
  }
}
writeFileSync(expectedPath, `${JSON.stringify(hashes, null, 2)}\n`);

async function stateHash(bytes: Uint8Array): Promise<string> {
  const file = await readFile(primitives, createVerifier(), bytes);
  if (!file.ok) throw new Error(`a golden file is refused: ${file.error.code}, ${file.error.detail}`);
  const { manifest, segments } = file.value;
  const state = stateOf(domainRules, manifest.group, assembleLog(domainRules, segments));
  return bytesToHex(await primitives.sha256(utf8ToBytes(canonicalJson(state))));
}
