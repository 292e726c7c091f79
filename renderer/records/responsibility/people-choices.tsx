import type { ReactNode } from "react";
import type { Member } from "../../../shared/domain/member.ts";
import { canBeAccountable, canOwnActions } from "../../../shared/domain/responsibility.ts";
import type { Side } from "../../../shared/domain/side.ts";
import type { Choice } from "../../ui/choice.ts";
import { ChoiceMark } from "../showing/choice-mark.tsx";
import { sideOf } from "../naming/member-name.ts";
import { sideOfOrganisation } from "../naming/organisation-side.ts";
import { type Naming, recordTitle } from "../naming/record-title.ts";
import { valueWord } from "../naming/record-words.ts";

/** See [Note: Responsibility never slips]: the organisations that can answer for a decision or an action. */
export function accountableChoices(naming: Naming): readonly Choice[] {
  return naming.book
    .all("organisation")
    .filter(canBeAccountable)
    .map((organisation) => {
      return {
        id: organisation.id,
        label: recordTitle(naming, "organisation", organisation.id),
        mark: markOf(sideOfOrganisation(organisation)),
      };
    })
    .toSorted((a, b) => naming.format.compare(a.label, b.label));
}

/** The members who can own an action: those of the buyer and of the providers. */
export function ownerChoices(naming: Naming): readonly Choice[] {
  return memberChoices(naming, canOwnActions);
}

/** Members by name, with their organisation or their side. */
export function memberChoices(naming: Naming, isOffered: (member: Member) => boolean = () => true): readonly Choice[] {
  const { book, t, format } = naming;
  return book
    .all("member")
    .filter(isOffered)
    .map((member) => {
      return {
        id: member.id,
        label: recordTitle(naming, "member", member.id),
        note:
          member.organisation === undefined
            ? valueWord(t, "member", "side", member.side ?? "outside")
            : recordTitle(naming, "organisation", member.organisation),
        mark: markOf(sideOf(member)),
      };
    })
    .toSorted((a, b) => format.compare(a.label, b.label));
}

function markOf(side: Side | undefined): ReactNode {
  return side === undefined ? undefined : <ChoiceMark side={side} />;
}
