import { useState } from "react";
import type { Result } from "../../../../shared/core/result.ts";
import type { PaperDocument } from "../../../../shared/document/document.ts";
import { usePlatform } from "../../../platform/platform-context.tsx";
import type { FileFailure, SaveOutcome } from "../../../platform/port.ts";
import type { Shell } from "../../../platform/shell.ts";
import { useWords, type Words } from "../../../text/words.ts";
import { Button } from "../../../ui/button.tsx";
import { useToasts } from "../../../ui/toast.tsx";
import { type MinutesFormat, minutesFile, minutesFileName, minutesFormats } from "./minutes-file.ts";
import styles from "./minutes-view.module.css";

/** Takes the minutes out of the app: on paper or as a PDF, or as a file for other programs. */
export function MinutesExport({ minutes }: { readonly minutes: PaperDocument }) {
  const t = useWords("minutes");
  const platform = usePlatform();
  const toasts = useToasts();
  const { shell } = platform;
  const [working, setWorking] = useState<MinutesFormat | "pdf" | undefined>(undefined);
  const tell = (result: Result<SaveOutcome, FileFailure>, name: string) => {
    if (result.ok) toasts.show({ text: t(`export.${result.value}`, { name }), tone: "done" });
    else if (result.error.type !== "cancelled") {
      toasts.show({ text: failureText(t, result.error), tone: "problem", stays: true });
    }
  };
  const save = async (format: MinutesFormat) => {
    if (working !== undefined) return;
    setWorking(format);
    const file = await minutesFile(minutes, format);
    const result = await platform.saveFile(file);
    setWorking(undefined);
    tell(result, file.name);
  };
  const savePdf = async (print: Shell["printToPdf"]) => {
    if (working !== undefined) return;
    const name = `${minutesFileName(minutes)}.pdf`;
    setWorking("pdf");
    const result = await print(name);
    setWorking(undefined);
    tell(result, name);
  };
  return (
    <>
      <h2 className={styles.title}>{t("export.title")}</h2>
      <div className={styles.row}>
        <Button
          kind="primary"
          isPending={working === "pdf"}
          onPress={() =>
            // A browser makes its PDF in the printing dialog; the desktop writes one itself, tagged and with an outline.
            void (shell === undefined
              ? platform.print(minutesFileName(minutes))
              : savePdf((name) => shell.printToPdf(name)))
          }
        >
          {t("export.pdf")}
        </Button>
        {minutesFormats.map((format) => (
          <Button key={format} isPending={working === format} onPress={() => void save(format)}>
            {t(`export.${format}`)}
          </Button>
        ))}
      </div>
    </>
  );
}

function failureText(t: Words<"minutes">, failure: FileFailure): string {
  return failure.type === "disk-full" ? t("export.diskFull") : t("export.failed");
}
