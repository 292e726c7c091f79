import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { goldenPath, inspected, runCli, runScript, temporaryFolder } from "./run-cli.ts";

const folder = temporaryFolder();
const inFolder = (name: string): string => join(folder, name);

/** The example in short segments and in parts, made once. */
beforeAll(async () => {
  await runCli("demo", "-o", inFolder("whole.luotsi"), "--split", inFolder("parts"), "--segment", "32");
}, 60_000);

function parts(): readonly string[] {
  return readdirSync(inFolder("parts")).map((name) => join(inFolder("parts"), name));
}

async function merged(name: string, ...paths: readonly string[]): Promise<Buffer> {
  const outcome = await runCli("merge", ...paths, "-o", inFolder(name));
  expect(outcome).toEqual({ code: 0, stdout: "", stderr: "" });
  return readFileSync(inFolder(name));
}

describe("merge", () => {
  it("gives the same bytes in any order and grouping, for any parts of one whole, and again", async () => {
    const all = parts();
    expect(all.length).toBeGreaterThan(3);
    const inOrder = await merged("in-order.luotsi", ...all);
    expect((await merged("turned.luotsi", ...all.toReversed())).equals(inOrder)).toBe(true);
    expect((await merged("of-whole.luotsi", inFolder("whole.luotsi"))).equals(inOrder)).toBe(true);

    // Two parts that lack the same, so that grouping has something to do.
    const isLeft = (path: string): boolean => /part-[25]\.luotsi$/.test(path);
    const left = await merged("left.luotsi", ...all.filter(isLeft));
    expect(left.equals(inOrder)).toBe(false);
    await merged("right.luotsi", ...all.filter((path) => !isLeft(path)));
    const grouped = await merged("grouped.luotsi", inFolder("right.luotsi"), inFolder("left.luotsi"));
    expect(grouped.equals(inOrder)).toBe(true);
    expect((await merged("once-more.luotsi", inFolder("grouped.luotsi"), all[2] ?? "")).equals(inOrder)).toBe(true);
    // The program is started seven times, one after another.
  }, 120_000);

  it("keeps what waits, what forks, attachments, and what only a newer version knows", async () => {
    const names = ["gap", "fork", "attachment", "newer", "approval", "conflict"];
    const forwards = await merged("a.luotsi", ...names.map(goldenPath));
    const backwards = await merged("b.luotsi", ...names.toReversed().map(goldenPath));
    expect(forwards.equals(backwards)).toBe(true);
    const { manifest, fates } = await inspected(inFolder("a.luotsi"));
    expect(manifest.exporter.member).toBe("");
    expect(manifest.counts.files).toBe(1);
    expect(fates.disputed).toBeGreaterThan(0);
  });

  it("does not claim to have what waits for a gap", async () => {
    await merged("gap.luotsi", goldenPath("gap"));
    const { manifest, chains } = await inspected(inFolder("gap.luotsi"));
    expect(chains).toMatchObject([{ appliedTo: 2, pending: 2, segments: 2, changes: 4 }]);
    expect(Object.values(manifest.heads["group"] ?? {})).toMatchObject([{ to: 2 }]);
  });

  it("refuses files of two groups and writes nothing", async () => {
    const outcome = await runCli(
      "merge",
      goldenPath("minimal"),
      inFolder("whole.luotsi"),
      "-o",
      inFolder("none.luotsi"),
    );
    expect(outcome).toMatchObject({ code: 3, stdout: "" });
    expect(outcome.stderr).toMatch(/^other-group: /);
    expect(existsSync(inFolder("none.luotsi"))).toBe(false);
  });
});

describe("state", () => {
  it("is that of the whole for the parts together, and not for one part", async () => {
    const whole = await runCli("state", inFolder("whole.luotsi"));
    const [text = "", hash = ""] = whole.stdout.split("\n");
    expect(JSON.parse(text)).toMatchObject({ group: "mallila-esimerkki", v: 1 });
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect((await runCli("state", "--hash", ...parts().toReversed())).stdout).toBe(`${hash}\n`);
    expect((await runCli("state", "--hash", parts()[1] ?? "")).stdout).not.toBe(`${hash}\n`);
  });

  it("is the same in another zone and language", async () => {
    const before = process.env.TZ;
    const here = await runCli("state", inFolder("whole.luotsi"));
    process.env.TZ = "Pacific/Kiritimati";
    process.env["LC_ALL"] = "tr_TR.UTF-8";
    const there = await runCli("state", inFolder("whole.luotsi"));
    process.env.TZ = before;
    delete process.env["LC_ALL"];
    expect(there.stdout).toBe(here.stdout);
  });
});

