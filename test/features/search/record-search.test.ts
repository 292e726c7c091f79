import { afterEach, describe, expect, it, vi } from "vitest";
import { createRecordSearch, type RecordSearch } from "../../../renderer/features/search/record-search.ts";
import type { GroupSnapshot } from "../../../renderer/data/session.ts";
import { placeOfDocument } from "../../../shared/search/minutes-documents.ts";
import { createLog, deviceA } from "../../review/group.ts";
import { set } from "../../support/changes.ts";
import { createFakeSession, type FakeSession, fakeRecord } from "../../support/fake-session.ts";

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

function searchOver(session: FakeSession): RecordSearch {
  const search = createRecordSearch({ session, moreWords: (kind) => [`laji${kind}`] });
  search.hurry();
  stops.push(search.start());
  return search;
}

const found = (search: RecordSearch, typed: string) =>
  search
    .state()
    .find(typed)
    .hits.map(({ id }) => id);

describe("the search over a group", () => {
  it("has every record, and says when", async () => {
    const search = searchOver(
      createFakeSession({
        records: [
          fakeRecord("action", "a1", { title: "Odotusajan seuranta" }),
          fakeRecord("member", "m1", { name: "Anna Esimerkki" }),
        ],
      }),
    );
    expect(search.state().isReady).toBe(false);
    await vi.waitFor(() => expect(search.state().isReady).toBe(true));
    expect(found(search, "odotusaika")).toEqual(["action/a1"]);
    expect(found(search, "anna")).toEqual(["member/m1"]);
    expect(found(search, "lajimember")).toEqual(["member/m1"]);
  });

  it("follows what is written, renamed, deleted and brought back", async () => {
    const session = createFakeSession({ records: [fakeRecord("action", "a1", { title: "Ilta" })] });
    const search = searchOver(session);
    await vi.waitFor(() => expect(found(search, "ilta")).toEqual(["action/a1"]));
    await session.save([set("a2", { title: "Toinen ilta" }, {}, "action")]);
    await vi.waitFor(() => expect(found(search, "illan")).toEqual(["action/a1", "action/a2"]));
    await session.edit("action", "a1", { title: "Aamu" });
    await vi.waitFor(() => expect(found(search, "aamut")).toEqual(["action/a1"]));
    expect(found(search, "ilta")).toEqual(["action/a2"]);
    await session.remove("action", "a2");
    await vi.waitFor(() => expect(found(search, "ilta")).toEqual([]));
    await session.restore("action", "a2");
    await vi.waitFor(() => expect(found(search, "ilta")).toEqual(["action/a2"]));
  });

  it("tells when its answers have changed, and stops when it is told to", async () => {
    const session = createFakeSession({ records: [] });
    const search = createRecordSearch({ session, moreWords: () => [] });
    search.hurry();
    const stop = search.start();
    const told = vi.fn<() => void>();
    search.subscribe(told);
    await vi.waitFor(() => expect(search.state().isReady).toBe(true));
    const before = search.state().find;
    await session.edit("action", "a1", { title: "Ilta" });
    await vi.waitFor(() => expect(search.state().find).not.toBe(before));
    expect(told).toHaveBeenCalled();
    stop();
    const calls = told.mock.calls.length;
    await session.edit("action", "a1", { title: "Aamu" });
    // Another one has followed by then.
    const other = searchOver(session);
    await vi.waitFor(() => expect(other.state().isReady).toBe(true));
    expect(told.mock.calls.length).toBe(calls);
  });
});

describe("the search over approved minutes", () => {
  it("finds inflected words in what was approved, and leads to the place", async () => {
    const log = createLog();
    const before = log.book();
    log.approve(deviceA);
    const after = log.book();
    let book = before;
    const listeners = new Set<() => void>();
    const search = createRecordSearch({
      session: {
        snapshot: () => ({ book }) as GroupSnapshot,
        subscribe: (listener) => {
          listeners.add(listener);
          return () => listeners.delete(listener);
        },
      },
      moreWords: () => [],
    });
    search.hurry();
    stops.push(search.start());
    await vi.waitFor(() => expect(search.state().isReady).toBe(true));
    const places = () => found(search, "puhelut").filter((id) => id.startsWith("minutes/"));
    expect(places()).toEqual([]);
    book = after;
    for (const listener of listeners) listener();
    await vi.waitFor(() => expect(places().length).toBeGreaterThan(0));
    const [first = ""] = places();
    expect(placeOfDocument(first)).toMatchObject({ meeting: "m1" });
    expect(search.state().minutes(first)?.texts.join(" ")).toMatch(/puhelu/);
    book = before;
    for (const listener of listeners) listener();
    await vi.waitFor(() => expect(places()).toEqual([]));
  });
});
