/** One wrong merge, made by changing one place of the sources. */
export interface PlantedBug {
  readonly name: string;
  readonly path: string;
  /** Occurs exactly once in the file. */
  readonly from: string;
  readonly to: string;
}

/**
 * Mistakes that somebody could make in the merge, each of which the random histories must notice. When the place that
 * one changes is rewritten, the test says so, and the mistake is to be made again in the new text.
 */
export const plantedBugs: readonly PlantedBug[] = [
  {
    name: "the last writer wins: concurrent values are thrown away",
    path: "shared/log/projection.ts",
    from: "heads === undefined ? [version] : append(heads, version)",
    to: "heads?.some((head) => head.origin.stamp.ms > origin.stamp.ms) ? heads : [version]",
  },
  {
    name: "what a write overwrites is ignored",
    path: "shared/log/projection.ts",
    from: "overwrite(draft, field, seen[field], origin.dot);",
    to: "",
  },
  {
    name: "what is overwritten before it comes is not remembered",
    path: "shared/log/projection.ts",
    from: "for (const name of absent) remember(draft, field, name);",
    to: "",
  },
  {
    name: "what was overwritten before it came is remembered for one write only",
    path: "shared/log/projection.ts",
    from: "return draft.awaited.get(field)?.has(name) === true;",
    to: "return draft.awaited.get(field)?.delete(name) === true;",
  },
  {
    name: "an act may overwrite itself",
    path: "shared/log/projection.ts",
    from: "dots.includes(own) ? dots.filter((dot) => dot !== own) : dots",
    to: "dots",
  },
  {
    name: "a removal takes off every element that the act added",
    path: "shared/log/projection.ts",
    from: "ids, (element) => element.id);",
    to: "ids.map((id) => id.slice(0, id.indexOf('/'))), (element) => element.origin.dot);",
  },
  {
    name: "a removal wins over an addition that it did not see",
    path: "shared/log/projection.ts",
    from: "ids, (element) => element.id);",
    to: "ids.map((id) => id.slice(0, 16)), (element) => element.origin.device);",
  },
  {
    name: "elements of two additions in one act get the same name",
    path: "shared/log/projection.ts",
    from: "for (const operation of change.operations) added += applyOperation(operation, origin, added);",
    to: "for (const operation of change.operations) added = applyOperation(operation, origin, 0);",
  },
  {
    name: "fields that only a newer version knows are dropped",
    path: "shared/log/projection.ts",
    from: "draft[hindrance] = append(draft[hindrance], write);",
    to: 'if (hindrance !== "deferred") draft[hindrance] = append(draft[hindrance], write);',
  },
  {
    name: "a value that does not fit is taken",
    path: "shared/log/hindrance.ts",
    from: 'return rules.fits(kind, field, value) ? undefined : "refused";',
    to: "return undefined;",
  },
  {
    name: "a deletion cannot be taken back before it comes",
    path: "shared/log/projection.ts",
    from: "} else if (!wasOverwritten(draft, deletionMarks, origin.dot)) {",
    to: "} else {",
  },
  {
    name: "deletions always win",
    path: "shared/log/record-reading.ts",
    from: 'unseenEdits(state).length === 0 ? "deleted" : "contested"',
    to: '"deleted"',
  },
  {
    name: "only the first deletion counts for what was seen",
    path: "shared/log/record-reading.ts",
    from: "state.deletions.flatMap((deletion) => deletion.seen)",
    to: "state.deletions.slice(0, 1).flatMap((deletion) => deletion.seen)",
  },
  {
    name: "the shown value is the one that came first",
    path: "shared/log/record-reading.ts",
    from: "heads.reduce((a, b) => (compareVersions(a, b) >= 0 ? a : b))",
    to: "heads[0]",
  },
  {
    name: "equal values are a conflict",
    path: "shared/log/record-reading.ts",
    from: "if (latestByValue.size < 2) return undefined;",
    to: "",
  },
  {
    name: "equal stamps are not told apart by device",
    path: "shared/log/change.ts",
    from: "(a.device < b.device ? -1 : a.device > b.device ? 1 : a.seq - b.seq)",
    to: "a.seq - b.seq",
  },
  {
    name: "the counter of a stamp is ignored",
    path: "shared/log/change.ts",
    from: "a.stamp.count - b.stamp.count ||",
    to: "",
  },
  {
    name: "late writes are applied to approved minutes",
    path: "shared/log/approvals.ts",
    from: "return frozen;",
    to: "return false;",
  },
  {
    name: "an approval covers one change too few",
    path: "shared/log/approvals.ts",
    from: ">= origin.seq) return false;",
    to: "> origin.seq) return false;",
  },
  {
    name: "an amendment does not replace what it amends",
    path: "shared/log/approvals.ts",
    from: "return own.filter(({ origin }) => !replaced.has(origin.dot));",
    to: "return replaced.size < 0 ? [] : own;",
  },
  {
    name: "forks go unnoticed",
    path: "shared/log/chains.ts",
    from: "else if (known !== text) forkAt = Math.min(forkAt ?? change.seq, change.seq);",
    to: "",
  },
  {
    name: "the change at which a chain forks is still applied",
    path: "shared/log/chains.ts",
    from: "{ appliedTo: forkAt - 1, forkAt, linked, pending }",
    to: "{ appliedTo: forkAt, forkAt, linked, pending }",
  },
  {
    name: "the same changes sealed twice are a fork",
    path: "shared/log/chains.ts",
    from: "else if (known !== text)",
    to: "else",
  },
  {
    name: "what waits for a gap to be filled is applied",
    path: "shared/log/chains.ts",
    from: "return { appliedTo: linked.at(-1)?.to ?? 0, linked, pending };",
    to: "const all = [...linked, ...pending];\n  return { appliedTo: all.at(-1)?.to ?? 0, linked: all, pending: [] };",
  },
  {
    name: "a change waits although another sealing of it links up",
    path: "shared/log/chains.ts",
    from: "linked.has(text) ? [] : [change]",
    to: "[change]",
  },
  {
    name: "an approval that reaches back does not rebuild the state",
    path: "shared/bundle/plan-import.ts",
    from: '(operation) => operation.type === "approve"))) rebuilt = true;',
    to: '(operation) => operation.type === "approve"))) rebuilt = false;',
  },
  {
    name: "a fork that reaches back does not rebuild the state",
    path: "shared/bundle/plan-import.ts",
    from: "if (reading.appliedTo < old.appliedTo) rebuilt = true;",
    to: "",
  },
  {
    name: "an import applies what was applied before",
    path: "shared/bundle/plan-import.ts",
    from: "newByChain.push(appliedChanges(reading, old.appliedTo));",
    to: "newByChain.push(appliedChanges(reading));",
  },
  {
    name: "what was deleted counts as visible",
    path: "shared/log/fates.ts",
    from: '|| facts.presence(state) === "deleted") return "superseded";\n  return facts.isInConflict',
    to: ') return "superseded";\n  return facts.isInConflict',
  },
  {
    name: "the quick way of an edit forgets that the act may be overwritten already",
    path: "shared/log/projection.ts",
    from: "|| draft.awaited.size > 0) return false;",
    to: ") return false;",
  },
  {
    name: "a removal from what is no set counts as done",
    path: "shared/log/hindrance.ts",
    from: 'if (known !== shape) return "refused";',
    to: 'if (known !== shape && value !== undefined) return "refused";',
  },
  {
    name: "receipts count, so that whoever takes in a file differs from its sender",
    path: "shared/log/state.ts",
    from: 'new Set(["receipt"])',
    to: "new Set()",
  },
];
