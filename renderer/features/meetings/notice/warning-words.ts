import type { NoticeWarning } from "../../../../shared/notice/warnings.ts";
import type { Formats } from "../../../text/format.ts";
import type { Words } from "../../../text/words.ts";

/** A warning in words: on screen, and in the record of a sending that went out all the same. */
export function warningText(t: Words<"notice">, format: Formats, warning: NoticeWarning): string {
  switch (warning.type) {
    case "notice-late":
    case "material-late":
      return t(`warnings.${warning.type}`, { count: warning.days, date: format.date(warning.lastDay) });
    case "over":
      return t("warnings.over", { count: warning.minutes });
    case "no-title":
    case "no-plain":
    case "no-proposal":
    case "no-ground":
    case "contested":
      return t(`warnings.${warning.type}`, {
        count: warning.items.length,
        items: format.list(warning.items.map(({ number }) => format.section(number))),
      });
    case "attachment-no-ground":
    case "confidential-attachment":
      return t(`warnings.${warning.type}`, {
        count: warning.attachments.length,
        names: format.list(warning.attachments.map(({ name }) => name)),
      });
    case "no-date":
    case "no-start":
    case "no-end":
    case "no-place":
    case "no-link":
    case "no-contact":
    case "no-items":
    case "past":
    case "contested-meeting":
      return t(`warnings.${warning.type}`);
  }
}
