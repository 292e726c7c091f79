import type { ReactNode } from "react";
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Modal,
  ModalOverlay,
  TextField,
} from "react-aria-components";
import { Button } from "./button.tsx";
import { Icon } from "./icon.tsx";
import styles from "./search-dialog.module.css";
import { useUiWords } from "./ui-words.tsx";

/** One line of what was found. */
export interface SearchLine {
  readonly id: string;
  /** What it is called, without marks: read aloud and compared. */
  readonly name: string;
  /** The name as it is shown, if it differs; then where the words stand. */
  readonly shown?: ReactNode;
  readonly note?: ReactNode;
  /** The keys that do the same. */
  readonly keys?: string | undefined;
}

export interface SearchGroup {
  readonly id: string;
  readonly title: string;
  /** How many of how many are shown. */
  readonly count?: string | undefined;
  readonly lines: readonly SearchLine[];
}

export interface SearchDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** The name of the dialog, and of the field in it. */
  readonly title: string;
  readonly label: string;
  readonly placeholder: string;
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly groups: readonly SearchGroup[];
  readonly onChoose: (id: string) => void;
  /** How many were found, read aloud when it changes; empty while nothing is searched. */
  readonly status: string;
  /** What else is to be known: that not everything is there yet, that nothing was found and what to try. */
  readonly children?: ReactNode;
  /** How the keys work, at the foot. */
  readonly help: string;
}

/** What the field is besides; Autocomplete says which list it controls and which line is chosen. */
const combobox = { role: "combobox", "aria-expanded": true } as const;

/**
 * A field over the page with a list under it that follows what is typed. The focus stays in the field; the arrows walk
 * through the list, Enter does what is chosen, Escape closes.
 */
export function SearchDialog(props: SearchDialogProps) {
  const { isOpen, onClose, title, label, placeholder, typed, onType, groups, onChoose, status, children, help } = props;
  const words = useUiWords();
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      isDismissable
      className={styles.overlay ?? ""}
    >
      <Modal className={styles.modal ?? ""}>
        <Dialog aria-label={title} className={styles.dialog ?? ""}>
          <Autocomplete inputValue={typed} onInputChange={onType}>
            <div className={styles.head}>
              <TextField
                aria-label={label}
                // oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog takes the focus; here it is for typing
                autoFocus
                autoComplete="off"
                className={styles.field ?? ""}
              >
                <Icon name="search" />
                <Input
                  {...combobox}
                  className={styles.input ?? ""}
                  placeholder={placeholder}
                  maxLength={200}
                  enterKeyHint="go"
                />
              </TextField>
              <Button kind="quiet" onPress={onClose}>
                {words.close}
              </Button>
            </div>
            <div className={styles.body}>
              {children}
              <ListBox
                aria-label={title}
                items={groups}
                className={styles.list ?? ""}
                selectionMode="none"
                onAction={(key) => onChoose(String(key))}
                renderEmptyState={() => null}
              >
                {(group) => <Group group={group} />}
              </ListBox>
            </div>
          </Autocomplete>
          <div className={styles.foot}>
            <output className={styles.status}>{status}</output>
            <span>{help}</span>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Group({ group: { id, title, count, lines } }: { readonly group: SearchGroup }) {
  return (
    <ListBoxSection id={id} className={styles.group ?? ""}>
      <Header className={styles.title ?? ""}>
        {title}
        {count === undefined ? null : <span className={styles.count}> {count}</span>}
      </Header>
      {lines.map((line) => (
        <ListBoxItem key={line.id} id={line.id} textValue={line.name} className={styles.line ?? ""}>
          <span className={styles.words}>
            <span className={styles.name}>{line.shown ?? line.name}</span>
            {line.note === undefined ? null : <span className={styles.note}>{line.note}</span>}
          </span>
          {line.keys === undefined ? null : <kbd className={styles.keys}>{line.keys}</kbd>}
        </ListBoxItem>
      ))}
    </ListBoxSection>
  );
}
