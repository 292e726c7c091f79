import { domainRules } from "../../shared/domain/kinds.ts";
import { createGroupBook, type GroupBook } from "../../shared/domain/group-book.ts";
import type { DateOnly, TimeOnly } from "../../shared/core/date-only.ts";
import { applyAll } from "../../shared/log/assemble.ts";
import { planEdit } from "../../shared/log/author.ts";
import type { Change, Operation } from "../../shared/log/change.ts";
import { createProjection, type Projection } from "../../shared/log/projection.ts";
import { type ApprovalRequest, coveringApproval, draftApproval, reachOf } from "../../shared/review/draft-approval.ts";
import { type MinutesApproval, requestApproval } from "../../shared/review/request-approval.ts";
import { textFingerprint } from "../../shared/review/reviewed-text.ts";
import { amendmentKey, proposedAmendments } from "../../shared/review/late-writes.ts";
import { coverageOfMeeting } from "../../shared/review/coverage.ts";
import { type FakeRecord, fakeRecord } from "../support/fake-session.ts";

export const day = (text: string) => text as DateOnly;
const time = (text: string) => text as TimeOnly;

/** A meeting that was held: three items, a decision with a vote and a dissent, people who came and one who left. */
export const heldMeeting: readonly FakeRecord[] = [
  fakeRecord("group", "group", { name: "Kotihoidon ohjausryhmä" }),
  fakeRecord("rules", "rules", { quorumMin: 2, correctionDays: 7, checkerCount: 1, minutesLabel: "memo" }),
  fakeRecord("member", "anna", { name: "Anna", role: "secretary", side: "buyer", voting: true }),
  fakeRecord("member", "bertil", { name: "Bertil", role: "member", side: "provider", voting: true }),
  fakeRecord("member", "cecilia", { name: "Cecilia", role: "client-rep", side: "client", voting: true }),
  fakeRecord("meeting", "m1", {
    number: "1/2026",
    date: day("2026-01-20"),
    start: time("13:00"),
    end: time("15:00"),
    status: "held",
    secretary: "anna",
    checkers: ["bertil"],
  }),
  fakeRecord("agenda-item", "i1", { meeting: "m1", place: "a0", number: 1, title: "Avaus", type: "information" }),
  fakeRecord("agenda-item", "i2", {
    meeting: "m1",
    place: "a1",
    number: 2,
    title: "Tavoitettavuus",
    type: "decision",
    handling: "Keskusteltiin puheluista.",
  }),
  fakeRecord("agenda-item", "i3", { meeting: "m1", place: "a2", number: 3, title: "Päättäminen" }),
  fakeRecord("decision", "d1", { meeting: "m1", item: "i2", title: "Numero", text: "Otetaan numero.", number: 1 }),
  fakeRecord("decision", "d2", { meeting: "m1", item: "i2", title: "Seuranta", text: "Seurataan.", number: 2 }),
  fakeRecord("vote", "v1", { meeting: "m1", item: "i2", decision: "d1", inFavour: 2, against: 1, blank: 0 }),
  fakeRecord("statement", "s1", {
    decision: "d2",
    item: "i2",
    member: "cecilia",
    type: "dissent",
    text: "En kannata.",
  }),
  fakeRecord("attendance", "a1", { meeting: "m1", member: "anna", event: "in" }),
  fakeRecord("attendance", "a2", { meeting: "m1", member: "bertil", event: "in" }),
  fakeRecord("attendance", "a3", { meeting: "m1", member: "cecilia", event: "in", at: time("13:20") }),
  fakeRecord("note", "n1", { meeting: "m1", item: "i2", text: "Sovittiin takaisinsoitosta." }),
];

/** One person's copy of the log, in memory; `at` says who writes. */
export interface Log {
  readonly changes: Change[];
  write(device: string, operations: readonly Operation[]): void;
  edit(device: string, kind: string, id: string, wish: Readonly<Record<string, unknown>>): void;
  projection(): Projection;
  book(): GroupBook;
  /** Freezes what is here; throws when it is refused. */
  approve(device: string, wish?: Partial<MinutesApproval>): readonly Uint8Array[];
}

export const deviceA = "device-a-xxxxxxx";
export const deviceB = "device-b-xxxxxxx";
export const deviceC = "device-c-xxxxxxx";

export function createLog(changes: readonly Change[] = []): Log {
  const own = [...changes];
  const next = (device: string) => ({
    device,
    seq: Math.max(0, ...own.filter((each) => each.device === device).map(({ seq }) => seq)) + 1,
    stamp: { ms: 1_770_000_000_000 + own.length, count: 0 },
    author: "anna",
  });
  const write = (device: string, operations: readonly Operation[]) => {
    if (operations.length > 0) own.push({ ...next(device), operations });
  };
  const log: Log = {
    changes: own,
    write,
    edit(device, kind, id, wish) {
      const state = log.projection().record(kind, id);
      write(device, planEdit(domainRules, state, kind, id, wish as Parameters<typeof planEdit>[4]));
    },
    projection: () => projected(own),
    book: () => createGroupBook(projected(own)),
    approve(device, wish = {}) {
      const book = log.book();
      const target = { meeting: "m1", ...(wish.item === undefined ? {} : { item: wish.item }) };
      const drafted = drafting(
        own,
        next(device),
        requestApproval({
          ...target,
          day: day("2026-02-04"),
          ...(wish.reason === undefined ? { text: textFingerprint(book, target) ?? "" } : {}),
          read: proposedAmendments(book, coverageOfMeeting(book, "m1")).map(amendmentKey),
          accepted: [],
          ...wish,
        }),
      );
      if (!drafted.ok) throw new Error(drafted.error.type);
      write(device, drafted.value.operations);
      return drafted.value.files;
    },
  };
  if (changes.length === 0) {
    write(
      deviceA,
      heldMeeting.flatMap(({ kind, id, wish }) => planEdit(domainRules, undefined, kind, id, wish)),
    );
  }
  return log;
}

export function projected(changes: readonly Change[]): Projection {
  const projection = createProjection(domainRules);
  applyAll(projection, changes);
  return projection;
}

export function drafting(changes: readonly Change[], change: Omit<Change, "operations">, request: ApprovalRequest) {
  const heads = new Map<string, number>();
  for (const { device, seq } of changes) heads.set(device, Math.max(seq, heads.get(device) ?? 0));
  const upTo = reachOf(
    [...heads].map(([device, appliedTo]) => ({ device, appliedTo })),
    change,
  );
  const frozen = projected(changes);
  const covering = coveringApproval(request, request.covers(createGroupBook(frozen)), upTo);
  return draftApproval(projected([...changes, { ...change, operations: [covering] }]), frozen, change, upTo, request);
}
