import type { Words } from "../text/words.ts";
import type { KeyChord, KeySystem } from "./keys.ts";

/** Keys as they are printed on the keyboard, in the order in which they are pressed: `["Ctrl", "Vaihto", "Z"]`. */
export function chordWords(chord: KeyChord, system: KeySystem, words: Words<"commands">): readonly string[] {
  const isMac = system === "mac";
  return [
    ...(chord.mod === true ? [isMac ? "⌘" : "Ctrl"] : []),
    ...(chord.alt === true ? [isMac ? "⌥" : "Alt"] : []),
    ...(chord.shift === true ? [isMac ? "⇧" : words("keys.shift")] : []),
    keyWord(chord.key),
  ];
}

/** The same for `aria-keyshortcuts`, which has its own names. */
export function ariaKeys(chord: KeyChord, system: KeySystem): string {
  return [
    ...(chord.mod === true ? [system === "mac" ? "Meta" : "Control"] : []),
    ...(chord.alt === true ? ["Alt"] : []),
    ...(chord.shift === true ? ["Shift"] : []),
    chord.key.length === 1 ? chord.key.toUpperCase() : chord.key,
  ].join("+");
}

/** Arrows as they are drawn on their keys, which screen readers know by name. */
const arrows: Readonly<Record<string, string>> = { ArrowLeft: "←", ArrowRight: "→" };

function keyWord(key: string): string {
  return arrows[key] ?? (key.length === 1 ? key.toUpperCase() : key);
}
