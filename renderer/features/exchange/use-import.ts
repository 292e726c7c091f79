import { useRef, useState } from "react";
import type { ImportPlan } from "../../../shared/bundle/plan-import.ts";
import { type Refusal, refusal } from "../../../shared/bundle/refusal.ts";
import { maxFileBytes } from "../../../shared/core/limits.ts";
import { useSession } from "../../data/hooks.tsx";
import type { ImportOutcome, SaveFailure } from "../../data/session.ts";
import type { FileFromSystem } from "../../platform/opened-file.ts";
import { usePlatform } from "../../platform/platform-context.tsx";
import type { ChosenFile } from "../../platform/port.ts";

/** Where taking in a file stands. Nothing is written before "applying". */
export type ImportState =
  | { readonly type: "idle"; readonly note?: "cancelled" | "discarded" }
  | { readonly type: "reading"; readonly name: string; readonly share: number | undefined }
  | { readonly type: "preview"; readonly name: string; readonly plan: ImportPlan; readonly failure?: ImportFailure }
  | { readonly type: "applying"; readonly name: string; readonly plan: ImportPlan }
  | { readonly type: "failed"; readonly failure: ImportFailure }
  /** The outcome's conflicts count records too that were deleted and edited at once: both must be settled. */
  | { readonly type: "done"; readonly outcome: ImportOutcome; readonly hasReceipt: boolean };

/** Why a file was not taken in: a refusal, a failure to save, bytes that cannot be read, or a fault of the program. */
export type ImportFailure = Refusal | SaveFailure | { readonly type: "unreadable" } | { readonly type: "unexpected" };

export interface Import {
  readonly state: ImportState;
  /** Lets the person choose a file and reads it. */
  choose(): Promise<void>;
  /** Reads a file that was dropped. */
  drop(file: File): Promise<void>;
  /** Reads a file that the system has asked the app to open. */
  take(file: FileFromSystem): Promise<void>;
  /** Stops the reading; what had been read is forgotten. */
  cancel(): void;
  apply(): Promise<void>;
  discard(): void;
}

/** Taking in one file: read, look, then merge or not. A later file makes the answer to an earlier one void. */
export function useImport(): Import {
  const session = useSession();
  const platform = usePlatform();
  const [state, setState] = useState<ImportState>({ type: "idle" });
  const run = useRef(0);

  const read = async ({ name, bytes }: ChosenFile) => {
    run.current += 1;
    const own = run.current;
    const isCurrent = () => run.current === own;
    let shown = 0;
    setState({ type: "reading", name, share: undefined });
    try {
      const plan = await session.planImport(bytes, (done, total) => {
        // Every hundredth is enough to look at.
        const share = total > 0 ? Math.floor((done / total) * 100) / 100 : 0;
        if (isCurrent() && share > shown) {
          shown = share;
          setState({ type: "reading", name, share });
        }
        return Promise.resolve(isCurrent());
      });
      if (!isCurrent()) return;
      setState(plan.ok ? { type: "preview", name, plan: plan.value } : { type: "failed", failure: plan.error });
    } catch {
      if (isCurrent()) setState({ type: "failed", failure: { type: "unexpected" } });
    }
  };

  const take = async (file: FileFromSystem) => {
    if (file.ok) await read(file.value);
    else if (file.error.type === "too-big") setState({ type: "failed", failure: tooBig(file.error.bytes) });
    else if (file.error.type !== "cancelled") setState({ type: "failed", failure: { type: "unreadable" } });
  };

  return {
    state,
    choose: async () => take(await platform.openFile({ endings: ["luotsi"], maxBytes: maxFileBytes })),
    take,
    async drop(file) {
      if (file.size > maxFileBytes) {
        setState({ type: "failed", failure: tooBig(file.size) });
        return;
      }
      try {
        await read({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
      } catch {
        setState({ type: "failed", failure: { type: "unreadable" } });
      }
    },
    cancel() {
      run.current += 1;
      setState({ type: "idle", note: "cancelled" });
    },
    discard: () => setState({ type: "idle", note: "discarded" }),
    async apply() {
      if (state.type !== "preview") return;
      const { name, plan } = state;
      setState({ type: "applying", name, plan });
      try {
        const outcome = await session.applyImport(plan);
        // The receipt says who took the file in, so nobody at the device means no receipt.
        const hasReceipt = !plan.preview.nothingNew && session.snapshot().identity.member !== undefined;
        const toSettle = plan.preview.contested.length;
        if (outcome.ok) {
          const { changes, conflicts } = outcome.value;
          setState({ type: "done", outcome: { changes, conflicts: conflicts + toSettle }, hasReceipt });
        } else setState({ type: "preview", name, plan, failure: outcome.error });
      } catch {
        setState({ type: "preview", name, plan, failure: { type: "unexpected" } });
      }
    },
  };
}

function tooBig(bytes: number): Refusal {
  return refusal("too-big", "the file is larger than the limit", { got: bytes, expected: maxFileBytes });
}
