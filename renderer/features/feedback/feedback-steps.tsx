import { useBook } from "../../data/hooks.tsx";
import { valueChoices } from "../../records/editing/draft-fields.tsx";
import type { FormDraft } from "../../records/editing/form-draft.ts";
import { useNaming } from "../../records/naming/use-naming.ts";
import { useToday } from "../../records/responsibility/use-today.ts";
import { useWords } from "../../text/words.ts";
import { DateField } from "../../ui/date-field.tsx";
import { RadioGroup } from "../../ui/radio-group.tsx";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { wholeService } from "./choose-feedback.ts";
import { type FeedbackDraft, otherWord } from "./feedback-draft.ts";
import { CountField, MayQuoteField } from "./feedback-fields.tsx";
import { providerChoices } from "./provider-choices.tsx";
import { suggestedWords } from "./suggested-words.ts";

interface StepProps {
  readonly draft: FormDraft<FeedbackDraft>;
}

/** Where and when it was heard. */
export function WhereStep({ draft }: StepProps) {
  const t = useWords("feedback");
  const book = useBook();
  const today = useToday();
  const { values, change, changeTyped, idOf, problemOf } = draft;
  const usual = [
    t("channels.conversation"),
    t("channels.phone"),
    t("channels.box"),
    t("channels.survey"),
    t("channels.event"),
  ];
  return (
    <>
      <RadioGroup
        label={t("channel")}
        layout="tiles"
        choices={[
          ...suggestedWords(book.all("feedback"), "channel", usual, 7),
          { id: otherWord, label: t("channels.other") },
        ]}
        value={values.channel === "" ? undefined : values.channel}
        onChange={(channel) => change("channel", channel)}
      />
      {values.channel === otherWord ? (
        <TextField
          id={idOf("ownChannel")}
          label={t("ownChannel")}
          value={values.ownChannel}
          onChange={(channel) => change("ownChannel", channel)}
          maxCharacters={500}
        />
      ) : null}
      <DateField
        id={idOf("receivedOn")}
        label={t("whenHeard")}
        near={today}
        value={values.receivedOn}
        onChange={(day, isUnderstood) => changeTyped("receivedOn", day, isUnderstood)}
        error={problemOf("receivedOn")}
      />
    </>
  );
}

const voices = ["client", "family", "staff", "partner"] as const;

/** Whose voice it is, the words themselves, and how many said so. */
export function HeardStep({ draft }: StepProps) {
  const t = useWords("feedback");
  const { values, change, idOf, problemOf } = draft;
  return (
    <>
      <RadioGroup
        label={t("voice")}
        layout="tiles"
        choices={voices.map((id) => ({ id, label: t(`voices.${id}`) }))}
        value={values.giver === "" ? undefined : values.giver}
        onChange={(giver) => change("giver", giver)}
      />
      <TextField
        id={idOf("text")}
        label={t("ownWords")}
        description={t("ownWordsHelp")}
        value={values.text}
        onChange={(text) => change("text", text)}
        error={problemOf("text")}
        isMultiline
        rows={5}
        maxCharacters={60_000}
        isRequired
      />
      <CountField draft={draft} />
    </>
  );
}

/** Which service it is about, what kind it is, on what theme, and whether it may be quoted. */
export function AboutStep({ draft }: StepProps) {
  const t = useWords("feedback");
  const naming = useNaming();
  const { values, change, idOf } = draft;
  const themes = [
    t("themes.access"),
    t("themes.treatment"),
    t("themes.information"),
    t("themes.continuity"),
    t("themes.premises"),
    t("themes.influence"),
    t("themes.safety"),
  ];
  return (
    <>
      <RadioGroup
        label={t("provider")}
        layout="tiles"
        choices={[{ id: wholeService, label: t("wholeService") }, ...providerChoices(naming)]}
        value={values.provider === "" ? undefined : values.provider}
        onChange={(provider) => change("provider", provider)}
      />
      <RadioGroup
        label={t("tone.title")}
        layout="tiles"
        choices={valueChoices(naming.t, "feedback", "tone")}
        value={values.tone === "" ? undefined : values.tone}
        onChange={(tone) => change("tone", tone)}
      />
      <Select
        label={t("theme")}
        choices={[
          ...suggestedWords(naming.book.all("feedback"), "theme", themes, 14),
          { id: otherWord, label: t("themes.other") },
        ]}
        value={values.theme === "" ? undefined : values.theme}
        onChange={(theme) => change("theme", theme)}
      />
      {values.theme === otherWord ? (
        <TextField
          id={idOf("ownTheme")}
          label={t("ownTheme")}
          value={values.ownTheme}
          onChange={(theme) => change("ownTheme", theme)}
          maxCharacters={500}
        />
      ) : null}
      <MayQuoteField draft={draft} />
    </>
  );
}
