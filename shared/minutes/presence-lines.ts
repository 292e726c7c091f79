import type { Disqualification } from "../domain/disqualification.ts";
import type { Movement } from "../meeting/movements.ts";
import { lineRun, note, paragraphs, sentence } from "../document/blocks.ts";
import type { Block, Run } from "../document/document.ts";
import { visibleLine } from "../document/visible-text.ts";
import type { MinutesContext } from "./context.ts";

/** "Anna Aalto saapui klo 13.25, 3 §:n käsittelyn aikana." Under the item itself its number is left out. */
export function movementLine(context: MinutesContext, { event, change, item }: Movement, underItem = false): Run {
  const { words, people, version, sectionOf } = context;
  const { member, guest, at } = event;
  const name =
    member !== undefined || guest === undefined
      ? people.name(member)
      : version === "full"
        ? visibleLine(guest)
        : words.attendance.guest;
  const time = at === undefined ? undefined : words.format.atTime(at);
  return lineRun(sentence(words.attendance.moved[change](name, time, underItem ? undefined : sectionOf(item))));
}

/** Who came and who left while an item was handled. */
export function movementsDuring(context: MinutesContext, itemId: string): readonly Block[] {
  return context.presence
    .movements()
    .filter(({ item }) => item === itemId)
    .flatMap((movement) => paragraphs(movementLine(context, movement, true).text));
}

/** Who was disqualified and why, whether they were heard, and when they were out of the room. */
export function disqualificationLine(
  { words, people }: MinutesContext,
  { member, ground, heard, outAt, backAt }: Disqualification,
): string {
  const { item: terms, format } = words;
  const left = outAt === undefined ? undefined : format.atTime(outAt);
  const back = backAt === undefined ? undefined : format.atTime(backAt);
  return visibleLine(
    [
      terms.disqualified(people.name(member), ground),
      heard === true ? terms.heardFirst : "",
      left === undefined && back === undefined ? "" : terms.steppedOut(left, back),
    ]
      .filter((part) => part !== "")
      .join(" "),
  );
}

/** That an item was resolved without a quorum, who answered for it, when and why. */
export function overrideNotes(context: MinutesContext, itemId: string): readonly Block[] {
  const { book, words, people } = context;
  return book
    .all("quorum-override")
    .filter(({ item }) => item === itemId)
    .map(({ member, at, text }) => {
      const time = at === undefined ? undefined : words.format.atTime(at);
      const said = words.quorum.overridden(member === undefined ? undefined : people.name(member), time);
      return note("attention", words.quorum.override, [said, text ?? ""].filter((part) => part !== "").join(" "));
    });
}
