import { daysBetween, parseDateOnly } from "../../../shared/core/date-only.ts";
import { compareOrigins, type Origin } from "../../../shared/log/change.ts";
import { latestOrigin } from "../../../shared/log/record-reading.ts";
import type { GroupBook } from "../../../shared/domain/group-book.ts";
import type { DeviceFacts } from "../../data/session.ts";

/** One device as it stands in the list of who has which version. */
export interface DeviceRow extends DeviceFacts {
  readonly label: string | undefined;
  /** The newest file that its member says was taken in there. */
  readonly received: { readonly ms: number; readonly exporter: string | undefined } | undefined;
  /** Whole days since its last change, when that is long ago. */
  readonly silentDays: number | undefined;
}

/** Days without a change after which a device is said to be silent: about the time between two meetings. */
export const silentAfterDays = 60;

/** The devices, one's own first, then by whom; `today` is where silence is counted from. */
export function deviceRows(book: GroupBook, devices: readonly DeviceFacts[], today: string): readonly DeviceRow[] {
  const receipts = latestReceipts(book);
  return devices
    .map((facts): DeviceRow => {
      const receipt = receipts.get(facts.device);
      return {
        ...facts,
        label: book.get("device", facts.device)?.label,
        received:
          receipt === undefined
            ? undefined
            : { ms: receipt.origin.stamp.ms, exporter: memberOf(book, receipt.exporter) },
        silentDays: facts.own ? undefined : silentDays(facts.lastMs, today),
      };
    })
    .toSorted((a, b) => Number(b.own) - Number(a.own) || (b.lastMs ?? 0) - (a.lastMs ?? 0));
}

interface Receipt {
  readonly origin: Origin;
  readonly exporter: string | undefined;
}

/** By device, the last receipt that was written on it. */
function latestReceipts(book: GroupBook): ReadonlyMap<string, Receipt> {
  const latest = new Map<string, Receipt>();
  for (const { id, exporter } of book.all("receipt")) {
    const state = book.state("receipt", id);
    const origin = state === undefined ? undefined : latestOrigin(state);
    if (origin === undefined) continue;
    const known = latest.get(origin.device);
    if (known === undefined || compareOrigins(origin, known.origin) > 0)
      latest.set(origin.device, { origin, exporter });
  }
  return latest;
}

function memberOf(book: GroupBook, device: string | undefined): string | undefined {
  return device === undefined ? undefined : book.get("device", device)?.member;
}

function silentDays(lastMs: number | undefined, today: string): number | undefined {
  const from = lastMs === undefined ? undefined : parseDateOnly(new Date(lastMs).toISOString().slice(0, 10));
  const to = parseDateOnly(today);
  if (from === undefined || to === undefined) return undefined;
  const days = daysBetween(from, to);
  return days >= silentAfterDays ? days : undefined;
}
