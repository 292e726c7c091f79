import type { AgendaItem } from "../../domain/agenda-item.ts";
import type { Decision } from "../../domain/decision.ts";
import type { Meeting } from "../../domain/meeting.ts";
import type { Member } from "../../domain/member.ts";
import type { Responsibility } from "../../domain/responsibility.ts";
import type { Side } from "../../domain/side.ts";
import type { Movement } from "../../meeting/movements.ts";
import type { DocumentLanguage, DocumentVersion } from "../../document/document.ts";

type Choice<T, Name extends keyof T> = NonNullable<T[Name]> & string;

export type NonPublic = "internal" | "confidential";

/**
 * All words of the minutes in one language. They live beside the builder and not with the screen's words, because
 * minutes are also written on the command line, and because a document must not change when a button does.
 *
 * Sentences that name something are functions, so that each language keeps its own order. Names of people are only put
 * where Finnish does not inflect them.
 */
export interface MinutesWords {
  readonly language: DocumentLanguage;
  readonly format: MinutesFormats;
  readonly page: { readonly before: string; readonly between: string };

  readonly label: Readonly<Record<"memo" | "minutes", string>>;
  readonly group: string;
  readonly contract: string;
  readonly caseNumber: string;
  readonly meetingTypes: Readonly<Record<Choice<Meeting, "type">, string>>;
  readonly modes: Readonly<Record<Choice<Meeting, "mode">, string>>;
  readonly meetingWithoutType: string;

  readonly status: {
    readonly draft: string;
    readonly inReview: (sentOn: string | undefined, until: string | undefined) => string;
    readonly approved: (label: string, on: string | undefined) => string;
    readonly publicVersion: string;
    /** That the full version holds parts that are not public; `where` lists them. */
    readonly holdsNonPublic: (where: string) => string;
  };

  readonly parts: {
    readonly facts: string;
    readonly attendance: string;
    readonly quorum: string;
    readonly otherDecisions: string;
    readonly otherNotes: string;
    readonly agreedActions: string;
    readonly nextMeeting: string;
    readonly plainSummary: string;
    readonly approval: string;
  };

  readonly facts: {
    readonly meeting: string;
    readonly time: string;
    readonly place: string;
    readonly chair: string;
    readonly secretary: string;
    readonly checker: string;
    readonly checkers: string;
    readonly noticeSent: string;
    readonly remark: string;
    readonly disqualified: string;
    readonly sentForReview: string;
    readonly distribution: string;
  };

  readonly attendance: {
    readonly sides: Readonly<Record<Side | "others", string>>;
    readonly name: string;
    readonly roleAndOrganisation: string;
    readonly presence: string;
    readonly roles: Readonly<Record<Choice<Member, "role">, string>>;
    readonly deputy: (member: string) => string;
    readonly pseudonym: (name: string) => string;
    readonly rightToSpeak: string;
    readonly guest: string;
    readonly wholeMeeting: string;
    readonly remote: string;
    readonly excused: string;
    readonly absent: string;
    readonly movements: string;
    readonly moved: Readonly<
      Record<Movement["change"], (name: string, at: string | undefined, during: string | undefined) => string>
    >;
    readonly notRecorded: string;
    readonly unknownPerson: string;
    readonly nameNotPublished: string;
    readonly unnamedPerson: string;
  };

  readonly quorum: {
    readonly foundAtStart: string;
    readonly missingAtStart: string;
    readonly foundFrom: (at: string) => string;
    readonly missingFrom: (at: string) => string;
    readonly cannotTell: string;
    /** `sides` lists how many of each. */
    readonly present: (voting: number, sides: string) => string;
    readonly rule: (needed: number, sides: string) => string;
    readonly sideNames: Readonly<Record<Side, string>>;
    readonly missingSides: (sides: string) => string;
    readonly missingForItem: string;
    /** The name of a note that something was decided without a quorum. */
    readonly override: string;
    readonly overridden: (by: string | undefined, at: string | undefined) => string;
  };

