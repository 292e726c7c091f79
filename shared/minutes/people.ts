import type { GroupBook } from "../domain/group-book.ts";
import type { Member } from "../domain/member.ts";
import { responsibilityOf } from "../domain/responsibility.ts";
import type { DocumentVersion } from "../document/document.ts";
import { standingValues } from "./publicity.ts";
import { visibleLine } from "../document/visible-text.ts";
import type { MinutesWords } from "./words/minutes-words.ts";

/** People and organisations by the names that they have in one version of the minutes. */
export interface People {
  /** The name by which a member is called. */
  readonly name: (memberId: string | undefined) => string;
  /** The name as the list of those present has it: that a name is a pseudonym is said there, once. */
  readonly listedName: (member: Member) => string;
  readonly names: (memberIds: readonly string[]) => string;
  /** Role, title and organisation: in what capacity somebody was there. */
  readonly capacity: (member: Member) => string;
  readonly organisation: (organisationId: string | undefined) => string | undefined;
  /** Who answers for a record: the owner with the accountable organisation, or why that is unclear. */
  readonly responsible: (record: { readonly accountable?: string; readonly owner?: string }) => string;
}

/**
 * Names people for a version.
 *
 * To stand in public minutes as a client of a service can tell the world of one's health. So in the public version a
 * person on the clients' side has the pseudonym that they chose, or, if they sit under their own name, only their role:
 * to be named before the group is not yet to be named before everybody. Their title and organisation stay out too. Where
 * the side or the pseudonym is contested, the careful reading counts (see Note: The narrowest reading wins).
 */
export function createPeople(book: GroupBook, words: MinutesWords, version: DocumentVersion): People {
  const isVeiled = (member: Member) => version !== "full" && mayBeClient(book, member);

  /** Left out where the title says it already: "koulutettu kokemusasiantuntija". */
  const roleOf = (member: Member) => {
    if (member.deputyFor !== undefined) return words.attendance.deputy(nameById(member.deputyFor));
    const role = member.role === undefined ? undefined : words.attendance.roles[member.role];
    const said = role !== undefined && !isVeiled(member) && member.title?.toLowerCase().includes(role) === true;
    return said ? undefined : role;
  };
  const nameOf = (member: Member) => {
    const name = member.name === undefined ? "" : visibleLine(member.name);
    if (isVeiled(member) && !hasSolePseudonym(book, member)) return veiledName(member);
    return name === "" ? words.attendance.unnamedPerson : name;
  };
  const veiledName = (member: Member) => {
    const role = member.role === undefined ? undefined : words.attendance.roles[member.role];
    return role ?? words.attendance.unnamedPerson;
  };
  const nameById = (memberId: string | undefined) => {
    const member = memberId === undefined ? undefined : book.get("member", memberId);
    return member === undefined ? words.attendance.unknownPerson : nameOf(member);
  };
  const organisation = (id: string | undefined) => {
    const found = id === undefined ? undefined : book.get("organisation", id);
    return found?.name === undefined ? undefined : visibleLine(found.name);
  };

  return {
    name: nameById,
    names: (ids) => words.format.list(ids.map(nameById)),
    listedName(member) {
      if (isVeiled(member) && !hasSolePseudonym(book, member)) return words.attendance.nameNotPublished;
      const name = nameOf(member);
      return member.pseudonym === true && name === visibleLine(member.name ?? "")
        ? words.attendance.pseudonym(name)
        : name;
    },
    capacity(member) {
      const veiled = isVeiled(member);
      const silent = member.voting !== true && member.deputyFor === undefined;
      return [
        roleOf(member),
        ...(veiled
          ? []
          : [member.title === undefined ? undefined : visibleLine(member.title), organisation(member.organisation)]),
        silent ? words.attendance.rightToSpeak : undefined,
      ]
        .filter((part) => part !== undefined)
        .join(", ");
    },
    organisation,
    responsible(record) {
      const responsibility = responsibilityOf(book, record);
      const owner = record.owner === undefined ? undefined : nameById(record.owner);
      if (!responsibility.clear)
        return [owner, words.decision.unclear[responsibility.reason]].filter(Boolean).join(". ");
      const name = organisation(responsibility.organisation.id) ?? words.attendance.unnamedPerson;
      return owner === undefined ? name : `${owner}, ${name}`;
    },
  };
}

/** Whether somebody may sit on the clients' side: also who has no side yet, and whose side is contested. */
function mayBeClient(book: GroupBook, member: Member): boolean {
  const sides = standingValues(book, "member", member.id, "side");
  const roles = standingValues(book, "member", member.id, "role");
  const clientRoles: readonly unknown[] = ["client-rep", "family-rep", "experience-expert"];
  return sides.length === 0 || sides.includes("client") || roles.some((role) => clientRoles.includes(role));
}

/** Whether a member's name is a pseudonym beyond doubt: nobody says otherwise, and there is one name. */
function hasSolePseudonym(book: GroupBook, member: Member): boolean {
  const flags = standingValues(book, "member", member.id, "pseudonym");
  const names = new Set(standingValues(book, "member", member.id, "name"));
  return flags.length > 0 && flags.every((flag) => flag === true) && names.size === 1;
}
