import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatListQuery, parseListQuery } from "../../renderer/navigation/list-query.ts";
import {
  hashToRoute,
  listPlaces,
  meetingViews,
  type Route,
  recordPlaceKinds,
  routeToHash,
} from "../../renderer/navigation/route.ts";

const id = fc.stringMatching(/^[A-Za-z0-9_-]{1,64}$/);
const query = fc
  .dictionary(fc.stringMatching(/^[a-z][A-Za-z0-9-]{0,31}$/), fc.string({ unit: "grapheme", maxLength: 20 }), {
    noNullPrototype: true,
    minKeys: 1,
    maxKeys: 6,
  })
  .filter((each) => Object.values(each).every((value) => !/\p{Cc}/u.test(value)));

const route = fc.oneof<fc.Arbitrary<Route>[]>(
  fc.constantFrom<Route>({ place: "start" }, { place: "overview" }, { place: "settings" }, { place: "help" }),
  fc.record({ place: fc.constantFrom(...listPlaces) }),
  fc.record({ place: fc.constantFrom(...listPlaces), query }),
  fc.record({ place: fc.constant("meeting" as const), id, view: fc.constantFrom(...meetingViews) }),
  fc.record({ place: fc.constant("meeting" as const), id, view: fc.constant("agenda" as const), item: id }),
  fc.record({ place: fc.constant("record" as const), kind: fc.constantFrom(...recordPlaceKinds), id }),
  fc.record({ place: fc.constant("live" as const), meeting: id }),
  fc.record({ place: fc.constant("live" as const), meeting: id, item: id }),
  fc.record({ place: fc.constant("live" as const), meeting: id, isNotes: fc.constant(true as const) }),
  fc.record({ place: fc.constant("live" as const), meeting: id, item: id, isNotes: fc.constant(true as const) }),
  fc.record({ place: fc.constant("projector" as const), meeting: id }),
  fc.record({ place: fc.constant("help" as const), page: id }),
);

describe("an address", () => {
  it("leads back to the place that it was made from", () => {
    fc.assert(
      fc.property(route, (each) => {
        expect(hashToRoute(routeToHash(each))).toEqual(each);
      }),
    );
  });

  it("leads somewhere and is written in one way, whatever it says", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        const read = hashToRoute(`#/${text}`);
        expect(hashToRoute(routeToHash(read))).toEqual(read);
      }),
    );
  });

  it.each<[string, Route]>([
    ["", { place: "overview" }],
    ["#/actions?status=late&sort=due", { place: "actions", query: { sort: "due", status: "late" } }],
    ["#/actions?", { place: "actions" }],
    ["#/settings?theme=dark", { place: "settings" }],
    ["#/meeting/k1", { place: "meeting", id: "k1", view: "agenda" }],
    ["#/meeting/k1/agenda/i9", { place: "meeting", id: "k1", view: "agenda", item: "i9" }],
    ["#/meeting/k1/agenda/i%209", { place: "meeting", id: "k1", view: "agenda" }],
    ["#/meeting/k1/minutes/i9", { place: "meeting", id: "k1", view: "minutes" }],
    ["#/live/k1", { place: "live", meeting: "k1" }],
    ["#/live/k1/i9", { place: "live", meeting: "k1", item: "i9" }],
    ["#/live/k1/i%209", { place: "live", meeting: "k1" }],
    ["#/notes/k1/i9", { place: "live", meeting: "k1", item: "i9", isNotes: true }],
    ["#/notes", { place: "overview" }],
    ["#/projector/k1", { place: "projector", meeting: "k1" }],
    ["#/projector", { place: "overview" }],
    ["#/help/files", { place: "help", page: "files" }],
    ["#/action/../../etc", { place: "overview" }],
    ["#/toString/x", { place: "overview" }],
  ])("%s leads to %j", (hash, expected) => {
    expect(hashToRoute(hash)).toEqual(expected);
  });
});

describe("the query of a list", () => {
  it("is written in the order of its names, with any letters", () => {
    expect(formatListQuery({ search: "kevät & 50 %", by: "owner" })).toBe(
      "by=owner&search=kev%C3%A4t%20%26%2050%20%25",
    );
    expect(routeToHash({ place: "actions", query: {} })).toBe("#/actions");
  });

  it("keeps what was chosen empty, and the first of two", () => {
    expect(parseListQuery("status=&sort=due&sort=name")).toEqual({ status: "", sort: "due" });
  });

  it.each([
    ["an encoding that is none", "a=%E0%A4%A"],
    ["a name of the language's own", "__proto__=x"],
    ["a name with other letters", "Ä=x"],
    ["a control character", "a=%00"],
    ["a line break", "a=b%0Ac"],
    ["a value without end", `a=${"x".repeat(201)}`],
    ["a name without end", `${"a".repeat(33)}=x`],
  ])("passes over %s", (_what, text) => {
    expect(parseListQuery(`${text}&b=1`)).toEqual({ b: "1" });
  });

  it("ends", () => {
    const many = Array.from({ length: 1000 }, (_, at) => `n${at}=x`).join("&");
    expect(Object.keys(parseListQuery(many))).toHaveLength(24);
    expect(formatListQuery(parseListQuery(`search=${"x".repeat(1_000_000)}`))).toBe("");
  });

  it("survives half of a character", () => {
    expect(formatListQuery({ search: "\ud83d" })).toBe("search=%EF%BF%BD");
  });
});
