import type { errors as finnish } from "../fi/errors.ts";
import type { AllWords } from "../shape.ts";

export const errors = {
  "not-ours": {
    what: "This is not a Luotsi file.",
    unchanged: "Nothing was changed.",
    todo: "Look for a file whose name ends in .luotsi, or ask the sender for the right one.",
    hints: {
      zip: "The file is an ordinary ZIP archive. Unpack it first and open the .luotsi file inside.",
      document: "The file is a document or a spreadsheet. It cannot be imported in an exchange.",
      pdf: "The file is a PDF. Open it in a reader.",
      image: "The file is an image.",
      page: "The file is a web page. The link may have fetched a sign-in page instead of the file.",
      text: "The file is plain text.",
      mail: "The file is an e-mail message. Open it and save its attachment.",
    },
  },
  empty: {
    what: "The file is empty.",
    unchanged: "Nothing was changed.",
    todo: "If the file is in a cloud folder, download it fully first. Otherwise ask for it again.",
  },
  truncated: {
    what: "The file was cut off on the way.",
    whatWithSizes: "The file was cut off on the way ({{got}} of {{expected}} arrived).",
    unchanged: "Nothing was changed.",
    todo: "Copy the file again to the end, or ask the sender to send it again.",
  },
  mangled: {
    what: "The file was changed on the way: some program treated it as text.",
    unchanged: "Nothing was changed.",
    todo: "Ask for the file as an attachment or on a memory stick, not as message text.",
  },
  corrupt: {
    what: "The file is damaged.",
    unchanged: "Nothing was changed, and no part of the file was taken in.",
    todo: "Ask the sender for a new file. If it came on a memory stick, try another one.",
  },
  forged: {
    what: "The file’s signature does not match. It may have been altered.",
    unchanged: "Nothing was changed, and no part of the file was taken in.",
    todo: "Do not trust the file. Ask the sender by another way whether it is theirs.",
  },
  "too-new": {
    what: "The file was made with a newer version of Luotsi than this one.",
    unchanged: "Nothing was changed. The file is sound.",
    todo: "Update Luotsi, then open the file again.",
    todoWithVersion: "Update Luotsi to one that reads file format version {{needs}}, then open the file again.",
  },
  "too-big": {
    what: "The file is larger than Luotsi accepts.",
    whatWithSizes: "The file is too large: {{got}}, and the limit is {{expected}}.",
    unchanged: "Nothing was changed, and the file was not read to the end.",
    todo: "Ask the sender to leave out large attachments or to send only what is new.",
  },
  bomb: {
    what: "The file unpacks to a suspicious size, so reading was stopped.",
    unchanged: "Nothing was changed or unpacked to disk.",
    todo: "Do not open the file in other programs either. Ask the sender where it came from.",
  },
  "other-group": {
    what: "The file belongs to another steering group.",
    unchanged: "Nothing was changed: data of different groups is never mixed.",
    todo: "Open the right group first, or join it with this file.",
  },
  "unknown-device": {
    what: "The file was made by a device that nobody in the group has introduced.",
    unchanged: "Nothing was changed. The file was not taken in.",
    todo: "Compare the device’s fingerprint with the sender, or ask for the file from a member whose device is known.",
  },
  "key-needed": {
    what: "The file is encrypted, and this device has no key to it.",
    unchanged: "Nothing was changed. The file is sound.",
    todo: "Enter the file’s password, or ask the sender to make a file that names you as a recipient.",
  },
  "wrong-passphrase": {
    what: "The password is not right.",
    unchanged: "Nothing was changed, and you may try as many times as you like.",
    todo: "Check the spelling, capital letters and spaces included, or ask the sender.",
  },
  schema: {
    what: "The file holds data that does not follow Luotsi’s format.",
    unchanged: "Nothing was changed, and no part of the file was taken in.",
    todo: "Ask for a new file exported straight from Luotsi. If it happens again, give the code to support.",
  },
  "disk-full": {
    what: "The disk ran out of space.",
    unchanged: "The file was not taken in, and your earlier data is safe.",
    todo: "Free some space on the disk, then open the file again.",
  },
  cancelled: {
    what: "You stopped opening the file.",
    unchanged: "Nothing was changed: your data is as it was.",
    todo: "You can open the file again whenever you like.",
  },
  code: "Code: {{code}}",
  field: {
    required: "Fill this in.",
    requiredChoice: "Choose one.",
    date: "Write the date like this: 15.3.2026.",
    dateMissing: "There is no such day in the calendar.",
    dateOrder: "The end is before the start.",
    time: "Write the time like this: 14:05.",
    number: "Write the number in digits.",
    numberMin: "The number must be at least {{min}}.",
    numberMax: "The number must be at most {{max}}.",
    tooLong_one: "The text is one character too long.",
    tooLong_other: "The text is {{count}} characters too long.",
    email: "Check the e-mail address.",
    businessId: "Check the business ID: it is written 1234567-1.",
    duplicate: "This is already on the list.",
  },
  saving: {
    failed: {
      what: "Saving failed.",
      unchanged: "What you wrote is still on screen, and earlier data is safe.",
      todo: "Do not close the app. Free some disk space or export the file elsewhere.",
    },
  },
  unexpected: {
    what: "An unexpected error happened.",
    unchanged: "Saved data is safe.",
    todo: "Open Luotsi again. If it repeats, make a backup and tell support.",
  },
} as const satisfies AllWords<typeof finnish>;
