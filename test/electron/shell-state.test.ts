import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { createKeptJson } from "../../electron/kept-json.ts";
import { type Look, readLook, systemTheme } from "../../electron/kept-look.ts";
import { createShellState } from "../../electron/shell-state.ts";

describe("what the shell knows of the page", () => {
  function make() {
    const done: unknown[] = [];
    const state = createShellState({
      initialLook: { language: "fi", theme: "system" },
      onMenuChange: () => void done.push("menu"),
      setTheme: (theme) => void done.push(theme),
      keep: (look) => void done.push(look),
    });
    return { state, done };
  }

  it("changes menu, colours and what is kept when the page looks otherwise", () => {
    const { state, done } = make();
    const look: Look = { language: "sv", theme: "dark" };
    state.setLook(look);
    expect(done).toEqual(["dark", look, "menu"]);
    expect(state.words().menus.file).toBe("&Arkiv");
  });

  it("draws no menu anew for what it knew already", () => {
    const { state, done } = make();
    state.setLook({ language: "fi", theme: "system" });
    state.setAvailable([]);
    state.setAvailable(["go.back", "go.forward"]);
    state.setAvailable(["go.forward", "go.back"]);
    expect(done).toEqual(["menu"]);
    state.setAvailable(["go.back"]);
    expect(done).toEqual(["menu", "menu"]);
    expect([...state.available()]).toEqual(["go.back"]);
  });

  it("leaves the system's colours to high contrast, which is the page's own", () => {
    expect((["system", "light", "dark", "contrast"] as const).map(systemTheme)).toEqual([
      "system",
      "light",
      "dark",
      "system",
    ]);
  });
});

describe("the look of the last time", () => {
  const path = join(mkdtempSync(join(tmpdir(), "luotsi-look-")), "look.json");

  it.each([
    [["sv-FI", "fi"], "sv"],
    [["de", "en-US"], "en"],
    [["se", "de"], "fi"],
    [[], "fi"],
  ])("is the system's %j where there is none: %s", (languages, language) => {
    expect(readLook(path, languages)).toEqual({ language, theme: "system" });
  });

  it("is read, and asked of the system anew when it is nonsense", () => {
    writeFileSync(path, '{"language":"fi-simple","theme":"contrast"}');
    expect(readLook(path, ["sv"])).toEqual({ language: "fi-simple", theme: "contrast" });
    for (const text of ["", "[]", '{"language":"xx","theme":"dark"}']) {
      writeFileSync(path, text);
      expect(readLook(path, ["sv"])).toEqual({ language: "sv", theme: "system" });
    }
  });
});

describe("a small value on the disk", () => {
  it("is the last one given, whole, with nothing beside it", async () => {
    const folder = join(mkdtempSync(join(tmpdir(), "luotsi-kept-")), "new");
    const failures: string[] = [];
    const keep = createKeptJson<number>(join(folder, "value.json"), (reason) => void failures.push(reason));
    for (let value = 0; value < 20; value += 1) keep(value);
    await vi.waitFor(() => expect(readFileSync(join(folder, "value.json"), "utf8")).toBe("19\n"), { timeout: 5000 });
    expect(readdirSync(folder)).toEqual(["value.json"]);
    expect(failures).toEqual([]);
  });

  it("is told by a code when it cannot be kept", async () => {
    const folder = mkdtempSync(join(tmpdir(), "luotsi-kept-"));
    mkdirSync(join(folder, "value.json"));
    const failures: string[] = [];
    createKeptJson<number>(join(folder, "value.json"), (reason) => void failures.push(reason))(1);
    await vi.waitFor(() => expect(failures).toHaveLength(1), { timeout: 5000 });
    expect(failures[0]).toMatch(/^[A-Z]+$/);
  });
});
