import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createNodePrimitives } from "../../../electron/cli/node-primitives.ts";
import { durably, failureOf } from "../../../renderer/data/store/durable.ts";
import { createGroupSession, type LiveSession } from "../../../renderer/data/group-session.ts";
import type { GroupStore } from "../../../renderer/data/store/group-store.ts";
import { newHeld } from "../../../renderer/data/opening/open-group.ts";
import type { SaveFailure } from "../../../renderer/data/session.ts";
import { createFakePlatform } from "../../../renderer/platform/fake.ts";
import { createVerifier } from "../../../shared/core/ed25519.ts";
import { err, ok } from "../../../shared/core/result.ts";
import { errorOf, valueOf } from "../support.ts";

const noAnswer: SaveFailure = { type: "store", detail: "no answer in time" };

/** A store of which one can say, write by write, whether it is made and whether that is answered. */
interface ScriptedStore extends GroupStore {
  script: "answers" | "makes it and is silent" | "is silent" | "is dead";
  readonly made: readonly string[];
}

function createScriptedStore(): ScriptedStore {
  const made: string[] = [];
  let revision = 0;
  const store: ScriptedStore = {
    script: "answers",
    made,
    read: () => Promise.resolve(ok(undefined)),
    segmentBytes: (keys) => Promise.resolve(ok(keys.map(() => undefined))),
    attachments: () => Promise.resolve(ok([])),
    attachment: () => Promise.resolve(ok(undefined)),
    attachmentNames: () => Promise.resolve(ok([])),
    write({ state }) {
      if (store.script === "answers" || store.script === "makes it and is silent") {
        if (state.revision !== revision + 1) return Promise.resolve(err({ type: "open-elsewhere" }));
        revision = state.revision;
        made.push(state.writeId);
      }
      return Promise.resolve(store.script === "answers" ? ok(undefined) : err(noAnswer));
    },
    lastWriteId: () => Promise.resolve(store.script === "is dead" ? err(noAnswer) : ok(made.at(-1))),
    close: () => undefined,
  };
  return store;
}

async function sessionOn(store: GroupStore): Promise<LiveSession> {
  const platform = createFakePlatform({ seed: 1 });
  const deps = {
    primitives: createNodePrimitives(),
    verifier: createVerifier(),
    now: () => platform.now(),
    randomBytes: (length: number) => platform.randomBytes(length),
    store,
  };
  const held = await newHeld(deps, "ryhma", { isExample: false, label: "Kone" });
  return createGroupSession(deps, { ...held, state: { ...held.state, member: "m1" } }, () => undefined);
}

describe("a write that is not answered", () => {
  test("and was made is a success", async () => {
    const store = createScriptedStore();
    const session = await sessionOn(store);
    store.script = "makes it and is silent";
    valueOf(await session.edit("action", "a1", { title: "Tallessa" }));
    expect(session.snapshot().saving).toEqual({ type: "saved" });
    expect(session.snapshot().book.get("action", "a1")?.title).toBe("Tallessa");
  });

  test("and was not made waits", async () => {
    const store = createScriptedStore();
    const session = await sessionOn(store);
    store.script = "is silent";
    expect(errorOf(await session.edit("action", "a1", { title: "Odottaa" }))).toEqual(noAnswer);
    expect(session.snapshot().saving).toEqual({ type: "failed", failure: noAnswer });
    store.script = "answers";
    valueOf(await session.retry());
    expect(session.snapshot().book.get("action", "a1")?.title).toBe("Odottaa");
    expect(store.made).toHaveLength(1);
  });

  test("and of which nothing can be learnt is looked for before anything else is written", async () => {
    const store = createScriptedStore();
    const session = await sessionOn(store);
    store.script = "makes it and is silent";
    // The write is made, and the look at it fails.
    let isDead = true;
    const lastWriteId = () => Promise.resolve(isDead ? err(noAnswer) : ok(store.made.at(-1)));
    Object.assign(store, { lastWriteId });
    expect(errorOf(await session.edit("action", "a1", { title: "Yksi" }))).toEqual(noAnswer);
    expect(errorOf(await session.edit("action", "a1", { title: "Kaksi" }))).toEqual(noAnswer);
    expect(store.made).toHaveLength(1);
    isDead = false;
    store.script = "answers";
    valueOf(await session.retry());
    expect(store.made).toHaveLength(2);
    expect(session.snapshot().book.get("action", "a1")?.title).toBe("Kaksi");
    expect(session.snapshot().conflicts).toEqual([]);
    expect(session.held().tail.map(({ seq }) => seq)).toEqual([1, 2]);
  });
});

describe("what a store throws", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  test("is a value", async () => {
    const quota = new DOMException("…", "QuotaExceededError");
    expect(failureOf(quota)).toEqual({ type: "disk-full" });
    expect(failureOf({ name: "AbortError", message: "Transaction aborted", inner: quota })).toEqual({
      type: "disk-full",
    });
    expect(failureOf(new DOMException("IO error: FILE_ERROR_NO_SPACE", "UnknownError"))).toEqual({ type: "disk-full" });
    expect(failureOf(new DOMException("…", "UnknownError"))).toEqual({ type: "store", detail: "UnknownError" });
    expect(failureOf("odd")).toEqual({ type: "store", detail: "unknown" });
    expect(await durably(50, () => Promise.reject(new TypeError("bug")))).toEqual(
      err({ type: "store", detail: "TypeError" }),
    );
  });

  test("is silence at worst, which ends at the deadline", async () => {
    const answer = durably(5000, () => new Promise<never>(() => undefined));
    await vi.advanceTimersByTimeAsync(4999);
    const state = vi.fn<(value: unknown) => void>();
    void answer.then(state);
    await vi.advanceTimersByTimeAsync(0);
    expect(state).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(await answer).toEqual(err(noAnswer));
  });
});
