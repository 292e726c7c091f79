import { useState } from "react";
import type { MinutesDocument } from "../../../../shared/minutes/document.ts";
import { usePlatform } from "../../../platform/platform-context.tsx";
import type { FileFailure } from "../../../platform/port.ts";
import { useWords, type Words } from "../../../text/words.ts";
import { Button } from "../../../ui/button.tsx";
import { useToasts } from "../../../ui/toast.tsx";
import { type MinutesFormat, minutesFile, minutesFileName, minutesFormats } from "./minutes-file.ts";
import styles from "./minutes-view.module.css";

/** Takes the minutes out of the app: on paper or as a PDF by the printing dialog, or as a file. */
export function MinutesExport({ minutes }: { readonly minutes: MinutesDocument }) {
  const t = useWords("minutes");
  const platform = usePlatform();
  const toasts = useToasts();
  const [working, setWorking] = useState<MinutesFormat | undefined>(undefined);
  const save = async (format: MinutesFormat) => {
    if (working !== undefined) return;
    setWorking(format);
    const file = await minutesFile(minutes, format);
    const result = await platform.saveFile(file);
    setWorking(undefined);
    if (result.ok) toasts.show({ text: t(`export.${result.value}`, { name: file.name }), tone: "done" });
    else if (result.error.type !== "cancelled") {
      toasts.show({ text: failureText(t, result.error), tone: "problem", stays: true });
    }
  };
  return (
    <>
      <h2 className={styles.title}>{t("export.title")}</h2>
      <div className={styles.row}>
        <Button kind="primary" onPress={() => void platform.print(minutesFileName(minutes))}>
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
