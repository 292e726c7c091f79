import { mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import type { BrowserWindow, OpenDialogOptions, SaveDialogOptions } from "electron";
import { describe, expect, it } from "vitest";
import { createFileDialogs } from "../../electron/file-dialogs.ts";
import { shellWords } from "../../electron/words/shell-words.ts";

const bytesOf = (text: string) => () => Promise.resolve(new TextEncoder().encode(text));

function setUp() {
  const folder = mkdtempSync(join(tmpdir(), "luotsi-dialogs-"));
  const window = {} as BrowserWindow;
  const asked: (OpenDialogOptions | SaveDialogOptions)[] = [];
  const parents: unknown[] = [];
  const answers: (string | undefined)[] = [];
  const ask = (parent: unknown, options: OpenDialogOptions | SaveDialogOptions) => {
    parents.push(parent);
    asked.push(options);
    return answers.shift();
  };
  const dialogs = createFileDialogs({
    dialog: {
      showOpenDialog: (parent: unknown, options?: OpenDialogOptions) => {
        const path = ask(parent, options ?? {});
        return Promise.resolve({ canceled: path === undefined, filePaths: path === undefined ? [] : [path] });
      },
      showSaveDialog: (parent: unknown, options?: SaveDialogOptions) => {
        const path = ask(parent, options ?? {});
        return Promise.resolve({ canceled: path === undefined, filePath: path ?? "" });
      },
    },
    window: () => window,
    words: () => shellWords("sv"),
    documentsFolder: () => "/documents",
  });
  return { folder, window, asked, parents, answers, dialogs };
}

describe("opening", () => {
  it("belongs to the window, speaks the person's language and shows the files that are meant", async () => {
    const { dialogs, asked, parents, window } = setUp();
    expect(await dialogs.open(["luotsi"], 10)).toEqual({ ok: false, error: { type: "cancelled" } });
    expect(parents).toEqual([window]);
    expect(asked[0]).toEqual({
      title: "Öppna fil",
      defaultPath: "/documents",
      properties: ["openFile"],
      filters: [
        { name: "Luotsi-filer", extensions: ["luotsi"] },
        { name: "Alla filer", extensions: ["*"] },
      ],
    });
  });

  it("answers bytes and a name, and no path", async () => {
    const { dialogs, folder, answers } = setUp();
    answers.push(join(folder, "a.luotsi"));
    writeFileSync(join(folder, "a.luotsi"), "abc");
    const opened = await dialogs.open(["luotsi"], 10);
    expect(opened).toEqual({ ok: true, value: { name: "a.luotsi", bytes: new TextEncoder().encode("abc") } });
  });
});

describe("saving", () => {
  it("proposes a safe name among the documents, and where the last dialog ended from then on", async () => {
    const { dialogs, folder, asked, answers } = setUp();
    answers.push(join(folder, "x.luotsi"), undefined);
    await dialogs.save("../../Pöytä:kirja.luotsi", bytesOf("abc"));
    await dialogs.save("b.pdf", bytesOf("abc"));
    expect(asked.map(({ defaultPath }) => defaultPath)).toEqual([
      join("/documents", "Pöytä-kirja.luotsi"),
      join(folder, "b.pdf"),
    ]);
    expect(asked.map(({ title }) => title)).toEqual(["Spara fil", "Spara som PDF"]);
  });

  it("makes the bytes only when a place was chosen", async () => {
    const { dialogs } = setUp();
    const made: string[] = [];
    const saved = await dialogs.save("a.pdf", () => {
      made.push("made");
      return Promise.resolve(new Uint8Array());
    });
    expect(saved).toEqual({ ok: false, error: { type: "cancelled" } });
    expect(made).toEqual([]);
  });

  it("writes all of it over what was there, and leaves nothing beside", async () => {
    const { dialogs, folder, answers } = setUp();
    const path = join(folder, "a.luotsi");
    writeFileSync(path, "old and longer");
    answers.push(path);
    expect(await dialogs.save("a.luotsi", bytesOf("new"))).toEqual({ ok: true, value: "saved" });
    expect(readFileSync(path, "utf8")).toBe("new");
    expect(readdirSync(folder)).toEqual(["a.luotsi"]);
  });

  it("says what keeps it from writing by a code, and leaves what was there", async () => {
    const { dialogs, folder, answers } = setUp();
    mkdirSync(join(folder, "folder.luotsi"));
    answers.push(join(folder, "folder.luotsi"), join(folder, "none", "a.luotsi"));
    const saves = [await dialogs.save("a", bytesOf("x")), await dialogs.save("a", bytesOf("x"))];
    expect(saves).toEqual([
      { ok: false, error: { type: "unwritable", detail: "not-a-file" } },
      { ok: false, error: { type: "unwritable", detail: "ENOENT" } },
    ]);
    expect(readdirSync(folder)).toEqual(["folder.luotsi"]);
  });

  // Windows lets nobody but an administrator make a link.
  const onOthers = process.platform === "win32" ? [] : ["a link"];
  it.each(onOthers)("never takes the place of %s", async () => {
    const { dialogs, folder, answers } = setUp();
    const target = join(folder, "target.txt");
    writeFileSync(target, "mine");
    symlinkSync(target, join(folder, "link.luotsi"));
    answers.push(join(folder, "link.luotsi"));
    expect(await dialogs.save("a.luotsi", bytesOf("x"))).toMatchObject({ ok: false });
    expect(readFileSync(target, "utf8")).toBe("mine");
  });
});

it("lets a folder be chosen, or none", async () => {
  const { dialogs, folder, asked, answers } = setUp();
  answers.push(folder, undefined);
  expect(await dialogs.chooseFolder()).toBe(folder);
  expect(await dialogs.chooseFolder()).toBeUndefined();
  expect(asked[0]?.properties).toEqual(["openDirectory", "createDirectory"]);
  expect([basename(folder), dirname(folder)]).not.toContain("");
});
