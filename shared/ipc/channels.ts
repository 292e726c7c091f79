/**
 * What the app's own page may ask of the main process. Each is one channel; there are no others, and none of them takes
 * a path: the main process shows the dialog and answers bytes and a name to show.
 */
export const verbs = [
  "openFile",
  "saveFile",
  "print",
  "printToPdf",
  "openProjector",
  "closeProjector",
  "takeOpenedFile",
  "tellLook",
  "tellCommands",
  "answerQuit",
  "appFacts",
  "showFolder",
  "log",
  "listJournals",
  "openJournal",
  "readJournal",
  "appendJournal",
  "nameJournal",
  "removeKept",
  "listBackups",
  "writeBackup",
  "readBackup",
  "chooseBackupFolder",
  "forgetBackupFolder",
  "clearDatabases",
] as const;

/** What the projector's page may ask: it shows a meeting, and has nothing to write or to open. */
export const projectorVerbs = ["closeProjector", "appFacts", "log"] as const satisfies readonly Verb[];

/** What the main process tells a page. */
export const tidings = ["command", "fileOpened", "quitAsked"] as const;

export type Verb = (typeof verbs)[number];
export type Tiding = (typeof tidings)[number];

/** The channel of a verb or of a tiding, the same on both sides. */
export function channelOf(name: Verb | Tiding): string {
  return `luotsi:${name}`;
}
