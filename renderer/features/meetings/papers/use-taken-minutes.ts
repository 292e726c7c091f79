import { useEffect, useState } from "react";
import type { Result } from "../../../../shared/core/result.ts";
import {
  type MinutesWish,
  takeMinutes,
  type TakenPaper,
  type TakeRefusal,
} from "../../../../shared/papers/take-minutes.ts";
import { useBook, useSession } from "../../../data/hooks.tsx";

/**
 * The minutes as they go out: frozen ones are read from the store, so that they come a moment later than the choice of
 * them. What was taken before stays until then; `undefined` only at first.
 */
export function useTakenMinutes(wish: MinutesWish): Result<TakenPaper, TakeRefusal> | undefined {
  const { meeting, language, version, item } = wish;
  const book = useBook();
  const session = useSession();
  const [taken, setTaken] = useState<Result<TakenPaper, TakeRefusal> | undefined>(undefined);
  useEffect(() => {
    let isWanted = true;
    const take = async () => {
      const found = await takeMinutes(book, (sha256) => session.file(sha256), { meeting, language, version, item });
      if (isWanted) setTaken(found);
    };
    void take();
    return () => {
      isWanted = false;
    };
  }, [book, session, meeting, language, version, item]);
  return taken;
}
