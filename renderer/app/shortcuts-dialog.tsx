import { Fragment, type ReactNode, useState } from "react";
import { type CommandName, commandNames } from "../../shared/ipc/command-names.ts";
import { chordWords } from "../commands/chord-words.ts";
import { useCommand, useCommands } from "../commands/commands.tsx";
import { chordsOf, type KeyChord } from "../commands/keys.ts";
import { useWords } from "../text/words.ts";
import { Dialog } from "../ui/dialog.tsx";
import styles from "./shortcuts-dialog.module.css";

/** Every key of the app in words, from the table that the keys themselves are read from. */
export function ShortcutsDialog(): ReactNode {
  const [isOpen, setOpen] = useState(false);
  useCommand("help.shortcuts", { run: () => setOpen(true) });
  const words = useWords("commands");
  return (
    <Dialog isOpen={isOpen} onClose={() => setOpen(false)} title={words("names.help.shortcuts")}>
      <ShortcutList />
    </Dialog>
  );
}

function ShortcutList() {
  const { system } = useCommands();
  const words = useWords("commands");
  const drafts = useWords("drafts");
  const common = useWords("common");
  const rows: readonly (readonly [string, readonly KeyChord[]])[] = [
    ...commandNames.flatMap((name: CommandName) => {
      const chords = chordsOf(name, system);
      return chords.length === 0 ? [] : [[words(`names.${name}`), chords] as const];
    }),
    [drafts("keys.save"), [{ key: "Enter", mod: true }]],
    [drafts("keys.close"), [{ key: "Escape" }]],
  ];
  return (
    <dl className={styles.list}>
      {rows.map(([what, chords]) => (
        <div key={what} className={styles.row}>
          <dt>{what}</dt>
          <dd className={styles.keys}>
            {chords.map((chord, index) => (
              <Fragment key={JSON.stringify(chord)}>
                {index === 0 ? null : <span> {common("or")} </span>}
                <Keys parts={chordWords(chord, system, words)} />
              </Fragment>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Keys({ parts }: { readonly parts: readonly string[] }) {
  return (
    <span>
      {parts.map((part, index) => (
        <Fragment key={part}>
          {index === 0 ? null : "+"}
          <kbd className={styles.key}>{part}</kbd>
        </Fragment>
      ))}
    </span>
  );
}
