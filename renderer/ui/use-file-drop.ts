import { type RefObject, useEffect, useRef, useState } from "react";

/**
 * Takes files that are dropped on an element, or anywhere on the window where none is named, and keeps those that are
 * dropped beside it from taking the page's place: a browser would leave the app and show them. Answers whether files are
 * being held over the place that takes them.
 */
export function useFileDrop(
  onFiles: (files: readonly File[]) => void,
  target?: RefObject<HTMLElement | null>,
): boolean {
  const [isOver, setOver] = useState(false);
  const take = useRef(onFiles);
  useEffect(() => {
    take.current = onFiles;
  });
  useEffect(() => {
    const isInside = ({ target: at }: DragEvent) =>
      target === undefined || (at instanceof Node && target.current?.contains(at) === true);
    const over = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      const inside = isInside(event);
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = inside ? "copy" : "none";
      setOver(inside);
    };
    // Leaving an element for one inside it is no leaving: only the window's edge has nothing beyond it.
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (isInside(event) && files.length > 0) take.current(files);
    };
    window.addEventListener("dragover", over);
    window.addEventListener("dragleave", leave);
    window.addEventListener("drop", drop);
    return () => {
      window.removeEventListener("dragover", over);
      window.removeEventListener("dragleave", leave);
      window.removeEventListener("drop", drop);
    };
  }, [target]);
  return isOver;
}

function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes("Files") === true;
}
