import { describe, expect, test } from "vitest";
import { createNodePrimitives } from "../../electron/cli/node-primitives.ts";
import type { FileToAttach } from "../../renderer/data/session.ts";
import { readFile } from "../../shared/bundle/read-file.ts";
import { mergeToolKey, writeFile } from "../../shared/bundle/write-file.ts";
import { deflateEntry } from "../../shared/bundle/zip-write.ts";
import { bytesToHex, equalBytes, utf8ToBytes } from "../../shared/core/bytes.ts";
import { createVerifier } from "../../shared/core/ed25519.ts";
import { maxAttachmentBytes } from "../../shared/core/limits.ts";
import { createMachine, errorOf, exported, founder, joinBy, newGroup, opened, take, valueOf } from "./support.ts";

const primitives = createNodePrimitives();
const text = utf8ToBytes("Vuosiraportin liite. ".repeat(50));

function file(id: string, bytes: Uint8Array, name = `${id}.txt`): FileToAttach {
  return { id, bytes, wish: { meeting: "m1", name, number: 1 } };
}

/** What cannot be deflated. */
function noise(seed: number, length = 16 * 1024 * 1024): Uint8Array {
  const words = new Uint32Array(Math.ceil(length / 4));
  let state = seed;
  for (let at = 0; at < words.length; at++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    words[at] = state;
  }
  return new Uint8Array(words.buffer, 0, length);
}

async function digest(bytes: Uint8Array): Promise<string> {
  return bytesToHex(await primitives.sha256(bytes));
}

describe("a file that is attached", () => {
  test("is stored by its content with its record, and there again after a start", async () => {
    const machine = createMachine(1);
    const session = await newGroup(machine);
    valueOf(await session.attach([file("a", text)]));
    const sha256 = await digest(text);
    expect(session.snapshot().book.get("attachment", "a")).toMatchObject({ name: "a.txt", sha256, bytes: text.length });
    session.close();
    const again = await opened(machine.reopened(), session.group);
    expect(await again.file(sha256)).toEqual(text);
    expect(await again.file("0".repeat(64))).toBeUndefined();
    again.close();
  });

  test("says of its size and content what its bytes say", async () => {
    const session = await newGroup(createMachine(1));
    const lie = { ...file("a", text), wish: { name: "a", sha256: "f".repeat(64), bytes: 3 } };
    valueOf(await session.attach([lie]));
    expect(session.snapshot().book.get("attachment", "a")).toMatchObject({
      sha256: await digest(text),
      bytes: text.length,
    });
  });

  test("of many pieces is whole after a start, in a file and by another's deflater", async () => {
    const machine = createMachine(1);
    const session = await newGroup(machine);
    const content = noise(5, maxAttachmentBytes);
    valueOf(await session.attach([file("a", content), file("b", text)]));
    const bytes = await exported(session);
    session.close();
    const again = await opened(machine.reopened(), session.group);
    expect(equalBytes((await again.file(await digest(content))) ?? new Uint8Array(), content)).toBe(true);
    expect(await again.file(await digest(text))).toEqual(text);
    await take(again, bytes);
    const read = valueOf(await readFile(primitives, createVerifier(), await exported(again)));
    expect(new Set(read.attachments.map(({ entry }) => entry.raw))).toEqual(new Set([content.length, text.length]));
    again.close();
  });

  test("is still written when the group is left while it is being made ready", async () => {
    const machine = createMachine(1);
    const session = await newGroup(machine);
    const attached = session.attach([file("a", noise(6, 6_000_000))]);
    expect(session.snapshot().saving.type).toBe("saving");
    session.close();
    valueOf(await attached);
    const again = await opened(machine.reopened(), session.group);
    expect(again.snapshot().book.get("attachment", "a")).toMatchObject({ bytes: 6_000_000 });
    again.close();
  });

  test("lets what is saved meanwhile go before it", async () => {
    const session = await newGroup(createMachine(1));
    const done: string[] = [];
    const attached = session.attach([file("a", noise(6, 6_000_000))]).then(() => done.push("attached"));
    await session.edit("meeting", "m1", { place: "Kaupungintalo" });
    done.push("saved");
    await attached;
    expect(done).toEqual(["saved", "attached"]);
    expect(session.snapshot().saving.type).toBe("saved");
  });

  test("is taken back by undo and comes again by redo, with its bytes", async () => {
    const session = await newGroup(createMachine(1));
    valueOf(await session.attach([file("a", text), file("b", utf8ToBytes("toinen"))]));
    valueOf(await session.undo());
    expect(session.snapshot().book.all("attachment")).toEqual([]);
    valueOf(await session.redo());
    expect(
      session
        .snapshot()
        .book.all("attachment")
        .map(({ id }) => id),
    ).toEqual(["a", "b"]);
    expect(await session.file(await digest(text))).toEqual(text);
  });

  test("is refused with all that came with it when one is too large or empty", async () => {
    const session = await newGroup(createMachine(1));
    const large = file("big", new Uint8Array(maxAttachmentBytes + 1), "iso.bin");
    expect(errorOf(await session.attach([file("a", text), large]))).toMatchObject({
      type: "file-too-large",
      name: "iso.bin",
    });
    expect(errorOf(await session.attach([file("e", new Uint8Array())]))).toMatchObject({ type: "file-empty" });
    expect(session.snapshot().book.all("attachment")).toEqual([]);
    expect(await session.file(await digest(text))).toBeUndefined();
  });

  test("is refused when the group would not go into one file any more; the same bytes again take no room", async () => {
    const session = await newGroup(createMachine(1));
    // 16 MiB, three times.
    valueOf(await session.attach([file("a", noise(1))]));
    valueOf(await session.attach([file("b", noise(2))]));
    valueOf(await session.attach([file("c", noise(3))]));
    expect(errorOf(await session.attach([file("d", noise(4))]))).toMatchObject({ type: "group-full" });
    valueOf(await session.attach([file("e", noise(1))]));
    expect(session.snapshot().book.all("attachment")).toHaveLength(4);
  });
});

