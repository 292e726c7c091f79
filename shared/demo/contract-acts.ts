import { type Act, actOf, save } from "./act.ts";
import { basisPoints, codeOf, decimalText } from "./demo-codes.ts";
import type { Demo } from "./demo-schema.ts";
import { dayOf, finnishMs, plusDays, plusMinutes, spread, workday } from "./demo-time.ts";

const secretary = "m2";

/** What follows from the contract year by year: bonuses, the sanction ladder, the priority order, participation, risks. */
export function contractActs(demo: Demo): readonly Act[] {
  return [
    ...bonusActs(demo),
    ...sanctionActs(demo),
    ...priorityActs(demo),
    ...participationActs(demo),
    ...riskActs(demo),
  ];
}

/** Calculated for the year's statement; the first year's invoicing was corrected by the action that checked it. */
function bonusActs(demo: Demo): readonly Act[] {
  const { bonus_2024: first, bonus_2025: second } = demo.incentives;
  return [...first, ...second].flatMap((calculation, index) => {
    const isFirst = calculation.year === 2024;
    const { id, precondition } = calculation;
    const invoicedCents = calculation.invoiced_eur * 100;
    const at = plusMinutes(finnishMs(isFirst ? "2025-01-22" : "2026-01-14", "09:20"), index * 11);
    const edit = save("bonus-calculation", id, {
      year: calculation.year,
      reviewPeriod: calculation.review_period,
      provider: calculation.provider_id,
      invoicedCents: isFirst ? invoicedCents - 1_250_000 : invoicedCents,
      criteria: calculation.criteria.map((criterion) => ({
        metric: criterion.metric_id,
        target: decimalText(criterion.target),
        actual: decimalText(criterion.actual),
        met: criterion.met,
        basisPoints: basisPoints(criterion.percent),
      })),
      precondition: { text: precondition.text, met: precondition.met, periodsOver: precondition.months_over },
      bonusBasisPoints: basisPoints(calculation.bonus_percent),
      bonusCents: calculation.bonus_eur * 100,
    });
    const corrected = save("bonus-calculation", id, { invoicedCents });
    return isFirst
      ? [
          actOf(secretary, at, edit),
          actOf(secretary, plusMinutes(finnishMs("2025-02-12", "09:31"), index * 4), corrected),
        ]
      : [actOf(secretary, at, edit)];
  });
}

/** The ladder grows by one dated step at a time, and each step rewrites the list. */
function sanctionActs(demo: Demo): readonly Act[] {
  return demo.incentives.sanctions.flatMap((sanction) => {
    const steps = sanction.steps.map(({ date, step, ref }) => ({ date, step, reference: ref }));
    // The months that were over the limit were known only at the end.
    const [opening] = sanction.ground.split(" helmi–");
    return steps.map(({ date }, index) =>
      actOf(
        secretary,
        plusMinutes(finnishMs(date, "16:40"), spread(`${sanction.id} ${index}`, 40)),
        save("sanction", sanction.id, {
          provider: sanction.provider_id,
          reason: index === steps.length - 1 ? sanction.ground : opening,
          amountCents: sanction.amount_eur * 100,
          steps: steps.slice(0, index + 1),
          status: index === steps.length - 1 ? codeOf("sanctionStatus", sanction.status) : "open",
        }),
      ),
    );
  });
}

/** Points as they stood when the group made its recommendation; the year's last figures moved them a little. */
const preliminaryScores: Readonly<Record<number, Readonly<Record<string, string>>>> = {
  2025: { p2: "74.5", p3: "44.6", p1: "29.2" },
  2026: { p2: "120", p3: "97", p1: "44.1" },
};

