import { describe, expect, test } from "vitest";
import { textDigest } from "../../shared/core/sha256.ts";
import { buildMinutes } from "../../shared/minutes/build.ts";
import { minutesWords } from "../../shared/minutes/words/by-language.ts";
import { renderJson } from "../../shared/document/render-json.ts";
import { approvalsOf, shownApproval } from "../../shared/review/approval-chain.ts";
import { readApproved } from "../../shared/review/approved-document.ts";
import { coverageOfMeeting, frozenFields } from "../../shared/review/coverage.ts";
import { frozenMinutes } from "../../shared/review/frozen-minutes.ts";
import { amendmentKey, proposedAmendments } from "../../shared/review/late-writes.ts";
import { textFingerprint } from "../../shared/review/reviewed-text.ts";
import { createLog, deviceA, deviceB, deviceC, type Log } from "./group.ts";
import { planDelete } from "../../shared/log/author.ts";
import { bytesToUtf8 } from "../../shared/core/bytes.ts";

function approvedIn(log: Log, kind: "meeting" | "agenda-item" = "meeting", id = "m1") {
  const approval = shownApproval(log.book(), kind, id);
  const read = approval === undefined ? undefined : readApproved(approval.operation.document);
  if (approval === undefined || read === undefined || !read.ok) throw new Error("nothing is approved");
  return { approval, approved: read.value };
}

const rebuilt = (log: Log) => buildMinutes(log.book(), "m1", { words: minutesWords.fi, version: "full" });

describe("approving minutes", () => {
  test("freezes what the records say after it, and says so in the meeting in the same act", () => {
    const log = createLog();
    log.approve(deviceA);
    const { approval, approved } = approvedIn(log);
    expect(log.book().get("meeting", "m1")).toMatchObject({ status: "approved", minutesApprovedOn: "2026-02-04" });
    expect(approval.operation.fingerprint).toBe(textDigest(approval.operation.document));
    expect(renderJson(approved.paper)).toBe(renderJson(rebuilt(log) ?? approved.paper));
    expect(approval.operation.upTo).toEqual({ [deviceA]: 2 });
    expect(log.changes).toHaveLength(2);
  });

  test("keeps the other languages and versions by content", async () => {
    const log = createLog();
    const files = new Map(log.approve(deviceA).map((bytes) => [textDigest(bytesToUtf8(bytes) ?? ""), bytes]));
    // Four languages in four versions, of which Finnish speaks plain Finnish in the plain one, and one is in the approval.
    expect(files.size).toBe(14);
    const read = (sha256: string) => Promise.resolve(files.get(sha256));
    const swedish = await frozenMinutes(log.book(), read, "m1", "sv", "public");
    const now = buildMinutes(log.book(), "m1", { words: minutesWords.sv, version: "public" });
    expect(swedish).toMatchObject({ type: "frozen", paper: now });
    expect(await frozenMinutes(log.book(), read, "m1", "fi", "full")).toMatchObject({ type: "frozen" });
    const gone = await frozenMinutes(log.book(), () => Promise.resolve(undefined), "m1", "sv", "public");
    expect(gone).toMatchObject({ type: "missing", approved: { text: textFingerprint(log.book(), { meeting: "m1" }) } });
    expect(await frozenMinutes(createLog().book(), read, "m1", "fi", "full")).toEqual({ type: "not-frozen" });
  });

  test("is refused when the text is another than the one that was read", () => {
    const log = createLog();
    const text = textFingerprint(log.book(), { meeting: "m1" }) ?? "";
    log.edit(deviceB, "agenda-item", "i2", { handling: "Keskusteltiin muusta." });
    expect(() => log.approve(deviceA, { text })).toThrow("text-changed");
    expect(approvalsOf(log.book(), "meeting", "m1").inForce).toEqual([]);
  });

  test("has one fingerprint of the text from the first sending to the approval", () => {
    const log = createLog();
    const written = textFingerprint(log.book(), { meeting: "m1" });
    log.edit(deviceA, "meeting", "m1", { status: "in-review", minutesSentOn: "2026-01-25" });
    expect(textFingerprint(log.book(), { meeting: "m1" })).toBe(written);
    log.approve(deviceA);
    expect(textFingerprint(log.book(), { meeting: "m1" })).toBe(written);
    expect(approvedIn(log).approved.text).toBe(written);
    log.edit(deviceA, "member", "bertil", { name: "Bertil Lind" });
    expect(textFingerprint(log.book(), { meeting: "m1" })).not.toBe(written);
  });
});

describe("what is frozen", () => {
  test("is the meeting with all that was recorded under it, but not what lives on", () => {
    const { records, fields } = coverageOfMeeting(createLog().book(), "m1");
    expect(records).toEqual({
      "agenda-item": ["i1", "i2", "i3"],
      attendance: ["a1", "a2", "a3"],
      decision: ["d1", "d2"],
      meeting: ["m1"],
      note: ["n1"],
      statement: ["s1"],
      vote: ["v1"],
    });
    expect(fields["decision"]).toContain("text");
    expect(fields["decision"]).not.toContain("status");
    expect(frozenFields("agenda-item")).not.toContain("publicity");
    expect(frozenFields("nothing known")).toEqual([]);
  });

  test("is not changed by later writes: those are proposed, and free fields go on", () => {
    const log = createLog();
    log.approve(deviceA);
    const { approval } = approvedIn(log);
    log.edit(deviceB, "decision", "d1", { text: "Ei oteta.", status: "superseded", publicity: "confidential" });
    log.edit(deviceC, "meeting", "m1", { checkers: ["anna"] });
    log.write(deviceB, [planDelete(log.projection().record("note", "n1") ?? never())]);
    const book = log.book();
    expect(book.get("decision", "d1")).toMatchObject({
      text: "Otetaan numero.",
      status: "superseded",
      publicity: "confidential",
    });
    expect(book.get("meeting", "m1")?.checkers).toEqual(["bertil"]);
    expect(book.get("note", "n1")).toBeDefined();
    const proposed = proposedAmendments(book, coverageOfMeeting(book, "m1"));
    expect(proposed.map(amendmentKey)).toEqual(["decision/d1/text", "meeting/m1/checkers", "note/n1/·deletions"]);
    expect(proposed[0]).toMatchObject({ approved: "Otetaan numero.", writes: [{ value: "Ei oteta." }] });
    expect(approvedIn(log).approval.operation).toEqual(approval.operation);
  });
});

