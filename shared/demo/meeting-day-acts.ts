import { type Act, actOf, type Edit, save } from "./act.ts";
import { codeOf } from "./demo-codes.ts";
import type { DemoItem, DemoMeeting } from "./demo-schema.ts";
import { dayOf, finnishMs, plusDays, plusMinutes, spread, timeOf } from "./demo-time.ts";
import { isClientsTurn, itemIdOf, itemStartMs, sentencesOf } from "./meeting-clock.ts";

const secretary = "m2";
const noteTaker = "m3";

type DemoAttendance = DemoMeeting["attendance"][number];

/** The meeting itself: who came, who could not decide, what was said and what came of it. */
export function meetingDayActs(meeting: DemoMeeting): readonly Act[] {
  return [
    linkingAct(meeting),
    ...meeting.attendance.map((entry, index) => attendanceAct(meeting, entry, index)),
    actOf(
      secretary,
      plusMinutes(itemStartMs(meeting, 2), 1),
      save("meeting", meeting.id, { checkers: [meeting.checker_id] }),
    ),
    ...meeting.items.flatMap((item) => itemActs(meeting, item)),
    actOf(
      secretary,
      finnishMs(meeting.date, meeting.end ?? meeting.start),
      save("meeting", meeting.id, { status: "held", end: timeOf(meeting.end ?? meeting.start) }),
    ),
  ];
}

/** In the morning the secretary puts the feedback and the actions that will be gone through under their items. */
function linkingAct(meeting: DemoMeeting): Act {
  const edits: Edit[] = meeting.items.flatMap((item) =>
    item.related_feedback_ids === undefined && item.related_action_ids === undefined
      ? []
      : save("agenda-item", itemIdOf(meeting.id, item.no), {
          feedback: item.related_feedback_ids,
          actions: item.related_action_ids,
        }),
  );
  return actOf(secretary, finnishMs(meeting.date, "09:12"), ...edits);
}

/** Those who cannot come say so themselves; the rest is ticked off at the door, and late comers when they come. */
function attendanceAct(meeting: DemoMeeting, entry: DemoAttendance, index: number): Act {
  const member = entry.member_id ?? entry.deputy_id;
  const id = `${meeting.id}-${member ?? `g${index + 1}`}`;
  const event = codeOf("attendanceEvent", entry.status);
  const edit = save("attendance", id, {
    meeting: meeting.id,
    member,
    guest: entry.name,
    right: entry.right,
    event,
    at: entry.arrived === undefined ? undefined : timeOf(entry.arrived),
    mode: event === "excused" ? undefined : modeOf(meeting, entry),
  });
  if (event === "excused" && member !== undefined) {
    const day = plusDays(dayOf(meeting.date), -1 - spread(id, 3));
    return actOf(member, plusMinutes(finnishMs(day, "10:15"), spread(id, 300)), edit);
  }
  const at = entry.arrived ?? meeting.start;
  const seconds = entry.arrived === undefined ? index * 15 - 300 : 40;
  return actOf(secretary, plusMinutes(finnishMs(meeting.date, at), seconds / 60), edit);
}

/** Who is not said to be on line, came to the place; a remote meeting has no place. */
function modeOf(meeting: DemoMeeting, entry: DemoAttendance): "on-site" | "remote" {
  if (entry.mode !== undefined) return codeOf("attendanceMode", entry.mode);
  return codeOf("meetingMode", meeting.mode) === "remote" ? "remote" : "on-site";
}

/** During an item the first sentence is typed; the rest is written out the next day (`minutesActs`). */
function itemActs(meeting: DemoMeeting, item: DemoItem): readonly Act[] {
  const id = itemIdOf(meeting.id, item.no);
  const start = itemStartMs(meeting, item.no);
  const deciding = Math.max(start, quorateMs(meeting) + item.no * 10_000);
  const acts: Act[] = [];
  for (const entry of item.disqualified ?? []) {
    if (typeof entry === "string") continue;
    const concerned = itemIdOf(meeting.id, entry.item_no);
    const edits = entry.member_ids.map((member) =>
      save("disqualification", `${concerned}-${member}`, {
        meeting: meeting.id,
        item: concerned,
        member,
        ground: entry.ground,
      }),
    );
    acts.push(actOf(secretary, plusMinutes(start, 1), ...edits));
  }
  const sentences = item.discussion === undefined ? [] : sentencesOf(item.discussion);
  const [opening] = sentences;
  if (isClientsTurn(item)) {
    for (const [index, text] of sentences.entries()) {
      const edit = save("note", `${id}-n${index + 1}`, { meeting: meeting.id, item: id, text });
      acts.push(actOf(noteTaker, plusMinutes(start, 2 + index * 3), edit));
    }
  }
  if (opening !== undefined) {
    acts.push(
      actOf(
        secretary,
        plusMinutes(codeOf("itemType", item.type) === "decision" ? deciding : start, 1.5),
        save("agenda-item", id, { handling: opening }),
      ),
    );
  }
  if (item.client_view !== undefined) {
    acts.push(actOf(secretary, plusMinutes(start, 2.5), save("agenda-item", id, { clientView: item.client_view })));
  }
  if (item.outcome !== undefined) {
    acts.push(actOf(secretary, plusMinutes(deciding, 3), save("agenda-item", id, { outcome: item.outcome })));
  }
  return acts;
}

/** Nothing is decided or found before the last of those who come late is there: one meeting waited for its quorum. */
function quorateMs(meeting: DemoMeeting): number {
  const arrivals = meeting.attendance.flatMap(({ arrived }) =>
    arrived === undefined ? [] : finnishMs(meeting.date, arrived),
  );
  return Math.max(finnishMs(meeting.date, meeting.start), ...arrivals);
}
