import { useEffect } from "react";
import { useWords } from "../text/words.ts";

/** Remembers where the reader is now and answers where that was before: undefined for the first place of a visit. */
export type Arrive = (place: string) => string | undefined;

export interface ArrivalProps {
  /** Names the place: a change of it moves the focus. Parts of one place (a meeting's views) share a name. */
  readonly place: string;
  /** A part of the place that has no title of its own in it. */
  readonly part?: string | undefined;
  readonly arrive: Arrive;
  /** The open group's name. */
  readonly group?: string | undefined;
}

/**
 * What a new page does in a browser and a change of place must do here: the title of the window says where we are, and
 * the focus goes to the place's own title, or to the part of it that the address names (marked `data-arrival`), which
 * screen readers then read. It stands behind the place's content in the
 * same Suspense, so that it acts when the content is there. The first place of a visit is left alone: the browser has
 * announced it already.
 */
export function Arrival({ place, part, arrive, group }: ArrivalProps) {
  const words = useWords("shell");
  useEffect(() => {
    const before = arrive(place);
    if (before === undefined || before === place) return;
    window.scrollTo(0, 0);
    const [target] = ["main [data-arrival]", "main h1", "main"].flatMap(
      (selector) => document.querySelector<HTMLElement>(selector) ?? [],
    );
    target?.focus();
  }, [place, arrive]);
  // After every drawing: the title may be a record's own and may have been edited.
  useEffect(() => {
    const titles = [...document.querySelectorAll("main [data-arrival], main h1")].map(
      (each) => each.ariaLabel ?? each.textContent,
    );
    document.title = [part ?? "", ...titles.reverse(), group ?? "", words("appName")]
      .filter((part) => part !== "")
      .join(" – ");
  });
  return null;
}
