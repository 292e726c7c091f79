import type { papers as finnish } from "../fi/papers.ts";
import type { AllWords } from "../shape.ts";

export const papers = {
  save: "Save as a file",
  formatOf: "{{format}}: {{name}}",
  formats: {
    pdf: "PDF",
    docx: "Word (DOCX)",
    html: "Web page (HTML)",
    markdown: "Plain text (Markdown)",
    json: "As data (JSON)",
  },
  take: {
    title: "Export the minutes",
    language: "Language of the document",
    version: "For whom",
    versions: {
      full: "For the group, all of it",
      public: "Public version",
      client: "For clients and families",
      plain: "In plain language",
    },
    help: {
      full: "Everything that was recorded of the meeting.",
      public: "What is public only. Where something is left out, it says so.",
      client: "First a plain sentence, then the decision, what happens next and how feedback was answered.",
      plain: "Plain words in large print, one idea at a time.",
    },
    part: "What to export",
    whole: "The whole minutes",
    section: "Item {{number}}: {{title}}",
    notHere: {
      title: "The approved text is not here",
      text: "The minutes are approved, but this language or version has not come to this device yet. Ask for the latest file from whoever approved them.",
    },
  },
  volume: {
    open: "Meetings in one volume",
    year: "Year",
    meetings: "Meetings",
    none: "Choose at least one meeting.",
    save: "Save the volume",
  },
  format: "File format",
  design: {
    help: "How the group’s documents look on paper and how their files are named. Where a field is empty, the program has its own way.",
    page: "Page",
    files: "Files",
    nameHelp: "The name at the top of a document. When empty, the group’s name.",
    logoTextHelp: "Words for those who do not see the logo.",
    headerHelp: "At the top of each page. When empty, the group’s name.",
    fileNameHelp: "The name can have parts in braces: {{parts}}",
    example: "A file would be called: {{name}}",
    unknown: "There is no such part: {{parts}}",
  },
  logo: {
    title: "Logo",
    choose: "Choose a picture",
    change: "Change the picture",
    remove: "Remove the logo",
    refused: "The picture was not taken",
    refusedHelp: "Choose a PNG or JPEG picture of at most 20 megabytes.",
  },
  phrases: {
    help: "The group’s set sentences for its minutes. An empty one is left out or has the program’s own.",
    byThemselves: "Put into the minutes by themselves",
    whenSo: "Go into the minutes when it is so decided",
  },
  outcome: {
    saved: "Saved: {{name}}",
    "handed-over": "Handed to the browser’s downloads: {{name}}",
    diskFull: "The disk is full. The file was not saved. Free some space and try again.",
    failed: "The file could not be saved. The group’s records are safe. Try again.",
  },
} as const satisfies AllWords<typeof finnish>;
