import { useRef, useState } from "react";
import { usePlatform } from "../../platform/platform-context.tsx";
import type { FileFailure } from "../../platform/port.ts";
import { useWords, type Words } from "../../text/words.ts";
import { Button } from "../../ui/button.tsx";
import { ProgressBar } from "../../ui/progress-bar.tsx";
import { useToasts } from "../../ui/toast.tsx";
import type { ListView } from "../choosing/list-view.ts";
import type { Selection } from "../choosing/select-rows.ts";
import { runInSlices } from "../choosing/steps.ts";
import type { List } from "../list.ts";
import styles from "../views/view-panel.module.css";
import { type ListFormat, listFile, listFileName, listFormats } from "./list-file.ts";
import { tableInSteps } from "./table-of.ts";
import { useListNotes } from "./use-notes.ts";

export interface TakeOutPartProps<Row> {
  readonly list: List<Row>;
  readonly view: ListView;
  readonly selection: Selection<Row>;
  readonly onPrint: () => void;
}

interface Work {
  readonly format: ListFormat;
  readonly done: number;
  readonly total: number;
}

/** Takes what is in sight out of the app: into a spreadsheet, into a text file, or onto paper. */
export function TakeOutPart<Row>({ list, view, selection, onPrint }: TakeOutPartProps<Row>) {
  const t = useWords("lists");
  const common = useWords("common");
  const platform = usePlatform();
  const toasts = useToasts();
  const notesOf = useListNotes(list);
  const [work, setWork] = useState<Work>();
  const isCancelled = useRef(false);

  const save = async (format: ListFormat) => {
    if (work !== undefined) return;
    isCancelled.current = false;
    setWork({ format, done: 0, total: selection.shown });
    const { notes, rowNotes, group, day } = notesOf(view, selection);
    const table = await runInSlices(tableInSteps(list, selection, notes, rowNotes), () => isCancelled.current);
    const file =
      table === undefined
        ? undefined
        : await listFile(table, format, listFileName(list.title, group, day), {
            notesTitle: t("notes.title"),
            onProgress: (done, total) => {
              setWork({ format, done, total });
              return !isCancelled.current;
            },
          });
    const result = file === undefined || isCancelled.current ? undefined : await platform.saveFile(file);
    setWork(undefined);
    if (file === undefined || result === undefined) return;
    if (result.ok) toasts.show({ text: t(`takeOut.${result.value}`, { name: file.name }), tone: "done" });
    else if (result.error.type !== "cancelled") {
      toasts.show({ text: failureText(t, result.error), tone: "problem", stays: true });
    }
  };

  return (
    <>
      <p className={styles.help}>{t("takeOut.help", { count: selection.shown })}</p>
      <div className={styles.acts}>
        {listFormats.map((format) => (
          <Button key={format} isPending={work?.format === format} onPress={() => void save(format)}>
            {t(`takeOut.${format}`)}
          </Button>
        ))}
        <Button onPress={onPrint}>{common("print")}</Button>
      </div>
      {work === undefined || work.total < longList ? null : (
        <div className={styles.form}>
          <ProgressBar label={t("takeOut.writing")} share={work.total === 0 ? 0 : work.done / work.total} />
          <Button
            kind="quiet"
            onPress={() => {
              isCancelled.current = true;
            }}
          >
            {common("cancel")}
          </Button>
        </div>
      )}
    </>
  );
}

/** From how many rows on progress is shown: fewer are written at once. */
const longList = 1000;

function failureText(t: Words<"lists">, failure: FileFailure): string {
  return failure.type === "disk-full" ? t("takeOut.diskFull") : t("takeOut.failed");
}
