import { useMemo, useState } from "react";
import type { Meeting } from "../../../../shared/domain/meeting.ts";
import { buildMinutes } from "../../../../shared/minutes/build.ts";
import type { PaperDocument, DocumentVersion } from "../../../../shared/document/document.ts";
import { minutesWords } from "../../../../shared/minutes/words/by-language.ts";
import { useBook } from "../../../data/hooks.tsx";
import { PaperPreview } from "../../../records/papers/paper-preview.tsx";
import { PrintedPaper } from "../../../records/papers/printed-paper.tsx";
import { type Language, languages } from "../../../text/language.ts";
import { useLanguage, useWords } from "../../../text/words.ts";
import { FormRow } from "../../../ui/form.tsx";
import { Stack } from "../../../ui/layout.tsx";
import { RadioGroup } from "../../../ui/radio-group.tsx";
import { Select } from "../../../ui/select.tsx";
import { MinutesExport } from "./minutes-export.tsx";
import styles from "./minutes-view.module.css";

export interface MinutesViewProps {
  readonly meeting: Meeting;
}

/** The meeting's minutes: written out of its records, to be read here, printed, or taken along as a file. */
export function MinutesView({ meeting }: MinutesViewProps) {
  const t = useWords("minutes");
  const common = useWords("common");
  const book = useBook();
  const onScreen = useLanguage();
  const [language, setLanguage] = useState<Language>(onScreen);
  const [version, setVersion] = useState<DocumentVersion>("full");
  const minutes = useMemo(
    () => buildMinutes(book, meeting.id, { words: minutesWords[language], version }),
    [book, meeting.id, language, version],
  );
  return (
    <Stack>
      <section className={styles.choices} aria-label={t("export.title")}>
        <FormRow>
          <Select
            label={t("export.language")}
            choices={languages.map((each) => ({ id: each, label: common(`languages.${each}`) }))}
            value={language}
            onChange={setLanguage}
          />
          <RadioGroup
            label={t("export.version")}
            choices={[
              { id: "full", label: t("export.fullVersion"), note: t("export.fullHelp") },
              { id: "public", label: t("export.publicVersion"), note: t("export.publicHelp") },
            ]}
            value={version}
            onChange={setVersion}
          />
        </FormRow>
        {minutes === undefined ? null : <MinutesExport minutes={minutes} />}
      </section>
      {minutes === undefined ? null : <Written minutes={minutes} />}
    </Stack>
  );
}

function Written({ minutes }: { readonly minutes: PaperDocument }) {
  return (
    <>
      <PaperPreview paper={minutes} />
      <PrintedPaper paper={minutes} />
    </>
  );
}
