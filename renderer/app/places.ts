import { sightOf } from "../navigation/meetings-parts.ts";
import type { Route } from "../navigation/route.ts";
import type { RailCounts } from "./rail-counts.ts";

/** A place of the left rail. */
export interface RailPlace {
  readonly place: RailPlaceName;
  /** The count that stands beside its name. */
  readonly count?: { readonly of: keyof RailCounts; readonly word: CountWord; readonly isLate?: boolean };
}

export type RailPlaceName =
  | "overview"
  | "meetings"
  | "decisions"
  | "actions"
  | "feedback"
  | "partners"
  | "exchange"
  | "conflicts"
  | "settings";

export type CountWord = "late" | "waiting" | "fresh" | "conflicts";

/** The places in their order. Conflicts are shown while there are some. */
export const railPlaces: readonly RailPlace[] = [
  { place: "overview" },
  { place: "meetings" },
  { place: "decisions", count: { of: "waitingDecisions", word: "waiting" } },
  { place: "actions", count: { of: "lateActions", word: "late", isLate: true } },
  { place: "feedback", count: { of: "freshFeedback", word: "fresh" } },
  { place: "partners" },
  { place: "exchange" },
  { place: "conflicts", count: { of: "conflicts", word: "conflicts", isLate: true } },
  { place: "settings" },
];

/** The place of the rail that an address belongs to: a record's page lies within the place of its kind. */
export function railPlaceOf(route: Route): RailPlaceName | undefined {
  switch (route.place) {
    case "start":
    case "demo":
    case "projector":
    case "help":
      return undefined;
    case "meeting":
    case "live":
      return "meetings";
    case "record":
      return placeOfRecord[route.kind];
    default:
      return route.place;
  }
}

const placeOfRecord = {
  decision: "decisions",
  action: "actions",
  feedback: "feedback",
  member: "partners",
  organisation: "partners",
  metric: "partners",
  risk: "partners",
  participation: "partners",
  "priority-order": "partners",
  "bonus-calculation": "partners",
  sanction: "partners",
  "incentive-rules": "partners",
} as const;

/** What is one place for the eye and the focus: the views of one meeting are. */
export function placeName(route: Route): string {
  switch (route.place) {
    case "meetings": {
      const { part, of } = sightOf(route);
      if (part === "meetings") return "meetings";
      // Another year of the cycle is the same place; one template or proposal is a page of its own.
      return part === "cycle" || of === undefined ? `meetings/${part}` : `meetings/${part}/${of}`;
    }
    case "meeting":
      return `meeting/${route.id}`;
    case "record":
      return `${route.kind}/${route.id}`;
    case "live":
      return `live/${route.meeting}`;
    case "projector":
      return `projector/${route.meeting}`;
    case "help":
      return `help/${route.page ?? ""}`;
    default:
      return route.place;
  }
}
