import type { GroupBook } from "../../../shared/domain/group-book.ts";
import type { Member } from "../../../shared/domain/member.ts";
import { type Side, sides } from "../../../shared/domain/side.ts";
import type { Words } from "../../text/words.ts";

/** A person's name as the group knows it; a pseudonym is simply the name that is stored. */
export function memberName(book: GroupBook, t: Words<"records">, id: string | undefined): string {
  const member = id === undefined ? undefined : book.get("member", id);
  return member?.name ?? t("unknownMember");
}

/** The side a person sits on; `undefined` for guests from outside and for people who are not known. */
export function sideOf(member: Member | undefined): Side | undefined {
  return sides.find((side) => side === member?.side);
}

/** The member that a device says it belongs to. */
export function memberOfDevice(book: GroupBook, device: string): Member | undefined {
  const id = book.get("device", device)?.member;
  return id === undefined ? undefined : book.get("member", id);
}
