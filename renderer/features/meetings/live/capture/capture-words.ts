import type { Capture } from "../../../../../shared/capture/parse-capture.ts";
import { canAnswer } from "../../../../../shared/capture/responsible.ts";
import type { GroupBook } from "../../../../../shared/domain/group-book.ts";
import { membersOn } from "../../../../../shared/meeting/attendance.ts";
import { recordTitle } from "../../../../records/naming/record-title.ts";
import type { Naming } from "../../../../records/naming/record-title.ts";
import type { Words } from "../../../../text/words.ts";
import type { CapturePlace, CaptureProblem, PlannedCapture } from "./plan-capture.ts";

/** What was understood of a line, in words, apart from its kind and text. */
export function understoodWords(
  t: Words<"capture">,
  naming: Naming,
  capture: Capture,
  { responsible }: PlannedCapture,
  { feedbackLike }: CapturePlace,
): readonly string[] {
  const { format, book } = naming;
  const name = (kind: "member" | "organisation", id: string) => recordTitle(naming, kind, id);
  switch (capture.kind) {
    case "action":
    case "decision": {
      const parts: string[] = [];
      const { owner, accountable, contributors = [] } = responsible ?? {};
      if (accountable !== undefined) {
        const organisation = name("organisation", accountable);
        parts.push(
          owner === undefined
            ? t("owner", { name: organisation })
            : t("ownerOf", { name: name("member", owner), organisation }),
        );
        if (contributors.length > 0) {
          parts.push(t("with", { names: format.list(contributors.map((id) => name("member", id))) }));
        }
      }
      if (capture.kind === "action") parts.push(dueWords(t, naming, capture));
      return parts;
    }
    case "statement":
    case "dissent": {
      const person = capture.names.flatMap(({ means }) => (means.length === 1 ? means : []))[0];
      return person?.type === "member" ? [t("saidBy", { name: name("member", person.id) })] : [];
    }
    case "feedback": {
      const [id, ...others] = capture.text === "" ? [] : feedbackLike(capture.text);
      return id === undefined || others.length > 0 || book.get("feedback", id) === undefined
        ? []
        : [t("link", { title: recordTitle(naming, "feedback", id) })];
    }
    case "note":
      return [];
  }
}

function dueWords(t: Words<"capture">, { format }: Naming, { due }: Capture): string {
  if (due === undefined) return t("noDue");
  return due.type === "day" ? t("due", { date: format.dateWithWeekday(due.day) }) : t(`dueUnclear.${due.reason}`);
}

/** What stands in the way of saving a line, and what to do. */
export function problemWords(
  t: Words<"capture">,
  naming: Naming,
  problem: CaptureProblem,
  { meeting }: CapturePlace,
): string {
  const { format, book } = naming;
  switch (problem.type) {
    case "unknownName":
      return t("problems.unknownName", { typed: problem.typed });
    case "manyNames":
      return t("problems.manyNames", { typed: problem.typed, names: format.list(problem.names.slice(0, mostNames)) });
    case "clientOwner":
      return t("problems.clientOwner", {
        names: format.list(problem.names),
        able: format.list(ableNames(book, meeting.date)),
      });
    case "excluded":
      return t("problems.excluded", { name: problem.name });
    default:
      return t(`problems.${problem.type}`);
  }
}

/** As many as are taken in while people wait. */
const mostNames = 4;

function ableNames(book: GroupBook, date: string | undefined): readonly string[] {
  return membersOn(book, date)
    .filter((member) => canAnswer(book, member))
    .flatMap(({ name }) => name ?? [])
    .slice(0, mostNames);
}
