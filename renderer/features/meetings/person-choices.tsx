import type { GroupBook } from "../../../shared/domain/group-book.ts";
import type { Member } from "../../../shared/domain/member.ts";
import { sides } from "../../../shared/domain/side.ts";
import { sideOf } from "../../records/naming/member-name.ts";
import type { Formats } from "../../text/format.ts";
import type { Words } from "../../text/words.ts";
import type { Choice } from "../../ui/choice.ts";
import { SideShape } from "../../ui/side-mark.tsx";

/** What naming people in a list needs. */
export interface PeopleNaming {
  readonly book: GroupBook;
  readonly t: Words<"records">;
  readonly format: Formats;
}

/** Members to choose from, side by side in their order, each with the side's name in words and its shape. */
export function personChoices({ book, t, format }: PeopleNaming, members: readonly Member[]): readonly Choice[] {
  const rank = (member: Member) => {
    const side = sideOf(member);
    return side === undefined ? sides.length : sides.indexOf(side);
  };
  return [...members]
    .sort((a, b) => rank(a) - rank(b) || format.compare(a.name ?? "", b.name ?? ""))
    .map((member) => {
      const side = sideOf(member);
      const organisation =
        member.organisation === undefined ? undefined : book.get("organisation", member.organisation)?.name;
      const sideWord = t(`values.side.${member.side ?? "outside"}`);
      return {
        id: member.id,
        label: member.name ?? t("unnamed"),
        note: [sideWord, organisation].filter((part) => part !== undefined && part !== "").join(" · "),
        mark: side === undefined ? undefined : <SideShape side={side} isColoured />,
      };
    });
}