describe("an attachment in an exchanged file", () => {
  test("comes to the other with its bytes, once, though both attach the same", async () => {
    const a = createMachine(1);
    const sessionA = await newGroup(a);
    const b = createMachine(2);
    const sessionB = await joinBy(b, await exported(sessionA), founder(sessionA));
    a.enter();
    valueOf(await sessionA.attach([file("a", text)]));
    b.enter();
    valueOf(await sessionB.attach([file("b", text), file("c", utf8ToBytes("vain toisella"))]));
    const fromB = await exported(sessionB);
    a.enter();
    await take(sessionA, fromB);
    const fromA = await exported(sessionA);
    b.enter();
    await take(sessionB, fromA);
    expect(await sessionA.stateHash()).toBe(await sessionB.stateHash());
    a.enter();
    expect(await sessionA.file(await digest(utf8ToBytes("vain toisella")))).toEqual(utf8ToBytes("vain toisella"));
    const read = valueOf(await readFile(primitives, createVerifier(), fromA));
    expect(read.attachments.map(({ sha256 }) => sha256).sort()).toEqual(
      [await digest(text), await digest(utf8ToBytes("vain toisella"))].sort(),
    );
  });

  test("is not believed: a file whose content is not what its name says is refused whole, and nothing is kept", async () => {
    const machine = createMachine(1);
    const session = await newGroup(machine);
    const own = valueOf(await readFile(primitives, createVerifier(), await exported(session)));
    const sha256 = await digest(text);
    const hostile = await writeFile(
      primitives,
      { key: await mergeToolKey(primitives, session.group), member: "" },
      {
        group: session.group,
        clock: own.manifest.clock,
        segments: own.segments,
        attachments: [{ sha256, entry: deflateEntry(sha256, utf8ToBytes("jotain muuta")) }],
      },
    );
    expect(errorOf(await session.planImport(hostile.bytes)).code).toBe("corrupt");
    expect(await session.file(sha256)).toBeUndefined();
  });
});
