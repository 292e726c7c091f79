import type { EventEmitter } from "node:events";

/** An event of Electron that a listener may prevent. */
export interface PreventableEvent {
  defaultPrevented: boolean;
  readonly preventDefault: () => void;
}

/** Emits a preventable event, and answers whether nobody prevented it. */
export function emitPreventable<T extends object>(
  emitter: EventEmitter,
  name: string,
  facts: T,
  ...rest: readonly unknown[]
): boolean {
  const event: PreventableEvent & T = {
    ...facts,
    defaultPrevented: false,
    preventDefault() {
      event.defaultPrevented = true;
    },
  };
  emitter.emit(name, event, ...rest);
  return !event.defaultPrevented;
}
