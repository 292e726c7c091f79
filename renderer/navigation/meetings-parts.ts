import { isListRoute, type ListRoute, type Route } from "./route.ts";

/** The parts of the meetings' place: the list itself is the first. */
export const meetingsParts = ["meetings", "cycle", "templates", "proposals"] as const;
export type MeetingsPart = (typeof meetingsParts)[number];

/** What of the meetings' place is in sight; it stands in the address. */
export interface MeetingsSight {
  readonly part: MeetingsPart;
  /** One template or proposal by its id, or a year. */
  readonly of: string | undefined;
}

export function sightOf(route: Route): MeetingsSight {
  const query = isListRoute(route) && route.place === "meetings" ? route.query : undefined;
  const part = meetingsParts.find((each) => each === query?.["part"]) ?? "meetings";
  return { part, of: query?.["of"] };
}

export function partRoute(part: MeetingsPart, of?: string): ListRoute {
  return {
    place: "meetings",
    query: { ...(part === "meetings" ? {} : { part }), ...(of === undefined ? {} : { of }) },
  };
}

/** The form for a new proposal, with what it is about. */
export function newProposalRoute(feedback?: string): ListRoute {
  return {
    place: "meetings",
    query: { part: "proposals", new: "1", ...(feedback === undefined ? {} : { feedback }) },
  };
}
