import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { attachmentsOf } from "../agenda/attachments.ts";
import { agendaOf, type NumberedItem } from "../domain/agenda.ts";
import type { GroupBook } from "../domain/group-book.ts";
import type { Meeting } from "../domain/meeting.ts";
import { canonicalJson } from "../core/canonical-json.ts";
import { utf8ToBytes } from "../core/bytes.ts";
import { visibleLine } from "../document/visible-text.ts";

/** An item as a notice called it. */
export interface SentItem {
  readonly id: string;
  readonly number: number;
  /** The first twelve digits of the digest of what the item said beside its title. */
  readonly digest: string;
  readonly title: string;
}

/** Longer lists are cut off in the record (`lines()` of shared/domain/kind.ts); no agenda is near it. */
const mostItems = 200;

/** The items of a meeting as its notice record keeps them, one a line. */
export function itemLines(book: GroupBook, meeting: Meeting): readonly string[] {
  return sentItems(book, meeting)
    .slice(0, mostItems)
    .map(({ id, number, digest, title }) => `${id} ${number} ${digest} ${title}`);
}

export function sentItems(book: GroupBook, meeting: Meeting): readonly SentItem[] {
  const items = agendaOf(book, meeting.id);
  const attachments = attachmentsOf(book, meeting.id);
  return items.map(({ number, item }: NumberedItem) => {
    const { type, presenter, minutes, background, proposal, plain, publicity, attachments: named } = item;
    const files = attachments.flatMap(({ attachment: { id, item: of, sha256: sha } }) =>
      of === item.id ? [sha ?? id] : [],
    );
    const said = {
      ...Object.fromEntries(
        Object.entries({ type, presenter, minutes, background, proposal, plain, publicity, named }).filter(
          ([, value]) => value !== undefined,
        ),
      ),
      files,
    };
    const digest = bytesToHex(sha256(utf8ToBytes(canonicalJson(said)))).slice(0, 12);
    return { id: item.id, number, digest, title: visibleLine(item.title ?? "") };
  });
}

/** Reads the lines back. A line of another form, from a newer version, is passed over. */
export function readItemLines(lines: readonly string[]): readonly SentItem[] {
  return lines.flatMap((line) => {
    const [, id, number, digest, title] = /^([A-Za-z0-9_-]{1,64}) (\d{1,3}) ([0-9a-f]{12}) (.*)$/.exec(line) ?? [];
    if (id === undefined || number === undefined || digest === undefined) return [];
    return [{ id, number: Number(number), digest, title: title ?? "" }];
  });
}
