import * as v from "valibot";
import { agendaOf } from "../../../shared/domain/agenda.ts";
import { agendaItem } from "../../../shared/domain/agenda-item.ts";
import { decision } from "../../../shared/domain/decision.ts";
import type { Decision } from "../../../shared/domain/decision.ts";
import type { GroupBook } from "../../../shared/domain/group-book.ts";
import { roundOf, timeOf, voteOf } from "./projector-parts.ts";
import { sides } from "../../../shared/domain/side.ts";
import { meetingPresence } from "../../../shared/meeting/presence.ts";

/**
 * What is shown of a meeting on a second screen: as little as everybody in the room may read. The window that shows it
 * opens no group, because only one window at a time may hold one; it gets this from the window that does.
 */
export type ProjectorModel = v.InferOutput<typeof projectorModelSchema>;

const line = v.pipe(v.string(), v.maxLength(500));
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000));
const side = v.picklist(sides);
const minutes = v.pipe(v.number(), v.integer(), v.minValue(-100_000), v.maxValue(100_000));
const longLine = v.pipe(v.string(), v.maxLength(2000));

const projectorModelSchema = v.strictObject({
  group: line,
  meeting: line,
  number: v.optional(line),
  date: v.optional(v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/))),
  items: count,
  current: v.optional(
    v.strictObject({
      /** Which one it is of all, from 1. */
      place: count,
      number: count,
      title: line,
      type: v.optional(agendaItem.fields.type.schema),
      plain: v.optional(v.pipe(v.string(), v.maxLength(2000))),
      presenter: v.optional(line),
      isConfidential: v.boolean(),
    }),
  ),
  next: v.optional(v.strictObject({ number: count, title: line })),
  /** Whether anybody's presence has been marked. */
  isMarked: v.boolean(),
  sides: v.pipe(
    v.array(v.strictObject({ side, here: count, seats: count, names: v.pipe(v.array(line), v.maxLength(200)) })),
    v.maxLength(sides.length),
  ),
  quorum: v.strictObject({ quorate: v.boolean(), voting: count, needed: count, missing: v.array(side) }),
  decisions: v.pipe(
    v.array(
      v.strictObject({
        number: v.optional(count),
        title: line,
        text: v.optional(v.pipe(v.string(), v.maxLength(2000))),
        authority: v.optional(decision.fields.authority.schema),
        isConfidential: v.boolean(),
      }),
    ),
    v.maxLength(3),
  ),
  /** How the time goes, in minutes, while the meeting is held. */
  time: v.optional(v.strictObject({ left: v.optional(minutes), itemLeft: v.optional(minutes) })),
  /** The round of turns under the item, by side alone: who has spoken is nobody's business on a wall. */
  round: v.optional(
    v.pipe(
      v.array(
        v.strictObject({
          party: v.picklist([...sides, "outside"]),
          turns: count,
          seconds: count,
          waiting: count,
          isSpeaking: v.boolean(),
        }),
      ),
      v.maxLength(sides.length + 1),
    ),
  ),
  /** The last vote that no decision has settled yet: how many have voted while it is open, then how. */
  vote: v.optional(
    v.strictObject({
      isOpen: v.boolean(),
      /** What is voted on, unless the matter is confidential; with a counter-motion the base is the first. */
      base: v.optional(longLine),
      counter: v.optional(longLine),
      isContest: v.boolean(),
      entitled: v.optional(count),
      given: v.optional(count),
      result: v.optional(
        v.strictObject({
          inFavour: count,
          against: count,
          blank: count,
          verdict: v.picklist(["carried", "not-carried", "postponed", "needs-chair", "disputed", "nobody"]),
        }),
      ),
    }),
  ),
  /** The time of day when it was made, `HH:MM`. */
  madeAt: v.pipe(v.string(), v.regex(/^\d{2}:\d{2}$/)),
});

