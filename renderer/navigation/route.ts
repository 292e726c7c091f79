/**
 * Where in the app a person is. A closed union, written into the address after `#`, so that back, forward, a bookmark
 * and a second window all mean the same place.
 */
export type Route =
  | { readonly place: "start" }
  | { readonly place: "demo" }
  | { readonly place: "overview" }
  | { readonly place: "meetings" }
  | { readonly place: "meeting"; readonly id: string; readonly view: MeetingView }
  | { readonly place: "decisions" }
  | { readonly place: "actions" }
  | { readonly place: "feedback" }
  | { readonly place: "record"; readonly kind: RecordPlaceKind; readonly id: string }
  | { readonly place: "partners" }
  | { readonly place: "exchange" }
  | { readonly place: "conflicts" }
  | { readonly place: "settings" };

export type Place = Route["place"];

/** The parts of one meeting: its agenda and items, who is here, and its minutes. */
export const meetingViews = ["agenda", "attendance", "minutes"] as const;
export type MeetingView = (typeof meetingViews)[number];

/** Kinds of record that have a page of their own. */
export const recordPlaceKinds = ["decision", "action", "feedback", "member", "organisation"] as const;
export type RecordPlaceKind = (typeof recordPlaceKinds)[number];

const simplePlaces = [
  "start",
  "demo",
  "overview",
  "meetings",
  "decisions",
  "actions",
  "feedback",
  "partners",
  "exchange",
  "conflicts",
  "settings",
] as const;

export function routeToHash(route: Route): string {
  switch (route.place) {
    case "meeting":
      return `#/meeting/${route.id}/${route.view}`;
    case "record":
      return `#/${route.kind}/${route.id}`;
    default:
      return `#/${route.place}`;
  }
}

/** Reads an address; anything unknown leads to the overview. */
export function hashToRoute(hash: string): Route {
  const [first = "", id = "", view = ""] = hash.replace(/^#\//, "").split("/");
  const simple = simplePlaces.find((place) => place === first && id === "");
  if (simple !== undefined) return { place: simple };
  if (!/^[A-Za-z0-9_-]{1,64}$/.test(id)) return { place: "overview" };
  if (first === "meeting") {
    return { place: "meeting", id, view: meetingViews.find((each) => each === view) ?? "agenda" };
  }
  const kind = recordPlaceKinds.find((each) => each === first);
  return kind === undefined ? { place: "overview" } : { place: "record", kind, id };
}
