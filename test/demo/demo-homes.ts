import type { Json } from "../../shared/core/canonical-json.ts";
import type { GroupBook } from "../../shared/domain/group-book.ts";
import type { KindName } from "../../shared/domain/kinds.ts";
import { demoCodes } from "../../shared/demo/demo-codes.ts";
import { isList, type JsonObject, type Leaf } from "./demo-leaves.ts";

/** Where a value of the example data is to be found in the records: what is there, and what should be. */
export type Home = (book: GroupBook, leaf: Leaf) => readonly [found: Json | undefined, wanted: Json];

type Convert = (value: Json) => Json;
type IdOf = (leaf: Leaf) => string;
type FieldHome = string | readonly [field: string, convert: Convert];

/** The home of every value that the records keep, by its path. */
export function demoHomes(): ReadonlyMap<string, Home> {
  return new Map<string, Home>([
    ["notice", at("group", always("group"), "notice")],
    ["as_of", at("group", always("group"), "asOf")],
    ...section("contract", "contract", always("contract"), {
      name: "name",
      case_number: "caseNumber",
      buyer_id: "buyer",
      service_area: "serviceArea",
      starts: "startsOn",
      ends: "endsOn",
      option: "option",
      general_terms: "generalTerms",
      terms_note: "termsNote",
      procedure: "procedure",
      "document_precedence[]": "documentPrecedence",
      "goals[]": "goals",
    }),
    ...section("contract.steering_rules", "rules", always("rules"), {
      quorum_min: "quorumMin",
      "quorum_groups[]": ["quorumSides", code("side")],
      quorum_text: "quorumText",
      decision_text: "decisionText",
      conflict_text: "conflictText",
      responsibility_text: "responsibilityText",
      notice_days: "noticeDays",
      minutes_days: "minutesDays",
      correction_days: "correctionDays",
    }),
    ["priority_note", at("rules", always("rules"), "priorityNote")],
    ...section("organisations[]", "organisation", ownId, {
      id: "id",
      kind: ["type", code("organisationType")],
      name: "name",
      unit: "unit",
      consortium: "consortium",
      consortium_role: ["consortiumRole", code("consortiumRole")],
      parent_id: "parent",
      fictional: "fictional",
    }),
    ...section("members[]", "member", ownId, {
      id: "id",
      name: "name",
      role: ["role", code("role")],
      group: ["side", code("side")],
      org_id: "organisation",
      title: "title",
      voting: "voting",
      pseudonym: "pseudonym",
      fee: "fee",
      support: "support",
    }),
    ...section("deputies[]", "member", ownId, {
      id: "id",
      name: "name",
      for_member: "deputyFor",
      org_id: "organisation",
      pseudonym: "pseudonym",
    }),
    ...section("metrics[]", "metric", ownId, {
      id: "id",
      name: "name",
      plain: "plain",
      kind: ["type", code("metricType")],
      unit: "unit",
      freq: ["frequency", code("frequency")],
      direction: ["direction", code("direction")],
      baseline: ["baseline", decimal],
      target: ["target", decimal],
      alert: ["alert", decimal],
      source: "source",
      formula: "formula",
      bonus: "inBonus",
      min_n: "minN",
      side_effect_note: "sideEffect",
    }),
    ...section("observations[]", "observation", ownId, {
      id: "id",
      metric_id: "metric",
      provider_id: "provider",
      period: "period",
      value: ["value", decimal],
      n: "n",
      missing_reason: ["missing", code("missing")],
      comment: "comment",
    }),
    ...section("meetings[]", "meeting", ownId, {
      id: "id",
      number: "number",
      kind: ["type", code("meetingType")],
      date: "date",
      start: ["start", time],
      end: ["end", time],
      place: "place",
      mode: ["mode", code("meetingMode")],
      status: ["status", code("meetingStatus")],
      notice_sent: "noticeSentOn",
      chair_id: "chair",
      secretary_id: "secretary",
      checker_id: ["checkers", list],
      minutes_sent: "minutesSentOn",
      minutes_approved: "minutesApprovedOn",
      easy_summary: "plain",
      note: "remark",
    }),
    [
      "meetings[].attendance",
      (book, leaf) => [book.all("attendance").filter(({ meeting }) => meeting === ownId(leaf)).length, 0],
    ],
    ...section("meetings[].attendance[]", "attendance", attendanceId, {
      member_id: "member",
      deputy_id: "member",
      name: "guest",
      status: ["event", code("attendanceEvent")],
      mode: ["mode", code("attendanceMode")],
      arrived: ["at", time],
      right: "right",
    }),
    ...section("meetings[].items[]", "agenda-item", itemId, {
      no: "number",
      title: "title",
      type: ["type", code("itemType")],
      presenter_id: "presenter",
      discussion: "handling",
      proposal: "proposal",
      outcome: "outcome",
      client_view: "clientView",
      "attachments[]": "attachments",
      "related_action_ids[]": "actions",
      "related_feedback_ids[]": "feedback",
      publicity: ["publicity", code("publicity")],
    }),
    ["meetings[].items[].decision_ids[]", named("decision", "item", itemId)],
    ["meetings[].items[].action_ids[]", named("action", "item", itemId)],
    ["meetings[].items[].disqualified[]", disqualified((leaf) => [itemId(leaf), textOf(leaf.value)])],
    [
      "meetings[].items[].disqualified[].member_ids[]",
      disqualified((leaf) => [concernedItem(leaf), textOf(leaf.value)]),
    ],
    [
      "meetings[].items[].disqualified[].item_no",
      disqualified((leaf) => [concernedItem(leaf), firstDisqualified(leaf)]),
    ],
    [
      "meetings[].items[].disqualified[].ground",
      at("disqualification", (leaf) => `${concernedItem(leaf)}-${firstDisqualified(leaf)}`, "ground"),
    ],
    ...section("meetings[].items[].vote", "vote", (leaf) => `${decisionOfItem(leaf)}-v1`, voteFields),
    ["meetings[].items[].contract_change_check", changeCheck((leaf) => decisionOfItem(leaf), "needed")],
    ...section("decisions[]", "decision", ownId, {
      id: "id",
      meeting_id: "meeting",
      number: "number",
      title: "title",
      proposal: "proposal",
      decision: "text",
      reasons: "reasons",
      authority: ["authority", code("authority")],
      outcome: ["manner", code("manner")],
      status: ["status", code("decisionStatus")],
      date: "decidedOn",
      expires: "expiresOn",
      supersedes: "supersedes",
      "related_decision_ids[]": "related",
      client_view: "clientView",
      publicity: "publicityNote",
      contract_step: "contractStep",
      buyer_decision: "buyerOutcome",
    }),
    ["decisions[].item_no", (book, leaf) => [book.get("decision", ownId(leaf))?.item, decidedItem(leaf)]],
    ["decisions[].superseded_by", named("decision", "supersedes", ownId)],
    ["decisions[].disqualified[]", disqualified((leaf) => [decidedItem(leaf), textOf(leaf.value)])],
    ...section("decisions[].buyer_decision", "decision", outerId, {
      date: "buyerDecidedOn",
      ref: "buyerReference",
      outcome: "buyerOutcome",
    }),
    ...section("decisions[].dissent[]", "statement", (leaf) => `${outerId(leaf)}-${key(leaf.within[0], "member_id")}`, {
      member_id: "member",
      text: "text",
    }),
    ...section("decisions[].vote", "vote", (leaf) => `${outerId(leaf)}-v1`, voteFields),
    ["decisions[].contract_change_check.needed", changeCheck(outerId, "needed")],
    ["decisions[].contract_change_check.law", changeCheck(outerId, "law")],
    ["decisions[].contract_change_check.result", changeCheck(outerId, "result")],
    ...section("actions[]", "action", ownId, {
      id: "id",
      title: "title",
      kind: ["type", code("actionType")],
      owner_id: "owner",
      "participants[]": "contributors",
      participants: "contributors",
      created: "createdOn",
      new_due: "dueOn",
      status: ["status", code("actionStatus")],
      description: "description",
      done: "doneOn",
      evidence: "evidence",
      client_impact: "clientImpact",
      waiting_for: "waitingFor",
    }),
    // The day of a late action was moved; the first promise stays beside it.
    [
      "actions[].due",
      (book, leaf) =>
        at("action", ownId, leaf.within[0]?.["new_due"] === undefined ? "dueOn" : "firstDueOn")(book, leaf),
    ],
    ["actions[].progress", (book, leaf) => [progressOf(book, ownId(leaf)).length, 0]],
    [
      "actions[].progress[].date",
      (book, leaf) => [progressOf(book, outerId(leaf)).find(hasBoth(leaf))?.date, leaf.value],
    ],
    [
      "actions[].progress[].text",
      (book, leaf) => [progressOf(book, outerId(leaf)).find(hasBoth(leaf))?.text, leaf.value],
    ],
    ...section("actions[].origin", "action", outerId, {
      decision_id: "decision",
      "feedback_ids[]": "feedback",
      feedback_ids: "feedback",
      "metric_ids[]": "metrics",
      metric_ids: "metrics",
    }),
    ...section("feedback[]", "feedback", ownId, {
      id: "id",
      date: "receivedOn",
      provider_id: "provider",
      channel: "channel",
      giver: ["giver", code("giver")],
      theme: "theme",
      tone: ["tone", code("tone")],
      text: "text",
      status: ["status", code("feedbackStatus")],
      response: "response",
      first_response: "firstResponseOn",
      result_told: "resultToldOn",
      "action_ids[]": "actions",
    }),
    ...section("incentives.rules", "incentive-rules", always("incentive-rules"), {
      bonus: "bonus",
      "sanction_steps[]": "sanctionSteps",
      decided_by: "decidedBy",
    }),
    ...bonusHomes("incentives.bonus_2024[]"),
    ...bonusHomes("incentives.bonus_2025[]"),
    ...section("incentives.sanctions[]", "sanction", ownId, {
      id: "id",
      provider_id: "provider",
      ground: "reason",
      amount_eur: ["amountCents", hundredfold],
      status: ["status", code("sanctionStatus")],
    }),
    ...section("incentives.sanctions[].steps[]", "sanction", outerId, {
      date: ["steps", column("date")],
      step: ["steps", column("step")],
      ref: ["steps", column("reference")],
    }),
    ...section("priority_orders[]", "priority-order", orderId, {
      year: "year",
      source: "source",
      valid_from: "validFrom",
      weights: "weights",
      recommended_by: "recommendedBy",
      decided: "decidedOn",
      status: ["status", code("priorityStatus")],
    }),
    ...section("priority_orders[].decided", "priority-order", orderId, { date: "decidedOn", ref: "decisionReference" }),
    ...section("priority_orders[].ranking[]", "priority-order", orderId, {
      rank: ["ranking", column("rank")],
      provider_id: ["ranking", column("provider")],
      score: ["ranking", column("score", decimal)],
      components: ["ranking", column("components", decimals)],
    }),
    ...section("participation[]", "participation", ownId, {
      id: "id",
      phase: ["phase", code("phase")],
      date: "date",
      method: "method",
      where: "where",
      who: "who",
      count: "count",
      influence: "influence",
      area: ["area", code("area")],
      support: "support",
    }),
    ...section("risks[]", "risk", ownId, {
      id: "id",
      title: "title",
      description: "description",
      likelihood: "likelihood",
      impact: "impact",
      owner_id: "owner",
      response: "response",
      status: ["status", code("riskStatus")],
      reviewed: "reviewedOn",
    }),
  ]);
}

