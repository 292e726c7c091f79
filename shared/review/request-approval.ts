import { utf8ToBytes } from "../core/bytes.ts";
import type { DateOnly } from "../core/date-only.ts";
import { err, ok, type Result } from "../core/result.ts";
import { textDigest } from "../core/sha256.ts";
import type { GroupBook } from "../domain/group-book.ts";
import { domainRules } from "../domain/kinds.ts";
import { type DocumentLanguage, documentVersions, type PaperDocument } from "../document/document.ts";
import { renderJson } from "../document/render-json.ts";
import { planEdit } from "../log/author.ts";
import type { Operation } from "../log/change.ts";
import { buildMinutes } from "../minutes/build.ts";
import { minutesWords, spokenLanguage } from "../minutes/words/by-language.ts";
import { approvalsOf } from "./approval-chain.ts";
import { withAmendments } from "./amendment-words.ts";
import { type Amendment, readApproved, writeApproved } from "./approved-document.ts";
import { coverageOfItem, coverageOfMeeting } from "./coverage.ts";
import type { ApprovalContents, ApprovalRefusal, ApprovalRequest } from "./draft-approval.ts";
import { amendmentKey, planDeclined, proposedAmendments } from "./late-writes.ts";
import { attachmentsOf, groupLanguage, type Reviewed, reviewedPaper, textFingerprint } from "./reviewed-text.ts";

export interface MinutesApproval extends Reviewed {
  /** The day of the approval. */
  readonly day: DateOnly;
  /** The fingerprint of the text that is approved; missing for an amendment, whose text comes of what it accepts. */
  readonly text?: string;
  /** Why minutes that are approved already are corrected. */
  readonly reason?: string;
  /** Keys of all proposed amendments that were on screen: one that has come since has been read by nobody. */
  readonly read: readonly string[];
  /** Keys of those that come in; the rest are declined. */
  readonly accepted: readonly string[];
}

/**
 * The request by which a session freezes minutes: the first approval, an amendment of approved ones, or that of one item
 * at once. Approving the whole later covers such an item again, with the text that was approved.
 */
export function requestApproval(approval: MinutesApproval): ApprovalRequest {
  const { meeting, item } = approval;
  const kind = item === undefined ? "meeting" : "agenda-item";
  const id = item ?? meeting;
  const covers = (book: GroupBook) =>
    item === undefined ? coverageOfMeeting(book, meeting) : coverageOfItem(book, item);
  return {
    kind,
    id,
    covers,
    edits(book, frozen) {
      if (frozen.get(kind, id) === undefined) return err({ type: "text-gone" });
      const proposals = proposedAmendments(frozen, covers(frozen));
      const isUnread = proposals.some((each) => !approval.read.includes(amendmentKey(each)));
      if (isUnread) return err({ type: "text-changed" });
      const declined = proposals
        .filter((each) => !approval.accepted.includes(amendmentKey(each)))
        .flatMap((each) => planDeclined(book, each));
      return ok(item === undefined ? [...settling(book, approval, declined), ...declined] : declined);
    },
    contents: (book) => contentsOf(book, approval, kind, id),
  };
}

/** Says in the meeting that its minutes are approved; of amended ones the day stays that of the first approval. */
function settling(
  book: GroupBook,
  { meeting, day }: MinutesApproval,
  written: readonly Operation[],
): readonly Operation[] {
  const known = book.get("meeting", meeting);
  const isWritten = (field: string) =>
    written.some((each) => each.type === "set" && each.kind === "meeting" && Object.hasOwn(each.fields, field));
  const wish = {
    ...(isWritten("status") ? {} : { status: "approved" }),
    ...(isWritten("minutesApprovedOn") ? {} : { minutesApprovedOn: known?.minutesApprovedOn ?? day }),
  };
  return planEdit(domainRules, book.state("meeting", meeting), "meeting", meeting, wish);
}

function contentsOf(
  book: GroupBook,
  approval: MinutesApproval,
  kind: "meeting" | "agenda-item",
  id: string,
): Result<ApprovalContents, ApprovalRefusal> {
  const { meeting, item, day } = approval;
  const text = textFingerprint(book, approval);
  const paper = reviewedPaper(book, approval, groupLanguage(book));
  if (text === undefined || paper === undefined) return err({ type: "text-gone" });
  if (approval.text !== undefined && approval.text !== text) return err({ type: "text-changed" });
  const { inForce } = approvalsOf(book, kind, id);
  const amendments = amendmentsOf(inForce.map(({ operation }) => operation.document));
  const all: readonly Amendment[] =
    approval.reason === undefined
      ? amendments
      : [...amendments, { number: (amendments.at(-1)?.number ?? 0) + 1, day, reason: approval.reason }];
  const others = (item === undefined ? papersOf(book, meeting) : extractsOf(book, approval))
    .filter(({ language, version }) => language !== paper.language || version !== paper.version)
    .map((each) => withAmendments(each, all))
    .map((each) => ({ language: each.language, version: each.version, json: renderJson(each) }));
  return ok({
    document: writeApproved({
      text,
      paper: withAmendments(paper, all),
      papers: others.map(({ language, version, json }) => ({ language, version, sha256: textDigest(json) })),
      attachments: attachmentsOf(book, approval),
      amendments: all,
    }),
    replaces: inForce.map(({ origin }) => origin.dot),
    files: others.map(({ json }) => utf8ToBytes(json)),
  });
}

/** The corrections so far; of approvals in dispute those of the one with the most. */
function amendmentsOf(documents: readonly string[]): readonly Amendment[] {
  return documents
    .map(readApproved)
    .flatMap((read) => (read.ok ? [read.value.amendments] : []))
    .reduce((a, b) => (b.length > a.length ? b : a), []);
}

const languages: readonly DocumentLanguage[] = ["fi", "sv", "en", "fi-simple"];

function papersOf(book: GroupBook, meeting: string): readonly PaperDocument[] {
  return languages.flatMap((language) =>
    documentVersions.flatMap((version) =>
      spokenLanguage(language, version) === language
        ? (buildMinutes(book, meeting, { words: minutesWords[language], version }) ?? [])
        : [],
    ),
  );
}

/** An item that is approved at once is frozen for the group, in each language. */
function extractsOf(book: GroupBook, approval: MinutesApproval): readonly PaperDocument[] {
  return languages.flatMap((language) => reviewedPaper(book, approval, language) ?? []);
}
