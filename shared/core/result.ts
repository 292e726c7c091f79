/**
 * An expected outcome as a value: `ok` with what was asked for, or `err` with a plain object that says what went wrong.
 * Bugs throw (see `assert`); things that happen to users come back as a `Result`.
 */
export type Result<T, E> = Ok<T> | Err<E>;

export interface Ok<T> {
  readonly ok: true;
  readonly value: T;
}

export interface Err<E> {
  readonly ok: false;
  readonly error: E;
}

export function ok<T>(value: T): Ok<T> {
  return { ok: true, value };
}

export function err<E>(error: E): Err<E> {
  return { ok: false, error };
}
