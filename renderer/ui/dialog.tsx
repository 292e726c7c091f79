import type { ReactNode } from "react";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { Button } from "./button.tsx";
import { classNames } from "./class-names.ts";
import styles from "./dialog.module.css";
import { useUiWords } from "./ui-words.tsx";

export interface DialogProps {
  readonly isOpen: boolean;
  /** Called by the close button, Escape and a press outside. Not called by the actions: they close it themselves. */
  readonly onClose: () => void;
  readonly title: string;
  readonly children: ReactNode;
  /** Buttons, the primary one first. Without any, the dialog has its close button alone. */
  readonly actions?: ReactNode;
  /** "alertdialog" for a question that must be answered: it does not close by a press outside. */
  readonly role?: "dialog" | "alertdialog" | undefined;
  readonly isWide?: boolean | undefined;
}

/**
 * A window over the page that holds the focus while it is open and gives it back to where it was. For a short act or
 * question only: what takes longer is a place of its own, with its own address.
 */
export function Dialog({ isOpen, onClose, title, children, actions, role = "dialog", isWide = false }: DialogProps) {
  const words = useUiWords();
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      isDismissable={role === "dialog"}
      className={styles.overlay ?? ""}
    >
      <Modal className={classNames(styles.modal, isWide && styles.wide, role === "alertdialog" && styles.alert)}>
        <AriaDialog role={role} className={styles.dialog ?? ""}>
          <div className={styles.head}>
            <Heading slot="title" level={2} className={styles.title ?? ""}>
              {title}
            </Heading>
            {role === "dialog" ? (
              <Button kind="quiet" onPress={onClose}>
                {words.close}
              </Button>
            ) : null}
          </div>
          <div className={styles.body}>{children}</div>
          {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
