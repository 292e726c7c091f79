import type { ReactNode } from "react";
import { agendaOf } from "../../../../shared/domain/agenda.ts";
import { type DocumentVersion, documentVersions } from "../../../../shared/document/document.ts";
import type { Meeting } from "../../../../shared/domain/meeting.ts";
import { useBook } from "../../../data/hooks.tsx";
import { type Language, languages } from "../../../text/language.ts";
import { useWords } from "../../../text/words.ts";
import { FormRow } from "../../../ui/form.tsx";
import { RadioGroup } from "../../../ui/radio-group.tsx";
import { Select } from "../../../ui/select.tsx";
import styles from "./papers.module.css";

export interface PaperChoicesProps extends Omit<LanguageAndVersionProps, "children"> {
  readonly meeting: Meeting;
  /** The number of the one item of an extract. */
  readonly item: number | undefined;
  readonly onItem: (item: number | undefined) => void;
}

const wholePaper = "whole";

/** In which language the minutes are wanted, for whom, and whether all of them. */
export function PaperChoices({ meeting, item, onItem, ...rest }: PaperChoicesProps) {
  const t = useWords("papers");
  const agenda = agendaOf(useBook(), meeting.id);
  return (
    <LanguageAndVersion {...rest}>
      <Select
        label={t("take.part")}
        choices={[
          { id: wholePaper, label: t("take.whole") },
          ...agenda.map(({ number, item: { title } }) => ({
            id: String(number),
            label: t("take.section", { number, title: title ?? "" }),
          })),
        ]}
        value={item === undefined ? wholePaper : String(item)}
        onChange={(id) => onItem(id === wholePaper ? undefined : Number(id))}
      />
    </LanguageAndVersion>
  );
}

export interface LanguageAndVersionProps {
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
  readonly version: DocumentVersion;
  readonly onVersion: (version: DocumentVersion) => void;
  /** What else is chosen of the paper, under its language. */
  readonly children?: ReactNode;
}

export function LanguageAndVersion({ language, onLanguage, version, onVersion, children }: LanguageAndVersionProps) {
  const t = useWords("papers");
  const common = useWords("common");
  return (
    <FormRow>
      <div className={styles.choices}>
        <Select
          label={t("take.language")}
          choices={languages.map((each) => ({ id: each, label: common(`languages.${each}`) }))}
          value={language}
          onChange={onLanguage}
        />
        {children}
      </div>
      <RadioGroup
        label={t("take.version")}
        choices={documentVersions.map((id) => ({ id, label: t(`take.versions.${id}`), note: t(`take.help.${id}`) }))}
        value={version}
        onChange={onVersion}
      />
    </FormRow>
  );
}