describe("verify", () => {
  it("says ok of each file that is whole", async () => {
    const outcome = await runCli("verify", inFolder("whole.luotsi"), goldenPath("fork"), goldenPath("gap"));
    expect(outcome.code).toBe(0);
    const lines = outcome.stdout.trim().split("\n");
    expect(lines).toHaveLength(3);
    expect(lines.every((line) => line.startsWith("ok "))).toBe(true);
    expect(lines[1]).toContain("1 chains are forked");
    expect(lines[2]).toContain("2 changes wait for an earlier file");
  });

  it("stops with exit code 3 and the code of what is wrong", async () => {
    const path = inFolder("short.luotsi");
    copyFileSync(inFolder("whole.luotsi"), path);
    truncateSync(path, 30_000);
    const outcome = await runCli("verify", path);
    expect(outcome).toMatchObject({ code: 3, stdout: "" });
    expect(outcome.stderr).toMatch(/^truncated: \S+short\.luotsi was cut short.*\n$/);
  });

  it.each([
    ["empty", "", /^empty: /],
    ["page", "<!doctype html><html></html>", /^not-ours: .*html/],
    ["age", "age-encryption.org/v1\n-> X25519 abc\n", /^key-needed: /],
  ])("tells what is not a file of ours: %s", async (name, content, message) => {
    writeFileSync(inFolder(name), content);
    const outcome = await runCli("verify", inFolder(name));
    expect(outcome.code).toBe(3);
    expect(outcome.stderr).toMatch(message);
  });

  it("notices one changed byte in the middle", async () => {
    const bytes = readFileSync(inFolder("whole.luotsi"));
    const middle = Math.floor(bytes.length / 2);
    bytes[middle] = (bytes[middle] ?? 0) ^ 1;
    writeFileSync(inFolder("bit.luotsi"), bytes);
    const outcome = await runCli("verify", inFolder("bit.luotsi"));
    expect(outcome.code).toBe(3);
    expect(outcome.stderr).toMatch(/^(?:corrupt|schema|forged): /);
  });
});

describe("what is no ordinary file", () => {
  it("is refused before it is opened", async () => {
    expect(await runCli("verify", folder)).toMatchObject({
      code: 3,
      stderr: expect.stringMatching(/^not-ours: .*folder/),
    });
    const pipe = inFolder("pipe");
    execFileSync("mkfifo", [pipe]);
    expect(await runCli("verify", pipe)).toMatchObject({ code: 3, stderr: expect.stringMatching(/^not-ours: /) });
  });

  it("is not written over", async () => {
    const outcome = await runCli("merge", goldenPath("minimal"), "-o", "/dev/null");
    expect(outcome).toMatchObject({ code: 2, stderr: expect.stringMatching(/^usage: /) });
  });

  it("of more than 64 MiB is refused without being read, and with consent by what it holds", async () => {
    const path = inFolder("large.luotsi");
    writeFileSync(path, "");
    truncateSync(path, 64 * 1024 * 1024 + 1);
    expect(await runCli("verify", path)).toMatchObject({
      code: 3,
      stderr: expect.stringMatching(/^too-big: .*--large/),
    });
    expect(await runCli("verify", "--large", path)).toMatchObject({
      code: 3,
      stderr: expect.stringMatching(/^corrupt: /),
    });
  });
});

describe("how the tool is asked", () => {
  it.each([
    [[]],
    [["nonsense"]],
    [["merge"]],
    [["merge", goldenPath("minimal")]],
    [["merge", "--nonsense", "x"]],
    [["verify"]],
    [["verify", "/nowhere/at/all"]],
    [["inspect", goldenPath("minimal"), goldenPath("gap")]],
    [["state"]],
    [["demo"]],
    [["demo", "-o", "-", "--changes", "1e3"]],
    [["demo", "-o", "-", "--seed", "1"]],
    [["table", "nonsense", goldenPath("minimal"), "--format", "csv"]],
    [["table", "action", goldenPath("minimal"), "--format", "xlsx"]],
    [["minutes", goldenPath("approval"), "--meeting", "9/1999", "--format", "md", "-o", "-"]],
    [["minutes", goldenPath("approval"), "--meeting", "1/2026", "--format", "pdf", "-o", "-"]],
    [["merge", goldenPath("minimal"), "-o", "/nowhere/at/all"]],
  ])("ends with 2 and one sentence when it cannot follow: %j", async (parameters) => {
    const outcome = await runCli(...parameters);
    expect(outcome).toMatchObject({ code: 2, stdout: "" });
    expect(outcome.stderr).toMatch(/^usage: [^\n]+\.\n$/);
  });

  it.each([[["--help"]], [["merge", "--help"]], [["demo", "-h"]], [["table", "action", "--help"]]])(
    "tells how: %j",
    async (parameters) => {
      const outcome = await runCli(...parameters);
      expect(outcome).toMatchObject({ code: 0, stderr: "" });
      expect(outcome.stdout).toMatch(/^luotsi /);
    },
  );

  it("starts by its installed name", async () => {
    const outcome = await runScript("build/bin/luotsi.js", ["state", "--hash", goldenPath("minimal")]);
    expect(outcome).toMatchObject({ code: 0, stderr: "", stdout: expect.stringMatching(/^[0-9a-f]{64}\n$/) });
  });
});