const voteFields = { for_: "inFavour", against: "against", blank: "blank" } as const;

function bonusHomes(path: string): readonly (readonly [string, Home])[] {
  return [
    ...section(path, "bonus-calculation", ownId, {
      id: "id",
      year: "year",
      review_period: "reviewPeriod",
      provider_id: "provider",
      invoiced_eur: ["invoicedCents", hundredfold],
      bonus_percent: ["bonusBasisPoints", hundredfold],
      bonus_eur: ["bonusCents", hundredfold],
    }),
    ...section(`${path}.criteria[]`, "bonus-calculation", outerId, {
      metric_id: ["criteria", column("metric")],
      target: ["criteria", column("target", decimal)],
      actual: ["criteria", column("actual", decimal)],
      met: ["criteria", column("met")],
      percent: ["criteria", column("basisPoints", hundredfold)],
    }),
    ...section(`${path}.precondition`, "bonus-calculation", outerId, {
      text: ["precondition", part("text")],
      met: ["precondition", part("met")],
      months_over: ["precondition", part("periodsOver")],
      "months_over[]": ["precondition", part("periodsOver")],
    }),
  ];
}

/** One field for one key each. `null` and an empty list in the data are an absent field in the record. */
function section(
  path: string,
  kind: KindName,
  idOf: IdOf,
  homes: Readonly<Record<string, FieldHome>>,
): readonly (readonly [string, Home])[] {
  return Object.entries(homes).map(([name, home]) => {
    const [field, convert] = typeof home === "string" ? [home, same] : home;
    return [`${path}.${name}`, at(kind, idOf, field, convert)];
  });
}

