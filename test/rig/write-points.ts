import type { Page } from "@playwright/test";

/** What happens at the write point that is waited for. */
export type PageFault = "kill" | "disk-full";

interface Armed {
  readonly arm: (at: number, how: PageFault) => void;
  readonly passed: () => readonly string[];
}

/**
 * Numbers every point at which the page writes to IndexedDB, from outside: before and after each request that writes,
 * before each commit, and when a transaction tells that it is complete, before the app hears of it. The app itself has no
 * hook for this. Counting begins with `arm`, so that the n-th point of one act can be named for n = 1, 2, 3 … until the
 * act has no more of them.
 *
 * At the point, `kill` tells the rig and stands still until the processes are killed; `disk-full` fails as a full disk
 * does.
 */
export async function numberWritePoints(page: Page, reached: (point: string) => void): Promise<void> {
  await page.exposeFunction("rigReached", reached);
  await page.addInitScript(installPoints);
}

export async function arm(page: Page, at: number, how: PageFault): Promise<void> {
  await page.evaluate(([place, what]) => (globalThis as unknown as { rig: Armed }).rig.arm(place, what), [
    at,
    how,
  ] as const);
}

/** The points passed since `arm`, in their order. */
export function passedPoints(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => (globalThis as unknown as { rig: Armed }).rig.passed());
}

/** Runs in the page, before its own scripts: nothing from outside of it is in sight. */
function installPoints(): void {
  let wanted = 0;
  let fault: PageFault = "kill";
  let isArmed = false;
  let passed: string[] = [];
  const host = globalThis as unknown as { rig: Armed; rigReached: (point: string) => unknown };
  host.rig = {
    arm(at, how) {
      wanted = at;
      fault = how;
      passed = [];
      isArmed = true;
    },
    passed: () => passed,
  };
  const pass = (point: string, request?: () => unknown): void => {
    if (!isArmed) return;
    passed.push(point);
    if (passed.length !== wanted) return;
    if (fault === "disk-full") {
      // What was full stays full for this act: one refused write would be repaired by the next.
      wanted += 1;
      if (request === undefined) return;
      throw new DOMException("FILE_ERROR_NO_SPACE", "QuotaExceededError");
    }
    void host.rigReached(point);
    for (;;) void 0;
  };
  const store = IDBObjectStore.prototype;
  for (const verb of ["put", "add", "delete", "clear"] as const) {
    const real = store[verb] as (...given: unknown[]) => IDBRequest;
    (store as unknown as Record<string, unknown>)[verb] = function write(this: IDBObjectStore, ...given: unknown[]) {
      pass(`before ${verb} ${this.name}`, () => real);
      const request = real.apply(this, given);
      if (fault === "kill") pass(`after ${verb} ${this.name}`);
      return request;
    };
  }
  // oxlint-disable-next-line typescript/unbound-method -- called on its object below
  const transaction = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function begin(this: IDBDatabase, ...given) {
    const begun = transaction.apply(this, given);
    if (begun.mode === "readwrite" && fault === "kill") begun.addEventListener("complete", () => pass("complete"));
    return begun;
  };
  // oxlint-disable-next-line typescript/unbound-method -- called on its object below
  const commit = IDBTransaction.prototype.commit;
  IDBTransaction.prototype.commit = function end(this: IDBTransaction) {
    if (fault === "kill") pass("before commit");
    commit.apply(this);
  };
}
