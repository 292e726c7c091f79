/** The part of `localStorage` that is used. It lies in other files than the databases, and outlives their damage. */
export type KeptText = Pick<Storage, "getItem" | "setItem">;

/** A group that has been open here, by what the start page can say of it. */
export interface RememberedGroup {
  readonly group: string;
  readonly name: string;
}

/**
 * Which groups this page has had open, kept beside the databases. A browser may empty a database without a word; what
 * is remembered here and found nowhere else is told to be lost, instead of a first-run page that knows nothing.
 */
export interface RememberedGroups {
  all(): readonly RememberedGroup[];
  note(group: RememberedGroup): void;
  forget(group: string): void;
}

const key = "luotsi.groups";
/** More than anybody has; a list that grows without end is a fault. */
const maxGroups = 50;
const maxNameLength = 300;

/** @param kept absent where a browser forbids storage: then nothing is remembered. */
export function createRememberedGroups(kept: KeptText | undefined): RememberedGroups {
  const write = (groups: readonly RememberedGroup[]) => {
    try {
      kept?.setItem(key, JSON.stringify(groups.slice(0, maxGroups)));
    } catch {
      // Full or forbidden: it is a help to memory, not a copy of anything.
    }
  };
  const all = () => readGroups(kept);
  return {
    all,
    note({ group, name }) {
      write([{ group, name: name.slice(0, maxNameLength) }, ...all().filter((each) => each.group !== group)]);
    },
    forget(group) {
      write(all().filter((each) => each.group !== group));
    },
  };
}

function readGroups(kept: KeptText | undefined): readonly RememberedGroup[] {
  try {
    const read: unknown = JSON.parse(kept?.getItem(key) ?? "[]");
    return Array.isArray(read) ? read.filter(isRemembered).slice(0, maxGroups) : [];
  } catch {
    return [];
  }
}

function isRemembered(value: unknown): value is RememberedGroup {
  if (typeof value !== "object" || value === null) return false;
  const { group, name } = value as Partial<Record<keyof RememberedGroup, unknown>>;
  return typeof group === "string" && typeof name === "string" && name.length <= maxNameLength;
}
