import type { GroupBook } from "../domain/group-book.ts";

/**
 * Whether a member is one of those who make the agendas: the group's chair, vice-chair or secretary, or whoever is
 * named as such for a series or for a meeting to come. They answer what others propose. This is manners and no lock: the
 * log takes an act from anybody, and tells whose it was.
 */
export function isOrganiser(book: GroupBook, member: string | undefined): boolean {
  if (member === undefined) return false;
  const role = book.get("member", member)?.role;
  if (role === "chair" || role === "vice-chair" || role === "secretary") return true;
  const leads = ({ chair, secretary }: { readonly chair?: string; readonly secretary?: string }) =>
    chair === member || secretary === member;
  return (
    book.all("series").some(leads) ||
    book.all("meeting").some((meeting) => (meeting.status ?? "draft") !== "approved" && leads(meeting))
  );
}
