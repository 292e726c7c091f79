import { readFileSync } from "node:fs";
import * as v from "valibot";

/** The versions that a profile has been opened with. */
export interface Versions {
  readonly app: string;
  readonly chrome: string;
  /** Of the table of kinds (docs/format.md). */
  readonly schema: number;
}

const versionsSchema = v.object({ app: v.string(), chrome: v.string(), schema: v.number() });

/** What the last start has noted; `undefined` for a new profile, or when the note cannot be read. */
export function readVersions(path: string): Versions | undefined {
  try {
    const read = v.safeParse(versionsSchema, JSON.parse(readFileSync(path, "utf8")));
    return read.success ? read.output : undefined;
  } catch {
    return undefined;
  }
}

/**
 * [Note: Never an older one] Chromium deletes the databases of a profile that a newer Chromium has opened, and counts
 * that as right. So each start notes its versions, and a start with a lower one than noted ends before any window or
 * session has touched the profile.
 */
export function isOlder(own: Versions, noted: Versions | undefined): boolean {
  if (noted === undefined) return false;
  return (
    compareVersions(own.app, noted.app) < 0 ||
    compareVersions(own.chrome, noted.chrome) < 0 ||
    own.schema < noted.schema
  );
}

/** Versions as a person may compare them: the app's own, and what it stands on. */
export function shownVersions({ app, chrome }: Versions): string {
  return `${app} (${chrome})`;
}

/** Compares the numbers of two versions, first to last: below zero when `a` is the lower one. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [numbersOf(a), numbersOf(b)];
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function numbersOf(version: string): readonly number[] {
  return (version.split("-", 1)[0] ?? "").split(".").map((part) => Number.parseInt(part, 10) || 0);
}
