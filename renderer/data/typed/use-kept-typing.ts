import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { SaveFailure } from "../session.ts";
import { createTypingKeeper } from "./keep-typing.ts";
import { useTypedStore } from "./typed-context.tsx";
import type { TypedText } from "./typed-store.ts";

export interface KeptTyping {
  /** Notes what stands in the field now; an empty text takes the kept one away. */
  readonly note: (text: TypedText) => void;
  /** Why what is typed cannot be kept at the moment: it is then on screen alone. */
  readonly failure: SaveFailure | undefined;
}

/**
 * Keeps what is typed into one field. See [Note: Nothing typed is lost].
 *
 * @param place the group and what the field belongs to.
 */
export function useKeptTyping(place: string, field: string): KeptTyping {
  const store = useTypedStore();
  const [failure, setFailure] = useState<SaveFailure | undefined>(undefined);
  const keeper = useMemo(
    () =>
      createTypingKeeper<TypedText>({
        write: async (typed) =>
          (await store?.write(place, field, typed.text === "" ? undefined : typed)) ?? { ok: true, value: undefined },
        onWritten: (result) => setFailure(result.ok ? undefined : result.error),
      }),
    [store, place, field],
  );
  useEffect(() => {
    const flush = () => keeper.flush();
    window.addEventListener("pagehide", flush);
    document.addEventListener("visibilitychange", flush);
    return () => {
      window.removeEventListener("pagehide", flush);
      document.removeEventListener("visibilitychange", flush);
      flush();
    };
  }, [keeper]);
  return { note: useCallback((typed) => keeper.note(typed), [keeper]), failure };
}

/** Hands over, once, what was kept when the field appeared. */
export function useFoundTyping(place: string, field: string, onFound: (found: TypedText) => void): void {
  const store = useTypedStore();
  const latest = useRef(onFound);
  useEffect(() => {
    latest.current = onFound;
  });
  useEffect(() => {
    let isHere = true;
    void store?.read(place).then((result) => {
      const found = result.ok ? result.value.get(field) : undefined;
      if (isHere && found !== undefined) latest.current(found);
    });
    return () => {
      isHere = false;
    };
  }, [store, place, field]);
}