function at(kind: KindName, idOf: IdOf, field: string, convert: Convert = same): Home {
  return (book, leaf) => {
    const found = fieldIn(book, kind, idOf(leaf), field);
    if (leaf.value === null || (isList(leaf.value) && leaf.value.length === 0 && found === undefined)) {
      return [found ?? null, null];
    }
    const wanted = convert(leaf.value);
    // A column of a structure is looked for among its rows, and so is one value of a list among the others.
    if (isColumn(wanted)) return columnIn(found, wanted, leaf);
    if (isList(found) && leaf.path.endsWith("[]")) return [found.find((each) => each === wanted), wanted];
    return [found, wanted];
  };
}

/** The value is the id of a record that names, in the field, the one in which the value stands. */
function named(kind: KindName, field: string, idOf: IdOf): Home {
  return (book, leaf) => [fieldIn(book, kind, textOf(leaf.value), field), idOf(leaf)];
}

function disqualified(names: (leaf: Leaf) => readonly [item: string, member: string]): Home {
  return (book, leaf) => {
    const [item, member] = names(leaf);
    const record = book.get("disqualification", `${item}-${member}`);
    return [`${record?.item} ${record?.member}`, `${item} ${member}`];
  };
}

function changeCheck(idOf: IdOf, name: "needed" | "law" | "result"): Home {
  return (book, leaf) => [book.get("decision", idOf(leaf))?.changeCheck?.[name], leaf.value];
}

