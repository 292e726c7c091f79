import { utf8ToBytes } from "../core/bytes.ts";
import type { Json } from "../core/canonical-json.ts";
import { isStamp } from "../core/hlc.ts";
import { maxDocumentBytes, maxOperationsPerChange, maxTextBytes } from "../core/limits.ts";
import { err, ok, type Result } from "../core/result.ts";
import type { Change, Dot, Operation } from "./change.ts";

/**
 * [Note: How a change is written] A change is the compact array `[ms, count, author, [operation, …]]`; its device and
 * number are those of its place in the segment. An operation is one of
 *
 *     ["set", kind, id, {field: value, …}]            a first writing
 *     ["set", kind, id, {field: value, …}, {field: [dot, …], …}]
 *     ["add", kind, id, field, [value, …]]
 *     ["remove", kind, id, field, [elementId, …]]
 *     ["delete", kind, id, [dot, …]]
 *     ["restore", kind, id, [dot, …]]
 *     ["approve", kind, id, {document, fields, fingerprint, records, replaces, upTo}]
 *
 * Each change stands alone, without tables shared inside the segment, so that erasing one leaves no trace of it in the
 * others. Deflate folds the repetition. Any other operation type of the form `[type, kind, id, …]` is from a newer
 * version and is carried as it came.
 */
export function encodeChange(change: Change): Json {
  return [change.stamp.ms, change.stamp.count, change.author, change.operations.map(encodeOperation)];
}

export function encodeOperation(operation: Operation): Json {
  const { kind, id } = operation;
  switch (operation.type) {
    case "set":
      return hasKeys(operation.seen)
        ? ["set", kind, id, operation.fields, operation.seen]
        : ["set", kind, id, operation.fields];
    case "add":
      return ["add", kind, id, operation.field, operation.values];
    case "remove":
      return ["remove", kind, id, operation.field, operation.elements];
    case "delete":
      return ["delete", kind, id, operation.seen];
    case "restore":
      return ["restore", kind, id, operation.deletions];
    case "approve": {
      const { document, fields, fingerprint, records, replaces, upTo } = operation;
      return ["approve", kind, id, { document, fields, fingerprint, records, replaces, upTo }];
    }
    case "foreign":
      return operation.raw;
  }
}

/** What is wrong with a change array, in English for the small print; never carries content. */
export interface ChangeFault {
  readonly type: "change-fault";
  readonly seq: number;
  readonly what: string;
}

/** Reads one change array strictly. Shape is checked here; whether a value fits its field is the projection's matter. */
export function decodeChange(json: Json, device: string, seq: number): Result<Change, ChangeFault> {
  const fault = (what: string) => err({ type: "change-fault" as const, seq, what });
  if (!Array.isArray(json) || json.length !== 4) return fault("not an array of four");
  const [ms, count, author, operations] = json as readonly (Json | undefined)[];
  if (!isStamp(ms, count)) return fault("stamp out of range");
  if (typeof author !== "string" || !isRecordId(author)) return fault("author is not a member id");
  if (!Array.isArray(operations) || operations.length === 0) return fault("no operations");
  if (operations.length > maxOperationsPerChange) return fault("too many operations");
  // Not by pushing: an array that grows keeps room for seventeen, and there are very many changes of one operation.
  const decoded = (operations as readonly Json[]).map(decodeOperation);
  const flaw = decoded.find((operation) => typeof operation === "string");
  if (flaw !== undefined) return fault(flaw);
  return ok({
    device,
    seq,
    stamp: { ms: ms as number, count: count as number },
    author,
    operations: decoded as readonly Operation[],
  });
}

/** The operation, or what is wrong with it. */
function decodeOperation(raw: Json): Operation | string {
  if (!Array.isArray(raw)) return "operation is not an array";
  const [type, kind, id, a, b] = raw as readonly (Json | undefined)[];
  if (typeof type !== "string" || !typePattern.test(type)) return "operation type malformed";
  if (typeof kind !== "string" || !isKind(kind)) return "kind malformed";
  if (typeof id !== "string" || !isRecordId(id)) return "record id malformed";
  switch (type) {
    case "set": {
      if (raw.length !== 4 && raw.length !== 5) return "set takes fields and what they overwrite";
      if (!isFieldMap(a)) return "fields malformed";
      if (raw.length === 4) return { type, kind, id, fields: a, seen: nothingSeen };
      if (!isPlainObject(b) || !hasKeys(b)) return "overwrites malformed";
      for (const field in b) {
        if (!Object.hasOwn(a, field)) return "overwrites a field that it does not write";
        if (!isDotList(b[field], false)) return "overwrites malformed";
      }
      return { type, kind, id, fields: a, seen: b as Record<string, readonly Dot[]> };
    }
    case "add":
      if (raw.length !== 5 || typeof a !== "string" || !isFieldName(a)) return "add takes a field and values";
      if (!Array.isArray(b) || b.length === 0 || b.length > maxOperationsPerChange || !b.every(isFittingValue))
        return "added values malformed";
      return { type, kind, id, field: a, values: b as readonly Json[] };
    case "remove":
      if (raw.length !== 5 || typeof a !== "string" || !isFieldName(a)) return "remove takes a field and elements";
      if (!isNameList(b, isElementId)) return "removed elements malformed";
      return { type, kind, id, field: a, elements: b };
    case "delete":
      if (raw.length !== 4 || !isDotList(a, true)) return "delete takes what it saw";
      return { type, kind, id, seen: a };
    case "restore":
      if (raw.length !== 4 || !isDotList(a, false)) return "restore takes deletions";
      return { type, kind, id, deletions: a };
    case "approve":
      return raw.length === 4 ? decodeApproval(kind, id, a) : "approve takes one object";
    default:
      return { type: "foreign", kind, id, raw };
  }
}

