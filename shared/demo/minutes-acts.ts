import { assert } from "../core/assert.ts";
import { type Act, actOf, deviceOfMember, save } from "./act.ts";
import type { Demo, DemoItem, DemoMeeting } from "./demo-schema.ts";
import { dayOf, finnishMs, plusDays, plusMinutes, spread, workday } from "./demo-time.ts";
import { itemIdOf, itemStartMs, sentencesOf } from "./meeting-clock.ts";

const secretary = "m2";

/** The minutes of a held meeting: written out, made plain together, corrected by the checker, approved. */
export function minutesActs(demo: Demo, meeting: DemoMeeting): readonly Act[] {
  assert(meeting.minutes_sent !== null, "a held meeting has its minutes sent");
  const sent = dayOf(meeting.minutes_sent);
  const corrected = correctedItem(meeting);
  const acts: Act[] = [];

  const writing = finnishMs(plusDays(dayOf(meeting.date), 1), "08:50");
  for (const [index, item] of meeting.items.entries()) {
    const sentences = sentencesOf(item.discussion ?? "");
    const text = item === corrected ? sentences.slice(0, -1).join(" ") : item.discussion;
    const edit = save("agenda-item", itemIdOf(meeting.id, item.no), { handling: text });
    acts.push(actOf(secretary, plusMinutes(writing, index * 7), edit));
  }

  // The plain summary is begun by the secretary and written to its end by those for whom it is.
  const [opening = meeting.easy_summary] = sentencesOf(meeting.easy_summary);
  const editor = spread(meeting.id, 2) === 0 ? "m9" : "m7";
  acts.push(
    actOf(secretary, finnishMs(plusDays(sent, -4), "15:20"), save("meeting", meeting.id, { plain: opening })),
    actOf(editor, finnishMs(plusDays(sent, -1), "11:05"), save("meeting", meeting.id, { plain: meeting.easy_summary })),
    actOf(
      secretary,
      finnishMs(sent, "12:44"),
      save("meeting", meeting.id, {
        status: "in-review",
        minutesSentOn: sent,
        remark: meeting.note ?? undefined,
      }),
    ),
    ...sendingActs(meeting, sent),
  );

  if (corrected !== undefined) {
    const at = plusMinutes(finnishMs(plusDays(sent, 2), "09:30"), spread(meeting.id, 300));
    const edit = save("agenda-item", itemIdOf(meeting.id, corrected.no), { handling: corrected.discussion });
    acts.push(actOf(meeting.checker_id, at, edit));
  }

  if (meeting.minutes_approved !== null) {
    const approved = dayOf(meeting.minutes_approved);
    const approving = demo.meetings.find(({ date }) => date === approved);
    assert(approving !== undefined, "minutes are approved in a meeting");
    // Not before everybody who decides has come.
    const at = Math.max(itemStartMs(approving, 4), finnishMs(approving.date, approving.start) + 27 * 60_000);
    const edit = save("meeting", meeting.id, { status: "approved", minutesApprovedOn: approved });
    acts.push(actOf(secretary, plusMinutes(at, spread(meeting.id, 5) * 0.2), edit));
  }
  return acts;
}

/** Everybody gets the minutes as an export file and takes it in, some at once, some days later. */
function sendingActs(meeting: DemoMeeting, sent: ReturnType<typeof dayOf>): readonly Act[] {
  return ["m1", "m3", "m4", "m5", "m6", "m8", "m9"].map((member) => {
    const name = `${meeting.id} ${member}`;
    const day = workday(plusDays(sent, 1 + spread(name, 4)));
    const at = plusMinutes(finnishMs(day, "08:30"), spread(`${name} at`, 420));
    return { at, device: deviceOfMember(member), author: member, edits: [] };
  });
}

/** The item on which the checker found something missing: the longest that was told in more than one sentence. */
function correctedItem(meeting: DemoMeeting): DemoItem | undefined {
  return meeting.items
    .filter((item) => item.no > 4 && sentencesOf(item.discussion ?? "").length > 1)
    .reduce<DemoItem | undefined>(
      (longest, item) => ((item.discussion ?? "").length > (longest?.discussion ?? "").length ? item : longest),
      undefined,
    );
}
