import type { KeyboardEvent } from "react";

/**
 * Up and down go from a row's link to the next row's, Home and End to the first and the last that are drawn. Only from a
 * link: in a field or on a button the keys mean what they mean there.
 */
export function moveByArrows(event: KeyboardEvent<HTMLElement>): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const { target, currentTarget } = event;
  if (!(target instanceof HTMLAnchorElement)) return;
  const rows = [...currentTarget.querySelectorAll<HTMLElement>("[data-entry]")].filter(
    (row) => row.querySelector("a") !== null,
  );
  const at = rows.findIndex((row) => row.contains(target));
  const to = targetOf(event.key, at, rows.length);
  const link = to === undefined ? null : rows[to]?.querySelector("a");
  if (link === null || link === undefined) return;
  event.preventDefault();
  link.focus();
}

function targetOf(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case "ArrowDown":
      return at + 1;
    case "ArrowUp":
      return at - 1;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return undefined;
  }
}
