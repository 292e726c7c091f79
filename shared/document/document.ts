/**
 * A document as a tree of plain data: what a secretary would put on paper, with nothing of how it looks. Screens, HTML,
 * Word files and archives are made from the same tree, so they cannot say different things. Minutes, the notice and the
 * pack of a meeting are all such trees.
 *
 * The tree is complete in itself: words and dates are written out in its language, and page furniture is in it. Approved
 * minutes are kept as this tree in canonical JSON (`render-json.ts`) and are read the same in thirty years, whatever
 * the app's words are then. Hence its limits: strings and safe integers only, absent instead of `undefined`, and at most
 * eight levels deep.
 */
export interface PaperDocument {
  readonly format: typeof documentFormat;
  readonly language: DocumentLanguage;
  readonly version: DocumentVersion;
  readonly type: DocumentType;
  readonly group: string;
  /** The meeting that it is of; a volume is of several, and a rules card of none. */
  readonly meeting?: DocumentMeeting;
  /** "Muistio 5/2025". */
  readonly title: string;
  /** For readers with low vision: 16 points at the least, air between the lines, no columns beside one another. */
  readonly largePrint?: true;
  readonly furniture: PageFurniture;
  readonly blocks: readonly Block[];
}

export const documentFormat = "luotsi-document/1";

/** The languages of the interface; plain Finnish is `fi-simple`. */
export type DocumentLanguage = "fi" | "sv" | "en" | "fi-simple";

/**
 * Whom the text is for: `full` for the group itself, `public` for everybody, `client` for clients and families in their
 * own words first, `plain` in plain language and large print. What is withheld from the public is withheld from all but
 * `full`.
 */
export const documentVersions = ["full", "public", "client", "plain"] as const;
export type DocumentVersion = (typeof documentVersions)[number];

/** What kind of paper it is. A group calls its minutes a memo of discussion and decisions, or minutes proper. */
export const documentTypes = ["memo", "minutes", "notice", "agenda", "pack", "extract", "volume", "rules"] as const;
export type DocumentType = (typeof documentTypes)[number];

export interface DocumentMeeting {
  readonly id: string;
  /** `n/yyyy`, when the meeting has one. */
  readonly number?: string;
  /** `YYYY-MM-DD`, when the meeting has one. */
  readonly date?: string;
  /** The number of the one item that an extract is of. */
  readonly item?: number;
}

/** What is repeated on every page. The page number stands between and after the two page texts: "Sivu 1 / 4". */
export interface PageFurniture {
  readonly header: string;
  /** Empty, or what has to be said on every page, such as that the data are invented. */
  readonly footer: string;
  readonly pageBefore: string;
  readonly pageBetween: string;
}

export type Block = TitleBlock | Contents | Heading | Paragraph | BulletList | Table | Facts | Note | Signatures;

/** The head of the first page. */
export interface TitleBlock {
  readonly type: "title";
  readonly logo?: Picture;
  readonly group: string;
  readonly title: string;
  /** Kind of meeting and date, contract, case number: one line each. */
  readonly lines: readonly string[];
  /** Approved or draft, public version or not: what a reader has to know before reading on. */
  readonly status: readonly string[];
}

/** A picture by its bytes, which are kept beside the tree, and by the words that stand for it. */
export interface Picture {
  /** Hex. */
  readonly sha256: string;
  readonly mediaType: "image/png" | "image/jpeg";
  readonly text: string;
}

/** What a long paper holds, each entry leading to the heading that has its anchor. */
export interface Contents {
  readonly type: "contents";
  readonly title: string;
  readonly entries: readonly ContentsEntry[];
}

export interface ContentsEntry {
  readonly text: string;
  readonly anchor: string;
}

/** Level 1 is the title; items and the parts of the document are 2, the parts of an item 3; one lower in a volume. */
export interface Heading {
  readonly type: "heading";
  readonly level: 2 | 3 | 4;
  readonly text: string;
  /** Letters, digits and hyphens, once in a document. */
  readonly anchor?: string;
  /** Begins on a page of its own. */
  readonly newPage?: true;
  readonly records?: readonly RecordLink[];
}

/** `quiet` is for side remarks such as who presents an item: smaller, never greyer than is readable. */
export interface Paragraph {
  readonly type: "paragraph";
  readonly runs: readonly Run[];
  readonly quiet?: true;
}

export interface BulletList {
  readonly type: "list";
  readonly items: readonly (readonly Run[])[];
}

/** A table whose first cell in each row names the row. Widths are hundredths of the text's width and sum to 100. */
export interface Table {
  readonly type: "table";
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
}

export interface TableColumn {
  readonly header: string;
  readonly width: number;
}

export interface TableRow {
  readonly cells: readonly (readonly Run[])[];
  readonly records?: readonly RecordLink[];
}

/** Terms with what holds of them: "Puheenjohtaja: Tuuli Esimerkki". */
export interface Facts {
  readonly type: "facts";
  readonly facts: readonly Fact[];
}

export interface Fact {
  readonly term: string;
  /** Paragraphs. */
  readonly values: readonly (readonly Run[])[];
  readonly records?: readonly RecordLink[];
}

/** Something that must not be overlooked. Its words say what it is; the kind only chooses how it is drawn. */
export interface Note {
  readonly type: "note";
  readonly kind: "withheld" | "attention" | "information";
  readonly runs: readonly Run[];
}

/** Lines to sign on, in order. */
export interface Signatures {
  readonly type: "signatures";
  readonly lines: readonly SignatureLine[];
}

export interface SignatureLine {
  readonly role: string;
  readonly name: string;
}

/** A stretch of text. A newline is a line break; all the rest is text and never markup. */
export interface Run {
  readonly text: string;
  readonly strong?: true;
}

/** The record that a part of the minutes was made from. Public versions have none. */
export interface RecordLink {
  readonly kind: string;
  readonly id: string;
  /** When what stands there is the text of one field: whoever may edit it edits it there. */
  readonly field?: string;
}
