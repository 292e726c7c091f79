import { assert } from "../core/assert.ts";
import { type DateOnly, daysBetween } from "../core/date-only.ts";
import { type Act, actOf, type Edit, save } from "./act.ts";
import { codeOf } from "./demo-codes.ts";
import type { Demo, DemoAction, DemoItem, DemoMeeting } from "./demo-schema.ts";
import { dayOf, finnishMs, plusDays, plusMinutes, spread, workday } from "./demo-time.ts";
import { itemIdOf, itemStartMs, itemTitled, nextHeldAfter } from "./meeting-clock.ts";

const secretary = "m2";
const actionsTitle = "Toimenpiteiden tilanne";
const clientSide: readonly string[] = ["m7", "m8", "m9"];

/** The action whose due date two people moved at the same time: the group's one open conflict. */
export const disputedAction = "a38";

/** Every action: agreed in a meeting, taken forward by its owner, found done by the group. */
export function actionActs(demo: Demo): readonly Act[] {
  return demo.actions.flatMap((action) => [
    ...agreeingActs(demo, action),
    ...workingActs(demo, action),
    ...postponingActs(demo, action),
    ...finishingActs(demo, action),
    ...(action.id === disputedAction ? conflictingActs(action) : []),
  ]);
}

function agreeingActs(demo: Demo, action: DemoAction): readonly Act[] {
  const { meeting, item, rank } = placeOf(demo, action);
  const at = plusMinutes(itemStartMs(meeting, item.no), 5 + rank * 0.75);
  const owner = demo.members.find(({ id }) => id === action.owner_id);
  assert(owner?.org_id !== undefined && owner.org_id !== null, "the owner has an organisation");
  const participants = action.participants;
  const edit = save("action", action.id, {
    title: action.title,
    type: codeOf("actionType", action.kind),
    owner: action.owner_id,
    accountable: owner.org_id,
    // Before the day was moved by two people at once it was the end of February.
    dueOn: action.id === disputedAction ? dayOf("2026-02-28") : dayOf(action.due),
    // The provider was to take part in planning the evaluation, and was taken off again the next day.
    contributors: action.id === "a40" ? [...participants, "m6"] : participants,
    status: "not-started",
    meeting: meeting.id,
    item: itemIdOf(meeting.id, item.no),
    createdOn: dayOf(action.created),
    decision: action.origin.decision_id ?? undefined,
    metrics: action.origin.metric_ids,
    publicity: codeOf("publicity", item.publicity),
  });
  const writing = plusMinutes(finnishMs(plusDays(dayOf(meeting.date), 1), "14:40"), spread(action.id, 80));
  return [
    actOf(secretary, at, edit),
    actOf(
      secretary,
      writing,
      save("action", action.id, { description: action.description, contributors: participants }),
    ),
    ...linkingActs(demo, action, at),
  ];
}

/** Feedback and action name each other. What came after the action was agreed is linked when it has come. */
function linkingActs(demo: Demo, action: DemoAction, agreedAt: number): readonly Act[] {
  const linked = new Map<number, Edit[]>();
  const known: string[] = [];
  for (const feedback of demo.feedback) {
    const names = feedback.action_ids?.includes(action.id) === true;
    const isNamed = action.origin.feedback_ids.includes(feedback.id);
    if (!names && !isNamed) continue;
    const at = Math.max(plusMinutes(agreedAt, 0.4), finnishMs(plusDays(dayOf(feedback.date), 1), "15:30"));
    const edits = linked.get(at) ?? [];
    if (names) {
      const soFar = (feedback.action_ids ?? []).slice(0, (feedback.action_ids ?? []).indexOf(action.id) + 1);
      edits.push(save("feedback", feedback.id, { actions: soFar }));
    }
    if (isNamed) known.push(feedback.id);
    linked.set(at, edits);
    if (isNamed) edits.push(save("action", action.id, { feedback: [...known] }));
  }
  return [...linked].map(([at, edits]) => actOf(secretary, at, ...edits.filter(isLastOnRecord)));
}

/** Within one act each record is saved once, with the last that was wished for it. */
function isLastOnRecord(edit: Edit, index: number, edits: readonly Edit[]): boolean {
  return !edits.slice(index + 1).some((later) => later.kind === edit.kind && later.id === edit.id);
}

