import type { Json } from "../../../shared/core/canonical-json.ts";
import type { LinkWithChanges } from "../../../shared/log/chains.ts";
import type { ApproveOperation, Change } from "../../../shared/log/change.ts";
import type { Rules } from "../../../shared/log/rules.ts";

/**
 * What the state of a group must be, computed as plainly as can be: it knows every write there ever was and asks of
 * each, by looking at all the others, what has become of it. No incremental step, no index, no order of arrival; it
 * shares no code with the log. Quadratic, and only for small histories.
 */
export function naiveState(rules: Rules, group: string, links: readonly LinkWithChanges[]): Json {
  const { applied, disputed, pending, forks } = readChains(links);
  const writes = applied.flatMap(writesOfChange);
  const approvals = writes.filter((write) => write.type === "approve");
  for (const write of writes) write.hindrance = hindranceOf(rules, approvals, write);
  const names = [...new Set(writes.map(({ kind, id }) => `${kind} ${id}`))].sort();
  const fates: Record<string, number> = {};
  for (const fate of everyFate) fates[fate] = 0;
  const state: Lists = { conflicts: [], deleted: [], contested: [], late: [], deferred: [], refused: [] };
  const records: Record<string, Record<string, Json>> = {};
  for (const name of names) {
    const own = writes.filter(({ kind, id }) => `${kind} ${id}` === name);
    if (own[0]?.kind === "receipt") continue;
    readRecord(own, approvals, state, records, fates);
  }
  fates["disputed"] = (fates["disputed"] ?? 0) + countWrites(disputed);
  fates["pending"] = countWrites(pending);
  return { v: 1, group, records, ...state, approvals: readApprovals(approvals), forks, fates };
}

/** How many writes the log holds, each different change once; receipts stand outside the state. */
export function countWritesInLog(links: readonly LinkWithChanges[]): number {
  const changes = new Map<string, Change>();
  for (const change of links.flatMap((link) => link.changes)) changes.set(textOf(change), change);
  return countWrites([...changes.values()]);
}

interface Lists {
  readonly conflicts: Json[];
  readonly deleted: Json[];
  readonly contested: Json[];
  readonly late: Json[];
  readonly deferred: Json[];
  readonly refused: Json[];
}

/** One write: a field of a `set`, a value of an `add`, an element of a `remove`; else a whole operation. */
interface Write {
  readonly type: string;
  readonly change: Change;
  /** Tells the operation apart in its change. */
  readonly operation: number;
  readonly kind: string;
  readonly id: string;
  readonly field: string;
  readonly value: Json;
  /** Names of what it overwrites, removes, restores or replaces, or of what a deletion saw. */
  readonly names: readonly string[];
  /** Its own name: that of its change, or of the element it adds. */
  readonly name: string;
  readonly approval?: ApproveOperation;
  hindrance: "late" | "deferred" | "refused" | undefined;
}

const everyFate = ["visible", "superseded", "conflict", "late", "deferred", "refused", "pending", "disputed", "erased"];

function writesOfChange(change: Change): Write[] {
  const dot = `${change.device}.${change.seq}`;
  let added = 0;
  return change.operations.flatMap((operation, index): Write[] => {
    const { kind, id, type } = operation;
    const common = {
      type,
      change,
      operation: index,
      kind,
      id,
      field: "",
      value: null,
      names: [],
      name: dot,
      hindrance: undefined,
    };
    switch (operation.type) {
      case "set":
        return Object.entries(operation.fields).map(([field, value]) => ({
          ...common,
          field,
          value,
          names: Object.entries(operation.seen).flatMap(([seenField, dots]) => (seenField === field ? dots : [])),
        }));
      case "add":
        return operation.values.map((value) => {
          added += 1;
          return { ...common, field: operation.field, value, name: `${dot}/${added - 1}` };
        });
      case "remove":
        return operation.elements.map((element) => ({
          ...common,
          field: operation.field,
          value: operation.elements,
          names: [element],
        }));
      case "delete":
        return [{ ...common, value: operation.seen, names: operation.seen }];
      case "restore":
        return [{ ...common, names: operation.deletions }];
      case "approve":
        return [{ ...common, names: operation.replaces, approval: operation }];
      case "foreign":
        return [{ ...common, value: operation.raw }];
    }
  });
}

