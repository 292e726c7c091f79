import { createContext, type ReactNode, use, useCallback, useState, useSyncExternalStore } from "react";
import { usePlatform } from "../platform/platform-context.tsx";
import { useWords } from "../text/words.ts";
import { type FaultReport, type FaultReports, reportFile } from "./fault-reports.ts";

const FaultReportsContext = createContext<FaultReports | undefined>(undefined);

export interface FaultReportsProviderProps {
  readonly reports: FaultReports;
  readonly children: ReactNode;
}

/** Gives what is kept of faults to the pages that show it. */
export function FaultReportsProvider({ reports, children }: FaultReportsProviderProps) {
  return <FaultReportsContext value={reports}>{children}</FaultReportsContext>;
}

export interface KeptFaults {
  readonly reports: readonly FaultReport[];
  readonly clear: () => void;
  /** Gives the reports to the person as a file. */
  readonly save: () => void;
  /** What became of that, in words; none before. */
  readonly outcome: string | undefined;
}

/** The faults that are kept on this device. Plain enough to work on a page whose controls have failed. */
export function useFaults(): KeptFaults {
  const kept = use(FaultReportsContext);
  const platform = usePlatform();
  const t = useWords("faults");
  const [outcome, setOutcome] = useState<string | undefined>(undefined);
  const subscribe = useCallback((listener: () => void) => kept?.subscribe(listener) ?? (() => undefined), [kept]);
  const reports = useSyncExternalStore(subscribe, () => kept?.all() ?? none);
  const save = async () => {
    const bytes = new TextEncoder().encode(reportFile(reports));
    const day = platform.today().day;
    const saved = await platform.saveFile({ name: `luotsi-${day}.json`, mediaType: "application/json", bytes });
    if (saved.ok) setOutcome(t(saved.value === "saved" ? "kept" : "handedOver"));
    else setOutcome(saved.error.type === "cancelled" ? undefined : t("notSaved"));
  };
  return { reports, clear: () => kept?.clear(), save: () => void save(), outcome };
}

/** Notes a fault of a part of the page. */
export function useNoteFault(): (error: unknown) => void {
  const kept = use(FaultReportsContext);
  return useCallback((error) => kept?.note("crash", error), [kept]);
}

const none: readonly FaultReport[] = Object.freeze([]);
