import { type CommandName, commandNames } from "../../../shared/ipc/command-names.ts";
import { createSearchIndex, type SearchIndex } from "../../../shared/search/search-index.ts";
import { chordWords } from "../../commands/chord-words.ts";
import { chordsOf, type KeySystem } from "../../commands/keys.ts";
import type { CommandRegistry } from "../../commands/registry.ts";
import type { Words } from "../../text/words.ts";
import type { SearchLine } from "../../ui/search-dialog.tsx";

/** Commands come before records, so only those that fit well, and few of them. */
const mostCommands = 5;

/** The index of all commands by what they are called and what else people call them. */
export function createCommandIndex(words: Words<"commands">): SearchIndex {
  return createSearchIndex(
    commandNames.map((name) => ({
      id: name,
      kind: "command",
      title: words(`names.${name}`),
      texts: [words(`alsoCalled.${name}`)],
    })),
  );
}

/** The commands that can be done now and fit what was typed, best first; with nothing typed all of them. */
export function findCommands(
  index: SearchIndex,
  available: readonly CommandName[],
  typed: string,
): readonly CommandName[] {
  // The search itself is where one is.
  const offered = available.filter((name) => name !== "view.palette");
  if (typed.trim() === "") return [...offered.filter(isMaking), ...offered.filter((name) => !isMaking(name))];
  const { hits } = index.search(typed, { isTyping: true });
  return hits
    .filter(({ isFull }) => isFull)
    .flatMap(({ id }) => offered.find((name) => name === id) ?? [])
    .slice(0, mostCommands);
}

/** What is made is wanted more often than what is gone to, for which there is the rail. */
function isMaking(name: CommandName): boolean {
  return name.startsWith("new.") || name.startsWith("edit.");
}

export function commandLine(
  name: CommandName,
  registry: CommandRegistry,
  system: KeySystem,
  words: Words<"commands">,
): SearchLine {
  const [chord] = chordsOf(name, system);
  return {
    id: name,
    name: words(`names.${name}`),
    note: registry.act(name)?.detail,
    keys: chord === undefined ? undefined : chordWords(chord, system, words).join(" "),
  };
}
