import { describe, expect, it } from "vitest";
import { createNodePrimitives } from "../../electron/cli/node-primitives.ts";
import { canonicalJson } from "../../shared/core/canonical-json.ts";
import { compareStamps } from "../../shared/core/hlc.ts";
import { createExampleGroup, exampleGroupId, exampleNowMs } from "../../shared/demo/example-group.ts";
import { createGroupBook } from "../../shared/domain/group-book.ts";
import { domainRules } from "../../shared/domain/kinds.ts";
import { meetingPresence } from "../../shared/meeting/presence.ts";
import { responsibilityOf } from "../../shared/domain/responsibility.ts";
import { decodeChange, encodeChange } from "../../shared/log/change-code.ts";
import { writesIn } from "../../shared/log/fates.ts";
import { conflictsOf, presenceOf } from "../../shared/log/record-reading.ts";
import { fatesOfLog, stateOf } from "../../shared/log/state.ts";
import { causalityFaults, changesOf, unheardOf } from "./causality.ts";
import { assembleGroup } from "./example-book.ts";

describe("the example group", async () => {
  const primitives = createNodePrimitives();
  const group = await createExampleGroup(primitives);
  const log = assembleGroup(group);
  const book = createGroupBook(log.projection);
  const changes = changesOf(group);

  it("is written by eight devices in some two thousand changes", () => {
    expect(group.devices).toHaveLength(8);
    expect(group.chains.size).toBe(8);
    expect(changes.length).toBeGreaterThan(1500);
    expect(changes.length).toBeLessThan(4000);
  });

  it("is the same every time", async () => {
    const again = await createExampleGroup(primitives);
    const text = (made: typeof group) => canonicalJson(changesOf(made).map(encodeChange));
    expect(text(again)).toBe(text(group));
    expect(again.devices.map(({ id }) => id)).toEqual(group.devices.map(({ id }) => id));
  });

  it("numbers each chain without gaps, with stamps that rise and lie before the example's day ends", () => {
    for (const [device, chain] of group.chains) {
      expect(chain.map((change) => `${change.device}.${change.seq}`)).toEqual(
        chain.map((_, index) => `${device}.${index + 1}`),
      );
      const later = chain.slice(1);
      expect(later.every(({ stamp }, index) => compareStamps(chain[index]?.stamp ?? stamp, stamp) < 0)).toBe(true);
      expect(chain.at(-1)?.stamp.ms).toBeLessThan(exampleNowMs());
    }
  });

  it("introduces every device in its first change, under the id that its key gives", () => {
    for (const { id, member, label } of group.devices) {
      const introduction = group.chains.get(id)?.[0]?.operations.find(({ kind }) => kind === "device");
      expect(introduction).toMatchObject({ type: "set", kind: "device", id, fields: { member, label } });
      expect(book.get("device", id)?.member).toBe(member);
    }
  });

  it("reads back from its stored form", () => {
    for (const change of changes) {
      expect(decodeChange(encodeChange(change), change.device, change.seq)).toEqual({ ok: true, value: change });
    }
  });

  it("leaves nothing refused, deferred, late, pending or disputed, and loses no write", () => {
    const fates = fatesOfLog(domainRules, log);
    const { refused, deferred, late, pending, disputed, erased } = fates;
    expect({ refused, deferred, late, pending, disputed, erased }).toEqual({
      refused: 0,
      deferred: 0,
      late: 0,
      pending: 0,
      disputed: 0,
      erased: 0,
    });
    const writes = changes
      .flatMap(({ operations }) => operations)
      .filter(({ kind }) => kind !== "receipt")
      .reduce((sum, operation) => sum + writesIn(operation), 0);
    expect(Object.values(fates).reduce((sum, count) => sum + count, 0)).toBe(writes);
    expect(fates.superseded).toBeGreaterThan(300);
    expect(fates.conflict).toBe(2);
  });

  it("has one conflict: the due date of action 38, moved in two places", () => {
    const conflicts = [...log.projection.records()].flatMap((state) =>
      conflictsOf(state).map(({ field, candidates }) => [
        state.kind,
        state.id,
        field,
        ...candidates.map(({ value, origin }) => `${canonicalJson(value)} ${origin.author}`),
      ]),
    );
    expect(conflicts).toEqual([["action", "a38", "dueOn", '"2026-03-31" m2', '"2026-04-30" m6']]);
  });

  it("has one deleted record, a piece of feedback that was logged twice", () => {
    const deleted = [...log.projection.records()].filter((state) => presenceOf(state) !== "present");
    expect(deleted.map((state) => `${state.kind} ${state.id} ${presenceOf(state)}`)).toEqual(["feedback f35b deleted"]);
  });

  it("overwrites only what was written before, and of others only what had come", () => {
    expect(causalityFaults(group)).toEqual([]);
    expect(unheardOf(group)).toEqual([]);
  });

  const quorumAt = (meetingId: string, time: string) => {
    const meeting = book.get("meeting", meetingId);
    if (meeting === undefined) throw new Error("the meeting is in the book");
    return meetingPresence(book, meeting).at(time).quorum;
  };

  it("is quorate when its minutes say so: from the start, in October 2024 from 13:25", () => {
    const held = book.all("meeting").filter(({ end }) => end !== undefined);
    expect(held).toHaveLength(13);
    const notYet = held.filter(({ id, start = "" }) => !quorumAt(id, start).quorate);
    expect(notYet.map(({ id }) => id)).toEqual(["k5"]);
    expect(quorumAt("k5", "13:00")).toMatchObject({ quorate: false, voting: 6, needed: 5, missingSides: ["client"] });
    expect(quorumAt("k5", "13:24").quorate).toBe(false);
    expect(quorumAt("k5", "13:25")).toMatchObject({ quorate: true, voting: 7, missingSides: [] });
  });

  it("fills every seat that the minutes count, deputies in their members' places and guests in none", () => {
    const seats = { k1: 9, k2: 9, k3: 8, k4: 9, k5: 7, k6: 9, k7: 9, k8: 8, k9: 9, k10: 9, k11: 9, k12: 9, k13: 9 };
    const filled = Object.keys(seats).map((id) => [id, quorumAt(id, "23:59").voting]);
    expect(Object.fromEntries(filled)).toEqual(seats);
    const guests = book.all("attendance").filter(({ guest }) => guest !== undefined);
    expect(guests.map(({ id, right }) => `${id} ${right}`)).toEqual([
      "k13-g10 puhe- ja läsnäolo-oikeus",
      "k6-g10 puhe- ja läsnäolo-oikeus",
    ]);
  });

  it("has somebody on the buyer's or a provider's side answer for every decision and action", () => {
    const unclear = [...book.all("decision"), ...book.all("action")].filter(
      (record) => !responsibilityOf(book, record).clear,
    );
    expect(unclear).toEqual([]);
  });

  it("leaves open what a living group leaves open", () => {
    const awaiting = book.all("decision").filter(({ status }) => status === "awaiting-buyer");
    expect(awaiting.map(({ id }) => id)).toEqual(["pd20"]);
    const open = book.all("action").filter(({ status }) => status !== "done" && status !== "verified");
    const late = open.filter(({ dueOn = "" }) => dueOn < "2026-01-15");
    expect(late.map(({ id }) => id)).toEqual(["a37"]);
    const moved = book.all("action").filter(({ firstDueOn }) => firstDueOn !== undefined);
    expect(moved.map(({ id }) => id)).toEqual(["a11", "a14", "a33"]);
    expect(book.all("statement").map(({ id, type }) => `${id} ${type}`)).toEqual(["pd15-m8 dissent"]);
    expect(book.all("vote")).toMatchObject([{ id: "pd16-v1", inFavour: 7, against: 1, blank: 1 }]);
    expect(book.all("disqualification")).toHaveLength(11);
  });

  it("refers only to records that are there", () => {
    const missing: string[] = [];
    const check = (kind: Parameters<typeof book.get>[0], from: string, ids: readonly (string | undefined)[]) => {
      for (const id of ids) if (id !== undefined && book.get(kind, id) === undefined) missing.push(`${from} → ${id}`);
    };
    for (const item of book.all("agenda-item")) {
      check("meeting", item.id, [item.meeting]);
      check("member", item.id, [item.presenter]);
      check("feedback", item.id, item.feedback ?? []);
      check("action", item.id, item.actions ?? []);
    }
    for (const action of book.all("action")) {
      check("agenda-item", action.id, [action.item]);
      check("member", action.id, [action.owner, ...(action.contributors ?? [])]);
      check("decision", action.id, [action.decision]);
      check("feedback", action.id, action.feedback ?? []);
      check("metric", action.id, action.metrics ?? []);
    }
    for (const decision of book.all("decision")) {
      check("agenda-item", decision.id, [decision.item]);
      check("decision", decision.id, [decision.supersedes, ...(decision.related ?? [])]);
    }
    for (const observation of book.all("observation")) {
      check("metric", observation.id, [observation.metric]);
      check("organisation", observation.id, [observation.provider]);
    }
    expect(missing).toEqual([]);
  });

  it("writes its state as one canonical text", () => {
    expect(canonicalJson(stateOf(domainRules, exampleGroupId, log)).length).toBeGreaterThan(100_000);
  });
});