export interface ProjectorView {
  /** The item that is open in the app; none before the first is. */
  readonly item: string | undefined;
  readonly names: boolean;
  readonly today: { readonly day: string; readonly time: string };
}

/** The model of a meeting, `undefined` when the group has no such meeting. */
export function projectorModel(book: GroupBook, id: string, view: ProjectorView): ProjectorModel | undefined {
  const meeting = book.get("meeting", id);
  if (meeting === undefined) return undefined;
  const presence = meetingPresence(book, meeting);
  const at = meeting.date === view.today.day ? view.today.time : undefined;
  const itemId = view.item ?? presence.running;
  const { quorum, present } = itemId === undefined ? presence.at(at) : presence.forItem(itemId, at);
  const items = agendaOf(book, id);
  const openAt = items.findIndex(({ item }) => item.id === itemId);
  const current = items[openAt];
  const next = items[openAt + 1];
  const presenter = current?.item.presenter === undefined ? undefined : book.get("member", current.item.presenter);
  return {
    group: cut(book.get("group", "group")?.name ?? ""),
    meeting: id,
    ...given("number", meeting.number),
    ...given("date", meeting.date),
    items: items.length,
    ...(current === undefined
      ? {}
      : {
          current: {
            place: openAt + 1,
            number: current.number,
            title: cut(current.item.title ?? ""),
            ...given("type", current.item.type),
            ...(isSecret(current.item) ? {} : given("plain", cut(current.item.plain, longest))),
            ...(view.names ? given("presenter", presenter?.name) : {}),
            isConfidential: isSecret(current.item),
          },
        }),
    ...(next === undefined ? {} : { next: { number: next.number, title: cut(next.item.title ?? "") } }),
    isMarked: presence.events.length > 0,
    sides: sides.map((each) => {
      const members = presence.members.filter((member) => member.side === each);
      const here = members.filter((member) => present.has(member.id));
      return {
        side: each,
        here: here.length,
        seats: members.filter((member) => member.deputyFor === undefined).length,
        names: view.names ? here.flatMap(({ name }) => name ?? []).slice(0, 200) : [],
      };
    }),
    quorum: {
      quorate: quorum.quorate,
      voting: quorum.voting,
      needed: quorum.needed,
      missing: [...quorum.missingSides],
    },
    decisions: latestDecisions(book.all("decision").filter((each) => each.meeting === id)),
    ...(meeting.status === "under-way" ? given("time", timeOf(book, meeting, itemId, view.today.time)) : {}),
    ...(current === undefined ? {} : given("round", roundOf(book, presence, current.item.id))),
    ...(current === undefined ? {} : given("vote", voteOf(book, current.item))),
    madeAt: view.today.time,
  };
}

/** Reads a model that came from another window; anything else than one is `undefined`. */
export function readProjectorModel(value: unknown): ProjectorModel | undefined {
  const read = v.safeParse(projectorModelSchema, value);
  return read.success ? read.output : undefined;
}

/** The last three of the meeting, the newest first. */
function latestDecisions(decisions: readonly Decision[]): ProjectorModel["decisions"] {
  return decisions
    .toSorted((a, b) => (b.number ?? 0) - (a.number ?? 0))
    .slice(0, 3)
    .map((each) => ({
      ...given("number", each.number),
      title: cut(each.title ?? ""),
      ...(isSecret(each) ? {} : given("text", cut(each.plain ?? each.text, longest))),
      ...given("authority", each.authority),
      isConfidential: isSecret(each),
    }));
}

function isSecret({ publicity }: { readonly publicity?: string }): boolean {
  return publicity === "confidential";
}

/** More than this nobody reads from the back of a room. */
const longest = 600;

function cut(text: string, most?: number): string;
function cut(text: string | undefined, most?: number): string | undefined;
function cut(text: string | undefined, most = 300): string | undefined {
  return text === undefined || text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}

/** One property, or none where there is no value. */
function given<K extends string, T>(key: K, value: T | undefined): { readonly [P in K]?: T } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [P in K]: T });
}
