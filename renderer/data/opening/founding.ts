import { usualRules } from "../../../shared/rules-card/usual-rules.ts";
import { planEdit } from "../../../shared/log/author.ts";
import type { Operation } from "../../../shared/log/change.ts";
import { domainRules, type KindName } from "../../../shared/domain/kinds.ts";
import type { NewGroup } from "../library.ts";

/**
 * The first act of a new group: the group, its contract and rules of procedure, the buyer's organisation, and the
 * member at this device. The rules are a beginning that the group makes its own: nothing in law fixes them.
 */
export function foundingOperations(
  request: NewGroup,
  ids: { readonly organisation: string; readonly member: string },
): readonly Operation[] {
  const { groupName, organisationName, memberName, role } = request;
  const records: readonly (readonly [KindName, string, Parameters<typeof planEdit>[4]])[] = [
    ["group", "group", { name: groupName }],
    ["organisation", ids.organisation, { name: organisationName, type: "buyer" }],
    ["member", ids.member, { name: memberName, organisation: ids.organisation, role, side: "buyer", voting: true }],
    ["contract", "contract", { buyer: ids.organisation, name: groupName }],
    ["rules", "rules", { ...usualRules }],
  ];
  return records.flatMap(([kind, id, wish]) => planEdit(domainRules, undefined, kind, id, wish));
}