function never(): never {
  throw new Error("the record is there");
}

describe("an amendment", () => {
  const proposing = () => {
    const log = createLog();
    log.approve(deviceA);
    log.edit(deviceB, "decision", "d1", { text: "Otetaan uusi numero." });
    log.edit(deviceB, "decision", "d2", { text: "Ei seurata." });
    log.edit(deviceC, "meeting", "m1", { checkers: ["anna"], status: "held" });
    log.write(deviceB, [planDelete(log.projection().record("note", "n1") ?? never())]);
    return log;
  };

  test("takes in what it accepts, keeps the rest as approved, and stands beside the old text", () => {
    const log = proposing();
    const before = approvedIn(log);
    log.approve(deviceA, { reason: "Numero oli väärin.", accepted: ["decision/d1/text"] });
    const book = log.book();
    expect(book.get("decision", "d1")?.text).toBe("Otetaan uusi numero.");
    expect(book.get("decision", "d2")?.text).toBe("Seurataan.");
    expect(book.get("meeting", "m1")).toMatchObject({ checkers: ["bertil"], status: "approved" });
    expect(book.get("note", "n1")).toBeDefined();
    expect(proposedAmendments(book, coverageOfMeeting(book, "m1"))).toEqual([]);
    const { inForce, replaced, isDisputed } = approvalsOf(book, "meeting", "m1");
    expect([inForce.length, replaced.map(({ operation }) => operation), isDisputed]).toEqual([
      1,
      [before.approval.operation],
      false,
    ]);
    const { approved } = approvedIn(log);
    expect(approved.amendments).toEqual([{ number: 1, day: "2026-02-04", reason: "Numero oli väärin." }]);
    const [title, reason] = approved.paper.blocks;
    expect(title).toMatchObject({ status: expect.arrayContaining(["Oikaisu 1, 4.2.2026"]) as unknown });
    expect(JSON.stringify(reason)).toContain("Numero oli väärin.");
  });

  test("keeps its reason for the group", async () => {
    const log = proposing();
    const files = log.approve(deviceA, { reason: "Salainen syy" }).map((bytes) => bytesToUtf8(bytes) ?? "");
    const versions = files.map((text) => [
      (JSON.parse(text) as { version: string }).version,
      text.includes("Salainen syy"),
    ]);
    expect(versions.filter(([version]) => version === "full").every(([, tells]) => tells === true)).toBe(true);
    expect(versions.filter(([version]) => version !== "full").some(([, tells]) => tells === true)).toBe(false);
  });

  test("is refused when a proposal has come that nobody has read", () => {
    const log = proposing();
    expect(() => log.approve(deviceA, { reason: "Syy", read: ["decision/d1/text"] })).toThrow("text-changed");
  });

  test("accepts a deletion", () => {
    const log = proposing();
    log.approve(deviceA, { reason: "Muistiinpano pois.", accepted: ["note/n1/·deletions"] });
    expect(log.book().get("note", "n1")).toBeUndefined();
    expect(JSON.stringify(approvedIn(log).approved.paper)).not.toContain("takaisinsoitosta");
  });
});

describe("approving one item at once", () => {
  test("freezes that item alone; the whole minutes cover it again with the same text", () => {
    const log = createLog();
    log.approve(deviceA, { item: "i2" });
    const { approved } = approvedIn(log, "agenda-item", "i2");
    expect(approved.paper.blocks.filter(({ type }) => type === "title")).toHaveLength(1);
    expect(JSON.stringify(approved.paper)).not.toContain("Päättäminen");
    log.edit(deviceB, "decision", "d1", { text: "Muuta." });
    log.edit(deviceB, "agenda-item", "i3", { handling: "Päätettiin." });
    expect(log.book().get("decision", "d1")?.text).toBe("Otetaan numero.");
    expect(log.book().get("agenda-item", "i3")?.handling).toBe("Päätettiin.");
    expect(log.book().get("meeting", "m1")?.status).toBe("held");
    log.approve(deviceA);
    expect(log.book().get("decision", "d1")?.text).toBe("Otetaan numero.");
    expect(JSON.stringify(approvedIn(log).approved.paper)).toContain("Päätettiin.");
    expect(approvedIn(log, "agenda-item", "i2").approved).toEqual(approved);
  });
});

test("two who approve different texts at once are in dispute, and a third approval settles it", () => {
  const log = createLog();
  const other = createLog(log.changes);
  other.edit(deviceB, "decision", "d1", { text: "Toisin." });
  other.approve(deviceB);
  log.approve(deviceA);
  const merged = createLog([...log.changes, ...other.changes.filter(({ device }) => device === deviceB)]);
  const both = approvalsOf(merged.book(), "meeting", "m1");
  expect([both.inForce.length, both.isDisputed]).toEqual([2, true]);
  merged.approve(deviceC, { reason: "Verrattu." });
  const settled = approvalsOf(merged.book(), "meeting", "m1");
  expect([settled.inForce.length, settled.replaced.length, settled.isDisputed]).toEqual([1, 2, false]);
});