  readonly item: {
    readonly types: Readonly<Record<Choice<AgendaItem, "type">, string>>;
    readonly untitled: string;
    readonly presenter: string;
    readonly background: string;
    readonly proposal: string;
    readonly handling: string;
    /** A ground is missing when nobody wrote one. */
    readonly disqualified: (name: string, ground: string | undefined) => string;
    readonly heardFirst: string;
    /** Out of the room for the resolution; at least one of the times is known. */
    readonly steppedOut: (from: string | undefined, to: string | undefined) => string;
    readonly clientView: string;
    readonly outcome: string;
    readonly decision: string;
    readonly dissent: string;
    readonly statement: string;
    readonly actions: string;
    readonly handledActions: string;
    readonly feedback: string;
    readonly feedbackCount: (count: number) => string;
    readonly attachments: string;
    readonly plain: string;
    /** Name and words of a statement, set apart: "Pihlaja:". */
    readonly said: (name: string) => string;
  };

  readonly decision: {
    readonly numbered: (number: number) => string;
    /** The same in the middle of a sentence. */
    readonly reference: (number: number) => string;
    /** A decision whose number is not known. */
    readonly otherReference: string;
    readonly authority: string;
    readonly authorities: Readonly<Record<Choice<Decision, "authority">, string>>;
    /** What is said of a decision whose words are those of the proposal. */
    readonly asProposed: string;
    readonly manner: string;
    readonly manners: Readonly<Record<Choice<Decision, "manner">, string>>;
    readonly vote: string;
    readonly votes: (inFavour: number, against: number, blank: number) => string;
    readonly reasons: string;
    readonly accountable: string;
    readonly unclear: Readonly<Record<Extract<Responsibility, { clear: false }>["reason"], string>>;
    readonly buyerAnswer: string;
    readonly awaitingBuyer: string;
    readonly expiresOn: string;
    readonly supersedes: string;
    readonly related: string;
    readonly contractStep: string;
    readonly changeCheck: string;
    readonly changeCheckNeeded: string;
    readonly changeCheckNotNeeded: string;
  };

  readonly actions: {
    readonly byDueDate: string;
    readonly action: string;
    readonly responsible: string;
    readonly due: string;
    readonly item: string;
    readonly untitled: string;
    readonly noDueDate: string;
    readonly dueOn: (day: string) => string;
  };

  readonly publicity: {
    readonly classes: Readonly<Record<NonPublic, string>>;
    readonly withheldItem: Readonly<Record<NonPublic, string>>;
    /** What was left out, as the name of its note. */
    readonly withheld: {
      readonly item: string;
      readonly decision: string;
      readonly actions: (count: number) => string;
    };
    readonly withheldFromPublic: string;
    readonly ground: (ground: string) => string;
    readonly noGround: string;
    readonly distribution: Readonly<Record<DocumentVersion, string>>;
  };

  readonly conflict: { readonly name: string; readonly text: (fields: string) => string; readonly otherField: string };
  readonly example: string;
}

/** Dates, times, section numbers and enumerations as the language writes them. Pure: no engine's locale is asked. */
export interface MinutesFormats {
  /** "2026-01-24" → 24.1.2026. What is not a day is shown as it is. */
  readonly date: (day: string) => string;
  /** "14:05" → 14.05, without "klo". */
  readonly time: (time: string) => string;
  /** "14:05" → klo 14.05. */
  readonly atTime: (time: string) => string;
  /** Either end may be missing: klo 14.00–16.05, klo 14.00 alkaen, klo 16.05 asti. */
  readonly timeRange: (from: string | undefined, to: string | undefined) => string;
  /** 9 → 9 §. */
  readonly section: (number: number) => string;
  /** ["a", "b", "c"] → a, b ja c. */
  readonly list: (items: readonly string[]) => string;
}
