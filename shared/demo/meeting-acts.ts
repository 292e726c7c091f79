import { generateKeyBetween, generateNKeysBetween } from "fractional-indexing";
import { assert } from "../core/assert.ts";
import { type Act, actOf, save } from "./act.ts";
import { fillFromCycle } from "./cycle-acts.ts";
import { codeOf } from "./demo-codes.ts";
import type { Demo, DemoItem, DemoMeeting } from "./demo-schema.ts";
import { dayOf, finnishMs, laterOf, plusDays, plusMinutes, spread, timeOf, workday } from "./demo-time.ts";
import { draftedOn, itemIdOf, plannedMinutes } from "./meeting-clock.ts";
import { meetingDayActs } from "./meeting-day-acts.ts";
import { minutesActs } from "./minutes-acts.ts";

const secretary = "m2";

/** Every meeting from its draft to its approved minutes, as far as it has come. */
export function meetingActs(demo: Demo): readonly Act[] {
  return demo.meetings.flatMap((meeting) => [
    ...draftActs(demo, meeting),
    ...agendaActs(demo, meeting),
    noticeAct(meeting),
    ...(meeting.end === null ? [] : [...meetingDayActs(meeting), ...minutesActs(demo, meeting)]),
  ]);
}

/** The draft has the usual place and hour; what this meeting needs otherwise is changed before the notice. */
function draftActs(demo: Demo, meeting: DemoMeeting): readonly Act[] {
  const drafted = draftedOn(demo, meeting);
  return [
    actOf(
      secretary,
      finnishMs(drafted, "16:31"),
      save("meeting", meeting.id, {
        number: meeting.number,
        type: codeOf("meetingType", meeting.kind),
        date: dayOf(meeting.date),
        // The hour was moved to two o'clock for the clients' representatives after the autumn of 2024.
        start: meeting.number === "6/2024" ? timeOf("13.00") : timeOf(meeting.start),
        place: "Mallilan sosiaalikeskus ja etäyhteys",
        mode: "hybrid",
        chair: meeting.chair_id,
        secretary: meeting.secretary_id,
        status: "draft",
      }),
    ),
    actOf(
      secretary,
      finnishMs(laterOf(plusDays(dayOf(meeting.notice_sent), -8), plusDays(drafted, 1)), "08:42"),
      save("meeting", meeting.id, {
        start: timeOf(meeting.start),
        place: meeting.place,
        mode: codeOf("meetingMode", meeting.mode),
      }),
    ),
  ];
}

/** Members who have something to propose put it at the end of the list themselves; the secretary puts it in its place. */
function agendaActs(demo: Demo, meeting: DemoMeeting): readonly Act[] {
  const places = placesOf(meeting);
  const earliest = plusDays(draftedOn(demo, meeting), 1);
  const before = (days: number) => laterOf(workday(plusDays(dayOf(meeting.notice_sent), -days)), earliest);
  const lastPlace = places.at(-1) ?? null;
  const acts: Act[] = [];
  for (const [index, item] of meeting.items.entries()) {
    const id = itemIdOf(meeting.id, item.no);
    const proposedByMember = isMembersOwn(item);
    const fills = fillFromCycle(item.title, dayOf(meeting.notice_sent));
    const content = {
      meeting: meeting.id,
      ...(fills === undefined ? {} : { fills }),
      title: item.title,
      type: codeOf("itemType", item.type),
      presenter: item.presenter_id,
      minutes: plannedMinutes(item),
      publicity: codeOf("publicity", item.publicity),
    };
    if (proposedByMember) {
      const at = plusMinutes(finnishMs(before(4), "10:00"), spread(id, 240));
      const place = generateKeyBetween(lastPlace, null);
      acts.push(actOf(item.presenter_id, at, save("agenda-item", id, { ...content, place, proposal: item.proposal })));
      continue;
    }
    const at = plusMinutes(finnishMs(before(5), "09:03"), index * 4);
    acts.push(actOf(secretary, at, save("agenda-item", id, { ...content, place: places[index] })));
    if (item.proposal !== undefined) {
      const proposedAt = plusMinutes(finnishMs(before(3), "13:10"), spread(id, 120));
      acts.push(actOf(secretary, proposedAt, save("agenda-item", id, { proposal: item.proposal })));
    }
  }
  for (const item of meeting.items) {
    if (item.attachments === undefined) continue;
    const id = itemIdOf(meeting.id, item.no);
    const at = plusMinutes(finnishMs(before(1), "14:20"), spread(id, 45));
    acts.push(actOf(secretary, at, save("agenda-item", id, { attachments: item.attachments })));
  }
  return acts;
}

/** The notice goes out: numbers are fixed, and members' items get their places. */
function noticeAct(meeting: DemoMeeting): Act {
  const places = placesOf(meeting);
  return actOf(
    secretary,
    plusMinutes(finnishMs(meeting.notice_sent, "14:06"), spread(meeting.id, 50) + 60),
    save("meeting", meeting.id, {
      status: "called",
      noticeSentOn: dayOf(meeting.notice_sent),
      plain: meeting.end === null ? meeting.easy_summary : undefined,
      checkers: meeting.end === null ? [meeting.checker_id] : undefined,
    }),
    ...meeting.items.map((item, index) =>
      save("agenda-item", itemIdOf(meeting.id, item.no), { number: item.no, place: places[index] }),
    ),
  );
}

function placesOf(meeting: DemoMeeting): readonly string[] {
  const places = generateNKeysBetween(null, null, meeting.items.length);
  assert(places.length === meeting.items.length, "every item has a place");
  return places;
}

/** An item that a member other than the chair and the secretary asked for. */
function isMembersOwn(item: DemoItem): boolean {
  return item.no > 5 && item.presenter_id !== "m1" && item.presenter_id !== secretary;
}
