import { useState } from "react";
import type { DateOnly } from "../../../shared/core/date-only.ts";
import type { Result } from "../../../shared/core/result.ts";
import type { PaperDocument } from "../../../shared/document/document.ts";
import { picturesOf } from "../../../shared/papers/take-minutes.ts";
import { useBook, useSession } from "../../data/hooks.tsx";
import { usePlatform } from "../../platform/platform-context.tsx";
import type { FileFailure, SaveOutcome } from "../../platform/port.ts";
import { useWords } from "../../text/words.ts";
import { useToasts } from "../../ui/toast.tsx";
import { paperFile, type PaperFormat } from "./paper-file.ts";

export interface PaperSaving {
  /** What is being written now. */
  readonly working: PaperFormat | undefined;
  /**
   * Writes the paper by the group's page design and gives it to the person to keep; the outcome is told. A second press
   * while one is being written does nothing. @param dated the day whose text it is.
   */
  readonly save: (document: PaperDocument, format: PaperFormat, dated?: DateOnly) => Promise<void>;
}

/** Takes papers out of the app as files: minutes, notices, packs, the rules card. */
export function usePaperSaving(): PaperSaving {
  const t = useWords("papers");
  const platform = usePlatform();
  const toasts = useToasts();
  const session = useSession();
  const pattern = useBook().get("page-design", "page-design")?.fileName;
  const [working, setWorking] = useState<PaperFormat | undefined>(undefined);
  return {
    working,
    async save(document, format, dated) {
      if (working !== undefined) return;
      setWorking(format);
      try {
        const file = await paperFile(document, format, {
          pictures: await picturesOf(document, (sha256) => session.file(sha256)),
          ...(pattern === undefined ? {} : { pattern }),
          ...(dated === undefined ? {} : { dated }),
        });
        tell(await platform.saveFile(file), file.name);
      } finally {
        setWorking(undefined);
      }
    },
  };

  function tell(result: Result<SaveOutcome, FileFailure>, name: string): void {
    if (result.ok) toasts.show({ text: t(`outcome.${result.value}`, { name }), tone: "done" });
    else if (result.error.type !== "cancelled") {
      const text = result.error.type === "disk-full" ? t("outcome.diskFull") : t("outcome.failed");
      toasts.show({ text, tone: "problem", stays: true });
    }
  }
}
