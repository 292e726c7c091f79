import { describe, expect, test } from "vitest";
import { addDays, type DateOnly } from "../../shared/core/date-only.ts";
import { bytesToUtf8 } from "../../shared/core/bytes.ts";
import { textDigest } from "../../shared/core/sha256.ts";
import { renderJson } from "../../shared/document/render-json.ts";
import type { Json } from "../../shared/core/canonical-json.ts";
import { shownApproval } from "../../shared/review/approval-chain.ts";
import { readApproved } from "../../shared/review/approved-document.ts";
import { coverageOfMeeting } from "../../shared/review/coverage.ts";
import { frozenMinutes } from "../../shared/review/frozen-minutes.ts";
import { amendmentKey, proposedAmendments } from "../../shared/review/late-writes.ts";
import { requestApproval } from "../../shared/review/request-approval.ts";
import { textFingerprint } from "../../shared/review/reviewed-text.ts";
import type { GroupSession } from "../../renderer/data/session.ts";
import { createSeededRandom } from "../support/seeded-random.ts";
import { heldMeeting } from "../review/group.ts";
import { createMachine, errorOf, exported, founder, joinBy, newGroup, opened, take, valueOf } from "./support.ts";

const today = "2026-02-04" as DateOnly;

async function fill(session: GroupSession): Promise<void> {
  for (const { kind, id, wish } of heldMeeting) {
    if (kind !== "group" && kind !== "rules") valueOf(await session.edit(kind, id, wish));
  }
}

function approval(
  session: GroupSession,
  more: { readonly reason?: string; readonly accepted?: readonly string[] } = {},
) {
  const { book } = session.snapshot();
  const text = textFingerprint(book, { meeting: "m1" }) ?? "";
  return requestApproval({
    meeting: "m1",
    day: today,
    ...(more.reason === undefined ? { text } : { reason: more.reason }),
    read: proposedAmendments(book, coverageOfMeeting(book, "m1")).map(amendmentKey),
    accepted: more.accepted ?? [],
  });
}

async function frozenBytes(session: GroupSession): Promise<Readonly<Record<string, string>>> {
  const { book } = session.snapshot();
  const document = shownApproval(book, "meeting", "m1")?.operation.document ?? "";
  const read = readApproved(document);
  if (!read.ok) throw new Error("the approved document is whole");
  const files = await Promise.all(
    read.value.papers.map(async ({ language, version, sha256 }) => {
      const bytes = await session.file(sha256);
      return [`${language} ${version}`, bytes === undefined ? "missing" : (bytesToUtf8(bytes) ?? "no text")] as const;
    }),
  );
  return { document, ...Object.fromEntries(files) };
}

describe("approving in a session", () => {
  test("writes the approval, the meeting's state and all versions at once, and survives reopening", async () => {
    const machine = createMachine(1);
    const session = await newGroup(machine);
    await fill(session);
    const { version } = session.snapshot();
    const changesBefore = session.snapshot().exchange.unexported;
    valueOf(await session.approve(approval(session)));
    expect(session.snapshot().version).toBeGreaterThan(version);
    expect(session.snapshot().exchange.unexported).toBe(changesBefore + 1);
    expect(session.snapshot().book.get("meeting", "m1")?.status).toBe("approved");
    const frozen = await frozenBytes(session);
    // Four languages, each in four versions; but plain Finnish is what a plain version in Finnish speaks.
    expect(Object.keys(frozen)).toHaveLength(15);
    expect(Object.values(frozen)).not.toContain("missing");
    session.close();
    const again = await opened(machine.reopened(), session.group);
    expect(await frozenBytes(again)).toEqual(frozen);
    valueOf(await again.rebuildProjection());
    expect(await frozenBytes(again)).toEqual(frozen);
    again.close();
  });

  test("is taken back by nothing but an amendment", async () => {
    const session = await newGroup(createMachine(2));
    await fill(session);
    valueOf(await session.approve(approval(session)));
    expect(valueOf(await session.undo())).toMatchObject({
      type: "blocked",
      obstacles: [{ reason: "approved" }, { reason: "frozen" }, { reason: "frozen" }],
    });
    session.close();
  });

  test("is refused when the text is another by then, and needs somebody at the device", async () => {
    const session = await newGroup(createMachine(3));
    await fill(session);
    const asRead = approval(session);
    valueOf(await session.edit("agenda-item", "i2", { handling: "Muuta." }));
    expect(errorOf(await session.approve(asRead))).toEqual({ type: "text-changed" });
    const gone = requestApproval({ meeting: "nothing", day: today, read: [], accepted: [] });
    expect(errorOf(await session.approve(gone))).toEqual({ type: "text-gone" });
    session.close();
  });

  test("says that a text of more than a megabyte is too large, and writes nothing", async () => {
    const session = await newGroup(createMachine(4));
    await fill(session);
    const long = "Keskusteltiin pitkään. ".repeat(2500);
    for (let nth = 0; nth < 18; nth += 1) {
      valueOf(
        await session.edit("agenda-item", `long${nth}`, { meeting: "m1", title: `Kohta ${nth}`, handling: long }),
      );
    }
    expect(errorOf(await session.approve(approval(session)))).toEqual({ type: "too-large" });
    expect(session.snapshot().book.get("meeting", "m1")?.status).toBe("held");
    session.close();
  });
});

