import { type Act, actOf, type Edit, save } from "./act.ts";
import { codeOf, decimalText } from "./demo-codes.ts";
import type { Demo } from "./demo-schema.ts";
import { dayOf, finnishMs, plusMinutes } from "./demo-time.ts";

const secretary = "m2";

/** How the group came to be: the secretary sets it up in January 2024, and its first meeting settles its rules. */
export function foundationActs(demo: Demo): readonly Act[] {
  return [
    ...inTurn("2024-01-08", "09:04", 7, cardEdits(demo)),
    ...inTurn("2024-01-08", "10:31", 3, [...organisationEdits(demo), ...memberEdits(demo)]),
    ...inTurn("2024-01-09", "13:02", 6, metricEdits(demo)),
    ...settlingActs(demo),
  ];
}

/** The rules card as it was proposed; the first meeting made the notice longer. */
function cardEdits(demo: Demo): readonly Edit[] {
  const { contract, incentives } = demo;
  const rules = contract.steering_rules;
  return [
    save("group", "group", {
      name: "Avopainotteisen päihdepalvelun ohjausryhmä",
      plain: "Ohjausryhmässä tilaaja, palvelujen tekijät ja asiakkaat sopivat yhdessä, miten palvelua parannetaan.",
      notice: demo.notice,
      asOf: dayOf(demo.as_of),
    }),
    save("contract", "contract", {
      name: contract.name,
      caseNumber: contract.case_number,
      buyer: contract.buyer_id,
      serviceArea: contract.service_area,
      startsOn: dayOf(contract.starts),
      endsOn: dayOf(contract.ends),
      option: contract.option,
      generalTerms: contract.general_terms,
      procedure: contract.procedure,
      documentPrecedence: contract.document_precedence,
      goals: contract.goals,
    }),
    save("rules", "rules", {
      quorumMin: rules.quorum_min,
      quorumSides: rules.quorum_groups.map((group) => codeOf("side", group)),
      quorumText: rules.quorum_text,
      // Bonuses and ranks concern all providers: heard, they step out, and the group can still give its opinion.
      conflictQuorum: "side-counts",
      decisionRule: "consensus",
      tieRule: "chair",
      seconding: false,
      checkerCount: 1,
      smallestCount: 5,
      responsibilityText: rules.responsibility_text,
      noticeDays: 7,
      materialDays: 5,
      numbering: "meeting",
      publicityDefault: "public",
      minutesDays: rules.minutes_days,
      correctionDays: rules.correction_days,
      minutesLabel: "memo",
    }),
    save("incentive-rules", "incentive-rules", {
      bonus: incentives.rules.bonus,
      sanctionSteps: incentives.rules.sanction_steps,
      decidedBy: incentives.rules.decided_by,
    }),
  ];
}

function organisationEdits(demo: Demo): readonly Edit[] {
  return demo.organisations.map((organisation) =>
    save("organisation", organisation.id, {
      name: organisation.name,
      type: codeOf("organisationType", organisation.kind),
      unit: organisation.unit,
      consortium: organisation.consortium,
      consortiumRole:
        organisation.consortium_role === undefined ? undefined : codeOf("consortiumRole", organisation.consortium_role),
      parent: organisation.parent_id,
      fictional: organisation.fictional,
    }),
  );
}

function memberEdits(demo: Demo): readonly Edit[] {
  const members = demo.members.map((member) =>
    save("member", member.id, {
      name: member.name,
      side: codeOf("side", member.group),
      organisation: member.org_id ?? undefined,
      role: codeOf("role", member.role),
      title: member.title ?? undefined,
      voting: member.voting,
      pseudonym: member.pseudonym,
    }),
  );
  const deputies = demo.deputies.map((deputy) => {
    const regular = demo.members.find(({ id }) => id === deputy.for_member);
    return save("member", deputy.id, {
      name: deputy.name,
      side: regular === undefined ? undefined : codeOf("side", regular.group),
      organisation: deputy.org_id,
      role: "member",
      voting: true,
      pseudonym: deputy.pseudonym,
      deputyFor: deputy.for_member,
    });
  });
  return [...members, ...deputies];
}

/** Metrics as first drafted; formulas and plain names came with the cards in March. */
function metricEdits(demo: Demo): readonly Edit[] {
  return demo.metrics.map((metric) =>
    save("metric", metric.id, {
      name: metric.name,
      type: codeOf("metricType", metric.kind),
      unit: metric.unit,
      frequency: codeOf("frequency", metric.freq),
      direction: codeOf("direction", metric.direction),
      baseline: decimalText(metric.baseline),
      source: metric.source,
      inBonus: metric.bonus,
    }),
  );
}

/** What was added when the group had met: the rules as agreed, the fees that the buyer granted, the metric cards. */
function settlingActs(demo: Demo): readonly Act[] {
  const { contract, members, metrics, priority_note } = demo;
  const rules = contract.steering_rules;
  const at = finnishMs("2024-01-24", "13:52");
  return [
    actOf(
      secretary,
      at,
      save("rules", "rules", {
        noticeDays: rules.notice_days,
        decisionText: rules.decision_text,
        conflictText: rules.conflict_text,
      }),
    ),
    actOf(
      secretary,
      plusMinutes(at, 25),
      ...metrics.map((metric) =>
        save("metric", metric.id, {
          target: decimalText(metric.target),
          alert: decimalText(metric.alert),
          minN: metric.min_n,
        }),
      ),
    ),
    actOf(
      "m1",
      finnishMs("2024-02-01", "10:17"),
      save("contract", "contract", { termsNote: contract.terms_note }),
      save("rules", "rules", { priorityNote: priority_note }),
    ),
    ...inTurn(
      "2024-02-12",
      "09:40",
      4,
      members.flatMap(({ id, fee, support }) => (fee === undefined ? [] : [save("member", id, { fee, support })])),
    ),
    ...inTurn(
      "2024-03-12",
      "12:20",
      9,
      metrics.map(({ id, plain, formula, side_effect_note: sideEffect }) =>
        save("metric", id, { plain, formula, sideEffect }),
      ),
    ),
  ];
}

/** One act for each edit, the secretary's, some minutes apart. */
function inTurn(date: string, time: string, minutes: number, edits: readonly Edit[]): readonly Act[] {
  const start = finnishMs(date, time);
  return edits.map((edit, index) => actOf(secretary, plusMinutes(start, index * minutes), edit));
}
