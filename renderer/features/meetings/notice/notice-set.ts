import { zipSync, type Zippable } from "fflate";
import type { DateOnly } from "../../../../shared/core/date-only.ts";
import type { DocumentLanguage, DocumentVersion, PaperDocument } from "../../../../shared/document/document.ts";
import { documentFingerprint } from "../../../../shared/document/fingerprint.ts";
import { paperName } from "../../../../shared/document/paper-name.ts";
import type { GroupBook } from "../../../../shared/domain/group-book.ts";
import { attachmentsOf, type NumberedAttachment } from "../../../../shared/agenda/attachments.ts";
import { publicityOfAttachment } from "../../../../shared/minutes/publicity.ts";
import { buildNoticePaper, type NoticePaper } from "../../../../shared/notice/build.ts";
import { buildInvitation } from "../../../../shared/notice/calendar.ts";
import { type Sending, wordsLanguage } from "../../../../shared/notice/context.ts";
import { createPacer } from "../../../data/pacer.ts";
import type { FileToSave } from "../../../platform/port.ts";
import { paperFile } from "../../../records/papers/paper-file.ts";

/** The forms in which a notice goes to people. */
export const setFormats = ["pdf", "docx", "html"] as const;
export type SetFormat = (typeof setFormats)[number];

/** What is wanted of one sending. */
export interface SetChoice {
  readonly papers: readonly NoticePaper[];
  readonly versions: readonly DocumentVersion[];
  readonly languages: readonly DocumentLanguage[];
  readonly formats: readonly SetFormat[];
}

export interface SetSource {
  readonly book: GroupBook;
  readonly meeting: string;
  readonly sending: Sending;
  /** The bytes of an attachment by its digest. */
  readonly file: (sha256: string) => Promise<Uint8Array | undefined>;
  readonly group: string;
  readonly nowMs: number;
  readonly today: DateOnly;
  /** What the folders and the package are called, in the language on screen. */
  readonly names: {
    readonly versions: Readonly<Record<DocumentVersion, string>>;
    readonly attachments: (isForMembers: boolean) => string;
    readonly attachment: (number: number) => string;
  };
  readonly onProgress: (done: number, total: number) => void;
  readonly isStopped: () => boolean;
}

export interface NoticeSet {
  readonly file: FileToSave;
  readonly fingerprint: string | undefined;
  /** Attachments whose bytes are not on this device. */
  readonly missing: readonly string[];
}

interface SetPaper {
  readonly version: DocumentVersion;
  readonly document: PaperDocument;
}

/** The papers of a choice, each once: a plain version in Finnish and in plain Finnish is the same paper. */
export function setPapers(
  { book, meeting, sending }: Pick<SetSource, "book" | "meeting" | "sending">,
  { papers, versions, languages }: SetChoice,
): readonly SetPaper[] {
  const seen = new Set<string>();
  return versions.flatMap((version) =>
    languages.flatMap((language) =>
      papers.flatMap((paper): SetPaper[] => {
        const document = buildNoticePaper(book, meeting, { paper, language, version, sending });
        const key = `${version} ${document?.language} ${paper}`;
        if (document === undefined || seen.has(key)) return [];
        seen.add(key);
        return [{ version, document }];
      }),
    ),
  );
}

/** The fingerprint of what was sent: of the full version of the widest paper, in the first language. */
export function setFingerprint(
  { book, meeting, sending }: Pick<SetSource, "book" | "meeting" | "sending">,
  { papers, languages }: Pick<SetChoice, "papers" | "languages">,
): string | undefined {
  const paper = papers.includes("pack") ? "pack" : papers[0];
  const language = languages[0];
  if (paper === undefined || language === undefined) return undefined;
  const document = buildNoticePaper(book, meeting, { paper, language, version: "full", sending });
  return document === undefined ? undefined : documentFingerprint(document);
}

/**
 * Makes all files of a sending. Several go into one package: a browser lets a page hand over only one file at a press
 * without asking, the desktop would show a dialog for each, and whoever sends the notice attaches one file or unpacks the
 * folder they need. Each version has its own folder, so that nobody mails the members' papers to the public by accident.
 *
 * Answers `undefined` when it was stopped; nothing is written then.
 */
