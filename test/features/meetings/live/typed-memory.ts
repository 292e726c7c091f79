import type { SaveFailure } from "../../../../renderer/data/session.ts";
import type { TypedStore, TypedText } from "../../../../renderer/data/typed/typed-store.ts";
import { err, ok } from "../../../../shared/core/result.ts";

/** A store of typed text in memory, which can be full. */
export interface TypedMemory extends TypedStore {
  readonly kept: ReadonlyMap<string, TypedText>;
  failWith(failure: SaveFailure | undefined): void;
}

export function createTypedMemory(): TypedMemory {
  const kept = new Map<string, TypedText>();
  let failure: SaveFailure | undefined;
  return {
    kept,
    failWith(next) {
      failure = next;
    },
    async read(place) {
      await Promise.resolve();
      const own = [...kept].filter(([key]) => key.startsWith(`${place} `));
      return ok(new Map(own.map(([key, text]) => [key.slice(place.length + 1), text])));
    },
    async write(place, field, text) {
      await Promise.resolve();
      if (failure !== undefined) return err(failure);
      if (text === undefined) kept.delete(`${place} ${field}`);
      else kept.set(`${place} ${field}`, text);
      return ok(undefined);
    },
  };
}
