import { useEffect } from "react";
import { useSnapshot } from "../../data/hooks.tsx";
import { useOpenedFile } from "../../platform/use-opened-file.ts";
import { useWords } from "../../text/words.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { Columns, Stack } from "../../ui/layout.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { useToasts } from "../../ui/toast.tsx";
import { DamagedNotice } from "./damaged-notice.tsx";
import { ExportPart } from "./export-part.tsx";
import { ImportFailureNotice } from "./import-failure-notice.tsx";
import { ImportPart } from "./import-part.tsx";
import { ImportPreviewPart } from "./import-preview-part.tsx";
import { ImportResult } from "./import-result.tsx";
import { SeenPart } from "./seen-part.tsx";
import { useFileDrop } from "../../ui/use-file-drop.ts";
import { useImport } from "./use-import.ts";
import { VersionsPart } from "./versions-part.tsx";

/** Keeping in step with the others: a file for them, a file from them, and who has which version. */
export function ExchangePlace() {
  const t = useWords("exchange");
  const { exchange } = useSnapshot();
  const taking = useImport();
  const announce = useAnnounce();
  const { state } = taking;
  const isBusy = state.type === "preview" || state.type === "applying";
  const toasts = useToasts();
  const isOver = useFileDrop((files) => {
    const [first] = files;
    if (first === undefined || isBusy || state.type === "reading") return;
    if (files.length > 1) toasts.show({ text: t("import.oneAtATime") });
    void taking.drop(first);
  });
  useOpenedFile((file) => void taking.take(file), !isBusy && state.type !== "reading");
  const note = state.type === "idle" ? state.note : undefined;
  useEffect(() => {
    if (note !== undefined) announce(t(`import.${note}`));
  }, [note, announce, t]);
  // One primary act: giving away what nobody has yet; else seeing what others have.
  const exportsFirst = exchange.unexported > 0;

  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <Stack gap="large">
        <DamagedNotice />
        {state.type === "preview" || state.type === "applying" ? (
          <ImportPreviewPart
            name={state.name}
            plan={state.plan}
            isApplying={state.type === "applying"}
            failure={state.type === "preview" ? state.failure : undefined}
            onApply={() => void taking.apply()}
            onDiscard={() => taking.discard()}
          />
        ) : (
          <Stack>
            {state.type === "done" ? <ImportResult outcome={state.outcome} hasReceipt={state.hasReceipt} /> : null}
            {state.type === "failed" ? <ImportFailureNotice failure={state.failure} /> : null}
            <Columns>
              <ExportPart facts={exchange} isPrimary={exportsFirst} />
              <ImportPart
                taking={taking}
                lastImportMs={exchange.lastImportMs}
                isPrimary={!exportsFirst}
                isOver={isOver}
                takesFocus={note === "discarded"}
              />
            </Columns>
          </Stack>
        )}
        <SeenPart />
        <VersionsPart />
      </Stack>
    </>
  );
}
