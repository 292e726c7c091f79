import { useEffect, useRef, useState } from "react";

interface Move {
  readonly order: readonly string[];
  readonly moved: string;
}

/**
 * An order that follows the person at once and is saved one move after the other. While a move is being saved, later
 * moves of the same thing are saved as one. When all are answered the given order counts again: that of what was saved,
 * or the old one where a save failed.
 */
export function useQueuedOrder(
  given: readonly string[],
  onMove: (order: readonly string[], moved: string) => unknown,
): { readonly order: readonly string[]; readonly move: (order: readonly string[], moved: string) => void } {
  const [wanted, setWanted] = useState<readonly string[] | undefined>(undefined);
  const queue = useRef<Move[]>([]);
  const isRunning = useRef(false);
  const latest = useRef(onMove);
  useEffect(() => {
    latest.current = onMove;
  });

  const run = async () => {
    isRunning.current = true;
    try {
      for (let next = queue.current.shift(); next !== undefined; next = queue.current.shift()) {
        await latest.current(next.order, next.moved);
      }
    } finally {
      isRunning.current = false;
      queue.current = [];
      setWanted(undefined);
    }
  };
  return {
    order: wanted === undefined ? given : reconciled(wanted, given),
    move(order, moved) {
      setWanted(order);
      if (queue.current.at(-1)?.moved === moved) queue.current.pop();
      queue.current.push({ order, moved });
      if (!isRunning.current) void run();
    },
  };
}

/** The wanted order of what is there, with what has come meanwhile at the end. */
function reconciled(wanted: readonly string[], given: readonly string[]): readonly string[] {
  const there = new Set(given);
  const known = new Set(wanted);
  return [...wanted.filter((id) => there.has(id)), ...given.filter((id) => !known.has(id))];
}
