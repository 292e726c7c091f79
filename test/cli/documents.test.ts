import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { paperFile } from "../../renderer/records/papers/paper-file.ts";
import { takeMinutes } from "../../shared/papers/take-minutes.ts";
import { createExampleBook } from "../demo/example-book.ts";
import type { Json } from "../../shared/core/canonical-json.ts";
import type { Operation } from "../../shared/log/change.ts";
import { actsOf, createTestDevice, sealActs, writeTestFile } from "../support/files.ts";
import { goldenPath, inspected, runCli, temporaryFolder } from "./run-cli.ts";

const folder = temporaryFolder();

describe("inspect", () => {
  it("tells whose changes a file holds, and of which records", async () => {
    const { code, stdout } = await runCli("inspect", goldenPath("conflict"));
    expect(code).toBe(0);
    expect(stdout).toContain("Kultainen ryhmä (kultainen-ryhma)");
    expect(stdout).toContain("Anna Äijö, anna's");
    expect(stdout).toContain("  action: 1");
    expect(stdout).toContain("1 fields in conflict");
  });

  it("counts kinds that only a newer version knows as deferred, and says so", async () => {
    const { fates } = await inspected(goldenPath("newer"));
    expect(fates.deferred).toBe(4);
  });

  it("names what was approved, by whom and under which fingerprint", async () => {
    const { approvals } = await inspected(goldenPath("approval"));
    expect(approvals.length).toBeGreaterThan(0);
    const [first] = approvals;
    expect(first).toMatchObject({ kind: "meeting", title: "1/2026", isInForce: true });
    const { stdout } = await runCli("inspect", goldenPath("approval"));
    expect(stdout).toContain(`sha256 ${first?.fingerprint}`);
    expect(stdout).toContain("Approvals");
  });

  it("lets no text move the cursor", async () => {
    const path = await fileWith("cursor", [set("group", "group", { name: "Ryhmä\u202e\u009b31m\u2028" })]);
    const { stdout } = await runCli("inspect", path);
    expect(stdout).toContain("Ryhmä");
    expect(stdout.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}]/u);
  });
});

describe("table", () => {
  it("makes every cell text that could run as a formula, and leaves numbers as they are", async () => {
    const path = await fileWith("formulas", [
      set("action", "a1", { title: '=HYPERLINK("http://x";"y")', description: "-2+3", plain: "rivi\n=1" }),
      set("observation", "o1", { value: "-12.5", period: "2026-01", comment: "+1" }),
    ]);
    const actions = await runCli("table", "action", path, "--format", "csv");
    expect(actions.code).toBe(0);
    expect(actions.stdout).toContain("\r\na1;\"'=HYPERLINK(");
    expect(actions.stdout).toContain(";'-2+3;");
    expect(actions.stdout).toContain(';"rivi\n=1";');
    const observations = await runCli("table", "observation", path, "--format", "csv");
    expect(observations.stdout).toMatch(/;"-12,5";.*;'\+1\r\n$/);
  });

  it("gives the stored values as JSON", async () => {
    const { code, stdout } = await runCli(
      "table",
      "action",
      goldenPath("minimal"),
      goldenPath("conflict"),
      "--format",
      "json",
    );
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual([
      { id: "a1", dueOn: "2026-04-01", status: "under-way", title: "Selvitä jonotusajat" },
    ]);
  });
});

describe("minutes", () => {
  it.each(["html", "docx", "md", "json"])(
    "writes the same %s twice, to a file and to standard output",
    async (format) => {
      const path = join(folder, `minutes.${format}`);
      const ask = (output: string) =>
        runCli("minutes", goldenPath("approval"), "--meeting", "1/2026", "--format", format, "-o", output);
      expect(await ask(path)).toEqual({ code: 0, stdout: "", stderr: "" });
      const first = readFileSync(path);
      await ask(path);
      expect(readFileSync(path).equals(first)).toBe(true);
      const shown = (await ask("-")).stdout;
      // Bytes that are no text do not come through a text pipe unharmed; their length in characters is all to compare.
      expect(format === "docx" ? shown.length > 1000 : shown === first.toString()).toBe(true);
    },
  );

  it.each([
    ["fi", "Muistio 1/2026"],
    ["sv", "1/2026"],
    ["en", "1/2026"],
    ["selko", "1/2026"],
  ])("writes them in %s", async (lang, title) => {
    const path = goldenPath("approval");
    const asked = ["minutes", path, "--meeting", "1/2026", "--format", "md", "--lang", lang, "-o", "-"];
    const { code, stdout } = await runCli(...asked);
    expect(code).toBe(0);
    expect(stdout).toContain(title);
  });

  it.each([
    ["html", "html", "full", "fi", undefined],
    ["docx", "docx", "public", "sv", undefined],
    ["md", "markdown", "client", "fi", undefined],
    ["json", "json", "plain", "selko", undefined],
    ["md", "markdown", "full", "fi", 3],
  ] as const)(
    "are the bytes of the app: %s, as %s, %s in %s, item %s",
    async (format, appFormat, version, lang, item) => {
      const example = join(folder, "example.luotsi");
      if (!existsSync(example)) await runCli("demo", "-o", example);
      const path = join(folder, `same-${version}-${item ?? 0}.${format}`);
      const part = item === undefined ? [] : ["--item", String(item)];
      const options = ["--format", format, "--version", version, "--lang", lang, ...part, "-o", path];
      expect(await runCli("minutes", example, "--meeting", "5/2025", ...options)).toMatchObject({
        code: 0,
        stderr: "",
      });

      const book = await createExampleBook();
      const meeting = book.all("meeting").find(({ number }) => number === "5/2025")?.id ?? "";
      const language = lang === "selko" ? "fi-simple" : lang;
      const taken = await takeMinutes(book, () => Promise.resolve(undefined), { meeting, language, version, item });
      if (!taken.ok) throw new Error(taken.error.type);
      const file = await paperFile(taken.value.paper, appFormat, taken.value.extras);
      expect(readFileSync(path).equals(file.bytes)).toBe(true);
    },
  );

  it.each([
    [["--version", "secret"], "--version takes"],
    [["--item", "99"], "has no item 99"],
    [["--item", "x"], "--item takes"],
  ])("say what is wrong with %j", async (wrong, words) => {
    const asked = ["minutes", goldenPath("approval"), "--meeting", "1/2026", "--format", "md", "-o", "-", ...wrong];
    const { code, stderr } = await runCli(...asked);
    expect(code).not.toBe(0);
    expect(stderr).toContain(words);
  });
});

async function fileWith(name: string, operations: readonly Operation[]): Promise<string> {
  const device = await createTestDevice(1);
  const segments = await sealActs(device, actsOf(device, operations));
  const path = join(folder, `${name}.luotsi`);
  writeFileSync(path, await writeTestFile(device, segments));
  return path;
}

function set(kind: string, id: string, fields: Readonly<Record<string, Json>>): Operation {
  return { type: "set", kind, id, fields, seen: {} };
}
