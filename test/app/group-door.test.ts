import { expect, it } from "vitest";
import { createGroupDoor, type GroupDoor } from "../../renderer/app/group-door.ts";
import type { GroupLibrary, GroupOnDevice } from "../../renderer/data/library.ts";
import type { GroupSession, SaveFailure } from "../../renderer/data/session.ts";
import { err, ok, type Result } from "../../shared/core/result.ts";
import { createFakeSession } from "../support/fake-session.ts";

interface Fixture {
  readonly door: GroupDoor;
  /** What was asked of the library, and which sessions were closed. */
  readonly log: string[];
  /** Answers the oldest opening that is under way. */
  readonly answer: (result: Result<GroupSession, SaveFailure>) => Promise<void>;
}

function doorOver(groups: readonly GroupOnDevice[]): Fixture {
  const log: string[] = [];
  const waiting: ((result: Result<GroupSession, SaveFailure>) => void)[] = [];
  const opening = (name: string) => {
    log.push(name);
    return new Promise<Result<GroupSession, SaveFailure>>((resolve) => void waiting.push(resolve));
  };
  const unused = () => Promise.reject(new Error("not asked for here"));
  const library: GroupLibrary = {
    list: () => Promise.resolve(groups),
    lost: unused,
    open: (group) => opening(`open ${group}`),
    openExample: () => opening("example"),
    create: unused,
    planFirstImport: unused,
    applyFirstImport: unused,
    restore: unused,
    remove: unused,
  };
  return {
    door: createGroupDoor(library),
    log,
    async answer(result) {
      await settle();
      waiting.shift()?.(result);
      await settle();
    },
  };
}

const settle = () => new Promise((resolve) => setTimeout(resolve));

function session(group: string, log: string[]): GroupSession {
  return createFakeSession({ own: { group, close: () => void log.push(`close ${group}`) } });
}

const here = (group: string, openedMs: number): GroupOnDevice => ({ group, name: group, openedMs, isExample: false });

it("opens the group that was open last", async () => {
  const { door, log, answer } = doorOver([here("old", 1), here("new", 3), here("middle", 2)]);
  door.openLast();
  expect(door.state()).toEqual({ type: "opening" });
  const opened = session("new", log);
  await answer(ok(opened));
  expect(log).toEqual(["open new"]);
  expect(door.state()).toEqual({ type: "open", session: opened });
});

it("opens once however often it is asked meanwhile", async () => {
  const { door, log, answer } = doorOver([here("a", 1)]);
  door.openLast();
  door.openLast();
  await answer(ok(session("a", log)));
  door.openLast();
  await settle();
  expect(log).toEqual(["open a"]);
});

it("says when there is no group on the device", async () => {
  const { door } = doorOver([]);
  door.openLast();
  await settle();
  expect(door.state()).toEqual({ type: "nothing-here" });
});

it("closes the one before when another is opened, and not when it is the same", async () => {
  const { door, log, answer } = doorOver([]);
  const first = session("first", log);
  door.take(first);
  door.open("first");
  expect(door.state()).toEqual({ type: "open", session: first });
  door.open("second");
  await answer(ok(session("second", log)));
  expect(log.toSorted()).toEqual(["close first", "open second"]);
});

it("closes a group that comes after something else was wanted", async () => {
  const { door, log, answer } = doorOver([here("slow", 1)]);
  door.openLast();
  await settle();
  const made = session("made", log);
  door.take(made);
  await answer(ok(session("slow", log)));
  expect(log).toEqual(["open slow", "close slow"]);
  expect(door.state()).toEqual({ type: "open", session: made });
});

it("keeps a failure for the screen and can be tried again", async () => {
  const { door, log, answer } = doorOver([]);
  door.openExample();
  await answer(err({ type: "open-elsewhere" }));
  expect(door.state()).toEqual({ type: "failed", failure: { type: "open-elsewhere" } });
  door.openExample();
  await answer(ok(session("example", log)));
  expect(door.state().type).toBe("open");
});

it("tells those who listen, until they stop", () => {
  const { door, log } = doorOver([]);
  const heard: string[] = [];
  const stop = door.subscribe(() => void heard.push(door.state().type));
  door.take(session("a", log));
  stop();
  door.close();
  expect(heard).toEqual(["open"]);
  expect(log).toEqual(["close a"]);
});