test("frozen bytes stay the same in every copy, whatever is exchanged afterwards", async () => {
  for (const seed of [11, 12, 13, 14]) expect(await checkCopies(seed)).toBe(3);
});

/** Answers how many copies were looked at. */
async function checkCopies(seed: number): Promise<number> {
  const random = createSeededRandom(seed);
  const machines = [createMachine(seed), createMachine(seed + 100), createMachine(seed + 200)] as const;
  const anna = await newGroup(machines[0]);
  await fill(anna);
  const first = await exported(anna);
  const bertil = await joinBy(machines[1], first, "bertil");
  machines[0].enter();
  valueOf(await anna.approve(approval(anna)));
  const frozen = await frozenBytes(anna);
  const cecilia = await joinBy(machines[2], random.oneIn(2) ? first : await exported(anna), "cecilia");
  const sessions = [anna, bertil, cecilia] as const;
  const files: Uint8Array[] = [await exported(anna)];
  for (let step = 0; step < 10; step += 1) {
    const at = random.below(3);
    const machine = machines[at];
    const session = sessions[at];
    if (machine === undefined || session === undefined) continue;
    machine.enter();
    const roll = random.below(9);
    if (roll < 3) await take(session, random.pick(files));
    else if (roll < 5) files.push(await exported(session));
    else await write(session, random.below(5), step);
  }
  for (const [at, session] of sessions.entries()) {
    machines[at]?.enter();
    files.push(await exported(session));
  }
  for (const [at, session] of sessions.entries()) {
    machines[at]?.enter();
    for (const file of random.shuffled(files)) await take(session, file);
    expect(await frozenBytes(session)).toEqual(frozen);
    valueOf(await session.rebuildProjection());
    expect(await frozenBytes(session)).toEqual(frozen);
    session.close();
    const machine = machines[at];
    if (machine === undefined) continue;
    const again = await opened(machine.reopened(), session.group);
    expect(await frozenBytes(again)).toEqual(frozen);
    again.close();
  }
  return sessions.length;
}

async function write(session: GroupSession, what: number, step: number): Promise<void> {
  const edits: readonly (readonly [
    "agenda-item" | "decision" | "note" | "meeting",
    string,
    Readonly<Record<string, Json>>,
  ])[] = [
    ["agenda-item", "i2", { handling: `Kirjattu ${step}.` }],
    ["decision", "d1", { text: `Päätös ${step}.`, status: "superseded" }],
    ["note", "n1", { text: `Muistiinpano ${step}.` }],
    ["meeting", "m1", { minutesApprovedOn: addDays(today, step), checkers: [founder(session)] }],
  ];
  const edit = edits[what];
  if (edit === undefined) valueOf(await session.remove("vote", "v1"));
  else valueOf(await session.edit(edit[0], edit[1], edit[2]));
}

test("an amendment is rebuilt from the whole log: the document is what the records show afterwards", async () => {
  const session = await newGroup(createMachine(21));
  await fill(session);
  valueOf(await session.approve(approval(session)));
  const before = await frozenBytes(session);
  valueOf(await session.edit("decision", "d1", { text: "Otetaan toinen numero." }));
  valueOf(await session.edit("decision", "d2", { text: "Ei seurata." }));
  expect(session.snapshot().book.get("decision", "d1")?.text).toBe("Otetaan numero.");
  valueOf(await session.approve(approval(session, { reason: "Numero oli väärin.", accepted: ["decision/d1/text"] })));
  const { book } = session.snapshot();
  expect(book.get("decision", "d1")?.text).toBe("Otetaan toinen numero.");
  expect(book.get("decision", "d2")?.text).toBe("Seurataan.");
  const after = await frozenMinutes(book, (name) => session.file(name), "m1", "fi", "full");
  expect(after.type === "frozen" && renderJson(after.paper).includes("Otetaan toinen numero.")).toBe(true);
  const replaced = book.approvals.find(({ operation }) => operation.document === before["document"]);
  expect(replaced?.operation.fingerprint).toBe(textDigest(before["document"] ?? ""));
  session.close();
});
