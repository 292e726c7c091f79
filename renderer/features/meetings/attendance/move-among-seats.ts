import type { KeyboardEvent } from "react";

/**
 * Up and down go from a button of one person to the first of the next, left and right from one to the other of the same
 * person, Home and End to the first and the last person. In a field the keys mean what they mean there.
 */
export function moveAmongSeats(event: KeyboardEvent<HTMLElement>): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const { target, currentTarget } = event;
  if (!(target instanceof HTMLButtonElement)) return;
  const rows = [...currentTarget.querySelectorAll<HTMLElement>("[data-acts]")];
  const at = rows.findIndex((row) => row.contains(target));
  const own = buttonsOf(rows[at]);
  const place = own.indexOf(target);
  const next = nextButton(event.key, { rows, at, own, place });
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}

interface Standing {
  readonly rows: readonly HTMLElement[];
  readonly at: number;
  readonly own: readonly HTMLButtonElement[];
  readonly place: number;
}

function nextButton(key: string, { rows, at, own, place }: Standing): HTMLButtonElement | undefined {
  if (at < 0 || place < 0) return undefined;
  switch (key) {
    case "ArrowDown":
      return buttonsOf(rows[at + 1])[0];
    case "ArrowUp":
      return buttonsOf(rows[at - 1])[0];
    case "ArrowRight":
      return own[place + 1];
    case "ArrowLeft":
      return own[place - 1];
    case "Home":
      return buttonsOf(rows[0])[0];
    case "End":
      return buttonsOf(rows.at(-1))[0];
    default:
      return undefined;
  }
}

function buttonsOf(row: HTMLElement | undefined): readonly HTMLButtonElement[] {
  return row === undefined ? [] : [...row.querySelectorAll<HTMLButtonElement>("button")];
}
