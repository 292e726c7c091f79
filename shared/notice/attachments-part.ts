import type { Attachment } from "../domain/attachment.ts";
import type { NumberedAttachment } from "../agenda/attachments.ts";
import { heading, lineRun, list, section } from "../document/blocks.ts";
import type { Block } from "../document/document.ts";
import { visibleLine } from "../document/visible-text.ts";
import { publicityOfAttachment } from "../minutes/publicity.ts";
import { classNote, withheldNote } from "../minutes/publicity-note.ts";
import type { NoticeContext } from "./context.ts";

/** "Liite 3: Etusijalaskelma.xlsx". In a version that leaves the file out, only that there is one. */
export function attachmentLine(context: NoticeContext, { number, attachment }: NumberedAttachment): string {
  const { book, notice, withholds } = context;
  if (withholds(publicityOfAttachment(book, attachment))) return notice.attachment.withheld(number);
  const name = visibleLine(attachment.name ?? "");
  const numbered = notice.attachment.numbered(number);
  return name === "" ? numbered : `${numbered}: ${name}`;
}

/** All files of the meeting by number, what each is for and who may have it. */
export function attachmentsPart(context: NoticeContext): readonly Block[] {
  const { book, notice, attachments, withholds, sectionOf } = context;
  const blocks = attachments.flatMap((numbered): readonly Block[] => {
    const { number, attachment: each } = numbered;
    const publicity = publicityOfAttachment(book, each);
    if (withholds(publicity)) {
      return [withheldNote(context, notice.attachment.withheld(number), publicity, groundOf(context, each))];
    }
    const section = sectionOf(each.item);
    const purpose = section === undefined ? "" : `, ${notice.attachment.ofItem(section)}`;
    const plain = each.plain === undefined ? "" : `\n${visibleLine(each.plain)}`;
    return [
      ...list([
        [lineRun(`${attachmentLine(context, numbered)}${purpose}`), ...(plain === "" ? [] : [{ text: plain }])],
      ]),
      ...classNote(context, publicity, groundOf(context, each)),
    ];
  });
  return section(heading(2, notice.parts.attachments), blocks);
}

/** A file that is closed because its item is has the item's ground. */
function groundOf({ book }: NoticeContext, { ground, item }: Attachment): string | undefined {
  return ground ?? (item === undefined ? undefined : book.get("agenda-item", item)?.ground);
}
