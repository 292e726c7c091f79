import * as v from "valibot";
import demoJson from "./demo-data.json" with { type: "json" };

/**
 * The invented contract of the example group, as it was written down: Finnish words for every enumeration, euros and
 * per cents as plain numbers. Strict, so that a field that is added to the data without a place here is refused.
 */
const contract = v.strictObject({
  id: v.string(),
  name: v.string(),
  case_number: v.string(),
  buyer_id: v.string(),
  service_area: v.string(),
  starts: v.string(),
  ends: v.string(),
  option: v.string(),
  general_terms: v.string(),
  terms_note: v.string(),
  procedure: v.string(),
  document_precedence: v.array(v.string()),
  goals: v.array(v.string()),
  steering_rules: v.strictObject({
    quorum_min: v.number(),
    quorum_groups: v.array(v.string()),
    quorum_text: v.string(),
    decision_text: v.string(),
    conflict_text: v.string(),
    responsibility_text: v.string(),
    notice_days: v.number(),
    minutes_days: v.number(),
    correction_days: v.number(),
  }),
});

const organisation = v.strictObject({
  id: v.string(),
  kind: v.string(),
  name: v.string(),
  unit: v.optional(v.string()),
  consortium: v.optional(v.string()),
  consortium_role: v.optional(v.string()),
  parent_id: v.optional(v.string()),
  fictional: v.boolean(),
});

const member = v.strictObject({
  id: v.string(),
  name: v.string(),
  role: v.string(),
  group: v.string(),
  org_id: v.nullable(v.string()),
  title: v.nullable(v.string()),
  voting: v.boolean(),
  pseudonym: v.optional(v.boolean()),
  fee: v.optional(v.string()),
  support: v.optional(v.string()),
});

const deputy = v.strictObject({
  id: v.string(),
  name: v.string(),
  for_member: v.string(),
  org_id: v.optional(v.string()),
  pseudonym: v.optional(v.boolean()),
});

const metric = v.strictObject({
  id: v.string(),
  name: v.string(),
  plain: v.string(),
  kind: v.string(),
  unit: v.string(),
  freq: v.string(),
  direction: v.string(),
  baseline: v.number(),
  target: v.number(),
  alert: v.number(),
  source: v.string(),
  formula: v.string(),
  bonus: v.optional(v.boolean()),
  min_n: v.optional(v.number()),
  side_effect_note: v.optional(v.string()),
});

const observation = v.strictObject({
  id: v.string(),
  metric_id: v.string(),
  provider_id: v.string(),
  period: v.string(),
  value: v.nullable(v.number()),
  n: v.nullable(v.number()),
  missing_reason: v.optional(v.string()),
  comment: v.optional(v.string()),
});

const votes = v.strictObject({ for_: v.number(), against: v.number(), blank: v.number() });

const attendance = v.strictObject({
  member_id: v.optional(v.string()),
  deputy_id: v.optional(v.string()),
  name: v.optional(v.string()),
  status: v.string(),
  mode: v.optional(v.string()),
  arrived: v.optional(v.string()),
  right: v.optional(v.string()),
});

const item = v.strictObject({
  no: v.number(),
  title: v.string(),
  type: v.string(),
  presenter_id: v.string(),
  discussion: v.optional(v.string()),
  proposal: v.optional(v.string()),
  outcome: v.optional(v.string()),
  client_view: v.optional(v.string()),
  attachments: v.optional(v.array(v.string())),
  decision_ids: v.optional(v.array(v.string())),
  action_ids: v.optional(v.array(v.string())),
  related_action_ids: v.optional(v.array(v.string())),
  related_feedback_ids: v.optional(v.array(v.string())),
  /** On the item about disqualifications: all of the meeting's. On the item they concern: the members alone. */
  disqualified: v.optional(
    v.array(
      v.union([
        v.string(),
        v.strictObject({ item_no: v.number(), member_ids: v.array(v.string()), ground: v.string() }),
      ]),
    ),
  ),
  vote: v.optional(votes),
  contract_change_check: v.optional(v.boolean()),
  publicity: v.string(),
});

const meeting = v.strictObject({
  id: v.string(),
  number: v.string(),
  kind: v.string(),
  date: v.string(),
  start: v.string(),
  end: v.nullable(v.string()),
  place: v.string(),
  mode: v.string(),
  status: v.string(),
  notice_sent: v.string(),
  chair_id: v.string(),
  secretary_id: v.string(),
  checker_id: v.string(),
  minutes_sent: v.nullable(v.string()),
  minutes_approved: v.nullable(v.string()),
  attendance: v.array(attendance),
  items: v.array(item),
  easy_summary: v.string(),
  note: v.nullable(v.string()),
});

