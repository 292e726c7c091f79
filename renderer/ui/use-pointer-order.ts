import { type CSSProperties, type PointerEvent, type RefObject, useEffect, useRef, useState } from "react";

interface Drag {
  readonly id: string;
  readonly pointer: number;
  /** Where the pointer took hold, in the page. */
  readonly from: number;
  /** By row, in order: its middle and its height, in the page. */
  readonly rows: readonly { readonly id: string; readonly middle: number; readonly height: number }[];
  /** How far the pointer is from where it took hold. */
  readonly by: number;
}

interface Handlers {
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerUp: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerCancel: () => void;
}

/** How near the window's edge the page begins to move along, and how far in one frame. In pixels. */
const edge = 64;
const pace = 10;

/**
 * Dragging rows by their handles with any pointer: the row follows it and the others make way. The rows stay where they
 * are in the page until the pointer is let go, because a handle that is moved in the page loses the pointer. Escape ends
 * a drag without a move.
 *
 * @param list holds one element for each of `order`, in that order.
 */
export function usePointerOrder(
  list: RefObject<HTMLElement | null>,
  order: readonly string[],
  onDrop: (id: string, to: number) => void,
): {
  readonly dragged: string | undefined;
  readonly handlersFor: (id: string) => Handlers;
  readonly shiftOf: (id: string) => CSSProperties | undefined;
} {
  const [drag, setDrag] = useState<Drag | undefined>(undefined);
  const pointerAt = useRef(0);
  const tookHoldAt = useRef(0);
  const isDragging = drag !== undefined;
  useEffect(() => {
    if (!isDragging) return undefined;
    const escape = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      setDrag(undefined);
    };
    let frame = requestAnimationFrame(function follow() {
      const beyond = pointerAt.current < edge ? -pace : pointerAt.current > window.innerHeight - edge ? pace : 0;
      // A row that was taken near the edge does not run away before it is moved.
      if (beyond !== 0 && Math.sign(pointerAt.current - tookHoldAt.current) === Math.sign(beyond)) {
        window.scrollBy({ top: beyond, behavior: "instant" });
        setDrag((now) => now && { ...now, by: pointerAt.current + window.scrollY - now.from });
      }
      frame = requestAnimationFrame(follow);
    });
    window.addEventListener("keydown", escape, true);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener("keydown", escape, true);
    };
  }, [isDragging]);

  return {
    dragged: drag?.id,
    handlersFor: (id) => ({
      onPointerDown(event) {
        const rows = list.current;
        if (event.button !== 0 || rows === null) return;
        // Without the capture the handle would lose a pointer that leaves it; where there is none the drag still works.
        event.currentTarget.setPointerCapture?.(event.pointerId);
        pointerAt.current = event.clientY;
        tookHoldAt.current = event.clientY;
        setDrag({
          id,
          pointer: event.pointerId,
          from: event.clientY + window.scrollY,
          by: 0,
          rows: [...rows.children].flatMap((row, index) => {
            const { top, height } = row.getBoundingClientRect();
            const rowId = order[index];
            return rowId === undefined ? [] : [{ id: rowId, middle: top + window.scrollY + height / 2, height }];
          }),
        });
      },
      onPointerMove(event) {
        if (drag?.pointer !== event.pointerId) return;
        pointerAt.current = event.clientY;
        setDrag({ ...drag, by: event.clientY + window.scrollY - drag.from });
      },
      onPointerUp(event) {
        if (drag?.pointer !== event.pointerId) return;
        setDrag(undefined);
        const to = targetOf(drag);
        if (to !== order.indexOf(drag.id)) onDrop(drag.id, to);
      },
      onPointerCancel: () => setDrag(undefined),
    }),
    shiftOf: (id) => (drag === undefined ? undefined : shiftIn(drag, id)),
  };
}

/** Where the dragged row would be put: behind all whose middle its own middle has passed. */
function targetOf({ id, by, rows }: Drag): number {
  const own = rows.find((row) => row.id === id);
  if (own === undefined) return -1;
  return rows.filter((row) => row.id !== id && row.middle < own.middle + by).length;
}

function shiftIn(drag: Drag, id: string): CSSProperties | undefined {
  const { rows, by } = drag;
  if (id === drag.id) return { transform: `translateY(${by}px)` };
  const from = rows.findIndex((row) => row.id === drag.id);
  const at = rows.findIndex((row) => row.id === id);
  const to = targetOf(drag);
  const height = rows[from]?.height ?? 0;
  const shift = from < at && at <= to ? -height : to <= at && at < from ? height : 0;
  return shift === 0 ? undefined : { transform: `translateY(${shift}px)` };
}
