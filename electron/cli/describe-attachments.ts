import { attachmentsOf } from "../../shared/agenda/attachments.ts";
import { compareText } from "../../shared/core/compare.ts";
import type { OpenedLog } from "./open-log.ts";

/** One content that a file carries or that its records speak of. */
export interface AttachmentDescription {
  readonly sha256: string;
  /** Null when the content is not in the file. */
  readonly bytes: number | null;
  /** Records that speak of it; none for what was removed, and for papers that were approved. */
  readonly records: readonly {
    readonly meeting: string | null;
    readonly number: number;
    readonly name: string | null;
  }[];
}

/** What a file carries by content, with what its records call it; and contents that it lacks. By digest. */
export function describeAttachments({ files, book }: OpenedLog): readonly AttachmentDescription[] {
  const bytesBySha = new Map(files.flatMap((file) => file.attachments.map(({ sha256, entry }) => [sha256, entry.raw])));
  const records = new Map<string, AttachmentDescription["records"][number][]>();
  for (const meeting of book.all("meeting")) {
    for (const { number, attachment } of attachmentsOf(book, meeting.id)) {
      const { sha256, name } = attachment;
      if (sha256 === undefined) continue;
      const told = { meeting: meeting.number ?? null, number, name: name ?? null };
      records.set(sha256, [...(records.get(sha256) ?? []), told]);
    }
  }
  return [...new Set([...bytesBySha.keys(), ...records.keys()])].sort(compareText).map((sha256) => ({
    sha256,
    bytes: bytesBySha.get(sha256) ?? null,
    records: records.get(sha256) ?? [],
  }));
}
