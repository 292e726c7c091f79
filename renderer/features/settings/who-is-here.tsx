import { useState } from "react";
import { useSession, useSnapshot } from "../../data/hooks.tsx";
import { memberName } from "../../records/naming/member-name.ts";
import { valueWord } from "../../records/naming/record-words.ts";
import { useSaving } from "../../records/editing/use-saving.ts";
import { useFormats, useWords } from "../../text/words.ts";
import { Button } from "../../ui/button.tsx";
import { ComboBox } from "../../ui/combo-box.tsx";
import { Form, FormActions } from "../../ui/form.tsx";
import { Section } from "../../ui/section.tsx";

/** Says whose changes this device makes, and changes it. */
export function WhoIsHere() {
  const words = useWords("shell");
  const records = useWords("records");
  const errors = useWords("errors");
  const format = useFormats();
  const session = useSession();
  const saving = useSaving();
  const { book, identity } = useSnapshot();
  const [chosen, setChosen] = useState<string | undefined>(identity.member);
  const [isMissing, setMissing] = useState(false);
  const [done, setDone] = useState("");
  const choices = book
    .all("member")
    .map(({ id, name, role, side }) => ({
      id,
      label: name ?? records("unknownMember"),
      note: [
        side === undefined ? undefined : valueWord(records, "member", "side", side),
        role === undefined ? undefined : valueWord(records, "member", "role", role),
      ]
        .filter((part) => part !== undefined)
        .join(", "),
    }))
    .toSorted((a, b) => format.compare(a.label, b.label));

  const submit = async () => {
    setMissing(chosen === undefined);
    if (chosen === undefined) return;
    const changed = words("you.changed", { name: memberName(book, records, chosen) });
    if (await saving(() => session.chooseMember(chosen), changed)) setDone(changed);
  };

  return (
    <Section title={words("you.title")}>
      <p>
        {identity.member === undefined
          ? words("you.nobody")
          : words("you.current", { name: memberName(book, records, identity.member) })}
      </p>
      {choices.length === 0 ? (
        <p>{words("you.noMembers")}</p>
      ) : (
        <Form aria-label={words("you.title")} onSubmit={() => void submit()}>
          <ComboBox
            label={words("you.choose")}
            description={words("you.lead")}
            choices={choices}
            value={chosen}
            onChange={(value) => {
              setChosen(value);
              setMissing(false);
              setDone("");
            }}
            error={isMissing ? errors("field.requiredChoice") : undefined}
          />
          <FormActions state={done}>
            <Button type="submit" kind={identity.member === undefined ? "primary" : "normal"}>
              {identity.member === undefined ? words("you.me") : words("you.change")}
            </Button>
          </FormActions>
        </Form>
      )}
    </Section>
  );
}
