import { existsSync, mkdtempSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createLog, type LogEntry } from "../../electron/log.ts";
import { noteFaults } from "../../electron/note-faults.ts";

const entry: LogEntry = { what: "page-gone", reason: "crashed" };

function makeLog(maxBytes?: number) {
  const path = join(mkdtempSync(join(tmpdir(), "luotsi-log-")), "logs", "luotsi.log");
  const clock = { ms: Date.UTC(2026, 10, 2) };
  const log = createLog({ path, now: () => new Date(clock.ms), ...(maxBytes === undefined ? {} : { maxBytes }) });
  return { log, path, older: path.replace(".log", ".1.log"), clock };
}

const linesOf = (path: string): readonly string[] => readFileSync(path, "utf8").trimEnd().split("\n");

describe("the log", () => {
  it("has a line for each entry, with its time, in order", async () => {
    const { log, path } = makeLog();
    log.write(entry);
    log.write({ what: "ended" });
    await log.settled();
    expect(linesOf(path).map((line) => JSON.parse(line) as unknown)).toEqual([
      { at: "2026-11-02T00:00:00.000Z", what: "page-gone", reason: "crashed" },
      { at: "2026-11-02T00:00:00.000Z", what: "ended" },
    ]);
  });

  it("is for this person's eyes", async () => {
    const { log, path } = makeLog();
    log.write(entry);
    await log.settled();
    expect(statSync(path).mode & 0o077).toBe(0);
  });

  it("never grows over its limit, and keeps the part before", async () => {
    const { log, path, older, clock } = makeLog(1000);
    for (let count = 0; count < 100; count += 1) {
      clock.ms += 60_000;
      log.write({ what: "page-gone", reason: String(count) });
    }
    await log.settled();
    expect(statSync(path).size).toBeLessThanOrEqual(1000);
    expect(statSync(older).size).toBeLessThanOrEqual(1000);
    const kept = [...linesOf(older), ...linesOf(path)].map((line) => (JSON.parse(line) as { reason: string }).reason);
    expect(kept.at(-1)).toBe("99");
    expect(kept).toEqual(kept.map((_each, index) => String(100 - kept.length + index)));
  });

  it("says no more than three hundred things in a minute", async () => {
    const { log, path, clock } = makeLog();
    for (let count = 0; count < 400; count += 1) log.write(entry);
    clock.ms += 60_000;
    log.write({ what: "ended" });
    await log.settled();
    expect(linesOf(path)).toHaveLength(301);
  });

  it("leaves its writer alone where it cannot be written", async () => {
    const folder = mkdtempSync(join(tmpdir(), "luotsi-log-"));
    writeFileSync(join(folder, "logs"), "a file where a folder should be");
    const log = createLog({ path: join(folder, "logs", "luotsi.log"), now: () => new Date(0) });
    log.write(entry);
    await expect(log.settled()).resolves.toBeUndefined();
    expect(existsSync(join(folder, "logs", "luotsi.log"))).toBe(false);
  });
});

describe("faults that nobody catches", () => {
  it("are noted by kind and place, never by message", () => {
    const written: LogEntry[] = [];
    const listeners = new Map<string, (error: unknown) => void>();
    const fake = { on: (name: string, listener: (error: unknown) => void) => listeners.set(name, listener) };
    noteFaults(fake as unknown as NodeJS.Process, { write: (each) => void written.push(each) });
    listeners.get("uncaughtException")?.(new RangeError("Maija Meikäläinen 010190-123A"));
    listeners.get("unhandledRejection")?.("Maija");
    expect(written).toMatchObject([
      { what: "fault", where: "main", kind: "error", error: "RangeError" },
      { what: "fault", where: "main", kind: "rejection", error: "unknown", frames: [] },
    ]);
    expect(JSON.stringify(written)).not.toContain("Maija");
    expect(JSON.stringify(written)).toContain("log.test.ts");
  });
});
