import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from "react";
import styles from "./announcer.module.css";

/** How soon: "polite" after what is being read; "assertive" at once, for what must not wait. */
export type Urgency = "polite" | "assertive";

export type Announce = (text: string, urgency?: Urgency) => void;

const AnnouncerContext = createContext<Announce | undefined>(undefined);

interface Said {
  readonly id: number;
  readonly text: string;
  readonly urgency: Urgency;
}

/** How long a said text stays in the page. Long enough for slow speech; then gone, so that nobody meets it by browsing. */
const stayMilliseconds = 7000;

/**
 * Holds two live regions that stand in the page from the start, because a region that appears together with its text is
 * often not read. Each text is an element of its own, so that the same words twice are read twice.
 */
export function AnnouncerProvider({ children }: { readonly children: ReactNode }) {
  const [said, setSaid] = useState<readonly Said[]>([]);
  const nextId = useRef(0);
  const timers = useRef(new Set<ReturnType<typeof setTimeout>>());
  useEffect(() => {
    const pending = timers.current;
    return () => {
      for (const timer of pending) clearTimeout(timer);
    };
  }, []);

  const announce = useCallback<Announce>((text, urgency = "polite") => {
    const id = nextId.current;
    nextId.current += 1;
    setSaid((before) => [...before, { id, text, urgency }]);
    const timer = setTimeout(() => {
      timers.current.delete(timer);
      setSaid((before) => before.filter((one) => one.id !== id));
    }, stayMilliseconds);
    timers.current.add(timer);
  }, []);

  return (
    <AnnouncerContext value={announce}>
      {children}
      {/* Dialogs hide the rest of the page from screen readers; this mark keeps these regions out of that. */}
      <div className={styles.region} data-live-announcer="true">
        <div role="log" aria-live="polite" aria-relevant="additions">
          {said.map(({ id, text, urgency }) => (urgency === "polite" ? <p key={id}>{text}</p> : null))}
        </div>
        <div role="log" aria-live="assertive" aria-relevant="additions">
          {said.map(({ id, text, urgency }) => (urgency === "assertive" ? <p key={id}>{text}</p> : null))}
        </div>
      </div>
    </AnnouncerContext>
  );
}

/** Says a text to screen readers without moving the focus or showing anything: `announce("Siirretty kohtaan 3")`. */
export function useAnnounce(): Announce {
  const announce = useContext(AnnouncerContext);
  if (announce === undefined) throw new Error("AnnouncerProvider is missing above this component");
  return announce;
}
