import * as v from "valibot";
import { isDateOnly, isTimeOnly, type DateOnly, type TimeOnly } from "../core/date-only.ts";
import { isRecordId } from "../log/change-code.ts";
import type { FieldShape } from "../log/rules.ts";

/**
 * [Note: Kinds and fields are for ever] Stored changes are never rewritten. A field that is once released keeps its name
 * and meaning; what a field may hold is never narrowed; a new meaning is a new kind or a new version of a kind
 * (`decision/2`), and a retired name is never used again. `test/domain/retired-names.test.ts` keeps the list.
 */
export interface Field<T = unknown> {
  readonly shape: FieldShape;
  readonly schema: v.GenericSchema<unknown, T>;
  /** The kind whose records the value names. */
  readonly refersTo?: string;
}

export type Fields = Readonly<Record<string, Field>>;

export interface Kind<Name extends string = string, F extends Fields = Fields> {
  readonly name: Name;
  readonly fields: F;
}

/** A record as people's code reads it: every field may be missing, because a part of its writes may not have come yet. */
export type RecordOf<K extends Kind> = { readonly id: string } & {
  readonly [Name in keyof K["fields"]]?: K["fields"][Name] extends SetField<infer T>
    ? readonly T[]
    : K["fields"][Name] extends Field<infer T>
      ? T
      : never;
};

interface SetField<T> extends Field<T> {
  readonly shape: "set";
}

export function defineKind<const Name extends string, const F extends Fields>(name: Name, fields: F): Kind<Name, F> {
  return { name, fields };
}

function register<T>(schema: v.GenericSchema<unknown, T>): Field<T> & { readonly shape: "register" } {
  return { shape: "register", schema };
}

/**
 * One predicate rather than a pipe of steps: an import asks for every field of every record, and a pipe makes objects
 * for each step, which took a third of the time of the whole projection.
 */
function textThat(fits: (value: string) => boolean): v.GenericSchema<unknown, string> {
  return v.custom<string>((value) => typeof value === "string" && fits(value));
}

/** One line of text, 1–500 characters. */
export function line() {
  return register(textThat((value) => value.length >= 1 && value.length <= 500 && !value.includes("\n")));
}

/** Running text of any number of lines, up to 64 Ki characters. */
export function text() {
  return register(textThat((value) => value.length <= 65_536));
}

export function oneOf<const Choices extends readonly [string, ...string[]]>(choices: Choices) {
  return register(v.picklist(choices));
}

/** A day, `YYYY-MM-DD`. */
export function day() {
  return register(v.custom<DateOnly>((value) => typeof value === "string" && isDateOnly(value)));
}

/** A time of day, `HH:MM`. */
export function time() {
  return register(v.custom<TimeOnly>((value) => typeof value === "string" && isTimeOnly(value)));
}

export function flag() {
  return register(v.boolean());
}

/** A whole number between `min` and `max`. */
export function whole(min: number, max: number) {
  return register(
    v.custom<number>((value) => Number.isSafeInteger(value) && Number(value) >= min && Number(value) <= max),
  );
}

/** Money in cents. */
export function cents() {
  return whole(-1e13, 1e13);
}

/** A decimal number as text (`-12.5`), so that nothing is lost in binary fractions. */
export function decimal() {
  return register(textThat((value) => /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,9})?$/.test(value)));
}

/** The id of a record of another kind. A link to a record that is not here is allowed: it may come later. */
export function ref(kind: string) {
  return { ...register(textThat(isRecordId)), refersTo: kind };
}

/** Many ids, each added and removed by itself: two people who add different ones both keep theirs. */
export function refs(kind: string): SetField<string> {
  return { shape: "set", schema: textThat(isRecordId), refersTo: kind };
}

/** Many values out of a closed list. */
export function someOf<const Choices extends readonly [string, ...string[]]>(
  choices: Choices,
): SetField<Choices[number]> {
  return { shape: "set", schema: v.picklist(choices) };
}

/** Lines that only make sense as one ordered whole; two concurrent edits are a conflict. */
export function lines() {
  return register(v.pipe(v.array(v.pipe(v.string(), v.maxLength(2000))), v.maxLength(200)));
}

/** A fixed structure that only makes sense as a whole. */
export function structure<T>(schema: v.GenericSchema<unknown, T>) {
  return register(schema);
}

/** Place in a hand-ordered list: a fractional index, compared by code unit, then by id. */
export function place() {
  return register(textThat((value) => value.length <= 200 && /^[0-9A-Za-z]+$/.test(value)));
}