/** The owner begins, and tells how it goes. */
function workingActs(demo: Demo, action: DemoAction): readonly Act[] {
  const acts: Act[] = [];
  if (action.status !== "ei aloitettu") {
    const until = dayOf(action.done ?? demo.as_of);
    const half = Math.floor(daysBetween(dayOf(action.created), until) / 2);
    const begun = plusDays(dayOf(action.created), Math.max(1, Math.min(3 + spread(action.id, 9), half)));
    const at = plusMinutes(finnishMs(begun, "09:00"), spread(`${action.id} begun`, 420));
    acts.push(actOf(action.owner_id, at, save("action", action.id, { status: "under-way" })));
  }
  for (const [index, { date, text }] of action.progress.entries()) {
    const id = `${action.id}-${index + 1}`;
    const edit = save("progress", id, { action: action.id, date: dayOf(date), text });
    acts.push(actOf(action.owner_id, plusMinutes(finnishMs(date, "10:30"), spread(id, 100)), edit));
  }
  return acts;
}

/** A late action gets a new day in the meeting that sees it late; the first promise stays in sight. */
function postponingActs(demo: Demo, action: DemoAction): readonly Act[] {
  if (action.new_due === undefined) return [];
  const first = dayOf(action.due);
  const final = dayOf(action.new_due);
  const meeting = nextHeldAfter(demo, action.due, actionsTitle);
  assert(meeting !== undefined, "a meeting saw the action late");
  const at = plusMinutes(itemStartMs(meeting, itemTitled(meeting, actionsTitle).no), 4);
  if (action.waiting_for === undefined) {
    return [actOf(secretary, at, save("action", action.id, { dueOn: final, firstDueOn: first }))];
  }
  // It waits for somebody outside the group, and had to be moved twice.
  const next = nextHeldAfter(demo, meeting.date, actionsTitle);
  assert(next !== undefined, "the next meeting moved the day again");
  const again = plusMinutes(itemStartMs(next, itemTitled(next, actionsTitle).no), 4);
  return [
    actOf(
      secretary,
      at,
      save("action", action.id, {
        dueOn: dayOf("2025-12-31"),
        firstDueOn: first,
        status: "waiting",
        waitingFor: action.waiting_for,
      }),
    ),
    actOf(secretary, again, save("action", action.id, { dueOn: final })),
  ];
}

/** Done by the owner's word; what it meant to clients in the words of whoever took part for them; found done in a meeting. */
function finishingActs(demo: Demo, action: DemoAction): readonly Act[] {
  if (action.done === undefined) return [];
  const done: DateOnly = dayOf(action.done);
  const at = plusMinutes(finnishMs(done, "11:00"), spread(action.id, 70));
  const edit = save("action", action.id, { status: "done", doneOn: done, evidence: action.evidence });
  const acts = [actOf(action.owner_id, at, edit)];
  if (action.client_impact !== undefined) {
    const teller = action.participants.find((member) => clientSide.includes(member)) ?? secretary;
    const told = workday(plusDays(done, 3 + spread(action.id, 8)));
    const impact = save("action", action.id, { clientImpact: action.client_impact });
    acts.push(actOf(teller, plusMinutes(finnishMs(told, "12:00"), spread(`${action.id} impact`, 200)), impact));
  }
  if (codeOf("actionStatus", action.status) === "verified") {
    const meeting = nextHeldAfter(demo, action.done, actionsTitle);
    assert(meeting !== undefined, "a meeting found the action done");
    const found = plusMinutes(
      itemStartMs(meeting, itemTitled(meeting, actionsTitle).no),
      2 + spread(action.id, 9) * 0.2,
    );
    acts.push(actOf(secretary, found, save("action", action.id, { status: "verified" })));
  }
  return acts;
}

/** The owner and the secretary move the same day apart from each other; neither had the other's file. */
function conflictingActs(action: DemoAction): readonly Act[] {
  const byOwner = save("action", action.id, { dueOn: dayOf("2026-04-30") });
  const bySecretary = save("action", action.id, { dueOn: dayOf(action.due) });
  return [
    actOf(action.owner_id, finnishMs("2026-01-13", "10:14"), byOwner),
    { ...actOf(secretary, finnishMs("2026-01-13", "10:52"), bySecretary), apart: true },
  ];
}

/** The item under which the action was agreed, and the action's place among those agreed there. */
function placeOf(
  demo: Demo,
  action: DemoAction,
): { readonly meeting: DemoMeeting; readonly item: DemoItem; readonly rank: number } {
  for (const meeting of demo.meetings) {
    for (const item of meeting.items) {
      const rank = item.action_ids?.indexOf(action.id) ?? -1;
      if (rank >= 0) return { meeting, item, rank };
    }
  }
  throw new Error(`${action.id} was agreed in a meeting`);
}