function hindranceOf(rules: Rules, approvals: readonly Write[], write: Write): Write["hindrance"] {
  const { type, kind, id, field, value, change } = write;
  if (type === "foreign") return "deferred";
  if (type === "restore" || type === "approve") return undefined;
  const freezing = approvals.filter(({ approval }) => {
    const coversRecord = Object.entries(approval?.records ?? {}).some(
      ([covered, ids]) => covered === kind && ids.includes(id),
    );
    const coversField = Object.entries(approval?.fields ?? {}).some(
      ([covered, names]) => covered === kind && names.includes(field),
    );
    return coversRecord && (type === "delete" || coversField);
  });
  const isCovered = freezing.some(({ approval }) =>
    Object.entries(approval?.upTo ?? {}).some(([device, seq]) => device === change.device && seq >= change.seq),
  );
  if (freezing.length > 0 && !isCovered) return "late";
  if (type === "delete") return undefined;
  const shape = rules.shapeOf(kind, field);
  if (shape === undefined) return "deferred";
  if (type === "remove") return shape === "set" ? undefined : "refused";
  if (type === "add") return shape === "set" && rules.fits(kind, field, value) ? undefined : "refused";
  return shape === "register" && (value === null || rules.fits(kind, field, value)) ? undefined : "refused";
}

function readRecord(
  own: readonly Write[],
  approvals: readonly Write[],
  state: Lists,
  records: Record<string, Record<string, Json>>,
  fates: Record<string, number>,
): void {
  const kind = own[0]?.kind ?? "";
  const id = own[0]?.id ?? "";
  const effective = own.filter(({ hindrance }) => hindrance === undefined);
  const isNamed = (type: string, write: Write) =>
    effective.some(
      (other) =>
        other.type === type &&
        other.field === write.field &&
        (other.change !== write.change || type === "remove") &&
        other.names.includes(write.name),
    );
  const heads = effective.filter((write) => write.type === "set" && !isNamed("set", write));
  const elements = effective.filter((write) => write.type === "add" && !isNamed("remove", write));
  const deletions = effective.filter((write) => write.type === "delete" && !isNamed("restore", write));
  const live = [...heads, ...elements];
  const isSeen = (write: Write) =>
    deletions.some(({ names }) => names.includes(`${write.change.device}.${write.change.seq}`));
  const presence = deletions.length === 0 ? "present" : live.every(isSeen) ? "deleted" : "contested";
  const differing = (field: string) =>
    new Set(heads.filter((head) => head.field === field).map(({ value }) => textOf(value)));

  for (const write of own) {
    const fate = (): string => {
      if (write.hindrance !== undefined) return write.hindrance;
      switch (write.type) {
        case "set":
          if (!heads.includes(write) || presence === "deleted") return "superseded";
          return differing(write.field).size > 1 ? "conflict" : "visible";
        case "add":
          return elements.includes(write) && presence !== "deleted" ? "visible" : "superseded";
        case "delete":
          return deletions.includes(write) ? (presence === "contested" ? "conflict" : "visible") : "superseded";
        case "approve": {
          const inForce = approvalsInForce(approvals, kind, id);
          if (!inForce.includes(write)) return "superseded";
          return new Set(inForce.map(({ approval }) => approval?.fingerprint)).size > 1 ? "disputed" : "visible";
        }
        default:
          return "visible";
      }
    };
    fates[fate()] = (fates[fate()] ?? 0) + 1;
  }

  // A removal is told once, with all the elements that it names.
  const told = own.filter(
    (write, index) =>
      write.type !== "remove" ||
      !own.slice(0, index).some((other) => other.change === write.change && other.operation === write.operation),
  );
  for (const write of told) {
    const field = write.type === "delete" ? "·deletions" : write.field;
    if (write.hindrance !== undefined) state[write.hindrance].push([kind, id, field, stampOf(write)]);
  }
  if (presence === "deleted") {
    state.deleted.push([kind, id]);
    return;
  }
  if (presence === "contested") state.contested.push([kind, id]);
  if (live.length === 0) return;
  const record: Record<string, Json> = {};
  for (const field of [...new Set(heads.map((head) => head.field))].sort()) {
    const candidates = [...differing(field)]
      .flatMap((text) => latest(heads.filter((head) => head.field === field && textOf(head.value) === text)))
      .sort((a, b) => compareWrites(b, a));
    const shown = candidates[0];
    if (shown !== undefined && shown.value !== null) record[field] = shown.value;
    if (candidates.length > 1)
      state.conflicts.push([
        kind,
        id,
        field,
        candidates.map((write) => [...stampOf(write), write.change.author, write.value]),
      ]);
  }
  for (const field of new Set(elements.map((element) => element.field))) {
    const texts = new Set(elements.filter((element) => element.field === field).map(({ value }) => textOf(value)));
    record[field] = [...texts].sort().map((text) => JSON.parse(text) as Json);
  }
  records[kind] = { ...records[kind], [id]: record };
}

