import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createGoldenFiles } from "../../build/golden-files.ts";
import { createNodePrimitives } from "../../electron/cli/node-primitives.ts";
import { bytesToHex, equalBytes, utf8ToBytes } from "../../shared/core/bytes.ts";
import { canonicalJson } from "../../shared/core/canonical-json.ts";
import { createVerifier } from "../../shared/core/ed25519.ts";
import { domainRules } from "../../shared/domain/kinds.ts";
import { assembleLog } from "../../shared/log/assemble.ts";
import { stateOf } from "../../shared/log/state.ts";
import { readFile } from "../../shared/bundle/read-file.ts";
import { projectRoot } from "../support/run-process.ts";

const folder = join(projectRoot, "test/golden/v1");
const expected: Readonly<Record<string, string>> = JSON.parse(readFileSync(join(folder, "expected.json"), "utf8"));
const names = Object.keys(expected);
const primitives = createNodePrimitives();
const made = await createGoldenFiles(primitives);

/** The first released names; none may ever go. */
const released =
  "minimal conflict delete sets newer refused gap fork approval receipt attachment delta".split(" ");

describe("golden files of format version 1", () => {
  it("are all there, each with what it means", () => {
    expect(names).toEqual(expect.arrayContaining(released));
    const files = readdirSync(folder).filter((name) => name.endsWith(".luotsi"));
    expect(files.toSorted()).toEqual(names.map((name) => `${name}.luotsi`).toSorted());
    expect([...made.keys()].toSorted()).toEqual(names.toSorted());
  });

  it.each(names)("%s is read as it always was", async (name) => {
    const file = await readFile(primitives, createVerifier(), readFileSync(join(folder, `${name}.luotsi`)));
    if (!file.ok) throw new Error(`${file.error.code}: ${file.error.detail}`);
    const state = stateOf(domainRules, file.value.manifest.group, assembleLog(domainRules, file.value.segments));
    expect(bytesToHex(await primitives.sha256(utf8ToBytes(canonicalJson(state))))).toBe(expected[name]);
  });

  it.each(names)("%s is written in the same bytes today", (name) => {
    const bytes = made.get(name) ?? new Uint8Array();
    expect(equalBytes(bytes, readFileSync(join(folder, `${name}.luotsi`)))).toBe(true);
  });
});