function priorityActs(demo: Demo): readonly Act[] {
  return demo.priority_orders.flatMap((order) => {
    const id = `po${order.year}`;
    const final = order.ranking.map(({ rank, provider_id: provider, score, components }) => ({
      rank,
      provider,
      ...(score === undefined ? {} : { score: decimalText(score) }),
      ...(components === undefined ? {} : { components: decimalsOf(components) }),
    }));
    const content = { year: order.year, source: order.source, weights: order.weights };
    const validFrom = order.valid_from === null ? undefined : dayOf(order.valid_from);
    const acts: Act[] = [];
    const scores = preliminaryScores[order.year];
    if (scores === undefined) {
      const edit = save("priority-order", id, { ...content, validFrom, ranking: final, status: "in-force" });
      acts.push(actOf(secretary, finnishMs("2024-01-08", "14:03"), edit));
    } else {
      const recommended = demo.decisions.find((decision) => decision.id === order.recommended_by)?.date ?? demo.as_of;
      const ranking = final.map(({ rank, provider }) => ({ rank, provider, score: scores[provider] ?? "0" }));
      acts.push(
        actOf(
          secretary,
          finnishMs(recommended, "11:20"),
          save("priority-order", id, { ...content, ranking, status: "planned" }),
        ),
        actOf(
          secretary,
          finnishMs(plusDays(dayOf(recommended), 1), "16:12"),
          save("priority-order", id, { recommendedBy: order.recommended_by, status: "proposed" }),
        ),
        actOf(secretary, finnishMs(`${order.year}-01-14`, "13:22"), save("priority-order", id, { ranking: final })),
      );
    }
    if (order.decided !== undefined && order.decided !== null) {
      const { date, ref } = order.decided;
      const edit = save("priority-order", id, { decidedOn: dayOf(date), decisionReference: ref, validFrom });
      acts.push(
        actOf("m1", finnishMs(date, "15:31"), edit),
        actOf("m1", finnishMs(order.valid_from ?? date, "08:12"), save("priority-order", id, { status: "in-force" })),
      );
    }
    if (codeOf("priorityStatus", order.status) === "ended") {
      const ended = order.year === 2024 ? finnishMs("2025-02-01", "08:14") : finnishMs("2026-01-02", "09:05");
      acts.push(actOf("m1", ended, save("priority-order", id, { status: "ended" })));
    }
    return acts;
  });
}

/** What was before the group is brought in at once; later events are told by those who were there. */
function participationActs(demo: Demo): readonly Act[] {
  return demo.participation.flatMap((event, index) => {
    const founding = finnishMs("2024-01-08", "14:20");
    const isBefore = event.date < "2024-01-01";
    const isPlanned = event.date > demo.as_of;
    const day = isPlanned ? dayOf("2025-12-12") : workday(plusDays(dayOf(event.date), 1 + spread(event.id, 5)));
    const at = isBefore
      ? plusMinutes(founding, index * 8)
      : plusMinutes(finnishMs(day, "10:00"), spread(event.id, 300));
    const { influence } = event;
    const content = save("participation", event.id, {
      phase: codeOf("phase", event.phase),
      date: dayOf(event.date),
      method: event.method,
      where: event.where,
      who: event.who,
      count: event.count ?? undefined,
      area: codeOf("area", event.area),
      support: event.support,
    });
    const told = save("participation", event.id, { influence: influence ?? undefined });
    return [
      actOf(isBefore || isPlanned ? secretary : index % 2 === 0 ? "m9" : "m7", at, content),
      actOf(secretary, plusMinutes(at, isBefore ? 4 : 30), told),
    ];
  });
}

/** Seen first in the group's first spring, and gone through in three meetings since. */
function riskActs(demo: Demo): readonly Act[] {
  const rounds = ["2024-05-22", "2024-12-11", "2025-05-21", "2025-08-27", "2025-10-15", "2025-12-10"];
  return demo.risks.flatMap((risk, index) => {
    const seen = rounds.filter((date) => date <= risk.reviewed && (date < "2025" || date === risk.reviewed));
    return seen.map((date, round) => {
      const isFirst = round === 0;
      const isLast = date === risk.reviewed;
      const content = {
        title: risk.title,
        description: risk.description,
        owner: risk.owner_id,
        response: risk.response,
        impact: risk.impact,
      };
      return actOf(
        secretary,
        plusMinutes(finnishMs(date, "17:15"), index * 2),
        save("risk", risk.id, {
          ...(isFirst ? content : {}),
          likelihood: isLast ? risk.likelihood : Math.max(1, risk.likelihood - 1),
          reviewedOn: dayOf(date),
          status: isLast ? codeOf("riskStatus", risk.status) : "watched",
        }),
      );
    });
  });
}

function decimalsOf(values: Readonly<Record<string, number>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, decimalText(value)]));
}
