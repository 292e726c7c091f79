import { addDays, type DateOnly } from "../core/date-only.ts";
import type { Member } from "./member.ts";

/** What a seat at the table lets its holder do, what its holder answers for, and what does not fall to the holder. */
export interface RoleCard {
  readonly may: readonly RoleRight[];
  readonly answersFor: readonly RoleDuty[];
  readonly notYours: readonly RoleLimit[];
}

export type RoleRight =
  | "decide"
  | "speak"
  | "propose"
  | "own"
  | "contribute"
  | "record"
  | "view"
  | "support"
  | "pseudonym"
  | "numbers"
  | "answer-recommendation"
  | "lead"
  | "lead-when-away"
  | "prepare"
  | "merge"
  | "experience"
  | "current-use"
  | "family"
  | "replace";

export type RoleDuty = "contract" | "own-service" | "quorum" | "minutes" | "everybody-heard";

export type RoleLimit =
  | "results"
  | "everyone"
  | "own-health"
  | "complaints"
  | "single-clients"
  | "contract-alone"
  | "other-providers"
  | "own-case"
  | "deciding-alone"
  | "others-words"
  | "approved-minutes"
  | "care"
  | "no-vote"
  | "when-present";

/**
 * The card of a member's seat: what follows from the side, then from the role, then from the vote.
 *
 * What a client-side seat does not carry comes first there, because responsibility that slips to those with the least
 * power is the commonest harm: see [Note: Responsibility never slips]. No card grants anything; the group's own rules
 * do, and stand beside it.
 */
export function roleCardOf({ side, role, voting, deputyFor, pseudonym }: Member): RoleCard {
  const isDeputy = deputyFor !== undefined;
  const takesPart = voting === true || isDeputy;
  const bySide = side === undefined ? undefined : ofSide[side];
  const byRole = role === undefined ? undefined : ofRole[role];
  return {
    may: distinct([
      ...(isDeputy ? (["replace"] as const) : []),
      ...(byRole?.may ?? []),
      takesPart ? "decide" : "speak",
      ...(bySide?.may ?? []),
      ...(pseudonym === true ? (["pseudonym"] as const) : []),
    ]),
    answersFor: distinct([...(byRole?.answersFor ?? []), ...(bySide?.answersFor ?? [])]),
    notYours: distinct([
      ...(bySide?.notYours ?? []),
      ...(byRole?.notYours ?? []),
      ...(isDeputy ? (["when-present"] as const) : []),
      ...(takesPart ? [] : (["no-vote"] as const)),
      "single-clients",
    ]),
  };
}

/** Days before the end of a term within which it is said to end soon: time enough to find somebody. */
export const termEndsSoonDays = 90;

/** Whether a term that goes on today ends soon. */
export function endsSoon({ termEnd }: Member, today: DateOnly): boolean {
  return termEnd !== undefined && termEnd >= today && termEnd <= addDays(today, termEndsSoonDays);
}

const ofSide: Readonly<Record<NonNullable<Member["side"]>, RoleCard>> = {
  buyer: {
    may: ["propose", "own", "answer-recommendation"],
    answersFor: ["contract"],
    notYours: ["contract-alone"],
  },
  provider: {
    may: ["propose", "own", "numbers", "view"],
    answersFor: ["own-service"],
    notYours: ["other-providers", "own-case"],
  },
  client: {
    may: ["propose", "record", "view", "contribute", "support"],
    answersFor: [],
    notYours: ["results", "everyone", "own-health", "complaints"],
  },
  outside: { may: [], answersFor: [], notYours: ["results"] },
};

const ofRole: Readonly<Record<NonNullable<Member["role"]>, RoleCard>> = {
  chair: { may: ["lead"], answersFor: ["quorum", "everybody-heard"], notYours: ["deciding-alone"] },
  "vice-chair": { may: ["lead-when-away"], answersFor: [], notYours: [] },
  secretary: { may: ["prepare", "merge"], answersFor: ["minutes"], notYours: ["others-words", "approved-minutes"] },
  member: { may: [], answersFor: [], notYours: [] },
  "client-rep": { may: ["current-use"], answersFor: [], notYours: [] },
  "family-rep": { may: ["family"], answersFor: [], notYours: ["care"] },
  "experience-expert": { may: ["experience"], answersFor: [], notYours: ["care"] },
  observer: { may: ["speak"], answersFor: [], notYours: [] },
};

function distinct<T>(list: readonly T[]): readonly T[] {
  return [...new Set(list)];
}
