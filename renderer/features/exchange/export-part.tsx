import { useState } from "react";
import { useSession } from "../../data/hooks.tsx";
import type { ExchangeFacts, ExportedFile, SaveFailure } from "../../data/session.ts";
import { usePlatform } from "../../platform/platform-context.tsx";
import type { FileFailure, SaveOutcome } from "../../platform/port.ts";
import { saveFailureText } from "../../records/editing/use-saving.ts";
import { useFormats, useWords } from "../../text/words.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Section } from "../../ui/section.tsx";
import styles from "./exchange.module.css";

export interface ExportPartProps {
  readonly facts: ExchangeFacts;
  readonly isPrimary: boolean;
}

type ExportState =
  | { readonly type: "idle" }
  | { readonly type: "making" }
  | { readonly type: "given"; readonly file: ExportedFile; readonly outcome: SaveOutcome }
  /** Made and not kept: the bytes stand ready for another try. */
  | { readonly type: "not-saved"; readonly file: ExportedFile; readonly failure: FileFailure }
  | { readonly type: "failed"; readonly failure: SaveFailure | { readonly type: "unexpected" } };

const mediaType = "application/vnd.luotsi+zip";

/** Making a file for the others: what it will hold, what nobody has yet, and what became of it. */
export function ExportPart({ facts, isPrimary }: ExportPartProps) {
  const t = useWords("exchange");
  const format = useFormats();
  const session = useSession();
  const platform = usePlatform();
  const [state, setState] = useState<ExportState>({ type: "idle" });
  const { unexported, lastExportMs, devices } = facts;
  const changes = devices.reduce((sum, device) => sum + device.changes, 0);
  const newestMs = Math.max(0, ...devices.map(({ lastMs }) => lastMs ?? 0));

  const keep = async (file: ExportedFile) => {
    const { name, bytes } = file;
    const saved = await platform.saveFile({ name, mediaType, bytes });
    // The file is good whether or not it can be noted.
    if (saved.ok) await session.noteHandedOver(file);
    setState(
      saved.ok ? { type: "given", file, outcome: saved.value } : { type: "not-saved", file, failure: saved.error },
    );
  };
  const make = async () => {
    setState({ type: "making" });
    try {
      const file = await session.exportFile();
      if (file.ok) await keep(file.value);
      else setState({ type: "failed", failure: file.error });
    } catch {
      setState({ type: "failed", failure: { type: "unexpected" } });
    }
  };

  return (
    <Section title={t("export.title")}>
      <p className={styles.fresh}>
        {unexported === 0 ? t("export.nothingUnexported") : t("export.unexported", { count: unexported })}
      </p>
      <p>{t("export.holds", { count: changes, when: format.dateTime(newestMs) })}</p>
      <p>{t("export.notEncrypted")}</p>
      <p className={styles.quiet}>
        {lastExportMs === undefined ? t("export.never") : t("export.last", { when: format.dateTime(lastExportMs) })}
      </p>
      <div>
        <Button kind={isPrimary ? "primary" : "normal"} isPending={state.type === "making"} onPress={() => void make()}>
          {t("export.action")}
        </Button>
      </div>
      <ExportNotice state={state} onAgain={(file) => void keep(file)} />
    </Section>
  );
}

interface ExportNoticeProps {
  readonly state: ExportState;
  readonly onAgain: (file: ExportedFile) => void;
}

function ExportNotice({ state, onAgain }: ExportNoticeProps) {
  const t = useWords("exchange");
  const shell = useWords("shell");
  const errors = useWords("errors");
  const format = useFormats();
  switch (state.type) {
    case "idle":
    case "making":
      return null;
    case "given": {
      const { file, outcome } = state;
      const what = { name: file.name, size: format.fileSize(file.bytes.length) };
      return (
        <Notice tone="done" title={t("export.done")} announced="polite">
          <p>{outcome === "saved" ? t("export.saved", what) : t("export.handedOver", what)}</p>
          <p>{t("export.changes", { count: file.changes })}</p>
          {file.missing === undefined ? null : <p>{t("export.missing", { count: file.missing })}</p>}
        </Notice>
      );
    }
    case "not-saved":
      return (
        <Notice
          tone="late"
          title={t("export.notSaved")}
          announced="assertive"
          actions={<Button onPress={() => onAgain(state.file)}>{t("export.again")}</Button>}
        >
          {state.failure.type === "disk-full" ? <p>{t("export.diskFull")}</p> : null}
          <p>{t("export.notSavedHelp")}</p>
        </Notice>
      );
    case "failed":
      return (
        <Notice tone="danger" title={t("export.notSaved")} announced="assertive">
          <p>
            {state.failure.type === "unexpected" ? errors("unexpected.todo") : saveFailureText(shell, state.failure)}
          </p>
        </Notice>
      );
  }
}
