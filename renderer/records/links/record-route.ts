import type { GroupBook } from "../../../shared/domain/group-book.ts";
import { isKindName, type KindName } from "../../../shared/domain/kinds.ts";
import { partRoute } from "../../navigation/meetings-parts.ts";
import { type Route, recordPlaceKinds } from "../../navigation/route.ts";

/**
 * Where a record is seen. One that has no page of its own is seen where it belongs: a note in its agenda item, a vote
 * with its decision, an observation with its metric. `undefined` for what belongs to nothing that is known.
 */
export function routeOfRecord(book: GroupBook, kind: string, id: string): Route | undefined {
  const own = recordPlaceKinds.find((each) => each === kind);
  if (own !== undefined) return { place: "record", kind: own, id };
  return isKindName(kind) ? routeOfPart(book, kind, id) : undefined;
}

function routeOfPart(book: GroupBook, kind: KindName, id: string): Route | undefined {
  switch (kind) {
    case "meeting":
      return { place: "meeting", id, view: "agenda" };
    case "agenda-item":
      return itemRoute(book, id);
    case "note":
    case "disqualification":
    case "item-handling":
    case "turn":
    case "motion":
    case "quorum-override":
    case "attachment": {
      const record = book.get(kind, id);
      return itemRoute(book, record?.item) ?? meetingRoute(record?.meeting);
    }
    case "vote":
    case "statement":
    case "position": {
      const record = book.get(kind, id);
      return pageRoute("decision", record?.decision) ?? itemRoute(book, record?.item);
    }
    case "ballot": {
      const vote = book.get(kind, id)?.vote;
      return vote === undefined ? undefined : routeOfPart(book, "vote", vote);
    }
    case "notice":
      return meetingRoute(book.get(kind, id)?.meeting);
    case "review-round":
    case "correction":
    case "minutes-check": {
      const meeting = book.get(kind, id)?.meeting;
      return meeting === undefined ? undefined : { place: "meeting", id: meeting, view: "minutes" };
    }
    case "progress":
      return pageRoute("action", book.get(kind, id)?.action);
    case "observation":
      return pageRoute("metric", book.get(kind, id)?.metric);
    case "attendance": {
      const meeting = book.get(kind, id)?.meeting;
      return meeting === undefined ? undefined : { place: "meeting", id: meeting, view: "attendance" };
    }
    case "group":
    case "contract":
    case "rules":
    case "phrases":
    case "page-design":
      return { place: "partners" };
    case "series":
      return partRoute("cycle");
    case "agenda-template":
      return partRoute("templates", id);
    case "template-item":
      return partRoute("templates", book.get(kind, id)?.template);
    case "item-proposal":
      return partRoute("proposals", id);
    case "device":
    case "receipt":
      return { place: "exchange" };
    default:
      return undefined;
  }
}

function itemRoute(book: GroupBook, item: string | undefined): Route | undefined {
  const meeting = item === undefined ? undefined : book.get("agenda-item", item)?.meeting;
  if (item === undefined || meeting === undefined) return undefined;
  return { place: "meeting", id: meeting, view: "agenda", item };
}

function meetingRoute(id: string | undefined): Route | undefined {
  return id === undefined ? undefined : { place: "meeting", id, view: "agenda" };
}

function pageRoute(kind: "decision" | "action" | "metric", id: string | undefined): Route | undefined {
  return id === undefined ? undefined : { place: "record", kind, id };
}