const decision = v.strictObject({
  id: v.string(),
  meeting_id: v.string(),
  item_no: v.number(),
  number: v.number(),
  title: v.string(),
  proposal: v.string(),
  decision: v.string(),
  reasons: v.string(),
  authority: v.string(),
  outcome: v.string(),
  status: v.string(),
  date: v.string(),
  buyer_decision: v.optional(v.nullable(v.strictObject({ date: v.string(), ref: v.string(), outcome: v.string() }))),
  expires: v.optional(v.string()),
  supersedes: v.optional(v.string()),
  superseded_by: v.optional(v.string()),
  related_decision_ids: v.optional(v.array(v.string())),
  disqualified: v.optional(v.array(v.string())),
  client_view: v.optional(v.string()),
  publicity: v.optional(v.string()),
  contract_step: v.optional(v.string()),
  dissent: v.optional(v.array(v.strictObject({ member_id: v.string(), text: v.string() }))),
  vote: v.optional(votes),
  contract_change_check: v.optional(v.strictObject({ needed: v.boolean(), law: v.string(), result: v.string() })),
});

const action = v.strictObject({
  id: v.string(),
  title: v.string(),
  kind: v.string(),
  owner_id: v.string(),
  participants: v.array(v.string()),
  created: v.string(),
  due: v.string(),
  new_due: v.optional(v.string()),
  status: v.string(),
  description: v.string(),
  origin: v.strictObject({
    decision_id: v.nullable(v.string()),
    feedback_ids: v.array(v.string()),
    metric_ids: v.array(v.string()),
  }),
  progress: v.array(v.strictObject({ date: v.string(), text: v.string() })),
  done: v.optional(v.string()),
  evidence: v.optional(v.string()),
  client_impact: v.optional(v.string()),
  waiting_for: v.optional(v.string()),
});

const feedback = v.strictObject({
  id: v.string(),
  date: v.string(),
  provider_id: v.string(),
  channel: v.string(),
  giver: v.string(),
  theme: v.string(),
  tone: v.string(),
  text: v.string(),
  status: v.string(),
  response: v.string(),
  first_response: v.string(),
  days_to_first_response: v.number(),
  result_told: v.optional(v.string()),
  action_ids: v.optional(v.array(v.string())),
});

const bonusCalculation = v.strictObject({
  id: v.string(),
  year: v.number(),
  review_period: v.string(),
  provider_id: v.string(),
  invoiced_eur: v.number(),
  criteria: v.array(
    v.strictObject({
      metric_id: v.string(),
      target: v.number(),
      actual: v.number(),
      met: v.boolean(),
      percent: v.number(),
    }),
  ),
  precondition: v.strictObject({ text: v.string(), met: v.boolean(), months_over: v.array(v.string()) }),
  bonus_percent: v.number(),
  bonus_eur: v.number(),
});

const sanction = v.strictObject({
  id: v.string(),
  provider_id: v.string(),
  ground: v.string(),
  steps: v.array(v.strictObject({ date: v.string(), step: v.string(), ref: v.string() })),
  amount_eur: v.number(),
  status: v.string(),
});

const priorityOrder = v.strictObject({
  year: v.number(),
  source: v.string(),
  valid_from: v.nullable(v.string()),
  weights: v.optional(v.record(v.string(), v.number())),
  ranking: v.array(
    v.strictObject({
      rank: v.number(),
      provider_id: v.string(),
      score: v.optional(v.number()),
      components: v.optional(v.record(v.string(), v.number())),
    }),
  ),
  recommended_by: v.optional(v.string()),
  decided: v.optional(v.nullable(v.strictObject({ date: v.string(), ref: v.string() }))),
  status: v.string(),
});

const participation = v.strictObject({
  id: v.string(),
  phase: v.string(),
  date: v.string(),
  method: v.string(),
  where: v.string(),
  who: v.string(),
  count: v.nullable(v.number()),
  influence: v.nullable(v.string()),
  area: v.string(),
  support: v.string(),
});

const risk = v.strictObject({
  id: v.string(),
  title: v.string(),
  description: v.string(),
  likelihood: v.number(),
  impact: v.number(),
  owner_id: v.string(),
  response: v.string(),
  status: v.string(),
  reviewed: v.string(),
});

const demo = v.strictObject({
  schema: v.literal("ohjausryhma-demo/1"),
  generated: v.string(),
  language: v.literal("fi"),
  notice: v.string(),
  as_of: v.string(),
  contract,
  organisations: v.array(organisation),
  members: v.array(member),
  deputies: v.array(deputy),
  metrics: v.array(metric),
  observations: v.array(observation),
  meetings: v.array(meeting),
  decisions: v.array(decision),
  actions: v.array(action),
  feedback: v.array(feedback),
  incentives: v.strictObject({
    rules: v.strictObject({ bonus: v.string(), sanction_steps: v.array(v.string()), decided_by: v.string() }),
    bonus_2024: v.array(bonusCalculation),
    bonus_2025: v.array(bonusCalculation),
    sanctions: v.array(sanction),
  }),
  priority_orders: v.array(priorityOrder),
  priority_note: v.string(),
  participation: v.array(participation),
  risks: v.array(risk),
});

export type Demo = v.InferOutput<typeof demo>;
export type DemoMeeting = Demo["meetings"][number];
export type DemoItem = DemoMeeting["items"][number];
export type DemoDecision = Demo["decisions"][number];
export type DemoAction = Demo["actions"][number];
export type DemoFeedback = Demo["feedback"][number];
export type DemoObservation = Demo["observations"][number];

/** The example data, checked. Throws when the file in the project is not what its schema says: that is a bug. */
export function readDemo(): Demo {
  return v.parse(demo, demoJson);
}
