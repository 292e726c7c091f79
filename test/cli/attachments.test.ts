import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, it } from "vitest";
import { createNodePrimitives } from "../../electron/cli/node-primitives.ts";
import { bytesToHex, utf8ToBytes } from "../../shared/core/bytes.ts";
import { createMachine, exported, newGroup, valueOf } from "../data/support.ts";
import { inspected, runCli, temporaryFolder } from "./run-cli.ts";

const folder = temporaryFolder();
const path = join(folder, "group.luotsi");
const bytes = utf8ToBytes("Vuosiraportti. ".repeat(40));
let sha256 = "";

beforeAll(async () => {
  const session = await newGroup(createMachine(1));
  valueOf(await session.edit("meeting", "m", { number: "5/2025" }));
  const wish = { meeting: "m", number: 2, name: "raportti\u202E.pdf" };
  valueOf(await session.attach([{ id: "a", bytes, wish }]));
  writeFileSync(path, await exported(session));
  sha256 = bytesToHex(await createNodePrimitives().sha256(bytes));
});

it("lists what is attached, under a name that cannot deceive", async () => {
  const { stdout } = await runCli("inspect", path);
  expect(stdout).toContain(`${sha256}  ${bytes.length} bytes  5/2025 attachment 2: `);
  expect(stdout).not.toContain("\u202E");
  expect((await inspected(path)).attachments).toEqual([
    { sha256, bytes: bytes.length, records: [{ meeting: "5/2025", number: 2, name: "raportti\u202E.pdf" }] },
  ]);
});

it("takes one out by its digest or the beginning of it", async () => {
  const out = join(folder, "out.bin");
  expect(await runCli("inspect", path, "--attachment", sha256.slice(0, 12).toUpperCase(), "-o", out)).toMatchObject({
    code: 0,
    stdout: "",
  });
  expect(new Uint8Array(readFileSync(out))).toEqual(bytes);
});

it("refuses a digest that is none or that the file does not carry, and an output without one", async () => {
  for (const parameters of [
    ["--attachment", "0".repeat(64), "-o", "-"],
    ["--attachment", "../x", "-o", "-"],
    ["-o", "-"],
  ])
    expect(await runCli("inspect", path, ...parameters)).toMatchObject({ code: 2, stdout: "" });
});
