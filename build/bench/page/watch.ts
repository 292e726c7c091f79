/**
 * Runs in every measured page before the page's own scripts, and imports nothing: it is given to the browser as it is,
 * without its types.
 *
 * A key is timed from when the system had it until the frame with its effect was handed over for drawing.
 */
interface BenchWatch {
  /** Milliseconds from the start of the navigation until the place in sight could be read and used. */
  usableAt: number | undefined;
  /** Forgets the keys. */
  readonly restart: () => void;
  /** What each key took since then. */
  readonly keysMs: () => readonly number[];
  /** Milliseconds from the key that completed the word until the page's `output` says so many entries are left. */
  readonly sinceKeyUntil: (word: string, shown: string) => Promise<number>;
  /** Scrolls to this share of the page; milliseconds until a row stands in the middle of the window. */
  readonly scrollTo: (share: number) => Promise<number>;
}

function createWatch(): BenchWatch {
  let keys: number[] = [];
  let pressedAt = 0;
  const drawn = (): Promise<number> =>
    new Promise((resolve) =>
      requestAnimationFrame(() => {
        // A message comes after the drawing for which the frame was asked.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          port1.close();
          resolve(performance.now());
        };
        port2.postMessage(undefined);
      }),
    );
  const noteKey = async (): Promise<void> => {
    const from = pressedAt;
    keys.push((await drawn()) - from);
  };
  addEventListener("keydown", ({ timeStamp }) => (pressedAt = timeStamp), { capture: true });
  addEventListener("input", () => void noteKey(), { capture: true });

  const watch: BenchWatch = {
    usableAt: undefined,
    restart() {
      keys = [];
    },
    keysMs: () => keys,
    async sinceKeyUntil(word, shown) {
      for (;;) {
        const now = await drawn();
        const field = document.activeElement;
        const isTyped = field instanceof HTMLInputElement && field.value === word;
        if (isTyped && document.querySelector("output")?.textContent === shown) return now - pressedAt;
      }
    },
    async scrollTo(share) {
      const startedAt = performance.now();
      window.scrollTo(0, share * (document.documentElement.scrollHeight - window.innerHeight));
      for (;;) {
        const now = await drawn();
        const middle = document.elementFromPoint(window.innerWidth / 2, window.innerHeight / 2);
        if (middle !== null && middle.closest("li, tr, [data-entry]") !== null) return now - startedAt;
      }
    },
  };
  const lookForUse = async (): Promise<void> => {
    while (document.querySelector("main h1") === null || document.querySelector("[aria-busy=true]") !== null)
      await drawn();
    watch.usableAt = await drawn();
  };
  void lookForUse();
  return watch;
}

Object.assign(globalThis, { benchWatch: createWatch() });
