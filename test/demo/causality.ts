import { type Change, dotOf, elementIdOf, type Operation } from "../../shared/log/change.ts";
import type { ExampleGroup } from "../../shared/demo/example-group.ts";

interface Written {
  readonly change: Change;
  /** `kind/id/field`; of an introduction too. */
  readonly names: ReadonlySet<string>;
}

/**
 * What a group's history claims against the order of time: an overwritten or deleted value that was never written to
 * that field, or not before; an element that was never added.
 */
export function causalityFaults(group: ExampleGroup): readonly string[] {
  const writtenByDot = new Map<string, Written>();
  const elements = new Map<string, string>();
  for (const change of changesOf(group)) {
    const dot = dotOf(change.device, change.seq);
    writtenByDot.set(dot, { change, names: new Set(change.operations.flatMap(namesOf)) });
    let added = 0;
    for (const operation of change.operations) {
      if (operation.type !== "add") continue;
      for (const _ of operation.values) elements.set(elementIdOf(dot, added++), namesOf(operation).join());
    }
  }
  const faults: string[] = [];
  for (const { change, operation, dot, name } of overwritten(group)) {
    const written = writtenByDot.get(dot);
    const isOnField = written?.names.has(name) === true || (operation.type === "delete" && touches(written, name));
    if (!isOnField)
      faults.push(`${dotOf(change.device, change.seq)} overwrites ${name} of ${dot}, which wrote no such`);
    else if (!isEarlier(written?.change, change)) faults.push(`${dot} is not earlier than what overwrites ${name}`);
  }
  for (const change of changesOf(group)) {
    for (const operation of change.operations) {
      if (operation.type !== "remove") continue;
      for (const element of operation.elements) {
        if (elements.get(element) !== namesOf(operation).join()) faults.push(`${element} was never added`);
      }
    }
  }
  return faults;
}

/** Overwritten values of other devices of which no file had come: the receipts of the device tell what it could know. */
export function unheardOf(group: ExampleGroup): readonly string[] {
  const changeByDot = new Map(changesOf(group).map((change) => [dotOf(change.device, change.seq), change]));
  const faults: string[] = [];
  for (const { change, dot, name } of overwritten(group)) {
    const known = changeByDot.get(dot);
    if (known === undefined || known.device === change.device) continue;
    const receipts = (group.chains.get(change.device) ?? []).filter(
      (own) => own.seq < change.seq && own.operations.some(({ kind }) => kind === "receipt"),
    );
    if (!receipts.some((receipt) => isEarlier(known, receipt))) faults.push(`${name}: ${dot} had not come`);
  }
  return faults;
}

export function changesOf(group: ExampleGroup): readonly Change[] {
  return [...group.chains.values()].flat();
}

interface Overwrite {
  readonly change: Change;
  readonly operation: Operation;
  readonly dot: string;
  readonly name: string;
}

function* overwritten(group: ExampleGroup): Generator<Overwrite> {
  for (const change of changesOf(group)) {
    for (const operation of change.operations) {
      const { kind, id } = operation;
      if (operation.type === "delete") {
        for (const dot of operation.seen) yield { change, operation, dot, name: `${kind}/${id}` };
      } else if (operation.type === "set") {
        for (const [field, dots] of Object.entries(operation.seen)) {
          for (const dot of dots) yield { change, operation, dot, name: `${kind}/${id}/${field}` };
        }
      }
    }
  }
}

function namesOf(operation: Operation): readonly string[] {
  const { kind, id } = operation;
  if (operation.type === "set") return Object.keys(operation.fields).map((field) => `${kind}/${id}/${field}`);
  return operation.type === "add" || operation.type === "remove" ? [`${kind}/${id}/${operation.field}`] : [];
}

function touches(written: Written | undefined, record: string): boolean {
  return [...(written?.names ?? [])].some((name) => name.startsWith(`${record}/`));
}

function isEarlier(a: Change | undefined, b: Change): boolean {
  if (a === undefined) return false;
  if (a.device === b.device) return a.seq < b.seq;
  return a.stamp.ms < b.stamp.ms || (a.stamp.ms === b.stamp.ms && a.stamp.count <= b.stamp.count);
}
