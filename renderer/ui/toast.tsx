import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from "react";
import { Button } from "./button.tsx";
import { classNames } from "./class-names.ts";
import styles from "./toast.module.css";
import { useUiWords } from "./ui-words.tsx";

export interface ToastMessage {
  readonly text: string;
  readonly tone?: "neutral" | "done" | "problem" | undefined;
  /** One act, usually undo. It must be possible elsewhere too, because the message goes away. */
  readonly act?: { readonly label: string; readonly onPress: () => void } | undefined;
  /** Stays until dismissed; for what must be read. */
  readonly stays?: boolean | undefined;
}

export interface Toasts {
  /** Shows a message and answers a function that takes it away. */
  readonly show: (message: ToastMessage) => () => void;
}

const ToastContext = createContext<Toasts | undefined>(undefined);

/** How long a message stays when nobody is at it. */
export const toastMilliseconds = 8000;

/** The same for one that offers an act: long enough to be heard, thought about and reached by keys. */
export const toastWithActMilliseconds = 20_000;

interface Shown extends ToastMessage {
  readonly id: number;
}

/**
 * Short messages in a corner. They are read aloud politely and never take the focus; while the pointer or the focus is
 * on them, or the window is hidden, none of them goes away. When one that holds the focus goes, the focus returns to
 * where it came from.
 */
export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const [shown, setShown] = useState<readonly Shown[]>([]);
  const nextId = useRef(0);
  const cameFrom = useRef<HTMLElement | null>(null);
  const region = useRef<HTMLElement>(null);
  const words = useUiWords();

  const dismiss = useCallback((id: number) => {
    const element = region.current?.querySelector(`[data-toast="${id}"]`);
    if (element?.contains(document.activeElement) === true) cameFrom.current?.focus();
    setShown((before) => before.filter((one) => one.id !== id));
  }, []);
  const toasts = useMemo<Toasts>(
    () => ({
      show: (message) => {
        const id = nextId.current;
        nextId.current += 1;
        setShown((before) => [...before, { ...message, id }]);
        return () => dismiss(id);
      },
    }),
    [dismiss],
  );
  const [isHeld, hold] = useHeld();

  return (
    <ToastContext value={toasts}>
      {children}
      {/* Dialogs hide the rest of the page from screen readers; this mark keeps the messages out of that. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- only watches, to hold the messages */}
      <section
        ref={region}
        className={styles.region}
        aria-label={words.notifications}
        data-react-aria-top-layer="true"
        {...hold}
        onFocus={(event) => {
          hold.onFocus();
          if (event.relatedTarget instanceof HTMLElement && !event.currentTarget.contains(event.relatedTarget)) {
            cameFrom.current = event.relatedTarget;
          }
        }}
      >
        <ol className={styles.list} aria-live="polite" aria-relevant="additions">
          {shown.map((toast) => (
            <ToastItem
              key={toast.id}
              toast={toast}
              isHeld={isHeld}
              closeLabel={words.close}
              dismissLabel={words.dismiss}
              onDismiss={dismiss}
            />
          ))}
        </ol>
      </section>
    </ToastContext>
  );
}

/** Shows messages: `useToasts().show({ text, tone: "done", act: { label, onPress } })`. */
export function useToasts(): Toasts {
  const toasts = useContext(ToastContext);
  if (toasts === undefined) throw new Error("ToastProvider is missing above this component");
  return toasts;
}

interface ToastItemProps {
  readonly toast: Shown;
  readonly isHeld: boolean;
  /** Shown on the button; `dismissLabel` is its fuller name, beginning with the same word. */
  readonly closeLabel: string;
  readonly dismissLabel: string;
  readonly onDismiss: (id: number) => void;
}

function ToastItem({ toast, isHeld, closeLabel, dismissLabel, onDismiss }: ToastItemProps) {
  const { id, text, act, tone = "neutral", stays = false } = toast;
  const hasAct = act !== undefined;
  useEffect(() => {
    if (isHeld || stays) return;
    const timer = setTimeout(() => onDismiss(id), hasAct ? toastWithActMilliseconds : toastMilliseconds);
    return () => clearTimeout(timer);
  }, [id, isHeld, stays, hasAct, onDismiss]);
  return (
    <li data-toast={id} className={classNames(styles.toast, styles[tone])}>
      <p className={styles.text}>{text}</p>
      <span className={styles.acts}>
        {act === undefined ? null : (
          <Button
            kind="quiet"
            onPress={() => {
              act.onPress();
              onDismiss(id);
            }}
          >
            {act.label}
          </Button>
        )}
        <Button kind="quiet" onPress={() => onDismiss(id)} aria-label={dismissLabel}>
          {closeLabel}
        </Button>
      </span>
    </li>
  );
}

/** Whether messages are held: the pointer or the focus is on them, or nobody can see the window. */
function useHeld() {
  const [isPointed, setPointed] = useState(false);
  const [isFocused, setFocused] = useState(false);
  const [isHidden, setHidden] = useState(false);
  useEffect(() => {
    const look = () => setHidden(document.visibilityState === "hidden");
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, []);
  const handlers = useMemo(
    () => ({
      onPointerEnter: () => setPointed(true),
      onPointerLeave: () => setPointed(false),
      onFocus: () => setFocused(true),
      onBlur: () => setFocused(false),
    }),
    [],
  );
  return [isPointed || isFocused || isHidden, handlers] as const;
}
