import type { Page } from "playwright-core";

/** What was done, with the longest slice of the page's main thread meanwhile. */
export interface Sliced<T> {
  readonly value: T;
  /** Milliseconds of processor time. */
  readonly longestMs: number;
}

/**
 * Does something in a page while Chromium traces what its main thread runs.
 *
 * A slice is one task, counted by the processor time that it took: on a machine that nothing else uses that is how long
 * the window could not answer, and on a busy one the wait for a free core is nothing that the app could shorten.
 */
export async function sliced<T>(page: Page, work: () => Promise<T>): Promise<Sliced<T>> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on("Tracing.dataCollected", ({ value }) => void events.push(...(value as readonly object[] as TraceEvent[])));
  const complete = new Promise<void>((resolve) => session.once("Tracing.tracingComplete", () => resolve()));
  await session.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: { includedCategories: ["toplevel"] },
  });
  const value = await work();
  await session.send("Tracing.end");
  await complete;
  await session.detach();
  return { value, longestMs: longestOf(events) };
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds of processor time. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

function longestOf(events: readonly TraceEvent[]): number {
  const pageThreads = new Set(
    events
      .filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain")
      .map(({ pid, tid }) => `${pid}/${tid}`),
  );
  const slices = events
    .filter(({ name, pid, tid }) => name === "ThreadControllerImpl::RunTask" && pageThreads.has(`${pid}/${tid}`))
    .map(({ tdur = 0 }) => tdur / 1000);
  if (slices.length === 0) throw new Error("Chromium told of nothing that the page did");
  return slices.reduce((longest, ms) => Math.max(longest, ms), 0);
}