function decodeApproval(kind: string, id: string, body: Json | undefined): Operation | string {
  if (!isPlainObject(body) || Object.keys(body).join() !== "document,fields,fingerprint,records,replaces,upTo")
    return "approval malformed";
  const { document, fields, fingerprint, records, replaces, upTo } = body;
  if (typeof document !== "string" || !fitsIn(document, maxDocumentBytes)) return "approved document malformed";
  if (typeof fingerprint !== "string" || !/^[0-9a-f]{64}$/.test(fingerprint)) return "fingerprint malformed";
  if (!isListsByKind(records, isRecordId) || !isListsByKind(fields, isFieldName)) return "covered records malformed";
  if (!isDotList(replaces, true)) return "replaced approvals malformed";
  if (!isPlainObject(upTo) || !Object.entries(upTo).every(([device, seq]) => isDeviceId(device) && isSeq(seq)))
    return "covered changes malformed";
  return {
    type: "approve",
    kind,
    id,
    document,
    fingerprint,
    records,
    fields,
    replaces,
    upTo: upTo as Record<string, number>,
  };
}

const nothingSeen: Readonly<Record<string, readonly Dot[]>> = Object.freeze({});

const typePattern = /^[a-z][a-z-]{0,23}$/;
/** A kind may carry the version of its operation: `decision/2`. Version 1 is written without. */
const kindPattern = /^[a-z][a-z-]{0,39}(?:\/[1-9]\d{0,3})?$/;
const fieldPattern = /^[a-z][A-Za-z0-9]{0,39}$/;
const recordIdPattern = /^[A-Za-z0-9_-]{1,64}$/;
const devicePattern = /^[A-Za-z0-9_-]{16}$/;
const dotPattern = /^[A-Za-z0-9_-]{16}\.[1-9]\d{0,14}$/;
const elementPattern = /^[A-Za-z0-9_-]{16}\.[1-9]\d{0,14}\/(?:0|[1-9]\d{0,6})$/;

/** Names that every object has from its prototype: as a field or an id they could only be meant to confuse. */
const inheritedNames: ReadonlySet<string> = new Set([
  "__proto__",
  "constructor",
  "hasOwnProperty",
  "isPrototypeOf",
  "propertyIsEnumerable",
  "prototype",
  "toLocaleString",
  "toString",
  "valueOf",
]);

export function isRecordId(text: string): boolean {
  return recordIdPattern.test(text) && !inheritedNames.has(text);
}

function isKind(text: string): boolean {
  return kindPattern.test(text) && !inheritedNames.has(text);
}

export function isDeviceId(text: string): boolean {
  return devicePattern.test(text);
}

export function isFieldName(text: string): boolean {
  return fieldPattern.test(text) && !inheritedNames.has(text);
}

function isElementId(text: string): boolean {
  return elementPattern.test(text);
}

export function isSeq(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 1;
}

type JsonObject = Readonly<Record<string, Json>>;

function isPlainObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function hasKeys(object: Readonly<Record<string, unknown>>): boolean {
  for (const _ in object) return true;
  return false;
}

function isFieldMap(value: Json | undefined): value is JsonObject {
  if (!isPlainObject(value) || !hasKeys(value)) return false;
  for (const field in value) if (!isFieldName(field) || !isFittingValue(value[field])) return false;
  return true;
}

function isFittingValue(value: Json | undefined): boolean {
  if (typeof value === "string") return fitsIn(value, maxTextBytes);
  if (typeof value !== "object" || value === null) return value !== undefined;
  return Object.values(value).every(isFittingValue);
}

/** Whether the text takes at most so many bytes in UTF-8. A UTF-16 unit takes at most three, so few texts are encoded for it. */
function fitsIn(text: string, bytes: number): boolean {
  return text.length * 3 <= bytes || (text.length <= bytes && utf8ToBytes(text).length <= bytes);
}

function isDotList(value: Json | undefined, mayBeEmpty: boolean): value is readonly Dot[] {
  return isNameList(value, (text) => dotPattern.test(text), mayBeEmpty);
}

function isNameList(
  value: Json | undefined,
  isName: (text: string) => boolean,
  mayBeEmpty = false,
): value is readonly string[] {
  if (!Array.isArray(value) || (value.length === 0 && !mayBeEmpty) || value.length > 65_536) return false;
  return (value as readonly Json[]).every((each) => typeof each === "string" && isName(each));
}

function isListsByKind(
  value: Json | undefined,
  isName: (text: string) => boolean,
): value is Readonly<Record<string, readonly string[]>> {
  if (!isPlainObject(value)) return false;
  return Object.entries(value).every(([kind, names]) => isKind(kind) && isNameList(names, isName, true));
}
