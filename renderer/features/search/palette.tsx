import { useDeferredValue, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { commandNames } from "../../../shared/ipc/command-names.ts";
import { useAvailableCommands, useCommands } from "../../commands/commands.tsx";
import { useSession } from "../../data/hooks.tsx";
import { useNavigation } from "../../navigation/navigation.tsx";
import { type Route, routeToHash } from "../../navigation/route.ts";
import { deviceStorage } from "../../platform/device-storage.ts";
import { kindWord } from "../../records/naming/record-words.ts";
import { useNaming } from "../../records/naming/use-naming.ts";
import { useWords } from "../../text/words.ts";
import { Notice } from "../../ui/notice.tsx";
import { SearchDialog, type SearchGroup } from "../../ui/search-dialog.tsx";
import { commandLine, createCommandIndex, findCommands } from "./found-commands.ts";
import { groupFound, moreWordsOf, recordLine } from "./found-records.tsx";
import { readRecents } from "./recent-records.ts";
import { createRecordSearch, type RecordSearch } from "./record-search.ts";
import styles from "./palette.module.css";

export interface PaletteProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/**
 * Search and commands in one place: whatever is called something can be typed. Stays drawn while it is closed, because
 * it keeps the index of the open group in step.
 */
export function Palette({ isOpen, onClose }: PaletteProps) {
  const search = useRecordSearch();
  useEffect(() => {
    if (isOpen) search.hurry();
  }, [isOpen, search]);
  return isOpen ? <OpenPalette search={search} onClose={onClose} /> : null;
}

function useRecordSearch(): RecordSearch {
  const session = useSession();
  const records = useWords("records");
  // Anew with the language too: the words of kinds and roles are in it.
  const search = useMemo(
    () => createRecordSearch({ session, moreWords: (kind, record) => moreWordsOf(records, kind, record) }),
    [session, records],
  );
  useEffect(() => search.start(), [search]);
  return search;
}

function OpenPalette({ search, onClose }: { readonly search: RecordSearch; readonly onClose: () => void }) {
  const words = useWords("search");
  const { navigate } = useNavigation();
  const { registry } = useCommands();
  const [typed, setTyped] = useState("");
  // What is typed is seen at once; the list follows when there is time.
  const searched = useDeferredValue(typed);
  const { isReady } = useSyncExternalStore(search.subscribe, search.state);
  const commands = useCommandGroup(searched);
  const recents = useRecentGroup(searched);
  const found = useFound(search, searched);
  // First the field, so that the next letter has somewhere to go; the list follows in slices.
  const isListed = useDeferredValue(true, false);
  const groups = isListed ? [...recents.groups, ...commands.groups, ...found.groups] : [];
  const total = found.total + (searched.trim() === "" ? 0 : commands.total);
  const isSearching = searched.trim() !== "";

  const choose = (id: string) => {
    onClose();
    const route = found.routeById.get(id) ?? recents.routeById.get(id);
    if (route !== undefined) navigate(route);
    const name = commandNames.find((each) => each === id);
    if (name !== undefined) registry.run(name);
  };

  return (
    <SearchDialog
      isOpen
      onClose={onClose}
      title={words("title")}
      label={words("label")}
      placeholder={words("placeholder")}
      typed={typed}
      onType={setTyped}
      groups={groups}
      onChoose={choose}
      status={isSearching ? words(found.isCut ? "resultsAtLeast" : "results", { count: total }) : ""}
      help={words("keysHelp")}
    >
      {isSearching ? null : <p className={styles.teach}>{words("teach")}</p>}
      {isReady || !isSearching ? null : <p className={styles.teach}>{words("building")}</p>}
      {isSearching && found.isPartial && found.total > 0 ? <p className={styles.teach}>{words("some")}</p> : null}
      {isSearching && total === 0 ? (
        <Notice title={words("nothing")}>
          <p>{words("nothingHelp")}</p>
        </Notice>
      ) : null}
    </SearchDialog>
  );
}

function useCommandGroup(typed: string) {
  const words = useWords("search");
  const commands = useWords("commands");
  const { registry, system } = useCommands();
  const available = useAvailableCommands();
  const index = useMemo(() => createCommandIndex(commands), [commands]);
  return useMemo(() => {
    const names = findCommands(index, available, typed);
    const lines = names.map((name) => commandLine(name, registry, system, commands));
    const groups: readonly SearchGroup[] =
      lines.length === 0 ? [] : [{ id: "commands", title: words("commands"), lines }];
    return { groups, total: lines.length };
  }, [index, available, typed, registry, system, commands, words]);
}

function useRecentGroup(typed: string) {
  const words = useWords("search");
  const naming = useNaming();
  const { group } = useSession();
  const { route } = useNavigation();
  return useMemo(() => {
    const routeById = new Map<string, Route>();
    if (typed.trim() !== "") return { groups: [], routeById };
    const lines = readRecents(deviceStorage(), group).flatMap(({ kind, id }) => {
      const line = naming.book.get(kind, id) === undefined ? undefined : recordLine(naming, kind, id);
      // Where one is already is no way to go.
      if (line === undefined || routeToHash(line.route) === routeToHash(route)) return [];
      routeById.set(line.line.id, line.route);
      return [{ ...line.line, note: kindWord(naming.t, kind) }];
    });
    const groups: readonly SearchGroup[] = lines.length === 0 ? [] : [{ id: "recent", title: words("recent"), lines }];
    return { groups, routeById };
  }, [typed, naming, group, route, words]);
}

function useFound(search: RecordSearch, typed: string) {
  const words = useWords("search");
  const naming = useNaming();
  const { find, minutes } = useSyncExternalStore(search.subscribe, search.state);
  return useMemo(() => groupFound(naming, words, find(typed), minutes), [naming, words, find, typed, minutes]);
}
