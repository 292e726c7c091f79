import type { DateOnly } from "../core/date-only.ts";
import { type Act, actOf, type Edit, memberOfProvider, save } from "./act.ts";
import { codeOf, decimalText } from "./demo-codes.ts";
import type { Demo, DemoObservation } from "./demo-schema.ts";
import { dayOf, finnishMs, plusDays, plusMinutes, spread, workday } from "./demo-time.ts";

/** Every provider delivers its own figures after the month or the quarter, and corrects some of them a week later. */
export function observationActs(demo: Demo): readonly Act[] {
  const deliveries = new Map<string, DemoObservation[]>();
  for (const observation of demo.observations) {
    const key = `${observation.provider_id} ${observation.period}`;
    const delivery = deliveries.get(key);
    if (delivery === undefined) deliveries.set(key, [observation]);
    else delivery.push(observation);
  }
  return [...deliveries.values()].flatMap((delivery) => deliveryActs(demo, delivery));
}

function deliveryActs(demo: Demo, delivery: readonly DemoObservation[]): readonly Act[] {
  const [first] = delivery;
  if (first === undefined) return [];
  const { provider_id: provider, period } = first;
  const sender = memberOfProvider(provider);
  const day = deliveredOn(provider, period);
  const at = plusMinutes(finnishMs(day, "08:45"), spread(`${provider} ${period}`, 360));
  const correctedOn = plusDays(day, 7);
  const canCorrect = correctedOn < demo.as_of;
  const isPreliminary = (observation: DemoObservation) => canCorrect && wasCorrected(demo, observation);
  const edits = delivery.map((observation) => observationEdit(observation, isPreliminary(observation)));
  // Two providers bring a spreadsheet; the smallest types its figures in one by one.
  const acts =
    provider === "p3"
      ? edits.map((edit, index) => actOf(sender, plusMinutes(at, index * 1.5), edit))
      : [actOf(sender, at, ...edits)];
  for (const observation of delivery) {
    const { id, value, comment } = observation;
    const later = plusMinutes(finnishMs(correctedOn, "09:10"), spread(id, 400));
    if (isPreliminary(observation) && value !== null) {
      acts.push(actOf(sender, later, save("observation", id, { value: decimalText(value) })));
    }
    if (comment !== undefined) {
      // What happened to the billing in July 2024 could only be told when August was closed.
      const told = observation.missing_reason === "tieto puuttuu" ? finnishMs("2024-09-10", "09:25") : later;
      acts.push(actOf(sender, told, save("observation", id, { comment })));
    }
  }
  return acts;
}

function observationEdit(observation: DemoObservation, isPreliminary: boolean): Edit {
  const { value, n, missing_reason: missing } = observation;
  return save("observation", observation.id, {
    metric: observation.metric_id,
    provider: observation.provider_id,
    period: observation.period,
    value: value === null ? undefined : decimalText(isPreliminary ? preliminary(value) : value),
    n: n ?? undefined,
    missing: missing === undefined ? undefined : codeOf("missing", missing),
  });
}

/** Every twelfth figure was preliminary when it was delivered. */
function wasCorrected(demo: Demo, observation: DemoObservation): boolean {
  return observation.value !== null && demo.observations.indexOf(observation) % 12 === 5;
}

/** A figure one unit of its last digit too high. */
function preliminary(value: number): number {
  return Number.isInteger(value) ? value + 1 : Math.round(value * 10 + 1) / 10;
}

/** Months are delivered within nine days, quarters within two weeks. */
function deliveredOn(provider: string, period: string): DateOnly {
  const year = Number(period.slice(0, 4));
  const isQuarter = period.charAt(5) === "Q";
  const lastMonth = isQuarter ? Number(period.slice(6)) * 3 : Number(period.slice(5));
  const month = lastMonth === 12 ? 1 : lastMonth + 1;
  const dayOfMonth = { p1: 8, p2: 6, p3: 7 }[provider] ?? 9;
  const text = `${lastMonth === 12 ? year + 1 : year}-${two(month)}-${two(isQuarter ? dayOfMonth + 4 : dayOfMonth)}`;
  return workday(dayOf(text));
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
