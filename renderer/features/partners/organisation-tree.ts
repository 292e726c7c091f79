import { compareText } from "../../../shared/core/compare.ts";
import type { GroupBook } from "../../../shared/domain/group-book.ts";
import type { Organisation } from "../../../shared/domain/organisation.ts";

/** An organisation with its subcontractors under it. */
export interface OrganisationNode {
  readonly organisation: Organisation;
  readonly subcontractors: readonly Organisation[];
  /** Members of the group that come from it. */
  readonly memberCount: number;
}

/** Organisations that belong together: a consortium by its name, or all the rest. */
export interface OrganisationGroup {
  readonly consortium: string | undefined;
  readonly nodes: readonly OrganisationNode[];
}

/**
 * The buyer first, then consortia with their lead first, then providers of their own, then the others. A subcontractor
 * stands under its parent; one whose parent is not here stands on its own, so that nobody disappears.
 */
export function organisationTree(
  book: GroupBook,
  compare: (a: string, b: string) => number,
): readonly OrganisationGroup[] {
  const all = book.all("organisation");
  const isHere = new Set(all.map(({ id }) => id));
  const isUnder = ({ id, type, parent }: Organisation) =>
    type === "subcontractor" && parent !== undefined && parent !== id && isHere.has(parent) && !isSub(parent);
  const isSub = (id: string) => book.get("organisation", id)?.type === "subcontractor";
  const order = (a: Organisation, b: Organisation) =>
    rankOf(a) - rankOf(b) || compare(a.name ?? "", b.name ?? "") || compareText(a.id, b.id);
  const memberCounts = new Map<string, number>();
  for (const { organisation } of book.all("member")) {
    if (organisation !== undefined) memberCounts.set(organisation, (memberCounts.get(organisation) ?? 0) + 1);
  }
  const nodes = all
    .filter((organisation) => !isUnder(organisation))
    .toSorted(order)
    .map((organisation) => ({
      organisation,
      subcontractors: all.filter((each) => isUnder(each) && each.parent === organisation.id).toSorted(order),
      memberCount: memberCounts.get(organisation.id) ?? 0,
    }));

  const groups: OrganisationGroup[] = [];
  const alone = (wanted: (node: OrganisationNode) => boolean) => {
    const found = nodes.filter((node) => node.organisation.consortium === undefined && wanted(node));
    if (found.length > 0) groups.push({ consortium: undefined, nodes: found });
  };
  alone(({ organisation }) => organisation.type === "buyer");
  const names = [...new Set(nodes.map(({ organisation }) => organisation.consortium))].filter(
    (name) => name !== undefined,
  );
  for (const consortium of names.toSorted(compare)) {
    groups.push({ consortium, nodes: nodes.filter(({ organisation }) => organisation.consortium === consortium) });
  }
  alone(({ organisation }) => organisation.type !== "buyer");
  return groups;
}

const typeOrder: readonly Organisation["type"][] = [
  "buyer",
  "provider",
  "subcontractor",
  "client-association",
  "partner",
  undefined,
];

function rankOf({ type, consortiumRole }: Organisation): number {
  return typeOrder.indexOf(type) * 2 + (consortiumRole === "lead" ? 0 : 1);
}