export async function makeNoticeSet(source: SetSource, choice: SetChoice): Promise<NoticeSet | undefined> {
  const { book, meeting, sending, nowMs, today, names, onProgress, isStopped } = source;
  const papers = setPapers(source, choice);
  const attachments = sending.type === "cancellation" ? [] : attachmentsOf(book, meeting);
  const total = papers.length * choice.formats.length + 1 + attachments.length;
  const pattern = book.get("page-design", "page-design")?.fileName;
  const pacer = createPacer();
  const files = new Map<string, FileToSave>();
  let done = 0;
  const step = async () => {
    done += 1;
    onProgress(done, total);
    await pacer.breathe();
    return !isStopped();
  };
  for (const { version, document } of papers) {
    for (const format of choice.formats) {
      const file = await paperFile(document, format, { dated: today, ...(pattern === undefined ? {} : { pattern }) });
      add(files, folderName(names.versions[version]), file);
      if (!(await step())) return undefined;
    }
  }
  const invitation = invitationFile(source, choice, pattern);
  if (invitation !== undefined) add(files, "", invitation);
  if (!(await step())) return undefined;
  const missing: string[] = [];
  for (const each of attachments) {
    const bytes = each.attachment.sha256 === undefined ? undefined : await source.file(each.attachment.sha256);
    if (bytes === undefined) missing.push(names.attachment(each.number));
    else addAttachment(files, source, choice, each, bytes);
    if (!(await step())) return undefined;
  }
  const fingerprint = setFingerprint(source, choice);
  const [only, ...more] = files;
  if (only === undefined) return undefined;
  if (more.length === 0) return { file: only[1], fingerprint, missing };
  const name = papers[0] === undefined ? meeting : paperName(papers[0].document, pattern);
  return {
    file: { name: `${name}.zip`, mediaType: "application/zip", bytes: packed(files, nowMs) },
    fingerprint,
    missing,
  };
}

/** How many papers and invitations a choice makes: told at each tick, so none is made for it. */
export function countFiles(hasDay: boolean, { papers, versions, languages, formats }: SetChoice): number {
  const spoken = versions.map((version) => new Set(languages.map((each) => wordsLanguage(each, version))).size);
  const documents = spoken.reduce((sum, count) => sum + count, 0) * papers.length;
  return documents * formats.length + (hasDay ? 1 : 0);
}

function invitationFile(
  source: SetSource,
  { languages }: SetChoice,
  pattern: string | undefined,
): FileToSave | undefined {
  const { book, meeting, sending, nowMs, group } = source;
  const language = languages[0] ?? "fi";
  const text = buildInvitation(book, meeting, { language, sending, stampMs: nowMs, group });
  const notice = buildNoticePaper(book, meeting, { paper: "notice", language, version: "public", sending });
  if (text === undefined || notice === undefined) return undefined;
  // The version says nothing of a calendar's file.
  const name = paperName({ ...notice, version: "full" }, pattern);
  return { name: `${name}.ics`, mediaType: "text/calendar", bytes: new TextEncoder().encode(text) };
}

/** Members get all attachments; whoever else is sent something gets the public ones in a folder of their own. */
function addAttachment(
  files: Map<string, FileToSave>,
  { book, names }: SetSource,
  { versions }: SetChoice,
  { number, attachment }: NumberedAttachment,
  bytes: Uint8Array,
): void {
  const file = {
    name: safeName(`${names.attachment(number)} ${attachment.name ?? ""}`),
    mediaType: attachment.mediaType ?? "application/octet-stream",
    bytes,
  };
  if (versions.includes("full")) add(files, folderName(names.attachments(true)), file);
  const isPublic = publicityOfAttachment(book, attachment) === "public";
  if (isPublic && versions.some((version) => version !== "full")) {
    add(files, folderName(names.attachments(false)), file);
  }
}

/** Under a name that no other file of the package has. */
function add(files: Map<string, FileToSave>, folder: string, file: FileToSave): void {
  const dot = file.name.lastIndexOf(".");
  const [stem, ending] = dot < 0 ? [file.name, ""] : [file.name.slice(0, dot), file.name.slice(dot)];
  const at = (name: string) => (folder === "" ? name : `${folder}/${name}`);
  let name = file.name;
  for (let count = 2; files.has(at(name)); count += 1) name = `${stem} ${count}${ending}`;
  files.set(at(name), { ...file, name });
}

function packed(files: ReadonlyMap<string, FileToSave>, nowMs: number): Uint8Array {
  const entries: Zippable = Object.fromEntries([...files].map(([path, { bytes }]) => [path, bytes]));
  return zipSync(entries, { level: 6, mtime: new Date(nowMs) });
}

function folderName(text: string): string {
  return safeName(text.replace(/[,.]/g, ""));
}

/** What no file system takes for anything but a name. */
function safeName(text: string): string {
  return text
    .replace(/[<>:"/\\|?*\p{Cc}\p{Cf}]/gu, "-")
    .replace(/\s+/g, " ")
    .replace(/^[\s.]+|[\s.]+$/g, "");
}