function approvalsInForce(approvals: readonly Write[], kind: string, id: string): readonly Write[] {
  const own = approvals.filter((approval) => approval.kind === kind && approval.id === id);
  return own.filter((one) => !own.some((other) => other.change !== one.change && other.names.includes(one.name)));
}

function readApprovals(approvals: readonly Write[]): Json[] {
  const names = [...new Set(approvals.map(({ kind, id }) => `${kind} ${id}`))];
  return names.map((name) => {
    const [kind = "", id = ""] = name.split(" ");
    const inForce = approvalsInForce(approvals, kind, id);
    const fingerprints = [...new Set(inForce.map(({ approval }) => approval?.fingerprint ?? ""))].sort();
    return [kind, id, fingerprints.length > 1 ? "disputed" : "in-force", fingerprints];
  });
}

interface Chains {
  readonly applied: readonly Change[];
  readonly disputed: readonly Change[];
  readonly pending: readonly Change[];
  readonly forks: Json[];
}

function readChains(links: readonly LinkWithChanges[]): Chains {
  const applied: Change[] = [];
  const disputed: Change[] = [];
  const pending: Change[] = [];
  const forks: Json[] = [];
  for (const device of [...new Set(links.map((link) => link.device))].sort()) {
    const chain = links.filter((link) => link.device === device);
    const linked = new Set<LinkWithChanges>();
    for (let grown = true; grown; ) {
      grown = false;
      for (const link of chain) {
        const follows = [...linked].some((before) => before.root === link.prev && before.to + 1 === link.from);
        if (!linked.has(link) && ((link.prev === "" && link.from === 1) || follows)) {
          linked.add(link);
          grown = true;
        }
      }
    }
    const here = distinct([...linked].flatMap((link) => link.changes));
    const waiting = distinct(chain.filter((link) => !linked.has(link)).flatMap((link) => link.changes));
    const twice = here.filter((change) => here.some((other) => other !== change && other.seq === change.seq));
    const forkAt = Math.min(Number.POSITIVE_INFINITY, ...twice.map(({ seq }) => seq));
    if (twice.length > 0) forks.push([`group/${device}`, forkAt]);
    applied.push(...here.filter(({ seq }) => seq < forkAt));
    disputed.push(...here.filter(({ seq }) => seq >= forkAt));
    pending.push(...waiting.filter((change) => !here.some((other) => textOf(other) === textOf(change))));
  }
  return { applied, disputed, pending, forks };
}

function distinct(changes: readonly Change[]): readonly Change[] {
  return [...new Map(changes.map((change) => [textOf(change), change])).values()];
}

function countWrites(changes: readonly Change[]): number {
  return changes.flatMap(writesOfChange).filter(({ kind }) => kind !== "receipt").length;
}

function latest(writes: readonly Write[]): readonly Write[] {
  const [best] = [...writes].sort((a, b) => compareWrites(b, a));
  return best === undefined ? [] : [best];
}

/** By stamp, device and number; two values that one act wrote into one field, by their text. */
function compareWrites(a: Write, b: Write): number {
  return (
    a.change.stamp.ms - b.change.stamp.ms ||
    a.change.stamp.count - b.change.stamp.count ||
    Number(a.change.device > b.change.device) - Number(a.change.device < b.change.device) ||
    a.change.seq - b.change.seq ||
    Number(textOf(a.value) > textOf(b.value)) - Number(textOf(a.value) < textOf(b.value))
  );
}

function stampOf({ change }: Write): (string | number)[] {
  return [change.stamp.ms, change.stamp.count, change.device, change.seq];
}

/** Text with sorted keys: the same for the same value, whoever made it. */
function textOf(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
