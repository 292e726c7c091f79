import type { FillWords } from "./fill-words.ts";
import { pointDecimal } from "./number-words.ts";

export const englishFillWords: FillWords = {
  decimal: pointDecimal,
  stateOn: (day) => (day === undefined ? "Now" : `As of ${day}`),
  since: (meeting) =>
    meeting === undefined ? "There is no earlier meeting, so everything is here." : `The last meeting was ${meeting}.`,

  actions: {
    changed: "Actions that have changed or are late",
    others: "Other open actions",
    state: "State",
    new: "new",
    done: (on) => (on === undefined ? "done" : `done on ${on}`),
    late: (days) => (days === 1 ? "one day late" : `${days} days late`),
    waitsFor: (what) => `waiting for: ${what}`,
    status: { "not-started": "not started", "under-way": "under way", waiting: "waiting" },
    firstDue: (day) => `first promised for ${day}`,
    noneOpen: "No action is open.",
    nothingNew: "No action has changed, and none is late.",
    unchanged: (count) =>
      count === 1 ? "One more action is open, with nothing new." : `${count} more actions are open, with nothing new.`,
    restTitle: (count) => `Other open actions (${count})`,
  },

  feedback: {
    total: (count) => (count === 1 ? "One entry of feedback came." : `${count} entries of feedback came.`),
    fewerThan: (limit) => `Fewer than ${limit} entries of feedback came.`,
    none: "No feedback came.",
    byTheme: "Feedback by theme",
    byTone: "Feedback by tone",
    theme: "Theme",
    tone: "Tone",
    count: "Count",
    noTheme: "no theme",
    noTone: "no tone",
    tones: { praise: "praise", criticism: "criticism", idea: "idea", remark: "remark" },
    hidden: "not shown",
    smallHidden: (limit) => `Counts under ${limit} are not shown, nor figures that they could be worked out from.`,
    themesNotShown: "Counts by theme are not shown because they are small.",
    tonesNotShown: "Counts by tone are not shown because they are small.",
  },

  metrics: {
    latest: "Latest values of the metrics",
    metric: "Metric",
    provider: "Provider",
    period: "Period",
    value: "Value",
    whole: "all together",
    unknownProvider: "provider whose record has not come",
    untitled: "metric without a name",
    missing: { "not-delivered": "not delivered", "no-events": "no events" },
    tooFew: (limit) => `not shown, n < ${limit}`,
    previous: (value, period) => `before that ${value} (${period})`,
    none: "The metrics have no values yet.",
    quarter: (quarter, year) => `Q${quarter} ${year}`,
    month: (month, year) => `${month}/${year}`,
  },

  recommendations: {
    caption: "Recommendations to the buyer",
    recommendation: "Recommendation",
    given: "Given on",
    answer: "The buyer’s answer",
    waiting: (days) =>
      days === undefined ? "waiting for an answer" : days === 1 ? "waiting for one day" : `waiting for ${days} days`,
    untitled: "recommendation without a title",
    none: "No recommendation is waiting for the buyer’s answer.",
    leftOut: (count) => (count === 1 ? "One recommendation is left out." : `${count} recommendations are left out.`),
  },

  before: {
    none: "There is no earlier meeting.",
    meeting: "Last meeting",
    state: "State",
    corrections: "Proposed corrections",
    openCorrections: (count) => (count === 1 ? "one waits to be settled" : `${count} wait to be settled`),
  },

  presence: {
    rule: "Quorum",
    noRule: "A quorum is more than half of the voting members.",
    excused: "Apologies",
    nobodyExcused: "Nobody has sent apologies.",
  },
  disqualifications: { none: "No disqualification has been declared.", rule: "The group’s rule" },
  opening: { called: "Called for", opened: "Opened", notOpened: "The meeting has not been opened." },
  next: { none: "The next meeting has not been agreed.", meeting: "Next meeting" },
  closing: { ends: "Ends", notEnded: "No end has been agreed." },
};
