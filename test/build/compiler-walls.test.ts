import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";

const root = join(import.meta.dirname, "../..");

/** Compiles one file as if it stood in a folder of the project; answers what the compiler says. */
function compileIn(project: string, text: string): string {
  const folder = mkdtempSync(join(tmpdir(), "luotsi-types-"));
  try {
    symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "dir");
    const settings = { extends: join(root, project, "tsconfig.json"), include: ["probe.ts"], exclude: [] };
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(settings));
    writeFileSync(join(folder, "probe.ts"), `${text}\n`);
    const run = spawnSync(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "-p", folder], {
      encoding: "utf8",
    });
    return run.stdout;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

it.each([
  ["shared", "export const a = window;"],
  ["shared", "export const a = document;"],
  ["shared", "export const a = process;"],
  ["shared", "export const a = Buffer;"],
  ["shared", "export const a = setTimeout;"],
  ["shared", "export const a = fetch;"],
  ["electron", "export const a = document;"],
  ["renderer", "export const a = process;"],
  ["renderer", "export const a = Buffer;"],
  ["renderer", 'import { readFileSync } from "node:fs"; export const a = readFileSync;'],
])("in %s there is no such thing: %s", (project, text) => {
  expect(compileIn(project, text)).toMatch(/error TS(2304|2307|2580|2584|2591|2868|2882)/);
});

it.each([
  ["shared", "export const a: string = [1][0];", "TS2322"],
  ["shared", "export const a: number = [1][0];", "TS2322"],
  ["shared", "export const a: { b?: number } = { b: undefined };", "TS2375"],
  ["shared", "export enum A { B }", "TS1294"],
  ["shared", "export class A { constructor(readonly b: number) {} }", "TS1294"],
])("%s refuses %s", (project, text, code) => {
  expect(compileIn(project, text)).toContain(`error ${code}`);
});

it.each([
  ["shared", "export const a = new Map<string, Uint8Array>().get('x')?.length;"],
  ["electron", 'import { app } from "electron"; export const a = app.isPackaged ? process.pid : Buffer.alloc(1);'],
  ["renderer", "export const a = document.title + location.href + String(import.meta.env.DEV);"],
])("in %s there is: %s", (project, text) => {
  expect(compileIn(project, text)).toBe("");
});
