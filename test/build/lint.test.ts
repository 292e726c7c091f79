import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";

/**
 * Every ban of the linter, provoked: a rule that is misspelt or overridden by a later one forbids nothing and looks
 * just like one that nobody breaks.
 */
const root = join(import.meta.dirname, "../..");

/** Offending text by file, and the rule that has to name it. */
const provocations: readonly (readonly [path: string, text: string, rule: string])[] = [
  ["shared/a/react.ts", 'import "react";', "no-restricted-imports"],
  ["shared/a/ciphers.ts", 'import "@noble/ciphers/aes.js";', "no-restricted-imports"],
  ["shared/a/node.ts", 'import "node:fs";', "no-restricted-imports"],
  ["shared/a/renderer.ts", 'import "../../renderer/ui/x.ts";', "no-restricted-imports"],
  ["shared/a/electron.ts", 'import "../../electron/x.ts";', "no-restricted-imports"],
  ["shared/a/now.ts", "export const at = Date.now();", "no-restricted-properties"],
  ["shared/a/random.ts", "export const n = Math.random();", "no-restricted-properties"],
  ["shared/a/compare.ts", 'export const n = "a".localeCompare("b");', "no-restricted-properties"],
  ["shared/a/words.ts", "export const n = (1).toLocaleString();", "no-restricted-properties"],
  ["electron/react.ts", 'import "react";', "no-restricted-imports"],
  ["electron/renderer.ts", 'import "../renderer/x.ts";', "no-restricted-imports"],
  ["electron/cli/build.ts", 'import "../../build/x.ts";', "no-restricted-imports"],
  ["renderer/app/node.ts", 'import "node:fs";', "no-restricted-imports"],
  ["renderer/app/electron.ts", 'import "electron";', "no-restricted-imports"],
  ["renderer/platform/electron.ts", 'import "../../electron/x.ts";', "no-restricted-imports"],
  ["renderer/ui/domain.ts", 'import "../../shared/domain/x.ts";', "no-restricted-imports"],
  ["renderer/ui/log.ts", 'import "../../shared/log/x.ts";', "no-restricted-imports"],
  ["renderer/ui/data.ts", 'import "../data/x.ts";', "no-restricted-imports"],
  ["renderer/ui/feature.ts", 'import "../features/a/x.ts";', "no-restricted-imports"],
  ["renderer/ui/node.ts", 'import "node:fs";', "no-restricted-imports"],
  ["renderer/data/ui.ts", 'import "../ui/x.ts";', "no-restricted-imports"],
  ["renderer/data/feature.ts", 'import "../features/a/x.ts";', "no-restricted-imports"],
  ["renderer/data/app.ts", 'import "../app/x.ts";', "no-restricted-imports"],
  ["renderer/data/electron.ts", 'import "electron";', "no-restricted-imports"],
  ["renderer/features/a/other.ts", 'import "../b/x.ts";', "no-restricted-imports"],
  ["renderer/features/a/app.ts", 'import "../../app/x.ts";', "no-restricted-imports"],
  ["renderer/features/a/node.ts", 'import "node:fs";', "no-restricted-imports"],
  ["renderer/features/a/deep/app.ts", 'import "../../../app/x.ts";', "no-restricted-imports"],
  ["renderer/features/a/deep/electron.ts", 'import "electron";', "no-restricted-imports"],
  ["renderer/app/any.ts", "export const a: any = 1;", "no-explicit-any"],
  ["renderer/app/bang.ts", "export const a = [1][0]!;", "no-non-null-assertion"],
  ["renderer/app/default.ts", "export default 1;", "no-default-export"],
  ["renderer/app/danger.tsx", 'export const A = () => <p dangerouslySetInnerHTML={{ __html: "" }} />;', "no-danger"],
  ["renderer/app/alt.tsx", 'export const A = () => <img src="/a.png" />;', "alt-text"],
  ["renderer/app/console.ts", 'console.log("x");', "no-console"],
  [
    "renderer/app/hook.tsx",
    'import { useState } from "react"; export function A(p: { b: boolean }) { if (p.b) useState(1); return null; }',
    "rules-of-hooks",
  ],
  ["renderer/app/floating.ts", "export function f() { Promise.resolve(1); }", "no-floating-promises"],
  ["renderer/app/directive.ts", "// oxlint-disable-next-line no-console\nexport const a = 1;", "unused directive"],
  ["renderer/app/cycle-a.ts", 'import { b } from "./cycle-b.ts"; export const a = (): unknown => b;', "no-cycle"],
  ["renderer/app/cycle-b.ts", 'import { a } from "./cycle-a.ts"; export const b = (): unknown => a;', "no-cycle"],
  ["test/a/only.test.ts", 'import { it } from "vitest"; it.only("x", () => {});', "no-focused-tests"],
  ["test/a/skip.test.ts", 'import { it } from "vitest"; it.skip("x", () => {});', "no-disabled-tests"],
];

/** What the walls let through: a ban that bans everything is no wall either. */
const allowed: readonly (readonly [path: string, text: string])[] = [
  ["shared/a/fine.ts", 'import "valibot"; import "@noble/hashes/sha2.js"; import "./y.ts"; import "../core/x.ts";'],
  [
    "electron/fine.ts",
    'import "electron"; import "valibot"; import "node:fs/promises"; import "./x.ts"; import "../shared/core/x.ts";',
  ],
  ["electron/cli/fine.ts", 'import "node:fs"; import "../../shared/core/x.ts"; console.log("x");'],
  ["renderer/ui/fine.ts", 'import "react"; import "./x.ts"; import "../text/x.ts"; import "../../shared/core/x.ts";'],
  ["renderer/data/fine.ts", 'import "dexie"; import "../../shared/log/x.ts"; import "../platform/x.ts";'],
  ["renderer/features/a/fine.ts", 'import "../../ui/x.ts"; import "../../data/x.ts"; import "./deep/x.ts";'],
  ["renderer/features/a/deep/fine.ts", 'import "../x.ts"; import "../../../../shared/domain/x.ts";'],
  ["renderer/app/fine.ts", 'import "../features/a/x.ts"; import "../../shared/domain/x.ts";'],
  ["build/fine.ts", 'import "vite"; console.log("x");'],
];

interface Finding {
  readonly filename: string;
  readonly code?: string;
  readonly message: string;
}

let folder = "";
let findings: readonly Finding[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "luotsi-lint-"));
  copyFileSync(join(root, ".oxlintrc.json"), join(folder, ".oxlintrc.json"));
  const compilerOptions = { jsx: "react-jsx", lib: ["ES2024", "DOM"] };
  const settings = { extends: join(root, "tsconfig.base.json"), compilerOptions, include: ["."] };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(settings));
  for (const [path, text] of [...provocations, ...allowed]) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${text}\n`);
  }
  const parameters = ["--type-aware", "--format=json", "--report-unused-disable-directives-severity=error"];
  const run = spawnSync(process.execPath, [join(root, "node_modules/oxlint/bin/oxlint"), ...parameters], {
    cwd: folder,
    encoding: "utf8",
  });
  findings = (JSON.parse(run.stdout) as { readonly diagnostics: readonly Finding[] }).diagnostics;
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function rulesFor(path: string): readonly string[] {
  return findings
    .filter((finding) => finding.filename === path)
    .map((finding) => finding.code ?? (/unused/i.test(finding.message) ? "unused directive" : finding.message));
}

it.each(provocations)("%s is refused", (path, _text, rule) => {
  expect(rulesFor(path).join()).toContain(rule);
});

it.each(allowed)("%s is allowed", (path) => {
  expect(rulesFor(path)).toEqual([]);
});
