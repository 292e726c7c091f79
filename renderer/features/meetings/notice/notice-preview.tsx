import { memo, useMemo, useState } from "react";
import type { DateOnly } from "../../../../shared/core/date-only.ts";
import { type DocumentVersion, documentVersions } from "../../../../shared/document/document.ts";
import type { Meeting } from "../../../../shared/domain/meeting.ts";
import { buildNoticePaper, type NoticePaper, noticePapers } from "../../../../shared/notice/build.ts";
import type { Sending } from "../../../../shared/notice/context.ts";
import { useBook } from "../../../data/hooks.tsx";
import { usePlatform } from "../../../platform/platform-context.tsx";
import { PaperActs } from "../../../records/papers/paper-acts.tsx";
import { PaperPreview } from "../../../records/papers/paper-preview.tsx";
import { PrintedPaper } from "../../../records/papers/printed-paper.tsx";
import { type Language, languages } from "../../../text/language.ts";
import { useLanguage, useWords } from "../../../text/words.ts";
import { Disclosure } from "../../../ui/disclosure.tsx";
import { FormRow } from "../../../ui/form.tsx";
import { Section } from "../../../ui/section.tsx";
import { Select } from "../../../ui/select.tsx";
import { setFormats } from "./notice-set.ts";

export interface NoticePreviewProps {
  readonly meeting: Meeting;
  readonly sending: Sending | undefined;
}

/**
 * Each paper as each reader gets it, before anybody does; and any one of them as a file by itself. Drawn anew only when
 * the paper may have changed: a pack is long, and people type beside it.
 */
export const NoticePreview = memo(function NoticePreview({ meeting, sending }: NoticePreviewProps) {
  const t = useWords("notice");
  const common = useWords("common");
  const book = useBook();
  const platform = usePlatform();
  const onScreen = useLanguage();
  const [paper, setPaper] = useState<NoticePaper>("notice");
  const [version, setVersion] = useState<DocumentVersion>("full");
  const [language, setLanguage] = useState<Language>(onScreen);
  const shown = useMemo(
    () =>
      buildNoticePaper(book, meeting.id, {
        paper,
        version,
        language,
        ...(sending === undefined ? {} : { sending }),
      }),
    [book, meeting.id, paper, version, language, sending],
  );
  return (
    <Section title={t("preview.title")}>
      <FormRow>
        <Select
          label={t("preview.paper")}
          choices={noticePapers.map((id) => ({ id, label: t(`set.paper.${id}`) }))}
          value={paper}
          onChange={setPaper}
        />
        <Select
          label={t("preview.version")}
          choices={documentVersions.map((id) => ({ id, label: t(`set.version.${id}`) }))}
          value={version}
          onChange={setVersion}
        />
        <Select
          label={t("preview.language")}
          choices={languages.map((id) => ({ id, label: common(`languages.${id}`) }))}
          value={language}
          onChange={setLanguage}
        />
      </FormRow>
      {shown === undefined ? null : (
        <>
          <Disclosure title={t("preview.take")}>
            <PaperActs
              paper={shown}
              // The platform gives a day of the calendar by its contract.
              dated={platform.today().day as DateOnly}
              name={t("preview.name", { paper: shown.title, version: t(`set.version.${version}`) })}
              formats={setFormats}
            />
          </Disclosure>
          <PaperPreview paper={shown} />
          <PrintedPaper paper={shown} />
        </>
      )}
    </Section>
  );
});
