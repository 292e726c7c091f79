import type { Refusal } from "../../shared/bundle/refusal.ts";
import type { Formats } from "./format.ts";
import type { Words } from "./words.ts";

/** What people are told when a file was not taken in. Each is one or two whole sentences; `code` is the small print. */
export interface RefusalWords {
  readonly what: string;
  readonly unchanged: string;
  readonly todo: string;
  readonly code: string;
}

/** Says a refusal in words: what happened, what was not changed, what to do. Sizes and versions are told when known. */
export function refusalWords(t: Words<"errors">, format: Formats, refusal: Refusal): RefusalWords {
  const { code } = refusal;
  return {
    what: whatHappened(t, format, refusal),
    unchanged: t(`${code}.unchanged`),
    todo: whatToDo(t, refusal),
    code: t("code", { code }),
  };
}

function whatHappened(t: Words<"errors">, format: Formats, { code, got, expected, looksLike }: Refusal): string {
  if ((code === "truncated" || code === "too-big") && got !== undefined && expected !== undefined) {
    return t(`${code}.whatWithSizes`, { got: format.fileSize(got), expected: format.fileSize(expected) });
  }
  const hint = code === "not-ours" ? hintFor(looksLike) : undefined;
  return hint === undefined ? t(`${code}.what`) : `${t("not-ours.what")} ${t(`not-ours.hints.${hint}`)}`;
}

function whatToDo(t: Words<"errors">, { code, needs }: Refusal): string {
  if (code === "too-new" && needs !== undefined) return t("too-new.todoWithVersion", { needs });
  return t(`${code}.todo`);
}

type Hint = "zip" | "document" | "pdf" | "image" | "page" | "text" | "mail";

function hintFor(looksLike: string | undefined): Hint | undefined {
  switch (looksLike) {
    case "zip":
    case "gzip":
    case "7z":
      return "zip";
    case "docx":
    case "doc":
    case "xlsx":
    case "xls":
    case "pptx":
    case "ole":
    case "odt":
    case "ods":
    case "csv":
      return "document";
    case "pdf":
      return "pdf";
    case "png":
    case "jpeg":
    case "jpg":
    case "gif":
    case "webp":
      return "image";
    case "html":
    case "xml":
      return "page";
    case "json":
    case "text":
      return "text";
    case "eml":
    case "mail":
      return "mail";
    default:
      return undefined;
  }
}
