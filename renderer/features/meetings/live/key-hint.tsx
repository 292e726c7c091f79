import type { CommandName } from "../../../../shared/ipc/command-names.ts";
import { chordWords } from "../../../commands/chord-words.ts";
import { chordsOf } from "../../../commands/keys.ts";
import { useWords } from "../../../text/words.ts";

/** The key of a command, on the button that does the same; screen readers find the keys in their list. */
export function KeyHint({ command }: { readonly command: CommandName }) {
  const words = useWords("commands");
  const system = /mac|iphone|ipad/i.test(navigator.platform) ? "mac" : "other";
  const [chord] = chordsOf(command, system);
  if (chord === undefined) return null;
  const { shift: _, ...bare } = chord;
  // On a button there is room for the sign of the key, not for its name.
  const sign = chord.shift === true ? "⇧" : "";
  return <kbd aria-hidden="true">{`${sign}${chordWords(bare, system, words).join(" ")}`}</kbd>;
}
