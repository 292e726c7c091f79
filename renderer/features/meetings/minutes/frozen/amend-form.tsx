import { useState } from "react";
import type { Meeting } from "../../../../../shared/domain/meeting.ts";
import { coverageOfMeeting } from "../../../../../shared/review/coverage.ts";
import { waitingAmendments } from "../../../../../shared/review/declined-amendments.ts";
import { amendmentKey, proposedAmendments } from "../../../../../shared/review/late-writes.ts";
import { useBook } from "../../../../data/hooks.tsx";
import { recordTitle } from "../../../../records/naming/record-title.ts";
import { useNaming } from "../../../../records/naming/use-naming.ts";
import { useToday } from "../../../../records/responsibility/use-today.ts";
import { useWords } from "../../../../text/words.ts";
import { CheckboxGroup } from "../../../../ui/checkbox-group.tsx";
import { TextField } from "../../../../ui/text-field.tsx";
import { ItemFormFrame } from "../../agenda/item-form-frame.tsx";
import { useKeptDraft } from "../../kept-drafts.tsx";
import { useApproving } from "../review/use-approving.ts";
import { proposalName } from "./proposal-facts.tsx";

interface Draft {
  readonly accepted: readonly string[];
  readonly reason: string;
}

/** Corrects approved minutes by a numbered amendment: which of the proposed changes come in, and why. */
export function AmendForm({ meeting, onDone }: { readonly meeting: Meeting; readonly onDone: () => void }) {
  const t = useWords("review");
  const book = useBook();
  const naming = useNaming();
  const today = useToday();
  const approving = useApproving();
  const [late] = useState(() => proposedAmendments(book, coverageOfMeeting(book, meeting.id)));
  // What was declined has been read, and does not come in.
  const [proposals] = useState(() => waitingAmendments(book, meeting.id, late));
  const keys = proposals.map(amendmentKey);
  const draft = useKeptDraft<Draft>(`amend/${meeting.id}`, { accepted: keys, reason: "" });
  const { values, change, idOf, problemOf } = draft;
  const check = () =>
    values.reason.trim() === ""
      ? [{ field: "reason" as const, label: t("amend.reason"), text: t("amend.reasonMissing") }]
      : [];
  const save = () =>
    approving(
      {
        meeting: meeting.id,
        day: today,
        reason: values.reason.trim(),
        read: late.map(amendmentKey),
        accepted: values.accepted,
      },
      t("amend.done"),
    );
  return (
    <ItemFormFrame
      title={t("amend.title")}
      help={proposals.length === 0 ? `${t("amend.help")} ${t("amend.howTo")}` : t("amend.help")}
      draft={draft}
      check={check}
      save={save}
      saveLabel={t("amend.save")}
      onDone={onDone}
      texts={["reason"]}
    >
      {proposals.length === 0 ? null : (
        <CheckboxGroup
          label={t("amend.accepted")}
          description={t("amend.acceptedHelp")}
          choices={proposals.map((proposal) => ({
            id: amendmentKey(proposal),
            label: proposalName(naming.t, proposal),
            note: recordTitle(naming, proposal.kind, proposal.id),
          }))}
          value={values.accepted}
          onChange={(accepted) => change("accepted", accepted)}
        />
      )}
      <TextField
        label={t("amend.reason")}
        id={idOf("reason")}
        value={values.reason}
        onChange={(reason) => change("reason", reason)}
        error={problemOf("reason")}
        isMultiline
        rows={2}
        isRequired
      />
    </ItemFormFrame>
  );
}
