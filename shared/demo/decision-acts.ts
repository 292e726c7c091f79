import { assert } from "../core/assert.ts";
import { type Act, actOf, save } from "./act.ts";
import { codeOf } from "./demo-codes.ts";
import type { Demo, DemoDecision, DemoMeeting } from "./demo-schema.ts";
import { dayOf, finnishMs, plusDays, plusMinutes, spread } from "./demo-time.ts";
import { itemIdOf, itemStartMs, sentencesOf } from "./meeting-clock.ts";

const secretary = "m2";
const chair = "m1";

/** Every decision: recorded in the meeting, written out the next day, answered by the buyer where it was a recommendation. */
export function decisionActs(demo: Demo): readonly Act[] {
  return demo.decisions.flatMap((decision) => {
    const meeting = demo.meetings.find(({ id }) => id === decision.meeting_id);
    assert(meeting !== undefined, "a decision is made in a meeting");
    return [
      ...recordingActs(demo, meeting, decision),
      writingAct(meeting, decision),
      ...statementActs(meeting, decision),
      ...buyerActs(decision),
      ...checkActs(demo, decision),
    ];
  });
}

function recordingActs(demo: Demo, meeting: DemoMeeting, decision: DemoDecision): readonly Act[] {
  const item = meeting.items.find(({ no }) => no === decision.item_no);
  assert(item !== undefined, "a decision belongs to an item");
  const itemId = itemIdOf(meeting.id, decision.item_no);
  const at = plusMinutes(itemStartMs(meeting, decision.item_no), 3.5);
  const authority = codeOf("authority", decision.authority);
  const [opening] = sentencesOf(decision.decision);
  const edits = [
    save("decision", decision.id, {
      number: decision.number,
      title: decision.title,
      meeting: meeting.id,
      item: itemId,
      proposal: decision.proposal,
      text: opening,
      authority,
      manner: codeOf("manner", decision.outcome),
      status: authority === "recommendation" ? "awaiting-buyer" : "in-force",
      decidedOn: dayOf(decision.date),
      accountable: accountableFor(demo, decision),
      publicity: decision.publicity?.startsWith("sisäinen") === true ? "internal" : codeOf("publicity", item.publicity),
      publicityNote: decision.publicity,
      supersedes: decision.supersedes,
    }),
  ];
  if (decision.supersedes !== undefined) {
    edits.push(save("decision", decision.supersedes, { status: "superseded" }));
  }
  const acts = [actOf(secretary, at, ...edits)];
  if (decision.vote !== undefined) {
    const edit = save("vote", `${decision.id}-v1`, {
      meeting: meeting.id,
      item: itemId,
      decision: decision.id,
      motion: decision.proposal,
      inFavour: decision.vote.for_,
      against: decision.vote.against,
      blank: decision.vote.blank,
    });
    acts.push(actOf(secretary, plusMinutes(at, 1), edit));
  }
  return acts;
}

function writingAct(meeting: DemoMeeting, decision: DemoDecision): Act {
  const at = plusMinutes(finnishMs(plusDays(dayOf(meeting.date), 1), "13:05"), spread(decision.id, 90));
  return actOf(
    secretary,
    at,
    save("decision", decision.id, {
      text: decision.decision,
      reasons: decision.reasons,
      clientView: decision.client_view,
      contractStep: decision.contract_step,
      related: decision.related_decision_ids,
      expiresOn: decision.expires === undefined ? undefined : dayOf(decision.expires),
    }),
  );
}

/** Who disagreed writes it in their own words, on their own device, the same evening. */
function statementActs(meeting: DemoMeeting, decision: DemoDecision): readonly Act[] {
  return (decision.dissent ?? []).map(({ member_id: member, text }) =>
    actOf(
      member,
      finnishMs(meeting.date, "18:42"),
      save("statement", `${decision.id}-${member}`, {
        decision: decision.id,
        item: itemIdOf(meeting.id, decision.item_no),
        member,
        type: "dissent",
        text,
      }),
    ),
  );
}

function buyerActs(decision: DemoDecision): readonly Act[] {
  const answer = decision.buyer_decision;
  if (answer === undefined || answer === null) return [];
  const edit = save("decision", decision.id, {
    status: "in-force",
    buyerDecidedOn: dayOf(answer.date),
    buyerReference: answer.ref,
    buyerOutcome: answer.outcome,
  });
  return [actOf(chair, plusMinutes(finnishMs(answer.date, "14:10"), spread(decision.id, 60)), edit)];
}

/** The need for an assessment is seen in the meeting; its result comes when the action that looked into it is done. */
function checkActs(demo: Demo, decision: DemoDecision): readonly Act[] {
  const check = decision.contract_change_check;
  if (check === undefined) return [];
  const done = demo.actions.find(
    ({ origin, done: on }) => origin.decision_id === decision.id && on !== undefined,
  )?.done;
  assert(done !== undefined, "the assessment was made");
  const { needed, law, result } = check;
  return [
    actOf(
      secretary,
      finnishMs(plusDays(dayOf(decision.date), 1), "15:02"),
      save("decision", decision.id, { changeCheck: { needed, law } }),
    ),
    actOf(secretary, finnishMs(done, "15:36"), save("decision", decision.id, { changeCheck: { needed, law, result } })),
  ];
}

/** The organisation of whoever does the first thing that the decision led to; else the buyer, whose contract it is. */
function accountableFor(demo: Demo, decision: DemoDecision): string {
  const owner = demo.actions.find(({ origin }) => origin.decision_id === decision.id)?.owner_id;
  return demo.members.find(({ id }) => id === owner)?.org_id ?? demo.contract.buyer_id;
}
