import type { DocumentLanguage, DocumentType, DocumentVersion } from "./document.ts";

/** What papers say of themselves, beside their text: on their last page, in their data and in their file's name. */
export interface PaperWords {
  readonly types: Readonly<Record<DocumentType, string>>;
  /** "Julkinen versio". */
  readonly versions: Readonly<Record<DocumentVersion, string>>;
  /** The same in a file's name. */
  readonly inName: Readonly<Record<DocumentVersion, string>>;
  readonly fingerprint: string;
  /** "Teksti 24.1.2026": the day whose text it is. */
  readonly dated: (day: string) => string;
  readonly draft: string;
  readonly contents: string;
}

const finnish: PaperWords = {
  types: {
    memo: "Muistio",
    minutes: "Pöytäkirja",
    notice: "Kokouskutsu",
    agenda: "Esityslista",
    pack: "Kokousaineisto",
    extract: "Ote",
    volume: "Vuosikirja",
    rules: "Toimintasääntö",
  },
  versions: {
    full: "Täysi versio",
    public: "Julkinen versio",
    client: "Asiakkaiden versio",
    plain: "Selkoversio",
  },
  inName: { full: "", public: "julkinen", client: "asiakkaille", plain: "selko" },
  fingerprint: "Tunniste",
  dated: (day) => `Teksti ${day}`,
  draft: "Luonnos",
  contents: "Sisällys",
};

const swedish: PaperWords = {
  types: {
    memo: "Promemoria",
    minutes: "Protokoll",
    notice: "Möteskallelse",
    agenda: "Föredragningslista",
    pack: "Mötesmaterial",
    extract: "Utdrag",
    volume: "Årsbok",
    rules: "Arbetsordning",
  },
  versions: {
    full: "Fullständig version",
    public: "Offentlig version",
    client: "Klienternas version",
    plain: "Lättläst version",
  },
  inName: { full: "", public: "offentlig", client: "för klienter", plain: "lättläst" },
  fingerprint: "Kännetecken",
  dated: (day) => `Text ${day}`,
  draft: "Utkast",
  contents: "Innehåll",
};

const english: PaperWords = {
  types: {
    memo: "Memo",
    minutes: "Minutes",
    notice: "Notice",
    agenda: "Agenda",
    pack: "Meeting pack",
    extract: "Extract",
    volume: "Year book",
    rules: "Rules of procedure",
  },
  versions: {
    full: "Full version",
    public: "Public version",
    client: "Version for clients",
    plain: "Plain-language version",
  },
  inName: { full: "", public: "public", client: "for clients", plain: "plain" },
  fingerprint: "Fingerprint",
  dated: (day) => `Text of ${day}`,
  draft: "Draft",
  contents: "Contents",
};

const plainFinnish: PaperWords = {
  ...finnish,
  versions: {
    full: "Ryhmän oma teksti",
    public: "Teksti kaikille",
    client: "Teksti asiakkaille ja läheisille",
    plain: "Teksti selkokielellä",
  },
  draft: "Teksti ei ole valmis",
};

export const paperWords: Readonly<Record<DocumentLanguage, PaperWords>> = {
  fi: finnish,
  sv: swedish,
  en: english,
  "fi-simple": plainFinnish,
};
