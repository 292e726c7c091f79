import { isKindName } from "../../../shared/domain/kinds.ts";
import type { FirstImport } from "../../data/library.ts";
import { memberName } from "../../records/naming/member-name.ts";
import { kindWord } from "../../records/naming/record-words.ts";
import { useFormats, useWords, type Words } from "../../text/words.ts";
import { Columns } from "../../ui/layout.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { Section } from "../../ui/section.tsx";
import styles from "./received-preview.module.css";

export interface ReceivedPreviewProps {
  /** Where it comes from: a file's name, or when a backup was made. */
  readonly from: string;
  /** That nothing has been changed by looking; of a group that is new here unless said. */
  readonly nothingYet?: string;
  readonly first: FirstImport;
}

/** What the file is, in the terms in which people ask: whose group, who made it and when, who has written in it. */
export function ReceivedPreview({ from, nothingYet, first }: ReceivedPreviewProps) {
  const { preview, book } = first;
  const words = useWords("start");
  const records = useWords("records");
  const format = useFormats();
  const person = (id: string) => memberName(book, records, id);
  const group = book.get("group", "group");
  const contract = book.get("contract", "contract");
  const kinds = preview.kinds.filter(({ kind, created }) => created > 0 && isShown(kind));
  const warnings = warningsOf(preview, words);
  return (
    <>
      <PageHeader
        eyebrow={from}
        title={words("received.fileTitle", { name: group?.name ?? contract?.name ?? records("kinds.group") })}
        lead={words("received.madeBy", {
          who: person(preview.exporter.member),
          when: format.dateTime(preview.madeAtMs),
        })}
      />
      <div className={styles.facts}>
        {group?.notice === undefined ? null : (
          <p>
            <strong>{group.notice}</strong>
          </p>
        )}
        {warnings.length === 0 ? null : (
          <ul className={styles.warnings}>
            {warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        )}
        <Columns least="narrow">
          <Section title={words("received.contents")}>
            <ul className={styles.list}>
              {kinds.map(({ kind, created }) => (
                <li key={kind}>
                  {words("received.kindCount", {
                    kind: isKindName(kind) ? kindWord(records, kind) : kind,
                    count: created,
                  })}
                </li>
              ))}
            </ul>
          </Section>
          <Section title={words("received.whose")}>
            <ul className={styles.list}>
              {preview.authors.map(({ author, device, changes, lastMs }) => (
                <li key={`${author} ${device}`}>
                  {words("received.changesBy", { who: person(author), count: changes, date: format.dateTime(lastMs) })}
                </li>
              ))}
            </ul>
          </Section>
        </Columns>
        <p className={styles.nothing}>{nothingYet ?? words("received.nothingYet")}</p>
      </div>
    </>
  );
}

/** Records that people speak of; a device or a receipt says nothing to somebody who is only joining. */
function isShown(kind: string): boolean {
  return kind !== "device" && kind !== "receipt" && kind !== "group";
}

function warningsOf(
  { pending, disputed, ahead, conflicts }: FirstImport["preview"],
  words: Words<"start">,
): readonly string[] {
  return [
    ...(pending > 0 ? [words("received.incomplete", { count: pending })] : []),
    ...(disputed > 0 ? [words("received.disputed")] : []),
    ...(ahead > 0 ? [words("received.aheadClock")] : []),
    ...(conflicts.length > 0 ? [words("received.conflicts", { count: conflicts.length })] : []),
  ];
}
