import { Fragment, type ReactNode } from "react";
import type { CommandName } from "../../../../shared/ipc/command-names.ts";
import { chordWords } from "../../../commands/chord-words.ts";
import { useAvailableCommands, useCommand, useCommands } from "../../../commands/commands.tsx";
import { chordsOf, type KeyChord } from "../../../commands/keys.ts";
import { useWords } from "../../../text/words.ts";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import styles from "./keys-dialog.module.css";

export interface KeysDialogProps {
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  readonly onClose: () => void;
}

/** The map of keys: those of the meeting first, then what else is of use in it. */
export function KeysDialog({ isOpen, onOpen, onClose }: KeysDialogProps): ReactNode {
  const t = useWords("live");
  useCommand("help.shortcuts", { run: onOpen });
  return (
    <>
      <Button kind="quiet" onPress={onOpen}>
        {t("keys.open")} <kbd aria-hidden="true">⇧F1</kbd>
      </Button>
      <Dialog isOpen={isOpen} onClose={onClose} title={t("keys.title")}>
        <p>{t("keys.anywhere")}</p>
        <KeyMap />
      </Dialog>
    </>
  );
}

const useful: readonly CommandName[] = ["view.palette", "edit.undo", "edit.redo", "help.shortcuts", "help.guide"];

function KeyMap() {
  const t = useWords("live");
  const words = useWords("commands");
  const { system } = useCommands();
  const available = useAvailableCommands();
  const live = available.filter((name) => name.startsWith("live."));
  const rows: readonly (readonly [string, readonly KeyChord[]])[] = [
    ...[...live, ...useful].map((name) => [words(`names.${name}`), chordsOf(name, system)] as const),
    [t("keys.submit"), [{ key: "Enter" }]],
    [t("keys.choose"), [{ key: "Tab" }]],
    [t("keys.escape"), [{ key: "Escape" }]],
  ];
  return (
    <dl className={styles.map}>
      {rows.map(([what, chords]) => (
        <div key={what} className={styles.row}>
          <dt>{what}</dt>
          <dd>
            {chords.map((chord, index) => (
              <Fragment key={JSON.stringify(chord)}>
                {index === 0 ? null : " / "}
                <kbd>{chordWords(chord, system, words).join(" + ")}</kbd>
              </Fragment>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}
