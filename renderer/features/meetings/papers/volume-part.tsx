import { useState } from "react";
import type { DocumentVersion } from "../../../../shared/document/document.ts";
import type { Meeting } from "../../../../shared/domain/meeting.ts";
import { takeVolume } from "../../../../shared/papers/take-minutes.ts";
import { useBook, useSession } from "../../../data/hooks.tsx";
import { type PaperFormat, paperFormats } from "../../../records/papers/paper-file.ts";
import { usePaperSaving } from "../../../records/papers/use-paper-saving.ts";
import type { Language } from "../../../text/language.ts";
import { useFormats, useLanguage, useWords } from "../../../text/words.ts";
import { Button } from "../../../ui/button.tsx";
import { CheckboxGroup } from "../../../ui/checkbox-group.tsx";
import { Disclosure } from "../../../ui/disclosure.tsx";
import { FormRow } from "../../../ui/form.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { Select } from "../../../ui/select.tsx";
import { hasBegun } from "../meeting-order.ts";
import { LanguageAndVersion } from "./paper-choices.tsx";
import styles from "./papers.module.css";

/** The minutes of a year as one document; nothing is offered before the first meeting has been held. */
export function VolumePart() {
  const t = useWords("papers");
  const held = useBook()
    .all("meeting")
    .filter((meeting) => meeting.date !== undefined && meeting.status !== "cancelled" && hasBegun(meeting));
  return held.length === 0 ? null : (
    <Disclosure title={t("volume.open")} level={2}>
      <Volume held={held} />
    </Disclosure>
  );
}

function Volume({ held }: { readonly held: readonly Meeting[] }) {
  const t = useWords("papers");
  const format = useFormats();
  const onScreen = useLanguage();
  const book = useBook();
  const session = useSession();
  const { working, save } = usePaperSaving();
  const years = [...new Set(held.map((meeting) => yearOf(meeting)))].toSorted().toReversed();
  const [chosenYear, setYear] = useState<string | undefined>(undefined);
  const year = chosenYear ?? years[0] ?? "";
  const ofYear = held
    .filter((meeting) => yearOf(meeting) === year)
    .toSorted((a, b) => ((a.date ?? "") < (b.date ?? "") ? -1 : 1));
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [language, setLanguage] = useState<Language>(onScreen);
  const [version, setVersion] = useState<DocumentVersion>("full");
  const [type, setType] = useState<PaperFormat>("pdf");
  const [problem, setProblem] = useState<"none" | "not-here" | undefined>(undefined);
  const chosen = ofYear.filter(({ id }) => !left.has(id)).map(({ id }) => id);

  const take = async () => {
    if (chosen.length === 0) {
      setProblem("none");
      return;
    }
    const taken = await takeVolume(book, (sha256) => session.file(sha256), chosen, { language, version });
    setProblem(taken.ok ? undefined : "not-here");
    if (taken.ok) await save(taken.value.paper, type, taken.value.extras.dated);
  };
  return (
    <div className={styles.choices}>
      <FormRow>
        <Select
          label={t("volume.year")}
          choices={years.map((each) => ({ id: each, label: each }))}
          value={year}
          onChange={setYear}
        />
        <CheckboxGroup
          label={t("volume.meetings")}
          choices={ofYear.map(({ id, number, date }) => ({
            id,
            label: [number, date === undefined ? undefined : format.date(date)].filter(Boolean).join(" · "),
          }))}
          value={chosen}
          layout="row"
          onChange={(ids) => {
            setLeft(new Set([...left, ...ofYear.map(({ id }) => id)].filter((id) => !ids.includes(id))));
            setProblem(undefined);
          }}
          error={problem === "none" ? t("volume.none") : undefined}
        />
      </FormRow>
      <LanguageAndVersion language={language} onLanguage={setLanguage} version={version} onVersion={setVersion}>
        <Select
          label={t("format")}
          choices={paperFormats.map((each) => ({ id: each, label: t(`formats.${each}`) }))}
          value={type}
          onChange={setType}
        />
      </LanguageAndVersion>
      {problem === "not-here" ? (
        <Notice title={t("take.notHere.title")} tone="late" announced="polite">
          <p>{t("take.notHere.text")}</p>
        </Notice>
      ) : null}
      <div>
        <Button kind="primary" isPending={working !== undefined} onPress={() => void take()}>
          {t("volume.save")}
        </Button>
      </div>
    </div>
  );
}

function yearOf({ date }: Meeting): string {
  return date?.slice(0, 4) ?? "";
}
