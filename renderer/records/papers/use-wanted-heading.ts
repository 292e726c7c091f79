import { type RefObject, useEffect, useRef } from "react";
import type { PaperDocument } from "../../../shared/document/document.ts";

/**
 * Brings a place of a paper that is shown into sight, marks it and puts the focus there, so that reading goes on from it:
 * where a search leads to. Give what is answered to an element around the paper.
 *
 * @param heading among the headings of the second level, from 0.
 */
export function useWantedHeading(
  paper: PaperDocument | undefined,
  heading: number | undefined,
): RefObject<HTMLDivElement | null> {
  const around = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (paper === undefined || heading === undefined) return;
    const wanted = around.current?.querySelectorAll<HTMLElement>("[data-place]")[heading];
    wanted?.setAttribute("data-wanted", "");
    wanted?.focus();
    return () => wanted?.removeAttribute("data-wanted");
  }, [paper, heading]);
  return around;
}
