import type { CommandName } from "../../shared/ipc/command-names.ts";

/** Keys pressed together. `mod` is Ctrl, on a Mac ⌘. A sign such as "/" is meant however the keyboard makes it. */
export interface KeyChord {
  /** As the browser names it: "k", "/", "ArrowLeft", "F1". */
  readonly key: string;
  readonly mod?: true;
  readonly shift?: true;
  readonly alt?: true;
  /** Where it holds; both when left out. */
  readonly system?: KeySystem;
  /** Also while a text is being written: for keys that mean nothing to a text field. */
  readonly inText?: true;
}

export type KeySystem = "mac" | "other";

/**
 * The one table of keys. Left out on purpose: what browsers keep to themselves (Ctrl+N, Ctrl+T, Ctrl+W), and letters
 * and signs alone, which people who speak to their machine or have unsteady hands press by accident (WCAG 2.1.4).
 */
export const commandKeys: Readonly<Partial<Record<CommandName, readonly KeyChord[]>>> = {
  "view.palette": [{ key: "k", mod: true, inText: true }],
  "go.back": [
    { key: "ArrowLeft", alt: true, system: "other" },
    { key: "ArrowLeft", mod: true, system: "mac" },
  ],
  "go.forward": [
    { key: "ArrowRight", alt: true, system: "other" },
    { key: "ArrowRight", mod: true, system: "mac" },
  ],
  "go.settings": [{ key: ",", mod: true }],
  "file.export": [{ key: "e", mod: true, shift: true }],
  "file.import": [{ key: "o", mod: true }],
  "file.print": [{ key: "p", mod: true }],
  "edit.undo": [{ key: "z", mod: true }],
  "edit.redo": [
    { key: "z", mod: true, shift: true },
    { key: "y", mod: true, system: "other" },
  ],
  // While a meeting is held somebody is always writing: its keys are those that no text field has a use for.
  "live.capture": [{ key: "F2", inText: true }],
  "live.handling": [{ key: "F2", shift: true, inText: true }],
  "live.presence": [{ key: "F4", inText: true }],
  "live.next": [{ key: "F8", inText: true }],
  "live.previous": [{ key: "F8", shift: true, inText: true }],
  "live.deciding": [{ key: "F9", inText: true }],
  "live.round": [{ key: "F9", shift: true, inText: true }],
  "live.turn": [{ key: "F9", mod: true, inText: true }],
  "live.pass": [{ key: "F9", mod: true, shift: true, inText: true }],
  "help.guide": [{ key: "F1", inText: true }],
  "help.shortcuts": [
    { key: "/", mod: true },
    { key: "F1", shift: true, inText: true },
  ],
};

/** The parts of a keyboard event that are read. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** The command whose keys were pressed. @param isWriting whether the focus is where text is written. */
export function commandOfKeys(press: KeyPress, system: KeySystem, isWriting: boolean): CommandName | undefined {
  const found = commandChords().find(
    ([, chord]) => (chord.inText === true || !isWriting) && isPressed(chord, press, system),
  );
  return found?.[0];
}

/** The keys of a command on this system, the usual ones first. */
export function chordsOf(name: CommandName, system: KeySystem): readonly KeyChord[] {
  return (commandKeys[name] ?? []).filter((chord) => chord.system === undefined || chord.system === system);
}

function commandChords(): readonly (readonly [CommandName, KeyChord])[] {
  return (Object.entries(commandKeys) as readonly (readonly [CommandName, readonly KeyChord[]])[]).flatMap(
    ([name, chords]) => chords.map((chord) => [name, chord] as const),
  );
}

function isPressed(chord: KeyChord, press: KeyPress, system: KeySystem): boolean {
  if (chord.system !== undefined && chord.system !== system) return false;
  const mod = system === "mac" ? press.metaKey : press.ctrlKey;
  const foreign = system === "mac" ? press.ctrlKey : press.metaKey;
  if (foreign || mod !== (chord.mod ?? false)) return false;
  // A sign may need Shift or AltGr on one keyboard and neither on the next.
  if (isSign(chord.key)) return press.key === chord.key;
  return press.shiftKey === (chord.shift ?? false) && press.altKey === (chord.alt ?? false) && isKey(chord.key, press);
}

function isSign(key: string): boolean {
  return key.length === 1 && !/[a-z]/.test(key);
}

/** A letter is also found by its place where the keyboard writes other letters than these. */
function isKey(key: string, press: KeyPress): boolean {
  if (key.length > 1) return press.key === key;
  const pressed = press.key.toLowerCase();
  return pressed === key || (!/^[a-z]$/.test(pressed) && press.code === `Key${key.toUpperCase()}`);
}
