import { useId, useState } from "react";
import type { Refusal } from "../../../shared/bundle/refusal.ts";
import type { Member } from "../../../shared/domain/member.ts";
import { sides } from "../../../shared/domain/side.ts";
import type { FirstImport, GroupLibrary } from "../../data/library.ts";
import type { GroupSession, SaveFailure } from "../../data/session.ts";
import { recordTitle } from "../../records/naming/record-title.ts";
import { valueWord } from "../../records/naming/record-words.ts";
import { useFormats, useWords } from "../../text/words.ts";
import { Button } from "../../ui/button.tsx";
import type { Choice } from "../../ui/choice.ts";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { Form, FormActions } from "../../ui/form.tsx";
import { RadioGroup } from "../../ui/radio-group.tsx";
import { SideShape } from "../../ui/side-mark.tsx";
import { TextField } from "../../ui/text-field.tsx";
import styles from "./join-form.module.css";
import { JoinFailure } from "./refusal-notice.tsx";

export interface JoinFormProps {
  readonly library: GroupLibrary;
  readonly first: FirstImport;
  readonly onMade: (session: GroupSession) => void;
}

/** The id among the choices of somebody who is not in the list. Record ids have no such sign. */
const justLook = "*";

/** The most that a device's name may hold (`line` in shared/domain/kind.ts). */
const longestDeviceLabel = 500;

/** "Who are you?": members by side, or nobody of them. Only here is anything written to the device. */
export function JoinForm({ library, first, onMade }: JoinFormProps) {
  const words = useWords("start");
  const errors = useWords("errors");
  const fieldId = useId();
  const labelFieldId = useId();
  const choices = useChoices(first);
  const [who, setWho] = useState<string | undefined>(undefined);
  const [deviceLabel, setDeviceLabel] = useState("");
  const [attempt, setAttempt] = useState(0);
  const [isWorking, setWorking] = useState(false);
  const [failure, setFailure] = useState<Refusal | SaveFailure | undefined>(undefined);
  const isMissing = attempt > 0 && who === undefined;
  const over = deviceLabel.trim().length - longestDeviceLabel;
  const problems = [
    ...(isMissing ? [{ fieldId, text: words("received.chooseWho") }] : []),
    ...(attempt > 0 && over > 0 ? [{ fieldId: labelFieldId, text: errors("field.tooLong", { count: over }) }] : []),
  ];

  const join = async () => {
    if (isWorking) return;
    if (who === undefined || over > 0) return setAttempt(attempt + 1);
    setWorking(true);
    setFailure(undefined);
    const applied = await library.applyFirstImport(first, deviceLabel.trim());
    if (!applied.ok) {
      setFailure(applied.error);
      return setWorking(false);
    }
    // The group is on this device now; a name that could not be saved is asked for again in the settings.
    if (who !== justLook) await applied.value.chooseMember(who);
    onMade(applied.value);
  };

  return (
    <Form aria-label={words("received.join")} onSubmit={() => void join()}>
      <ErrorSummary attempt={attempt} errors={problems} />
      <div id={fieldId}>
        <RadioGroup
          label={words("received.whoAreYou")}
          description={words("you.nameHelp")}
          choices={choices}
          value={who}
          onChange={setWho}
          error={isMissing ? errors("field.requiredChoice") : undefined}
          isRequired
        />
      </div>
      <TextField
        label={words("you.device")}
        description={words("you.deviceHelp")}
        id={labelFieldId}
        value={deviceLabel}
        onChange={setDeviceLabel}
        maxCharacters={longestDeviceLabel}
        error={attempt > 0 && over > 0 ? errors("field.tooLong", { count: over }) : undefined}
      />
      {failure === undefined ? null : <JoinFailure failure={failure} />}
      <FormActions state={isWorking ? words("received.joining") : null}>
        <Button kind="primary" type="submit" isPending={isWorking}>
          {words("received.join")}
        </Button>
      </FormActions>
    </Form>
  );
}

/** Everyone in the file, side by side in the order in which the sides are always named; then "just looking". */
function useChoices({ book }: FirstImport): readonly Choice[] {
  const words = useWords("start");
  const records = useWords("records");
  const format = useFormats();
  const members = book.all("member").toSorted((a, b) => format.compare(a.name ?? "", b.name ?? ""));
  const note = ({ role, organisation }: Member) =>
    [
      role === undefined ? undefined : valueWord(records, "member", "role", role),
      organisation === undefined ? undefined : recordTitle({ book, t: records, format }, "organisation", organisation),
    ]
      .filter((part) => part !== undefined)
      .join(", ");
  const bySide = [...sides, "outside" as const].flatMap((side) =>
    members
      .filter((member) => (member.side ?? "outside") === side)
      .map((member) => ({
        id: member.id,
        label: `${member.name ?? records("unknownMember")} (${words(`whoSides.${side}`)})`,
        note: note(member),
        mark: side === "outside" ? undefined : <SideSign side={side} />,
      })),
  );
  return [...bySide, { id: justLook, label: words("received.justLook"), note: words("received.justLookHelp") }];
}

function SideSign({ side }: { readonly side: (typeof sides)[number] }) {
  return (
    <span className={styles.sign}>
      <SideShape side={side} isColoured />
    </span>
  );
}
