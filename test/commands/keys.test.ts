import { describe, expect, it } from "vitest";
import { ariaKeys, chordWords } from "../../renderer/commands/chord-words.ts";
import { chordsOf, commandKeys, commandOfKeys, type KeyChord, type KeyPress } from "../../renderer/commands/keys.ts";
import { createI18n } from "../../renderer/text/words.ts";

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : "",
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});

const ctrl = { ctrlKey: true };
const meta = { metaKey: true };

describe("keys", () => {
  it.each([
    ["k", ctrl, "view.palette"],
    ["K", { ...ctrl }, "view.palette"],
    ["z", ctrl, "edit.undo"],
    ["Z", { ...ctrl, shiftKey: true }, "edit.redo"],
    ["y", ctrl, "edit.redo"],
    ["ArrowLeft", { altKey: true }, "go.back"],
    // On a Finnish keyboard the slash is Shift and 7.
    ["/", { ...ctrl, shiftKey: true }, "help.shortcuts"],
    ["F1", {}, "help.guide"],
  ] as const)("%s with %j mean %s", (key, held, name) => {
    expect(commandOfKeys(press(key, held), "other", false)).toBe(name);
  });

  it.each([
    ["k alone", press("k")],
    ["K with Shift", press("K", { ...ctrl, shiftKey: true })],
    ["what AltGr writes", press("k", { ...ctrl, altKey: true })],
    ["the Windows key", press("k", { ...ctrl, ...meta })],
    ["an arrow alone", press("ArrowLeft")],
    ["F1 with Ctrl", press("F1", ctrl)],
  ])("%s means nothing", (_what, pressed) => {
    expect(commandOfKeys(pressed, "other", false)).toBeUndefined();
  });

  it("are those of a Mac on a Mac", () => {
    expect(commandOfKeys(press("k", meta), "mac", false)).toBe("view.palette");
    expect(commandOfKeys(press("k", ctrl), "mac", false)).toBeUndefined();
    expect(commandOfKeys(press("y", meta), "mac", false)).toBeUndefined();
    expect(commandOfKeys(press("ArrowLeft", { altKey: true }), "mac", false)).toBeUndefined();
  });

  it("are found by their place on a keyboard with other letters", () => {
    expect(commandOfKeys({ ...press("л", ctrl), code: "KeyK" }, "other", false)).toBe("view.palette");
    // Here the letters have other places: the letter counts.
    expect(commandOfKeys({ ...press("z", ctrl), code: "KeyY" }, "other", false)).toBe("edit.undo");
  });

  it("leave a text that is being written alone, but for those that mean nothing to it", () => {
    for (const key of ["z", "y", "o", "p"]) expect(commandOfKeys(press(key, ctrl), "other", true)).toBeUndefined();
    expect(commandOfKeys(press("/", ctrl), "other", true)).toBeUndefined();
    expect(commandOfKeys(press("ArrowLeft", { altKey: true }), "other", true)).toBeUndefined();
    expect(commandOfKeys(press("k", ctrl), "other", true)).toBe("view.palette");
  });

  it.each(["mac", "other"] as const)("are each one command's alone on %s", (system) => {
    const seen = Object.keys(commandKeys).flatMap((name) =>
      chordsOf(name as keyof typeof commandKeys, system).map((chord) => ariaKeys(chord, system)),
    );
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThan(10);
  });

  it("are never a letter or a sign alone, which is pressed by speech or by accident (WCAG 2.1.4)", () => {
    const isBare = ({ key, mod, alt }: KeyChord) => key.length === 1 && mod === undefined && alt === undefined;
    expect(Object.values(commandKeys).flat().filter(isBare)).toEqual([]);
  });
});

describe("keys in words", () => {
  const words = createI18n("fi").getFixedT("fi", "commands");
  it("are those that are printed on the keyboard", () => {
    expect(chordWords({ key: "z", mod: true, shift: true }, "other", words)).toEqual(["Ctrl", "Vaihto", "Z"]);
    expect(chordWords({ key: "z", mod: true, shift: true }, "mac", words)).toEqual(["⌘", "⇧", "Z"]);
    expect(chordWords({ key: "ArrowLeft", alt: true }, "other", words)).toEqual(["Alt", "←"]);
    expect(ariaKeys({ key: "k", mod: true }, "mac")).toBe("Meta+K");
  });
});
