import { type CommandName, commandNames } from "../../shared/ipc/command-names.ts";

/** What a command does now. A command that nobody has an act for cannot be done now and is not offered. */
export interface CommandAct {
  readonly run: () => void;
  /** What it would act on, after the command's own words: "Kumoa: toimenpiteen muutos". */
  readonly detail?: string | undefined;
}

/**
 * Which commands can be done now and how. Screens provide acts while they are in sight; palette, keys and the native
 * menu ask here and know nothing of the screens. Where two provide the same command, the later one, which is the inner
 * one, is meant.
 */
export interface CommandRegistry {
  /** Answers how to take the act back. */
  provide(name: CommandName, act: CommandAct): () => void;
  act(name: CommandName): CommandAct | undefined;
  /** The commands that can be done now, in the order of their names' list; the same array until something changes. */
  readonly available: () => readonly CommandName[];
  /** Does a command. Answers false when it cannot be done now. */
  run(name: CommandName): boolean;
  readonly subscribe: (listener: () => void) => () => void;
}

export function createCommandRegistry(): CommandRegistry {
  const actsByName = new Map<CommandName, readonly CommandAct[]>();
  const listeners = new Set<() => void>();
  let available: readonly CommandName[] = [];
  const set = (name: CommandName, acts: readonly CommandAct[]) => {
    actsByName.set(name, acts);
    available = commandNames.filter((each) => (actsByName.get(each) ?? []).length > 0);
    for (const listener of listeners) listener();
  };
  const actOf = (name: CommandName) => actsByName.get(name)?.at(-1);

  return {
    provide(name, act) {
      set(name, [...(actsByName.get(name) ?? []), act]);
      return () =>
        set(
          name,
          (actsByName.get(name) ?? []).filter((each) => each !== act),
        );
    },
    act: actOf,
    available: () => available,
    run(name) {
      const act = actOf(name);
      act?.run();
      return act !== undefined;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
