import { compareText } from "../../core/compare.ts";
import type { Metric } from "../../domain/metric.ts";
import type { Observation } from "../../domain/observation.ts";
import { lineRun, linked, paragraphs } from "../../document/blocks.ts";
import type { TableRow } from "../../document/document.ts";
import { visibleLine } from "../../document/visible-text.ts";
import type { FillSource, ItemContent } from "./fill-context.ts";
import { smallestCount } from "./small-counts.ts";

/**
 * Each metric's latest value for each provider with the one before it, and no verdict: whether a change is more than
 * chance is not said from two values. Counts only periods that were over on the meeting's day. A value that rests on
 * fewer cases than the metric's card allows is hidden, and said to be.
 */
export function metricsContent(source: FillSource): ItemContent {
  const { context, fill } = source;
  const { book } = context;
  const series = seriesByMetric(source);
  const rows = book
    .all("metric")
    .flatMap((metric) => (series.get(metric.id) ?? []).flatMap((values) => rowOf(source, metric, values)));
  if (rows.length === 0) return { blocks: paragraphs(fill.metrics.none) };
  return {
    blocks: [
      {
        type: "table",
        caption: fill.metrics.latest,
        columns: [
          { header: fill.metrics.metric, width: 36 },
          { header: fill.metrics.provider, width: 22 },
          { header: fill.metrics.period, width: 16 },
          { header: fill.metrics.value, width: 26 },
        ],
        rows,
      },
    ],
  };
}

/** Each metric's observations by provider, in order of their periods. */
function seriesByMetric({ context, stretch }: FillSource): ReadonlyMap<string, readonly (readonly Observation[])[]> {
  const byMetric = new Map<string, Map<string, Observation[]>>();
  for (const each of context.book.all("observation")) {
    if (each.metric === undefined || each.period === undefined) continue;
    const end = periodEnd(each.period);
    if (end === undefined || (stretch.asOf !== undefined && end > stretch.asOf)) continue;
    const byProvider = byMetric.get(each.metric) ?? new Map<string, Observation[]>();
    byMetric.set(each.metric, byProvider);
    const values = byProvider.get(each.provider ?? "") ?? [];
    byProvider.set(each.provider ?? "", values);
    values.push(each);
  }
  return new Map(
    [...byMetric].map(([metric, byProvider]) => [
      metric,
      [...byProvider]
        .sort(([a], [b]) => compareText(a, b))
        .map(([, values]) =>
          values.sort(
            (a, b) =>
              compareText(periodEnd(a.period ?? "") ?? "", periodEnd(b.period ?? "") ?? "") || compareText(a.id, b.id),
          ),
        ),
    ]),
  );
}

function rowOf(source: FillSource, metric: Metric, values: readonly Observation[]): readonly TableRow[] {
  const { context, fill } = source;
  const latest = values.at(-1);
  if (latest === undefined) return [];
  const before = values.findLast(({ period }) => period !== latest.period);
  const name = visibleLine(metric.name ?? "") || fill.metrics.untitled;
  const value = valueWords(source, metric, latest);
  const previous =
    before === undefined
      ? ""
      : `, ${fill.metrics.previous(valueWords(source, metric, before), periodWords(source, before.period ?? ""))}`;
  return [
    {
      cells: [
        [lineRun(metric.unit === undefined ? name : `${name}, ${visibleLine(metric.unit)}`)],
        [lineRun(providerWords(source, latest.provider))],
        [lineRun(periodWords(source, latest.period ?? ""))],
        [lineRun(`${value}${previous}`)],
      ],
      ...linked(context.link("metric", metric.id)),
    },
  ];
}

function providerWords({ context, fill }: FillSource, provider: string | undefined): string {
  if (provider === undefined) return fill.metrics.whole;
  return context.people.organisation(provider) ?? fill.metrics.unknownProvider;
}

function valueWords({ context, fill }: FillSource, { minN }: Metric, { value, n, missing }: Observation): string {
  const limit = minN ?? smallestCount(context.book);
  if (missing === "too-few" || (n !== undefined && n < limit)) return fill.metrics.tooFew(limit);
  if (missing !== undefined) return fill.metrics.missing[missing];
  if (value === undefined) return fill.metrics.missing["not-delivered"];
  return n === undefined ? fill.decimal(value) : `${fill.decimal(value)} (n = ${n})`;
}

function periodWords({ fill }: FillSource, period: string): string {
  const quarter = /^(\d{4})-Q([1-4])$/.exec(period);
  if (quarter !== null) return fill.metrics.quarter(Number(quarter[2]), quarter[1] ?? "");
  const month = /^(\d{4})-(\d{2})$/.exec(period);
  return month === null ? visibleLine(period) : fill.metrics.month(Number(month[2]), month[1] ?? "");
}

/** The last day of a period as a text that compares with days; a text that is no period ends never. */
function periodEnd(period: string): string | undefined {
  const found = /^(\d{4})(?:-(?:Q([1-4])|(0[1-9]|1[0-2])))?$/.exec(period);
  if (found === null) return undefined;
  const month = found[3] ?? (found[2] === undefined ? "12" : String(Number(found[2]) * 3).padStart(2, "0"));
  return `${found[1]}-${month}-31`;
}
