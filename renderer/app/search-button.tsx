import { ariaKeys, chordWords } from "../commands/chord-words.ts";
import { useCommands } from "../commands/commands.tsx";
import { chordsOf } from "../commands/keys.ts";
import { useWords } from "../text/words.ts";
import { classNames } from "../ui/class-names.ts";
import { Icon } from "../ui/icon.tsx";
import styles from "./search-button.module.css";

/** The visible door to search and commands. @param isSmall its word and no keys, where there is little room. */
export function SearchButton({ isSmall = false }: { readonly isSmall?: boolean }) {
  const words = useWords("search");
  const commands = useWords("commands");
  const { registry, system } = useCommands();
  const [chord] = chordsOf("view.palette", system);
  return (
    <button
      type="button"
      className={classNames(styles.button, isSmall && styles.small)}
      onClick={() => registry.run("view.palette")}
      aria-haspopup="dialog"
      {...(chord === undefined ? {} : { "aria-keyshortcuts": ariaKeys(chord, system) })}
    >
      <Icon name="search" />
      <span className={styles.words}>{words("placeholder")}</span>
      {isSmall || chord === undefined ? null : (
        <kbd aria-hidden="true">{chordWords(chord, system, commands).join(" ")}</kbd>
      )}
    </button>
  );
}
