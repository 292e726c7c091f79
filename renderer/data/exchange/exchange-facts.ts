import { compareText } from "../../../shared/core/compare.ts";
import type { Held } from "../held/held.ts";
import { shownValue } from "../../../shared/log/record-reading.ts";
import { isForOthers } from "../writing/plan-seal.ts";
import type { DamagedPart, DeviceFacts, ExchangeFacts } from "../session.ts";

/** What can be said of the exchange from the chains that are here. */
export function exchangeFacts(held: Held): ExchangeFacts {
  const { state, segments } = held;
  const damaged: DamagedPart[] = [...segments.values()]
    .filter((row) => row.damaged === true)
    .map(({ device, from, to }) => ({ device, from, to }));
  const open = held.tail.filter(isForOthers);
  const sinceMs = state.unhanded?.sinceMs ?? open[0]?.stamp.ms;
  return {
    unexported: (state.unhanded?.count ?? 0) + open.length,
    ...(sinceMs === undefined ? {} : { unexportedSinceMs: sinceMs }),
    lastExportMs: state.lastExportMs,
    lastImportMs: state.lastImportMs,
    devices: deviceFacts(held),
    ...(state.files === undefined ? {} : { files: state.files }),
    ...(damaged.length === 0 ? {} : { damaged }),
  };
}

function deviceFacts(held: Held): readonly DeviceFacts[] {
  const lastMs = new Map<string, number>();
  const note = (device: string, ms: number) => lastMs.set(device, Math.max(ms, lastMs.get(device) ?? 0));
  for (const row of held.segments.values()) if (row.damaged !== true) note(row.device, row.lastMs);
  const lastOwn = held.tail.at(-1);
  if (lastOwn !== undefined) note(lastOwn.device, lastOwn.stamp.ms);
  return [...held.chains.values()]
    .map(({ device, changes, pending, forkAt }): DeviceFacts => {
      const record = held.projection.record("device", device);
      const version = held.state.versions?.[device];
      const member = record === undefined ? undefined : shownValue(record, "member");
      return {
        device,
        member: typeof member === "string" ? member : undefined,
        own: device === held.device.device,
        lastMs: lastMs.get(device),
        changes,
        pending,
        disputed: forkAt !== undefined,
        ...(version === undefined ? {} : { version }),
      };
    })
    .sort((a, b) => compareText(a.device, b.device));
}
