import { useId, useState } from "react";
import { attachmentName, type NumberedAttachment } from "../../../../../shared/agenda/attachments.ts";
import type { Attachment } from "../../../../../shared/domain/attachment.ts";
import { visibleLine } from "../../../../../shared/document/visible-text.ts";
import { publicityOfAttachment } from "../../../../../shared/minutes/publicity.ts";
import { useBook, useSession } from "../../../../data/hooks.tsx";
import { usePlatform } from "../../../../platform/platform-context.tsx";
import { useRemoval } from "../../../../records/editing/use-removal.ts";
import { ConflictMark } from "../../../../records/showing/conflict-mark.tsx";
import { PublicityTag } from "../../../../records/showing/publicity-tag.tsx";
import { RecordLink } from "../../../../records/showing/record-link.tsx";
import { useFormats, useWords } from "../../../../text/words.ts";
import { Button } from "../../../../ui/button.tsx";
import { ConfirmDialog } from "../../../../ui/confirm-dialog.tsx";
import { Notice } from "../../../../ui/notice.tsx";
import { useToasts } from "../../../../ui/toast.tsx";
import { useFocusLater } from "../../focus-later.ts";
import { AttachmentForm } from "./attachment-form.tsx";
import styles from "./attachment-row.module.css";

export interface AttachmentRowProps {
  readonly numbered: NumberedAttachment;
  /** All of the meeting, to tell which have the same content. */
  readonly all: readonly NumberedAttachment[];
  /** Whether to say which item it belongs to. */
  readonly showsItem: boolean;
  /** Moves the focus on: the row is gone then. */
  readonly onRemoved: () => void;
}

/**
 * One attachment. Its content is never opened here and its name is only text: the one way out is a copy that the person
 * saves, as bytes of no kind, so that nothing that was sent by somebody runs by itself.
 */
export function AttachmentRow({ numbered, all, showsItem, onRemoved }: AttachmentRowProps) {
  const t = useWords("agenda");
  const common = useWords("common");
  const format = useFormats();
  const book = useBook();
  const removal = useRemoval();
  const focusLater = useFocusLater();
  const editId = useId();
  const [isEditing, setEditing] = useState(false);
  const { number, attachment } = numbered;
  const { id, bytes, plain, ground, item } = attachment;
  const name = visibleLine(attachment.name ?? "") || t("attachments.unnamed");
  const label = t("attachments.number", { number });
  const { isMissing, save } = useCopy(attachment, label);
  const twins = all.filter((each) => each.attachment.id !== id && each.attachment.sha256 === attachment.sha256);
  const [isAsking, setAsking] = useState(false);
  const remove = async () => {
    setAsking(false);
    if (await removal("attachment", id, t("attachments.removed", { name }))) onRemoved();
  };
  if (isEditing)
    return (
      <li className={styles.row}>
        <AttachmentForm
          attachment={attachment}
          onDone={() => {
            setEditing(false);
            focusLater(editId);
          }}
        />
      </li>
    );
  return (
    <li className={styles.row}>
      <p className={styles.head}>
        <span className={styles.number}>{label}</span>
        <span className={styles.name}>{name}</span>
        <span className={styles.facts}>
          {bytes === undefined ? null : <span>{format.fileSize(bytes)}</span>}
          <PublicityTag publicity={publicityOfAttachment(book, attachment)} ground={ground} />
        </span>
      </p>
      {plain === undefined ? null : <p className={styles.plain}>{plain}</p>}
      {showsItem && item !== undefined ? (
        <p className={styles.plain}>
          <RecordLink kind="agenda-item" id={item} />
        </p>
      ) : null}
      {twins[0] === undefined ? null : (
        <p className={styles.plain}>{t("attachments.same", { number: twins[0].number })}</p>
      )}
      <ConflictMark kind="attachment" id={id} />
      {isMissing ? <Notice title={t("attachments.missing")} tone="late" announced="polite" /> : null}
      <div className={styles.acts}>
        <Button onPress={() => void save()} aria-label={`${t("attachments.save")}: ${label}, ${name}`}>
          {t("attachments.save")}
        </Button>
        <Button
          id={editId}
          kind="quiet"
          onPress={() => setEditing(true)}
          aria-label={`${t("attachments.edit")}: ${label}, ${name}`}
        >
          {t("attachments.edit")}
        </Button>
        <Button
          kind="quiet"
          onPress={() => setAsking(true)}
          aria-label={`${t("attachments.remove")}: ${label}, ${name}`}
        >
          {t("attachments.remove")}
        </Button>
        <ConfirmDialog
          isOpen={isAsking}
          title={t("attachments.confirmRemove")}
          confirmLabel={t("attachments.remove")}
          cancelLabel={common("cancel")}
          onConfirm={() => void remove()}
          onCancel={() => setAsking(false)}
          isDangerous
        >
          <p>
            <strong>{`${label}: ${name}`}</strong>
          </p>
          <p>{t("attachments.removeHelp")}</p>
          <p>{t("attachments.removeStays")}</p>
        </ConfirmDialog>
      </div>
    </li>
  );
}

/** Saving a copy; `isMissing` when the bytes turned out not to be on this device. */
function useCopy(attachment: Attachment, label: string) {
  const t = useWords("agenda");
  const session = useSession();
  const platform = usePlatform();
  const toasts = useToasts();
  const [isMissing, setMissing] = useState(false);
  const save = async () => {
    const bytes = attachment.sha256 === undefined ? undefined : await session.file(attachment.sha256);
    setMissing(bytes === undefined);
    if (bytes === undefined) return;
    // The name came from somebody else's machine and is cleaned again: a file may carry any.
    const name = attachmentName(attachment.name ?? "") || label;
    const saved = await platform.saveFile({ name, mediaType: "application/octet-stream", bytes });
    if (saved.ok) {
      const words = saved.value === "saved" ? "attachments.saved" : "attachments.handedOver";
      toasts.show({ text: t(words, { name }), tone: "done" });
    } else if (saved.error.type !== "cancelled") {
      const words = saved.error.type === "disk-full" ? "attachments.diskFull" : "attachments.saveFailed";
      toasts.show({ text: t(words), tone: "problem", stays: true });
    }
  };
  return { isMissing, save };
}
