import type { lists as finnish } from "../fi/lists.ts";
import type { AllWords } from "../shape.ts";

export const lists = {
  show: "Show",
  all: "All",
  order: "Order",
  grouping: "Grouping",
  noGrouping: "Not grouped",
  newestFirst: "Newest first",
  oldestFirst: "Oldest first",
  byTitle: "Alphabetical",
  shownOf: "Showing {{shown}} of {{total}}",
  addLink: "Type a part of the name and choose.",
  linkAdded: "Added: {{title}}",
  linkRemoved: "Removed: {{title}}",
  notLinked: "Not linked to anything.",
  links: "Linked to",
  noText: "Nothing written yet.",
  plainMissing: "The plain sentence is missing.",
  toList: "Back to the list",
  canBeAccountable: "You can choose as accountable: {{names}}.",
  accountableHelp:
    "One organisation answers for it. The clients’ side cannot be chosen: it may contribute, not be accountable.",
  ownerHelp: "Somebody from the buyer or a provider. Client representatives may contribute, not be accountable.",
  noOwners:
    "The group has nobody yet from the buyer or a provider who could own it. Add them among the partners first.",
  groundNeeded: "Write on what ground it is kept secret.",
  quoted: "“{{text}}”",
  privacy: {
    questions: "Questions before saving",
    "identity-code": "This looks like a personal identity code.",
    phone: "This may be a phone number.",
    email: "This looks like an e-mail address.",
    address: "This may be a home address.",
    worker: "a worker",
    client: "a client",
    remove: "Remove this part",
    removed: "[removed]",
    keep: "It tells of nobody, leave it",
  },
} as const satisfies AllWords<typeof finnish>;
