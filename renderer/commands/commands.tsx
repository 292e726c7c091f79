import { createContext, type ReactNode, use, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { type CommandName, commandNames } from "../../shared/ipc/command-names.ts";
import { usePlatform } from "../platform/platform-context.tsx";
import { isUnderDialog, isUnderQuestion, isWritingAt } from "./key-target.ts";
import { commandOfKeys, type KeySystem } from "./keys.ts";
import { type CommandAct, type CommandRegistry, createCommandRegistry } from "./registry.ts";

interface Commands {
  readonly registry: CommandRegistry;
  readonly system: KeySystem;
}

const CommandsContext = createContext<Commands | undefined>(undefined);

/** Holds the commands of everything below, and listens to their keys and to the native menu. */
export function CommandsProvider({ children }: { readonly children: ReactNode }) {
  const [commands] = useState<Commands>(() => ({
    registry: createCommandRegistry(),
    system: /mac|iphone|ipad/i.test(navigator.platform) ? "mac" : "other",
  }));
  useKeys(commands);
  useNativeMenu(commands.registry);
  return <CommandsContext value={commands}>{children}</CommandsContext>;
}

/** Acts by command; `undefined` for what cannot be done now. */
export type CommandActs = Readonly<Partial<Record<CommandName, CommandAct | undefined>>>;

/**
 * Provides commands while the caller is on screen: `useCommandActs({ "edit.undo": { run, detail } })`. A screen that
 * stands alone, as in a test of its own, has nobody to offer them to.
 */
export function useCommandActs(acts: CommandActs): void {
  const registry = use(CommandsContext)?.registry;
  const latest = useRef(acts);
  useEffect(() => {
    latest.current = acts;
  });
  // Provided anew only when it changes what can be done, not at each drawing.
  const offered = JSON.stringify(commandNames.flatMap((name) => (acts[name] ? [[name, acts[name].detail]] : [])));
  useEffect(() => {
    if (registry === undefined) return undefined;
    const releases = (JSON.parse(offered) as readonly (readonly [CommandName, string | null])[]).map(([name, detail]) =>
      registry.provide(name, { run: () => latest.current[name]?.run(), detail: detail ?? undefined }),
    );
    return () => {
      for (const release of releases) release();
    };
  }, [registry, offered]);
}

/** One command: `useCommand("new.action", canMake ? { run } : undefined)`. */
export function useCommand(name: CommandName, act: CommandAct | undefined): void {
  useCommandActs({ [name]: act });
}

/** The commands and the keyboard they are for. @throws outside of a `CommandsProvider`. */
export function useCommands(): Commands {
  const commands = use(CommandsContext);
  if (commands === undefined) throw new Error("useCommands is used inside CommandsProvider");
  return commands;
}

/** The commands that can be done now. */
export function useAvailableCommands(): readonly CommandName[] {
  const { registry } = useCommands();
  return useSyncExternalStore(registry.subscribe, registry.available);
}

function useKeys({ registry, system }: Commands): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      // A key that is held, composes a letter or was taken by a control is none of ours.
      if (event.defaultPrevented || event.repeat || event.isComposing) return;
      const name = commandOfKeys(event, system, isWritingAt(event.target));
      if (name === undefined) return;
      // The palette comes over a dialog, too, and goes by the same keys; a question wants its answer first.
      if (name === "view.palette") {
        // The browser's own meaning of these keys, another search, would surprise.
        event.preventDefault();
        if (!isUnderQuestion(document)) registry.run(name);
      } else if (!isUnderDialog(document) && registry.run(name)) {
        event.preventDefault();
      }
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [registry, system]);
}

function useNativeMenu(registry: CommandRegistry): void {
  const { shell } = usePlatform();
  useEffect(() => shell?.onCommand((name) => void registry.run(name)), [shell, registry]);
  useEffect(() => {
    if (shell === undefined) return undefined;
    const tell = () => shell.tellCommands(registry.available());
    tell();
    return registry.subscribe(tell);
  }, [shell, registry]);
}
