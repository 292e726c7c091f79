import { compareText } from "../core/compare.ts";
import type { Member } from "../domain/member.ts";
import { type Side, sides } from "../domain/side.ts";
import { fact, facts, heading, lineFact, lineRun, list, paragraphRuns, quiet, section } from "../document/blocks.ts";
import type { Block, Fact } from "../document/document.ts";
import { visibleLine } from "../document/visible-text.ts";
import { membersOn } from "../meeting/attendance.ts";
import { dayWords, type NoticeContext } from "./context.ts";

/**
 * When, where and how, whom to ask, what help there is: the fields of a Finnish notice of meeting. When and where stand
 * there even if nobody has said so yet, because whoever reads a notice looks for them.
 */
export function callPart(context: NoticeContext): readonly Block[] {
  const { book, meeting, words, notice, people, link, attachments } = context;
  const { format } = words;
  const type = meeting.type === undefined ? words.meetingWithoutType : words.meetingTypes[meeting.type];
  const number = meeting.number === undefined ? "" : visibleLine(meeting.number);
  const time = format.timeRange(meeting.start, meeting.end);
  const when = meeting.date === undefined ? "" : [dayWords(context, meeting.date), time].filter(Boolean).join(" ");
  const mode = meeting.mode === undefined ? "" : notice.modes[meeting.mode];
  const place = [meeting.place === undefined ? "" : visibleLine(meeting.place), mode].filter(Boolean).join(", ");
  const rules = book.get("rules", "rules");
  const terms = notice.facts;
  return section(heading(2, notice.parts.facts, link("meeting", meeting.id)), [
    ...facts([
      ...lineFact(words.facts.meeting, [type, number].filter(Boolean).join(" ")),
      ...lineFact(words.facts.time, when === "" ? terms.notKnown : when),
      ...lineFact(words.facts.place, place === "" ? terms.notKnown : place),
      ...remoteFact(context),
      ...lineFact(words.facts.chair, meeting.chair && people.name(meeting.chair)),
      ...lineFact(words.facts.secretary, meeting.secretary && people.name(meeting.secretary)),
      ...lineFact(terms.materials, terms.withNotice(attachments.length)),
      ...lineFact(terms.contact, meeting.contact),
      ...fact(terms.accessibility, paragraphRuns(meeting.accessibility)),
      ...(context.version !== "full" || rules?.quorumMin === undefined
        ? []
        : lineFact(terms.quorum, words.quorum.rule(rules.quorumMin, sideNames(context, rules.quorumSides ?? [])))),
    ]),
    ...ruleLines(context),
  ]);
}

/** Whoever has the address can come in, so it stays in what only members get. */
function remoteFact({ meeting, notice, version }: NoticeContext): readonly Fact[] {
  if (meeting.remoteLink === undefined || meeting.mode === "on-site") return [];
  return lineFact(notice.facts.remote, version === "full" ? meeting.remoteLink : notice.facts.remoteInMembersNotice);
}

/** By which of the group's own rules the notice comes when it comes. */
function ruleLines({ book, notice, version }: NoticeContext): readonly Block[] {
  const rules = book.get("rules", "rules");
  if (version !== "full") return [];
  return [
    ...(rules?.noticeDays === undefined ? [] : [quiet(notice.rule.noticeDays(rules.noticeDays))]),
    ...(rules?.materialDays === undefined ? [] : [quiet(notice.rule.materialDays(rules.materialDays))]),
  ];
}

function sideNames({ words }: NoticeContext, wanted: readonly Side[]): string {
  return words.format.list(sides.filter((side) => wanted.includes(side)).map((side) => words.quorum.sideNames[side]));
}

/** Who is called and in which right, by side. In papers that leave the group, the clients' side is veiled. */
export function invitedPart(context: NoticeContext): readonly Block[] {
  const { book, meeting, words, notice, people, version, link } = context;
  const members = [...membersOn(book, meeting.date)].sort(byRank);
  const bySide = [...sides, undefined].map((side) => ({
    caption: side === undefined ? notice.invited.others : words.attendance.sides[side],
    members: members.filter((each) =>
      side === undefined ? each.side === undefined || each.side === "outside" : each.side === side,
    ),
  }));
  const capacity = (member: Member) =>
    [people.capacity(member), member.voting === true && member.deputyFor === undefined ? notice.invited.vote : ""]
      .filter(Boolean)
      .join(", ");
  const blocks = bySide.flatMap(({ caption, members: own }): readonly Block[] => {
    if (own.length === 0) return [];
    const rows = own.map((member) => ({ member, name: people.listedName(member), capacity: capacity(member) }));
    if (version === "plain") {
      return [
        heading(3, caption),
        ...list(rows.map((row) => [lineRun([row.name, row.capacity].filter(Boolean).join(", "))])),
      ];
    }
    return [
      {
        type: "table",
        caption,
        columns: [
          { header: words.attendance.name, width: 35 },
          { header: notice.invited.capacity, width: 65 },
        ],
        rows: rows.map(({ member, name, capacity: right }) => {
          const records = link("member", member.id);
          return {
            cells: [[lineRun(name)], [lineRun(right)]],
            ...(records.length === 0 ? {} : { records }),
          };
        }),
      },
    ];
  });
  const hasDeputies = members.some(({ deputyFor }) => deputyFor !== undefined);
  return section(heading(2, notice.parts.invited), [
    ...blocks,
    ...(hasDeputies ? [quiet(notice.invited.deputies)] : []),
  ]);
}

const leading: readonly Member["role"][] = ["chair", "vice-chair", "secretary"];

/** The chair first, deputies after the members; then by name and id, so that the order is the same everywhere. */
function byRank(a: Member, b: Member): number {
  return rank(a) - rank(b) || compareText(a.name ?? "", b.name ?? "") || compareText(a.id, b.id);
}

function rank({ role, deputyFor }: Member): number {
  const at = leading.indexOf(role);
  return deputyFor !== undefined ? leading.length + 1 : at < 0 ? leading.length : at;
}
