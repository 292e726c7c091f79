import { useRef } from "react";
import { attachmentsOf, toldAttachmentBytes } from "../../../../../shared/agenda/attachments.ts";
import type { Meeting } from "../../../../../shared/domain/meeting.ts";
import { useBook } from "../../../../data/hooks.tsx";
import { useFormats, useWords } from "../../../../text/words.ts";
import { FilePicker } from "../../../../ui/file-picker.tsx";
import { Notice } from "../../../../ui/notice.tsx";
import { Section } from "../../../../ui/section.tsx";
import { AttachmentRow } from "./attachment-row.tsx";
import styles from "./attachments-section.module.css";
import { useAttaching } from "./use-attaching.ts";
import { useFileDrop } from "../../../../ui/use-file-drop.ts";

export interface AttachmentsSectionProps {
  readonly meeting: Meeting;
  /** The item whose attachments these are; without it, all of the meeting. */
  readonly item?: string | undefined;
  readonly level: 2 | 3;
}

/** Files that belong to an item, or to a meeting: chosen or dropped here, saved as copies, described and removed. */
export function AttachmentsSection({ meeting, item, level }: AttachmentsSectionProps) {
  const t = useWords("agenda");
  const format = useFormats();
  const all = attachmentsOf(useBook(), meeting.id);
  const shown = item === undefined ? all : all.filter(({ attachment }) => attachment.item === item);
  const { working, problem, attach } = useAttaching(meeting.id, item);
  const help = `${t("attachments.drop")} ${t("attachments.help", { limit: format.fileSize(toldAttachmentBytes) })}`;
  const place = useRef<HTMLDivElement>(null);
  const addPlace = useRef<HTMLDivElement>(null);
  const isOver = useFileDrop((files) => void attach(files), place);
  return (
    <div className={shown.length === 0 ? styles.empty : undefined}>
      <Section
        title={t("attachments.title")}
        level={level}
        note={shown.length === 0 ? undefined : String(shown.length)}
      >
        <div ref={place} className={styles.place} data-over={isOver ? "" : undefined}>
          {shown.length === 0 ? null : (
            <ul className={styles.list}>
              {shown.map((numbered) => (
                <AttachmentRow
                  key={numbered.attachment.id}
                  numbered={numbered}
                  all={all}
                  showsItem={item === undefined}
                  onRemoved={() => addPlace.current?.querySelector("button")?.focus()}
                />
              ))}
            </ul>
          )}
          <div ref={addPlace} className={styles.add}>
            <FilePicker allowsMultiple isPending={working > 0} onFiles={(files) => void attach(files)}>
              {t("attachments.attach")}
            </FilePicker>
            <p className={styles.help} aria-live="polite">
              {working > 0 ? t("attachments.working", { count: working }) : isOver ? t("attachments.dropNow") : help}
            </p>
          </div>
          {problem === undefined ? null : <Notice title={problem} tone="danger" announced="assertive" />}
        </div>
      </Section>
    </div>
  );
}
