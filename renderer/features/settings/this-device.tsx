import { useState } from "react";
import { useSession, useSnapshot } from "../../data/hooks.tsx";
import { DraftText, useFieldProblems } from "../../records/editing/draft-fields.tsx";
import { EditSection } from "../../records/editing/edit-section.tsx";
import { useFormDraft } from "../../records/editing/form-draft.ts";
import { SectionForm } from "../../records/editing/section-form.tsx";
import { useSaving } from "../../records/editing/use-saving.ts";
import { wishOf } from "../../records/editing/wish-of.ts";
import { ClientDataQuestions } from "../../records/guard/client-data-questions.tsx";
import { useClientDataCheck } from "../../records/guard/use-client-data-check.ts";
import { fingerprintOf } from "../../records/naming/fingerprint.ts";
import { fieldWord } from "../../records/naming/record-words.ts";
import { useWords } from "../../text/words.ts";
import { DefinitionList } from "../../ui/definition-list.tsx";
import { Section } from "../../ui/section.tsx";
import styles from "./settings-place.module.css";

/**
 * What the others call this device, and the fingerprint by which they can tell it from any other. It has a name to give
 * once it has introduced itself, which its first change does: a chain cannot begin with anything else.
 */
export function ThisDevice() {
  const words = useWords("shell");
  const { book, identity } = useSnapshot();
  const device = book.get("device", identity.device);
  const title = words("settings.thisDevice");
  if (device === undefined) {
    return (
      <Section title={title}>
        <DeviceFacts label={undefined} />
        <p>{words("settings.deviceUnknown")}</p>
      </Section>
    );
  }
  return (
    <EditSection title={title} form={(close) => <NameForm label={device.label ?? ""} title={title} onClose={close} />}>
      <DeviceFacts label={device.label} />
    </EditSection>
  );
}

function DeviceFacts({ label }: { readonly label: string | undefined }) {
  const words = useWords("shell");
  const records = useWords("records");
  const exchange = useWords("exchange");
  const { device } = useSnapshot().identity;
  return (
    <>
      <DefinitionList
        items={[
          {
            id: "label",
            term: fieldWord(records, "device", "label"),
            value: label ?? exchange("versions.unnamedDevice"),
          },
          {
            id: "device",
            term: words("settings.device"),
            value: <span className={styles.code}>{fingerprintOf(device)}</span>,
          },
        ]}
      />
      <p className={styles.help}>{words("settings.deviceHelp")}</p>
    </>
  );
}

interface NameFormProps {
  readonly label: string;
  readonly title: string;
  readonly onClose: () => void;
}

function NameForm({ label, title, onClose }: NameFormProps) {
  const words = useWords("shell");
  const session = useSession();
  const saving = useSaving();
  const [initial] = useState({ label });
  const draft = useFormDraft<typeof initial>(initial);
  const problems = useFieldProblems("device", draft);
  const { values, change } = draft;
  const check = useClientDataCheck([{ text: values.label, onChange: (text) => change("label", text) }], true);
  const save = async () => {
    if (!draft.passes([...problems.required("label"), ...problems.lines("label")]) || !check.passes()) return;
    const { device } = session.snapshot().identity;
    if (await saving(() => session.edit("device", device, wishOf(initial, values)))) onClose();
  };
  return (
    <SectionForm label={title} draft={draft} onSave={save} onCancel={onClose}>
      <DraftText kind="device" draft={draft} field="label" description={words("settings.deviceLabelHelp")} isRequired />
      <ClientDataQuestions check={check} />
    </SectionForm>
  );
}
