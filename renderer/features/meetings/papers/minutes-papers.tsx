import { type ReactNode, useState } from "react";
import type { DocumentVersion, PaperDocument } from "../../../../shared/document/document.ts";
import { paperName } from "../../../../shared/document/paper-name.ts";
import type { Meeting } from "../../../../shared/domain/meeting.ts";
import { usePlatform } from "../../../platform/platform-context.tsx";
import { useNavigation } from "../../../navigation/navigation.tsx";
import { PaperActs } from "../../../records/papers/paper-acts.tsx";
import { PaperPreview } from "../../../records/papers/paper-preview.tsx";
import { PrintedPaper } from "../../../records/papers/printed-paper.tsx";
import { useWantedHeading } from "../../../records/papers/use-wanted-heading.ts";
import type { Language } from "../../../text/language.ts";
import { useLanguage, useWords } from "../../../text/words.ts";
import { Button } from "../../../ui/button.tsx";
import { Stack } from "../../../ui/layout.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { PaperChoices } from "./paper-choices.tsx";
import styles from "./papers.module.css";
import { useTakenMinutes } from "./use-taken-minutes.ts";

export interface MinutesPapersProps {
  readonly meeting: Meeting;
  /** Draws the whole full version in the place of the plain preview: while its texts are still worked on. */
  readonly draw?: ((paper: PaperDocument) => ReactNode) | undefined;
}

/**
 * The meeting's minutes on their way out: in which language and for whom, whole or one section of them; to be read here,
 * printed, or saved as a file.
 */
export function MinutesPapers({ meeting, draw }: MinutesPapersProps) {
  const t = useWords("papers");
  const common = useWords("common");
  const platform = usePlatform();
  const onScreen = useLanguage();
  const [language, setLanguage] = useState<Language>(onScreen);
  const [version, setVersion] = useState<DocumentVersion>("full");
  const [item, setItem] = useState<number | undefined>(undefined);
  const taken = useTakenMinutes({ meeting: meeting.id, language, version, item });
  const paper = taken?.ok === true ? taken.value.paper : undefined;
  const { route } = useNavigation();
  const around = useWantedHeading(paper, route.place === "meeting" ? route.heading : undefined);
  return (
    <Stack>
      <section className={styles.choices} aria-label={t("take.title")}>
        <h2 className={styles.title}>{t("take.title")}</h2>
        <PaperChoices
          meeting={meeting}
          language={language}
          onLanguage={setLanguage}
          version={version}
          onVersion={setVersion}
          item={item}
          onItem={setItem}
        />
        {paper === undefined || taken?.ok !== true ? null : (
          <div className={styles.acts}>
            <PaperActs paper={paper} dated={taken.value.extras.dated} />
            <Button onPress={() => void platform.print(paperName(paper))}>{common("print")}</Button>
          </div>
        )}
        {taken?.ok === false && taken.error.type === "not-here" ? (
          <Notice title={t("take.notHere.title")} tone="late" announced="polite">
            <p>{t("take.notHere.text")}</p>
          </Notice>
        ) : null}
      </section>
      {paper === undefined ? null : (
        <div ref={around}>
          {draw !== undefined && paper.version === "full" && item === undefined ? (
            draw(paper)
          ) : (
            <PaperPreview paper={paper} />
          )}
          <PrintedPaper paper={paper} />
        </div>
      )}
    </Stack>
  );
}
