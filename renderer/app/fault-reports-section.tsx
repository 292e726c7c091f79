import type { ReactNode } from "react";
import { useFormats, useWords } from "../text/words.ts";
import { useAnnounce } from "../ui/announcer.tsx";
import { Button } from "../ui/button.tsx";
import { Disclosure } from "../ui/disclosure.tsx";
import { Stack } from "../ui/layout.tsx";
import { Section } from "../ui/section.tsx";
import { reportFile } from "./fault-reports.ts";
import { useFaults } from "./fault-reports-context.tsx";
import styles from "./fault-reports-section.module.css";

/** The reports of faults on this device, to be read, saved or deleted. Nothing when there are none. */
export function FaultReportsSection(): ReactNode {
  const t = useWords("faults");
  const format = useFormats();
  const announce = useAnnounce();
  const { reports, clear, save, outcome } = useFaults();
  const [latest] = reports;
  if (latest === undefined) return null;
  return (
    <Section title={t("title")}>
      <Stack>
        <p>
          {t("count", { count: reports.length })} {t("latest", { when: format.dateTime(Date.parse(latest.at)) })}
        </p>
        <p>{t("help")}</p>
        <Disclosure title={t("look")}>
          <pre className={styles.report}>{reportFile(reports)}</pre>
        </Disclosure>
        <div className={styles.acts}>
          <Button onPress={save}>{t("save")}</Button>
          <Button
            kind="quiet"
            onPress={() => {
              clear();
              announce(t("deleted"));
            }}
          >
            {t("delete")}
          </Button>
        </div>
        <output>{outcome}</output>
      </Stack>
    </Section>
  );
}
