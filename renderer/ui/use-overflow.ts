import { useEffect, useRef, useState } from "react";

/** Whether the table in a region is wider than it, kept true while either changes size. */
export function useOverflow() {
  const element = useRef<HTMLDivElement>(null);
  const [overflows, setOverflows] = useState(false);
  useEffect(() => {
    const region = element.current;
    const table = region?.firstElementChild;
    if (region === null || table === null || table === undefined || typeof ResizeObserver === "undefined") return;
    const measure = () => setOverflows(table.getBoundingClientRect().width > region.clientWidth + 1);
    const observer = new ResizeObserver(measure);
    observer.observe(region);
    observer.observe(table);
    return () => observer.disconnect();
  }, []);
  return [element, overflows] as const;
}
