import { formatListQuery, type ListQuery, parseListQuery } from "./list-query.ts";

/**
 * Where in the app a person is. A closed union, written into the address after `#`, so that back, forward, a bookmark
 * and a second window all mean the same place.
 */
export type Route =
  | { readonly place: "start" }
  | { readonly place: "demo" }
  | { readonly place: "overview" }
  | ListRoute
  | {
      readonly place: "meeting";
      readonly id: string;
      readonly view: MeetingView;
      /** The item that is open in the agenda. */
      readonly item?: string;
      /** The place in the minutes that is wanted: among its headings of the second level, from 0. */
      readonly heading?: number;
    }
  | { readonly place: "record"; readonly kind: RecordPlaceKind; readonly id: string }
  | { readonly place: "settings" }
  /** A meeting being held: the whole window for one purpose. With notes: as one who takes notes and does not lead it. */
  | { readonly place: "live"; readonly meeting: string; readonly item?: string; readonly isNotes?: true }
  /** The mirror of a meeting for a second screen. */
  | { readonly place: "projector"; readonly meeting: string }
  | { readonly place: "help"; readonly page?: string };

/** A place that shows lists, with what has been chosen in them. */
export interface ListRoute {
  readonly place: ListPlace;
  readonly query?: ListQuery;
}

export type Place = Route["place"];

export const listPlaces = [
  "meetings",
  "decisions",
  "actions",
  "feedback",
  "partners",
  "exchange",
  "conflicts",
] as const;
export type ListPlace = (typeof listPlaces)[number];

export function isListRoute(route: Route): route is ListRoute {
  return listPlaces.some((each) => each === route.place);
}

/** The parts of one meeting: its agenda and items (one of which may be open), its notice, who is here, its minutes. */
export const meetingViews = ["agenda", "notice", "attendance", "minutes"] as const;
export type MeetingView = (typeof meetingViews)[number];

/** Kinds of record that have a page of their own. */
export const recordPlaceKinds = [
  "decision",
  "action",
  "feedback",
  "member",
  "organisation",
  "metric",
  "risk",
  "participation",
  "priority-order",
  "bonus-calculation",
  "sanction",
  "incentive-rules",
] as const;
export type RecordPlaceKind = (typeof recordPlaceKinds)[number];

const simplePlaces = ["start", "demo", "overview", "settings"] as const;

export function routeToHash(route: Route): string {
  switch (route.place) {
    case "meeting":
      return `#/meeting/${route.id}/${route.view}${itemPart(route)}`;
    case "record":
      return `#/${route.kind}/${route.id}`;
    case "live":
      return `#/${route.isNotes ? "notes" : "live"}/${route.meeting}${route.item === undefined ? "" : `/${route.item}`}`;
    case "projector":
      return `#/projector/${route.meeting}`;
    case "help":
      return route.page === undefined ? "#/help" : `#/help/${route.page}`;
    case "start":
    case "demo":
    case "overview":
    case "settings":
      return `#/${route.place}`;
    default: {
      const query = formatListQuery(route.query ?? {});
      return query === "" ? `#/${route.place}` : `#/${route.place}?${query}`;
    }
  }
}

function itemPart({ view, item, heading }: Extract<Route, { place: "meeting" }>): string {
  if (view === "minutes" && heading !== undefined) return `/${heading}`;
  return view === "agenda" && item !== undefined ? `/${item}` : "";
}

/** Reads an address; anything unknown leads to the overview. */
export function hashToRoute(hash: string): Route {
  const text = hash.replace(/^#\//, "");
  const mark = text.indexOf("?");
  const [first = "", id = "", view = "", item = ""] = (mark < 0 ? text : text.slice(0, mark)).split("/");
  if (id === "") return placeAlone(first, mark < 0 ? "" : text.slice(mark + 1));
  if (!isId(id)) return { place: "overview" };
  if (first === "live" || first === "notes") {
    const notes = first === "notes" ? { isNotes: true as const } : {};
    return { place: "live", meeting: id, ...(isId(view) ? { item: view } : {}), ...notes };
  }
  if (first === "projector") return { place: "projector", meeting: id };
  if (first === "help") return { place: "help", page: id };
  if (first === "meeting") return meetingRoute(id, view, item);
  const kind = recordPlaceKinds.find((each) => each === first);
  return kind === undefined ? { place: "overview" } : { place: "record", kind, id };
}

function placeAlone(name: string, queryText: string): Route {
  if (name === "help") return { place: "help" };
  const simple = simplePlaces.find((place) => place === name);
  if (simple !== undefined) return { place: simple };
  const list = listPlaces.find((place) => place === name);
  if (list === undefined) return { place: "overview" };
  const query = parseListQuery(queryText);
  return Object.keys(query).length === 0 ? { place: list } : { place: list, query };
}

function meetingRoute(id: string, viewName: string, item: string): Route {
  const view = meetingViews.find((each) => each === viewName) ?? "agenda";
  if (view === "minutes" && /^\d{1,3}$/.test(item)) return { place: "meeting", id, view, heading: Number(item) };
  return view === "agenda" && isId(item) ? { place: "meeting", id, view, item } : { place: "meeting", id, view };
}

function isId(text: string): boolean {
  return /^[A-Za-z0-9_-]{1,64}$/.test(text);
}
