import { cleanup, screen, waitFor } from "@testing-library/react";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { groupOfFile } from "../../renderer/app/group-of-file.ts";
import type { GroupOnDevice } from "../../renderer/data/library.ts";
import { giveWay } from "../../renderer/data/pacer.ts";
import { createFakePlatform } from "../../renderer/platform/fake.ts";
import { createWebPrimitives } from "../../renderer/platform/web-primitives.ts";
import { refusal } from "../../shared/bundle/refusal.ts";
import { err, ok } from "../../shared/core/result.ts";
import { createFakeSession, fakeRecord } from "../support/fake-session.ts";
import { createFakeShell } from "../support/fake-shell.ts";
import { renderApp } from "./support.tsx";

beforeEach(() => {
  window.scrollTo = () => undefined;
});
afterEach(() => {
  cleanup();
  window.location.hash = "";
});

const bytes = new Uint8Array(readFileSync(join(import.meta.dirname, "../golden/v1/minimal.luotsi")));
const primitives = createWebPrimitives({ subtle: undefined, rest: giveWay });
const group = (await groupOfFile(primitives, bytes)) ?? "";

function setUp(groups: readonly string[]) {
  const shell = createFakeShell();
  const { openedFile } = shell;
  const read: string[] = [];
  const refused = (where: string) => () => {
    read.push(where);
    return Promise.resolve(err(refusal("empty", "no file is read here")));
  };
  const session = {
    ...createFakeSession({ member: null, records: [fakeRecord("group", "group", { name: "Ryhmä" })] }),
    planImport: refused("exchange"),
  };
  const opened: string[] = [];
  const { door } = renderApp({
    platform: { ...createFakePlatform(), shell },
    groups: groups.map(
      (each, index): GroupOnDevice => ({ group: each, name: each, openedMs: index, isExample: false }),
    ),
    session,
    own: {
      open: (each) => {
        opened.push(each);
        return Promise.resolve(ok(session));
      },
      planFirstImport: refused("start"),
    },
  });
  const offer = (content: Uint8Array<ArrayBuffer>) => openedFile.add(ok({ name: "a.luotsi", bytes: content }));
  return { offer, read, opened, openedFile, door };
}

describe("a file that the system asks to open", () => {
  it("is looked at in the exchange of its group, which is opened for it", async () => {
    const { offer, read, opened } = setUp([group, "another"]);
    await screen.findByRole("heading", { level: 1, name: "Tilanne" }, { timeout: 20_000 });
    expect(opened).toEqual(["another"]);
    offer(bytes);
    await waitFor(() => expect(read).toEqual(["exchange"]), { timeout: 20_000 });
    expect(opened).toEqual(["another", group]);
    expect(window.location.hash).toBe("#/exchange");
  });

  it("of a group that is new here is received at the start", async () => {
    const { offer, read } = setUp(["another"]);
    offer(bytes);
    await waitFor(() => expect(read).toEqual(["start"]), { timeout: 20_000 });
    expect(window.location.hash).toBe("#/start");
  });

  it("before there is any group is received at the start too", async () => {
    const { offer, read } = setUp([]);
    offer(bytes);
    await waitFor(() => expect(read).toEqual(["start"]), { timeout: 20_000 });
  });

  it("that is none of ours is refused by the open group's exchange", async () => {
    const { offer, read } = setUp(["another"]);
    await screen.findByRole("heading", { level: 1, name: "Tilanne" }, { timeout: 20_000 });
    offer(new TextEncoder().encode("no file at all"));
    await waitFor(() => expect(read).toEqual(["exchange"]), { timeout: 20_000 });
  });

  it("and could not be read is said to be so", async () => {
    const { openedFile, read } = setUp([]);
    openedFile.add(err({ type: "unreadable", detail: "EACCES" }));
    await screen.findByText("Tiedostoa ei saatu luettua", { exact: false }, { timeout: 20_000 });
    expect(read).toEqual([]);
  });
});

describe("the group of a file", () => {
  it("is told from its manifest alone", () => {
    expect(group).toMatch(/^[A-Za-z0-9_-]+$/);
  });

  it.each([0, 10, bytes.length - 1])("cannot be told from its first %i bytes", async (length) => {
    expect(await groupOfFile(primitives, bytes.slice(0, length))).toBeUndefined();
  });
});
