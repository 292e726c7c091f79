import { englishMinutesWords } from "../../minutes/words/en.ts";
import type { NoticeWords } from "./notice-words.ts";

/** English, for those of the group who read neither of the country's languages. */
export const englishNoticeWords: NoticeWords = {
  language: "en",
  minutes: englishMinutesWords,
  titles: {
    notice: "Notice of meeting",
    agenda: "Agenda",
    agendaWithProposals: "Agenda with draft decisions",
    pack: "Meeting pack",
  },
  status: {
    draft: "Draft that has not been sent",
    update: (sequence) => `Updated notice, update ${sequence}`,
    cancelled: "The meeting is cancelled",
  },
  weekdays: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
  weekdayAndDate: (weekday, date) => `${weekday} ${date}`,
  modes: { "on-site": "on site", remote: "remotely", hybrid: "on site or remotely" },
  parts: {
    changes: "What has changed",
    cancellation: "The meeting is cancelled",
    message: "Message to those called",
    facts: "About the meeting",
    invited: "Who is called",
    matters: "Matters",
    attachments: "Attachments",
    annexes: "Other material",
    rules: "Rules of procedure",
  },
  cancelled: "The meeting will not be held. The cancellation of the calendar event comes with this message.",
  facts: {
    remote: "Remote connection",
    remoteInMembersNotice: "The address is in the members' notice.",
    contact: "More information",
    accessibility: "Accessibility and support",
    materials: "Material",
    withNotice: (count) =>
      count === 0
        ? "The agenda and the material come with this notice."
        : `The agenda, the material and ${count === 1 ? "one attachment" : `${count} attachments`} come with this notice.`,
    notKnown: "not known yet",
    quorum: "Quorum",
    planned: "Planned length",
  },
  invited: {
    others: "Others",
    capacity: "Role, organisation and right",
    vote: "takes part in decisions",
    deputies: "A deputy takes part when the member cannot.",
  },
  item: {
    minutes: (count) => `${count}\u00A0min`,
    about: (time) => `begins at about ${time}`,
    presenter: (name) => `presented by ${name}`,
    plain: "In plain words",
    officially: "The same, officially",
    noPlain: "There is no text in plain words about this matter yet.",
    plainTypes: {
      information: "This is told for information.",
      discussion: "This is discussed.",
      decision: "This is decided.",
      finding: "This is noted.",
    },
    withdrawn: "taken off the list",
    carriedFrom: (meeting) => `goes on from meeting ${meeting}`,
  },
  time: {
    total: (minutes) => `${minutes} minutes in all are set aside for the matters.`,
    totalOf: (minutes, length) =>
      `${minutes} minutes are set aside for the matters, ${length} minutes for the meeting.`,
    over: (minutes) => `The matters take ${minutes} minutes more than is set aside for the meeting.`,
  },
  annexes: {
    actions: "Open actions",
    metrics: "Metrics",
    feedback: "Feedback",
    withheld: "Other material has been left out.",
  },
  attachment: {
    numbered: (number) => `Attachment ${number}`,
    ofItem: (section) => `to ${section}`,
    withheld: (number) => `Attachment ${number} has been left out.`,
  },
  rule: {
    noticeDays: (days) => `Rules of procedure: the notice is sent at least ${days} days before the meeting.`,
    materialDays: (days) => `Rules of procedure: the material is sent at least ${days} days before the meeting.`,
  },
  change: {
    date: (before, now) => `The day has changed. It was ${before} and is now ${now}.`,
    time: (before, now) => `The time has changed. It was ${before} and is now ${now}.`,
    place: (before, now) => `The place has changed. It was ${before} and is now ${now}.`,
    mode: (before, now) => `The way of meeting has changed. It was ${before} and is now ${now}.`,
    remote: "The address of the remote connection has changed.",
    added: (item) => `Added: ${item}.`,
    removed: (item) => `Removed: ${item}.`,
    removedWithheld: (section) => `Removed: ${section}.`,
    retitled: (item) => `The title has changed: ${item}.`,
    rewritten: (item) => `The content has changed: ${item}.`,
    reordered: "The order of the matters has changed. Their numbers are the same.",
    none: "Nothing has changed since the previous notice.",
    unknown: "The content of the previous notice is not kept, so the changes cannot be listed.",
  },
  calendar: {
    summary: (group, number) => (number === undefined ? `Meeting, ${group}` : `Meeting ${number}, ${group}`),
    agenda: "Matters",
    cancelled: "Cancelled",
  },
};