function fieldIn(book: GroupBook, kind: KindName, id: string, field: string): Json | undefined {
  const record = book.get(kind, id) as JsonObject | undefined;
  return record?.[field];
}

function progressOf(book: GroupBook, action: string) {
  return book.all("progress").filter((progress) => progress.action === action);
}

function hasBoth(leaf: Leaf): (progress: { readonly date?: string; readonly text?: string }) => boolean {
  return ({ date, text }) => date === leaf.within[0]?.["date"] && text === leaf.within[0]?.["text"];
}

/** Marks a value that stands in a structure: under which name, and for a list of rows in which of them. */
interface Column {
  readonly column: string;
  readonly value: Json;
}

function column(name: string, convert: Convert = same): Convert {
  return (value) => ({ column: name, value: convert(value) });
}

const part = column;

function isColumn(value: Json): value is Json & Column {
  return typeof value === "object" && value !== null && !isList(value) && "column" in value;
}

function columnIn(
  found: Json | undefined,
  { column: name, value }: Column,
  leaf: Leaf,
): readonly [Json | undefined, Json] {
  if (!isList(found)) {
    const inside = (found as JsonObject | undefined)?.[name];
    if (!leaf.path.endsWith("[]")) return [inside, value];
    return [isList(inside) ? inside.find((each) => each === value) : undefined, value];
  }
  const rows = siblingsOf(leaf);
  const index = rows.findIndex((row) => row === leaf.within[0]);
  return [(found[index] as JsonObject | undefined)?.[name], value];
}

/** The list in which the nearest object of the value stands. */
function siblingsOf(leaf: Leaf): readonly Json[] {
  const [nearest, outer] = leaf.within;
  const lists = Object.values(outer ?? {}).filter(isList);
  return lists.find((each) => each.some((row) => row === nearest)) ?? [];
}

function ownId({ within }: Leaf): string {
  return key(within[0], "id");
}

function outerId({ within }: Leaf): string {
  return key(within[1], "id");
}

function always(id: string): IdOf {
  return () => id;
}

function orderId({ within }: Leaf): string {
  const order = within.find((each) => "year" in each);
  return `po${key(order, "year")}`;
}

function attendanceId({ within: [entry, meeting] }: Leaf): string {
  const member = entry?.["member_id"] ?? entry?.["deputy_id"];
  const entries = meeting?.["attendance"];
  const place = isList(entries) ? entries.findIndex((each) => each === entry) + 1 : 0;
  return `${key(meeting, "id")}-${typeof member === "string" ? member : `g${place}`}`;
}

/** The agenda item in which the value stands, at whatever depth. */
function itemId({ within }: Leaf): string {
  const place = within.findIndex((each) => "no" in each);
  return `${key(within[place + 1], "id")}-${key(within[place], "no")}`;
}

function decisionOfItem({ within }: Leaf): string {
  const decisions = within.find((each) => "no" in each)?.["decision_ids"];
  return isList(decisions) ? textOf(decisions[0] ?? "") : "";
}

/** The item that a row of the meeting's disqualifications names. */
function concernedItem({ within: [row, , meeting] }: Leaf): string {
  return `${key(meeting, "id")}-${key(row, "item_no")}`;
}

function firstDisqualified({ within: [row] }: Leaf): string {
  const members = row?.["member_ids"];
  return isList(members) ? textOf(members[0] ?? "") : "";
}

function decidedItem({ within: [decision] }: Leaf): string {
  return `${key(decision, "meeting_id")}-${key(decision, "item_no")}`;
}

function key(object: JsonObject | undefined, name: string): string {
  return textOf(object?.[name] ?? "");
}

/** The text of a name or a number; nothing else stands where an id is made. */
function textOf(value: Json): string {
  return typeof value === "string" || typeof value === "number" ? `${value}` : "";
}

function same(value: Json): Json {
  return value;
}

function list(value: Json): Json {
  return [value];
}

function time(value: Json): Json {
  return textOf(value).replace(".", ":");
}

function decimal(value: Json): Json {
  return String(Number(value));
}

function decimals(value: Json): Json {
  return Object.fromEntries(Object.entries(value as JsonObject).map(([name, each]) => [name, decimal(each)]));
}

function hundredfold(value: Json): Json {
  return Math.round(Number(value) * 100);
}

function code(table: keyof typeof demoCodes): Convert {
  const codes: Readonly<Record<string, string>> = demoCodes[table];
  return (value) => codes[textOf(value)] ?? `no code for ${textOf(value)}`;
}
