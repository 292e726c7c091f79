import type { Result } from "../../../shared/core/result.ts";
import type { SaveFailure } from "../../data/session.ts";

/** Saves what settles one trouble; answers whether it was saved. `done` is what has happened, in words. */
export type Settle = (key: string, act: () => Promise<Result<void, SaveFailure>>, done: string) => Promise<boolean>;
