import type { DocumentLanguage } from "../../document/document.ts";
import type { AgendaItem } from "../../domain/agenda-item.ts";
import type { Meeting } from "../../domain/meeting.ts";
import type { MinutesWords } from "../../minutes/words/minutes-words.ts";

/**
 * What notices, agendas and packs say, beside the words that they share with minutes (names of roles, kinds of items,
 * what is withheld). Words of one language; nothing here asks a locale.
 */
export interface NoticeWords {
  readonly language: DocumentLanguage;
  /** The words of minutes in the same language. */
  readonly minutes: MinutesWords;
  readonly titles: {
    readonly notice: string;
    /** Of topics only. */
    readonly agenda: string;
    /** Of topics with draft decisions. */
    readonly agendaWithProposals: string;
    readonly pack: string;
  };
  readonly status: {
    readonly draft: string;
    readonly update: (sequence: number) => string;
    readonly cancelled: string;
  };
  readonly weekdays: readonly [string, string, string, string, string, string, string];
  /** "keskiviikko 28.1.2026". */
  readonly weekdayAndDate: (weekday: string, date: string) => string;
  /** How people will come together; minutes say the same of what has been. */
  readonly modes: Readonly<Record<NonNullable<Meeting["mode"]>, string>>;
  readonly parts: {
    readonly changes: string;
    readonly cancellation: string;
    readonly message: string;
    readonly facts: string;
    readonly invited: string;
    readonly matters: string;
    readonly attachments: string;
    readonly annexes: string;
    readonly rules: string;
  };
  readonly cancelled: string;
  readonly facts: {
    readonly remote: string;
    /** Instead of the address, in papers that leave the group. */
    readonly remoteInMembersNotice: string;
    readonly contact: string;
    readonly accessibility: string;
    readonly materials: string;
    readonly withNotice: (attachments: number) => string;
    readonly notKnown: string;
    readonly quorum: string;
    readonly planned: string;
  };
  readonly invited: {
    /** Those who sit on no side. */
    readonly others: string;
    readonly capacity: string;
    readonly vote: string;
    readonly deputies: string;
  };
  readonly item: {
    readonly minutes: (count: number) => string;
    /** "alkaa noin klo 13.05". */
    readonly about: (time: string) => string;
    readonly presenter: (name: string) => string;
    readonly plain: string;
    readonly officially: string;
    readonly noPlain: string;
    /** What is to become of an item, in a plain sentence. */
    readonly plainTypes: Readonly<Record<NonNullable<AgendaItem["type"]>, string>>;
    readonly withdrawn: string;
    readonly carriedFrom: (meeting: string) => string;
  };
  readonly time: {
    readonly total: (minutes: number) => string;
    readonly totalOf: (minutes: number, length: number) => string;
    readonly over: (minutes: number) => string;
  };
  /** What a pack holds also when no item asks for it. */
  readonly annexes: Readonly<Record<"actions" | "metrics" | "feedback", string>> & { readonly withheld: string };
  readonly attachment: {
    readonly numbered: (number: number) => string;
    readonly ofItem: (section: string) => string;
    readonly withheld: (number: number) => string;
  };
  readonly rule: {
    readonly noticeDays: (days: number) => string;
    readonly materialDays: (days: number) => string;
  };
  readonly change: {
    readonly date: (before: string, now: string) => string;
    readonly time: (before: string, now: string) => string;
    readonly place: (before: string, now: string) => string;
    readonly mode: (before: string, now: string) => string;
    readonly remote: string;
    readonly added: (item: string) => string;
    readonly removed: (item: string) => string;
    readonly removedWithheld: (section: string) => string;
    readonly retitled: (item: string) => string;
    readonly rewritten: (item: string) => string;
    readonly reordered: string;
    readonly none: string;
    readonly unknown: string;
  };
  readonly calendar: {
    readonly summary: (group: string, number: string | undefined) => string;
    readonly agenda: string;
    readonly cancelled: string;
  };
}
