import * as v from "valibot";
import { maxFileBytesWithConsent } from "../core/limits.ts";
import type { Tiding, Verb } from "./channels.ts";
import { commandNames } from "./command-names.ts";
import { bytesSchema, resultSchema } from "./crossing.ts";
import { keeperSchemas } from "./journal.ts";
import { shellLanguages, shellThemes } from "./shell-look.ts";

/**
 * The two ends of a verb, and how much of it there may be. The main process reads the request, the page the answer;
 * what does not fit is thrown away as a whole.
 */
export interface VerbSchema {
  readonly request: v.GenericSchema;
  readonly answer: v.GenericSchema;
  /** Texts and bytes of the request together; `usualRequestBytes` unless said. */
  readonly maxRequestBytes?: number;
  /** Requests in a second, over any ten; `usualPerSecond` unless said. */
  readonly perSecond?: number;
}

export const usualRequestBytes = 64 * 1024;
export const usualPerSecond = 20;

/** Nothing is asked beside the verb itself. */
const nothing = v.strictObject({});

const shortText = (max: number) => v.pipe(v.string(), v.maxLength(max));
const wholeNumber = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** A proposed or shown name of a file, never a path: what makes one is taken out where a dialog is opened. */
export const fileNameSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(255));

/** What can keep a file from being read or written. `detail` is a code such as EACCES, for the log and the small print. */
export const fileFailureSchema = v.variant("type", [
  v.strictObject({ type: v.literal("cancelled") }),
  v.strictObject({ type: v.literal("too-big"), bytes: wholeNumber }),
  v.strictObject({ type: v.literal("unreadable"), detail: shortText(40) }),
  v.strictObject({ type: v.literal("unwritable"), detail: shortText(40) }),
  v.strictObject({ type: v.literal("disk-full") }),
]);

const chosenFile = v.strictObject({ name: fileNameSchema, bytes: bytesSchema });
const openedFile = resultSchema(chosenFile, fileFailureSchema);
const savedFile = resultSchema(v.literal("saved"), fileFailureSchema);

/**
 * A line of a call stack with everything but its place taken away: a function's name and where in the built app it
 * stands. No text that a person wrote has this form, so none can slip into the log.
 */
const stackFrame = v.pipe(shortText(200), v.regex(/^[\w$.<>]{0,80}@[\w./-]{1,80}:\d{1,7}:\d{1,7}$/));

export const verbSchemas = {
  ...keeperSchemas,
  openFile: {
    request: v.strictObject({
      endings: v.pipe(
        v.array(v.pipe(v.string(), v.regex(/^[a-z0-9]{1,10}$/))),
        v.minLength(1),
        v.maxLength(10),
        v.readonly(),
      ),
      maxBytes: v.pipe(wholeNumber, v.maxValue(maxFileBytesWithConsent)),
    }),
    answer: openedFile,
  },
  saveFile: {
    request: v.strictObject({ name: fileNameSchema, bytes: bytesSchema }),
    answer: savedFile,
    maxRequestBytes: maxFileBytesWithConsent + usualRequestBytes,
    perSecond: 2,
  },
  print: { request: nothing, answer: v.picklist(["printed", "cancelled", "failed"]), perSecond: 2 },
  printToPdf: { request: v.strictObject({ name: fileNameSchema }), answer: savedFile, perSecond: 2 },
  openProjector: {
    request: v.strictObject({ meeting: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/)) }),
    answer: v.literal("opened"),
    perSecond: 2,
  },
  closeProjector: { request: nothing, answer: v.literal("closed"), perSecond: 2 },
  /** The oldest file that the system has asked to open and nobody has taken yet; `null` when there is none. */
  takeOpenedFile: { request: nothing, answer: v.nullable(openedFile) },
  tellLook: {
    request: v.strictObject({ language: v.picklist(shellLanguages), theme: v.picklist(shellThemes) }),
    answer: v.null(),
  },
  /** Which commands can be done now: the others stand grey in the menu. */
  tellCommands: {
    request: v.strictObject({
      available: v.pipe(v.array(v.picklist(commandNames)), v.maxLength(commandNames.length), v.readonly()),
    }),
    answer: v.null(),
  },
  /** The page's answer to `quitAsked`, given again until it is not "saving" any more. */
  answerQuit: { request: v.strictObject({ state: v.picklist(["saved", "saving", "unsaved"]) }), answer: v.null() },
  appFacts: {
    request: nothing,
    answer: v.strictObject({
      version: shortText(40),
      electron: shortText(40),
      chrome: shortText(40),
      platform: v.picklist(["linux", "mac", "windows"]),
      /** Where the data lie, written for a person to read; nothing takes it back as a path. */
      dataFolder: shortText(1000),
      freeBytes: v.nullable(v.pipe(v.number(), v.minValue(0))),
    }),
  },
  /** Shows one of the app's own folders in the system's file manager. */
  showFolder: {
    request: v.strictObject({ folder: v.picklist(["data", "backups", "log"]) }),
    answer: resultSchema(v.literal("shown"), fileFailureSchema),
    perSecond: 2,
  },
  /** A fault in the page: what kind of error, and where in the program. Never its message, which may quote a record. */
  log: {
    request: v.strictObject({
      what: v.picklist(["crash", "error", "rejection"]),
      error: v.pipe(v.string(), v.regex(/^[A-Za-z$_][\w$]{0,59}$/)),
      frames: v.pipe(v.array(stackFrame), v.maxLength(30), v.readonly()),
    }),
    answer: v.null(),
    perSecond: 5,
  },
} satisfies Readonly<Record<Verb, VerbSchema>>;

export const tidingSchemas = {
  command: v.strictObject({ name: v.picklist(commandNames) }),
  /** There is something for `takeOpenedFile`. */
  fileOpened: nothing,
  quitAsked: nothing,
} satisfies Readonly<Record<Tiding, v.GenericSchema>>;
