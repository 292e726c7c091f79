import type { Member } from "../../../shared/domain/member.ts";
import { useNaming } from "../../records/naming/use-naming.ts";
import { useWords } from "../../text/words.ts";
import { memberGroups } from "./field-groups.ts";
import { GuardNotice } from "./guard-notice.tsx";
import { RecordForm } from "./record-form.tsx";

export interface MemberFormProps {
  /** A member's id, or the one that a new member gets. */
  readonly id: string;
  readonly title: string;
  readonly onSaved: () => void;
  readonly onCancel: () => void;
}

/** What a new member is proposed to be: most who sit at the table may vote. */
const proposed: Partial<Member> = { voting: true, role: "member" };

/** A member's card; says at once what the side that was chosen means for responsibility. */
export function MemberForm({ id, title, onSaved, onCancel }: MemberFormProps) {
  const t = useWords("members");
  const naming = useNaming();
  return (
    <RecordForm
      kind="member"
      id={id}
      aria-label={title}
      groups={memberGroups({ naming, t }, id)}
      proposed={proposed}
      advice={({ side }) => (side === "client" || side === "outside" ? <GuardNotice whose={side} /> : null)}
      onSaved={onSaved}
      onCancel={onCancel}
    />
  );
}
