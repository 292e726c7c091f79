import { writtenDay } from "../../document/written-day.ts";
import { createMinutesFormats, noBreakSpace } from "./formats.ts";
import type { MinutesWords } from "./minutes-words.ts";

/** British English. */
export const englishMinutesWords: MinutesWords = {
  language: "en",
  format: createMinutesFormats({
    date: writtenDay.en,
    time: (hours, minutes) => `${hours}:${minutes}`,
    at: "",
    from: (time) => `from ${time}`,
    until: (time) => `until ${time}`,
    section: (number) => `§${noBreakSpace}${number}`,
    and: "and",
  }),
  page: { before: `Page${noBreakSpace}`, between: `${noBreakSpace}/${noBreakSpace}` },

  label: { memo: "Memo", minutes: "Minutes" },
  group: "Steering group",
  contract: "Contract",
  caseNumber: "Case number",
  meetingTypes: {
    regular: "Regular meeting",
    extraordinary: "Extraordinary meeting",
    inaugural: "Inaugural meeting",
    "annual-review": "Annual review meeting",
    email: "Decision by e-mail procedure",
  },
  meetingWithoutType: "Meeting",
  modes: { "on-site": "held on site", remote: "held remotely", hybrid: "hybrid meeting" },

  status: {
    draft: "Draft, not checked",
    inReview: (sentOn, until) =>
      `In review${sentOn === undefined ? "" : `, sent ${sentOn}`}${
        until === undefined ? "" : `, correction requests by ${until}`
      }`,
    approved: (label, on) => (on === undefined ? `${label} approved` : `${label} approved on ${on}`),
    publicVersion: "Public version; items that are not public are left out",
    holdsNonPublic: (where) => `Holds items that are not public: ${where}`,
  },

  parts: {
    facts: "Meeting details",
    attendance: "Attendance",
    quorum: "Quorum",
    otherDecisions: "Other decisions",
    otherNotes: "Other notes",
    agreedActions: "Actions agreed",
    nextMeeting: "Next meeting",
    plainSummary: "Easy-language summary",
    approval: "Checking and approval",
  },

  facts: {
    meeting: "Meeting",
    time: "Time",
    place: "Place",
    chair: "Chair",
    secretary: "Secretary",
    checker: "Minutes checker",
    checkers: "Minutes checkers",
    noticeSent: "Notice sent",
    remark: "Remark",
    disqualified: "Conflicts of interest",
    sentForReview: "Sent to members",
    distribution: "Distribution",
  },

  attendance: {
    sides: {
      buyer: "Buyer",
      provider: "Service providers",
      client: "Clients and families",
      others: "Others present",
    },
    name: "Name",
    roleAndOrganisation: "Role and organisation",
    presence: "Present",
    roles: {
      chair: "chair",
      "vice-chair": "vice chair",
      secretary: "secretary",
      member: "member",
      "client-rep": "client representative",
      "family-rep": "family representative",
      "experience-expert": "expert by experience",
      observer: "observer",
    },
    deputy: (member) => `deputy member (for ${member})`,
    pseudonym: (name) => `${name} (pseudonym)`,
    rightToSpeak: "right to attend and speak",
    guest: "invited guest",
    wholeMeeting: "the whole meeting",
    remote: "remotely",
    excused: "Apologies received",
    absent: "Absent",
    movements: "Arrivals and departures",
    moved: {
      came: moved("arrived"),
      returned: moved("returned"),
      left: moved("left"),
      "went-remote": moved("went on to take part remotely"),
      "came-on-site": moved("went on to take part on site"),
    },
    notRecorded: "Attendance was not recorded.",
    unknownPerson: "a person whose details have not arrived",
    nameNotPublished: "name not published",
    unnamedPerson: "a person without a name",
  },

  quorum: {
    foundAtStart: "The meeting was found to be quorate.",
    missingAtStart: "The meeting was not quorate at its opening.",
    foundFrom: (at) => `The meeting was quorate from ${at}.`,
    missingFrom: (at) => `The meeting was not quorate from ${at}.`,
    cannotTell: "Attendance was not recorded, so it cannot be told whether the meeting was quorate.",
    present: (voting, sides) =>
      voting === 1
        ? `One member taking part in decisions was present: ${sides}.`
        : `${voting} members taking part in decisions were present: ${sides}.`,
    rule: (needed, sides) =>
      `A quorum is at least ${needed === 1 ? "one member" : `${needed} members`}${
        sides === "" ? "" : ` and at least one of each of these: ${sides}`
      }.`,
    sideNames: { buyer: "buyer", provider: "service providers", client: "clients and families" },
    missingSides: (sides) => `Nobody was present from: ${sides}.`,
    missingForItem: "The meeting was not quorate when this item was handled.",
    override: "Decided without a quorum.",
    overridden: (by, at) =>
      `The item was resolved${at === undefined ? "" : ` at ${at}`} although the meeting was not quorate.${
        by === undefined ? "" : ` ${by} answers for doing so.`
      }`,
  },

  item: {
    types: {
      information: "For information",
      discussion: "For discussion",
      decision: "For decision",
      finding: "To be noted",
    },
    untitled: "Item without a title",
    presenter: "Presented by",
    background: "Background",
    proposal: "Draft decision",
    handling: "Discussion",
    disqualified: (name, ground) => `Disqualified: ${name}${ground === undefined ? "" : `. Ground: ${ground}`}.`,
    heardFirst: "Heard before the item was resolved.",
    steppedOut: (from, to) =>
      `Out of the room for the resolution${from === undefined ? "" : ` from ${from}`}${to === undefined ? "" : `, returned at ${to}`}.`,
    clientView: "Client representatives' view",
    outcome: "Outcome",
    decision: "Decision",
    dissent: "Dissenting opinion",
    statement: "Recorded statement",
    actions: "Actions agreed",
    handledActions: "Actions discussed",
    feedback: "Related feedback",
    feedbackCount: (count) => (count === 1 ? "one entry" : `${count} entries`),
    attachments: "Attachments",
    plain: "In plain words",
    said: (name) => `${name}:`,
  },

  decision: {
    numbered: (number) => `Decision ${number}`,
    reference: (number) => `decision ${number}`,
    otherReference: "an earlier decision",
    authority: "Authority",
    authorities: {
      group: "Steering group decision",
      recommendation: "Recommendation to the buyer",
      "joint-finding": "Joint finding of the contract parties",
      buyer: "Buyer's decision",
      provider: "Provider's own decision, for information",
    },
    asProposed: "Approved as proposed.",
    manner: "How it was reached",
    manners: { consensus: "Consensus", majority: "By majority view", vote: "Vote" },
    vote: "Result of the vote",
    votes: (inFavour, against, blank) => `for ${inFavour}, against ${against}, abstained ${blank}`,
    reasons: "Reasons",
    accountable: "Responsible party",
    unclear: {
      nobody: "Responsibility is unclear: no responsible party is named.",
      "not-here": "Responsibility is unclear: the details of the named organisation have not arrived.",
      "client-side": "Responsibility is unclear: a client representative cannot be the responsible party.",
    },
    buyerAnswer: "Buyer's answer",
    awaitingBuyer: "Awaiting the buyer's answer.",
    expiresOn: "In force until",
    supersedes: "Supersedes",
    related: "Related to",
    contractStep: "Step under the contract",
    changeCheck: "Contract-change check",
    changeCheckNeeded: "The decision may change the contract.",
    changeCheckNotNeeded: "The decision does not change the contract.",
  },

  actions: {
    byDueDate: "Actions by due date",
    action: "Action",
    responsible: "Owner and responsible party",
    due: "Due date",
    item: "Item",
    untitled: "Action without a title",
    noDueDate: "no due date",
    dueOn: (day) => `due ${day}`,
  },

  publicity: {
    classes: { internal: "Internal to the steering group.", confidential: "Confidential." },
    withheldItem: { internal: "Item internal to the steering group", confidential: "Confidential item" },
    withheld: {
      item: "This item is left out.",
      decision: "This decision is left out.",
      actions: (count) => (count === 1 ? "One action is left out." : `${count} actions are left out.`),
    },
    withheldFromPublic: "It is not part of the public version.",
    ground: (ground) => `Ground: ${ground}`,
    noGround: "No ground was recorded.",
    distribution: {
      full: "Members and deputies of the steering group",
      public: "Public, may be shared freely",
      client: "Clients and families",
      plain: "Everybody, easy to read",
    },
  },

  conflict: {
    name: "Unresolved conflict.",
    text: (fields) => `Different things were recorded in the same place (${fields}). The latest is shown here.`,
    otherField: "other detail",
  },
  example: "Example data",
};

/** "Anna Aalto arrived at 13:25, during 3 §." */
function moved(verb: string) {
  return (name: string, at: string | undefined, during: string | undefined) =>
    `${name} ${verb}${at === undefined ? "" : ` at ${at}`}${during === undefined ? "" : `, during ${during}`}.`;
}
