import type { MenuItemConstructorOptions } from "electron";
import { describe, expect, it } from "vitest";
import { type MenuState, menuKeys, menuTemplate } from "../../electron/menu.ts";
import { shellWords } from "../../electron/words/shell-words.ts";
import { chordsOf, type KeyChord } from "../../renderer/commands/keys.ts";
import { type CommandName, commandNames } from "../../shared/ipc/command-names.ts";
import { shellLanguages } from "../../shared/ipc/shell-look.ts";

const everything = new Set(commandNames);

function make(changes: Partial<MenuState> = {}) {
  const sent: string[] = [];
  const template = menuTemplate(
    { platform: "linux", words: shellWords("fi"), theme: "system", available: everything, ...changes },
    { command: (name) => void sent.push(name), showLog: () => void sent.push("log") },
  );
  return { template, sent, items: itemsOf(template) };
}

/** All items of all menus, without what only holds others. */
function itemsOf(template: readonly MenuItemConstructorOptions[]): readonly MenuItemConstructorOptions[] {
  return template.flatMap((item) => (Array.isArray(item.submenu) ? itemsOf(item.submenu) : [item]));
}

function press(item: MenuItemConstructorOptions | undefined): void {
  (item?.click as (() => void) | undefined)?.();
}

describe.each<NodeJS.Platform>(["linux", "win32", "darwin"])("the menu on %s", (platform) => {
  it("has every command once, each sends itself to the page, and none does nothing", () => {
    const { items, sent } = make({ platform });
    const commands = items.filter(({ id }) => id !== undefined && id !== "showLog");
    for (const item of commands) press(item);
    expect(sent.toSorted()).toEqual([...commandNames].toSorted());
    expect(commands.map(({ id }) => id)).toEqual(sent);
    const idle = items.filter(({ type, role, click }) => type !== "separator" && !role && !click);
    expect(idle).toEqual([]);
  });

  it("shows grey what cannot be done now, but for undoing, which may mean a text", () => {
    const { items } = make({ platform, available: new Set<CommandName>(["go.back"]) });
    const open = items.filter(({ id, enabled }) => id !== undefined && id !== "showLog" && enabled === true);
    expect(new Set(open.map(({ id }) => id))).toEqual(new Set(["edit.redo", "edit.undo", "go.back"]));
  });

  it("writes down the page's own keys and takes none of them for itself", () => {
    const system = platform === "darwin" ? "mac" : "other";
    const shown = make({ platform }).items.filter(({ accelerator }) => accelerator !== undefined);
    const wanted = shown.map(({ id }) => {
      const [usual] = chordsOf(id as CommandName, system);
      return { id, accelerator: usual === undefined ? "none" : written(usual, system), registerAccelerator: false };
    });
    expect(shown.map(({ id, accelerator, registerAccelerator }) => ({ id, accelerator, registerAccelerator }))).toEqual(
      wanted,
    );
  });

  it("writes down all keys that are not only a sign", () => {
    const system = platform === "darwin" ? "mac" : "other";
    const withKeys = commandNames.filter((name) => chordsOf(name, system).length > 0 && name !== "help.shortcuts");
    const shown = make({ platform }).items.filter(({ accelerator }) => accelerator !== undefined);
    expect(new Set(shown.map(({ id }) => id))).toEqual(new Set<string | undefined>(withKeys));
  });
});

/** A chord as Electron writes accelerators. */
function written({ key, mod, shift, alt }: KeyChord, system: "mac" | "other"): string {
  const isArrow = key.startsWith("Arrow");
  return [
    ...(mod ? [isArrow && system === "mac" ? "Cmd" : "CmdOrCtrl"] : []),
    ...(alt ? ["Alt"] : []),
    ...(shift ? ["Shift"] : []),
    isArrow ? key.slice("Arrow".length) : key.length === 1 ? key.toUpperCase() : key,
  ].join("+");
}

it.each(shellLanguages)("is in %s from end to end", (language) => {
  const words = shellWords(language);
  const { items, template } = make({ words });
  const known = new Set([...Object.values(words.commands), ...Object.values(words.acts)]);
  const foreign = items.filter(({ type, label }) => type !== "separator" && !known.has(label ?? ""));
  expect(foreign).toEqual([]);
  expect(template.map(({ label }) => label)).toEqual([
    words.menus.file,
    words.menus.edit,
    words.menus.view,
    words.menus.meeting,
    words.menus.go,
    words.menus.help,
  ]);
});

it("marks the theme that is chosen, and none when the system decides", () => {
  const marked = (theme: MenuState["theme"]) => make({ theme }).items.filter(({ checked }) => checked === true);
  expect(marked("dark").map(({ id }) => id)).toEqual(["view.themeDark"]);
  expect(marked("contrast").map(({ id }) => id)).toEqual(["view.themeContrast"]);
  expect(marked("system")).toEqual([]);
});

it("has a menu of the app itself on a Mac alone, and quits from there", () => {
  const mac = make({ platform: "darwin" });
  expect(mac.template[0]?.label).toBe("Luotsi");
  expect(itemsOf([mac.template[0] ?? {}]).map(({ role }) => role)).toContain("quit");
  expect(itemsOf([make().template[0] ?? {}]).map(({ role }) => role)).toContain("quit");
});

it("shows the log without asking the page", () => {
  const { items, sent } = make({ available: new Set<CommandName>() });
  press(items.find(({ id }) => id === "showLog"));
  expect(sent).toEqual(["log"]);
});

it("has no keys for a command that is not in the menu", () => {
  expect(Object.keys(menuKeys).filter((name) => !everything.has(name as CommandName))).toEqual([]);
});
