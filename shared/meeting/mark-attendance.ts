import type { Attendance } from "../domain/attendance.ts";
import type { GroupBook } from "../domain/group-book.ts";
import { domainRules } from "../domain/kinds.ts";
import { planDelete, planEdit } from "../log/author.ts";
import type { Operation } from "../log/change.ts";
import type { Person } from "./stays.ts";

/** A coming, a leaving or an excuse as it is to be noted. */
export interface Mark {
  readonly meeting: string;
  readonly who: Person;
  readonly event: "in" | "out" | "excused";
  readonly at?: string | undefined;
  readonly item?: string | undefined;
  readonly mode?: "on-site" | "remote" | undefined;
  readonly right?: string | undefined;
  readonly deputyFor?: string | undefined;
}

/**
 * The operations that note an event.
 *
 * "From the start" and "cannot come" are opposite answers to one question and carry no time, so the later answer takes
 * the earlier ones of the person away instead of standing beside them. A mark of the same minute and item as an earlier
 * one puts that one right: nobody comes and leaves within a minute, but fingers slip. What is left is noted only if it
 * says something: leaving where nobody came does not.
 */
export function planMark(
  book: GroupBook,
  events: readonly Attendance[],
  id: string,
  { meeting, who, event, at, item, mode, right, deputyFor }: Mark,
): readonly Operation[] {
  const own = events.filter((each) =>
    "member" in who ? each.member === who.member : each.member === undefined && each.guest === who.guest,
  );
  const isReplaced = (each: Attendance) =>
    at === undefined ? each.at === undefined : each.at === at && each.item === item;
  const replaced = own.filter(isReplaced);
  const last = own.filter((each) => !isReplaced(each)).at(-1);
  const saysNothing =
    replaced.length > 0 &&
    at !== undefined &&
    (event === "out" ? last?.event !== "in" : event === "in" && last?.event === "in" && last.mode === mode);
  return [
    ...replaced.flatMap((each) => {
      const state = book.state("attendance", each.id);
      return state === undefined ? [] : [planDelete(state)];
    }),
    ...(saysNothing
      ? []
      : planEdit(domainRules, undefined, "attendance", id, {
          meeting,
          ...who,
          event,
          ...given({ at, item, right, deputyFor }),
          ...(event === "in" && given({ mode })),
        })),
  ];
}

function given(fields: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
}
