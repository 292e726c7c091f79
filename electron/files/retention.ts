const dayMs = 24 * 60 * 60 * 1000;

/** How long backups are kept: all of the last two days, then the last of so many days, weeks and months. */
export const retention = { allMs: 2 * dayMs, days: 14, weeks: 10, months: 12 } as const;

export interface KeptBackup {
  readonly madeMs: number;
  readonly changes: number;
}

/**
 * Chooses the backups that have served their time. Always kept are the newest, the fullest, and those that claim to be
 * of the future: some clock was wrong, and whose it was nobody knows.
 *
 * Days, weeks and months are those of UTC and count only where there is a backup of them, so that a device that lay in
 * a drawer for a year does not lose its last ones when it wakes.
 */
export function planRetention<T extends KeptBackup>(backups: readonly T[], nowMs: number): readonly T[] {
  const newestFirst = [...backups].sort((a, b) => b.madeMs - a.madeMs || b.changes - a.changes);
  const kept = new Set<T>(newestFirst.slice(0, 1));
  const fullest = newestFirst.reduce<T | undefined>(
    (most, each) => (most === undefined || each.changes > most.changes ? each : most),
    undefined,
  );
  if (fullest !== undefined) kept.add(fullest);
  for (const backup of newestFirst) if (nowMs - backup.madeMs <= retention.allMs) kept.add(backup);
  keepLastOfEach(newestFirst, kept, retention.days, ({ madeMs }) => Math.floor(madeMs / dayMs));
  // 1970 began on a Thursday; weeks begin on Monday.
  keepLastOfEach(newestFirst, kept, retention.weeks, ({ madeMs }) => Math.floor((madeMs / dayMs + 3) / 7));
  keepLastOfEach(newestFirst, kept, retention.months, ({ madeMs }) => {
    const made = new Date(madeMs);
    return made.getUTCFullYear() * 12 + made.getUTCMonth();
  });
  return newestFirst.filter((backup) => !kept.has(backup));
}

function keepLastOfEach<T>(newestFirst: readonly T[], kept: Set<T>, most: number, spanOf: (backup: T) => number): void {
  const spans = new Set<number>();
  for (const backup of newestFirst) {
    const span = spanOf(backup);
    if (spans.has(span)) continue;
    if (spans.size === most) return;
    spans.add(span);
    kept.add(backup);
  }
}

/** Whether a backup holds less than half of what an earlier one holds: then something is wrong, and nothing is removed. */
export function isShrunk(changes: number, earlier: readonly KeptBackup[]): boolean {
  return earlier.some((backup) => changes * 2 < backup.changes);
}
