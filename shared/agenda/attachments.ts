import { compareText } from "../core/compare.ts";
import { maxAttachmentBytes, maxFileBytes } from "../core/limits.ts";
import type { Attachment } from "../domain/attachment.ts";
import type { GroupBook } from "../domain/group-book.ts";

/** An attachment with the number it is called by: "Liite 3". */
export interface NumberedAttachment {
  readonly number: number;
  readonly attachment: Attachment;
}

/**
 * A meeting's attachments by their numbers. A number is given once, when the file is attached, and stays though others
 * are removed or moved, because people write "liite 3" in their texts. Two who attach on their own machines may give one
 * number; then the one with the lesser id keeps it and the other is counted on from the greatest, the same everywhere.
 * Those that came along from an earlier meeting have none yet: they fill the numbers from the first that nobody has, so
 * that what is attached later does not move them, until the notice fixes them too.
 */
export function attachmentsOf(book: GroupBook, meeting: string): readonly NumberedAttachment[] {
  const here = book
    .all("attachment")
    .filter((each) => each.meeting === meeting)
    .sort((a, b) => compareText(a.id, b.id));
  const taken = new Map<number, string>();
  for (const { id, number } of here) if (number !== undefined && !taken.has(number)) taken.set(number, id);
  let free = 1;
  const freeNumber = () => {
    while (taken.has(free)) free += 1;
    taken.set(free, "");
    return free;
  };
  const firsts = here.flatMap((attachment): NumberedAttachment[] => {
    const { id, number } = attachment;
    if (number === undefined) return [{ number: freeNumber(), attachment }];
    return taken.get(number) === id ? [{ number, attachment }] : [];
  });
  const placed = new Set(firsts.map(({ attachment }) => attachment.id));
  const greatest = Math.max(0, ...taken.keys());
  const others = here
    .filter(({ id }) => !placed.has(id))
    .map((attachment, index) => ({ number: greatest + index + 1, attachment }));
  return [...firsts, ...others].sort((a, b) => a.number - b.number);
}

/** The numbers of those that have none for good, to be written when the notice goes out. */
export function planAttachmentNumbers(
  book: GroupBook,
  meeting: string,
): readonly { readonly id: string; readonly number: number }[] {
  return attachmentsOf(book, meeting).flatMap(({ number, attachment }) =>
    attachment.number === undefined ? [{ id: attachment.id, number }] : [],
  );
}

/** The number for the next attachment of a meeting. */
export function nextAttachmentNumber(book: GroupBook, meeting: string): number {
  return Math.max(0, ...attachmentsOf(book, meeting).map(({ number }) => number)) + 1;
}

/**
 * A file's name as a record keeps it: one line without what could hide or turn its end, at most 200 characters with its
 * ending kept. It comes from outside and is only ever shown and proposed for saving; nothing is decided by it.
 */
export function attachmentName(proposed: string): string {
  const name = proposed
    .normalize("NFC")
    .toWellFormed()
    .replace(/^.*[\\/]/, "")
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, "")
    .replace(/\s+/g, " ")
    .trim();
  if (name.length <= longestName) return name;
  const ending = /\.[^. ]{1,10}$/.exec(name)?.[0] ?? "";
  return `${name.slice(0, longestName - ending.length).trimEnd()}${ending}`.toWellFormed().replaceAll("\uFFFD", "");
}

const longestName = 200;

/** Why a file is not taken. */
export type AttachRefusal =
  | { readonly type: "file-empty"; readonly name: string }
  | { readonly type: "file-too-large"; readonly name: string }
  /** With it the whole group would no longer go into one file. */
  | { readonly type: "group-full"; readonly free: number };

/**
 * The most bytes of all attachments of a group as they are stored: three quarters of what an export file may be
 * (docs/format.md, "Limits"), so that a quarter is left for what people write.
 */
export const maxAttachmentsBytes = (maxFileBytes / 4) * 3;

/** The limit of one attachment as people are told it: never more than is taken. */
export const toldAttachmentBytes = Math.floor(maxAttachmentBytes / 1_000_000) * 1_000_000;

/** Looks at one file before its bytes are read. */
export function sizeRefusal(name: string, bytes: number): AttachRefusal | undefined {
  if (bytes === 0) return { type: "file-empty", name };
  return bytes > maxAttachmentBytes ? { type: "file-too-large", name } : undefined;
}

/** Whether files of these sizes go in beside those that are there; `undefined` when they do. */
export function roomRefusal(there: number, added: number): AttachRefusal | undefined {
  const free = Math.max(0, maxAttachmentsBytes - there);
  return added > free ? { type: "group-full", free } : undefined;
}
