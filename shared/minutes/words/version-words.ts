import type { DocumentLanguage } from "../../document/document.ts";

/** Words of the versions for clients and in plain language, and of extracts and volumes. */
export interface VersionWords {
  readonly decided: string;
  readonly next: string;
  readonly feedback: string;
  /** What somebody said, and what was answered. */
  readonly said: string;
  readonly answer: string;
  readonly present: string;
  /** That nobody has put it into plain words yet. */
  readonly notPlain: string;
  readonly earlier: string;
  /** "Ote muistiosta 5/2025, 7 §". */
  readonly extractOf: (title: string, section: string) => string;
  readonly attested: string;
  /** "Muistiot 2025". */
  readonly volumeOf: (label: "memo" | "minutes", years: string) => string;
  /** "Liite 3". */
  readonly attachment: (number: number) => string;
  readonly attachmentWithheld: (number: number) => string;
  /** In the place of approved minutes that this program cannot read: name and sentence of a note. */
  readonly unreadable: { readonly name: string; readonly text: string };
}

const finnish: VersionWords = {
  decided: "Mitä päätettiin",
  next: "Mitä tapahtuu seuraavaksi",
  feedback: "Palautteet ja vastaukset",
  said: "Palaute",
  answer: "Vastaus",
  present: "Ketkä olivat paikalla",
  notPlain: "Tätä kohtaa ei ole vielä kirjoitettu selkokielellä.",
  earlier: "Aikaisempi käsittely",
  extractOf: (title, section) => `Ote, ${title}, ${section}`,
  attested: "Otteen oikeaksi todistaa",
  volumeOf: (label, years) => `${label === "memo" ? "Muistiot" : "Pöytäkirjat"} ${years}`,
  attachment: (number) => `Liite ${number}`,
  attachmentWithheld: (number) => `Liite ${number} on jätetty pois.`,
  unreadable: {
    name: "Ei hyväksytty teksti.",
    text: "Hyväksyttyä tekstiä ei voitu lukea. Tämä on kirjoitettu uudelleen ryhmän tiedoista.",
  },
};

export const versionWords: Readonly<Record<DocumentLanguage, VersionWords>> = {
  fi: finnish,
  "fi-simple": {
    ...finnish,
    decided: "Mitä päätimme",
    feedback: "Mitä meille sanottiin ja mitä vastasimme",
    said: "Meille sanottiin",
    answer: "Vastasimme",
    notPlain: "Tätä ei ole vielä kirjoitettu selkokielellä.",
    earlier: "Puhuimme tästä aiemmin",
    attested: "Tämä ote on oikein. Sen vakuuttaa",
  },
  sv: {
    decided: "Vad som beslutades",
    next: "Vad som händer härnäst",
    feedback: "Respons och svar",
    said: "Respons",
    answer: "Svar",
    present: "Vilka som var med",
    notPlain: "Den här punkten har ännu inte skrivits på lättläst språk.",
    earlier: "Tidigare behandling",
    extractOf: (title, section) => `Utdrag, ${title}, ${section}`,
    attested: "Utdragets riktighet bestyrks av",
    volumeOf: (label, years) => `${label === "memo" ? "Promemorior" : "Protokoll"} ${years}`,
    attachment: (number) => `Bilaga ${number}`,
    attachmentWithheld: (number) => `Bilaga ${number} har utelämnats.`,
    unreadable: {
      name: "Inte den godkända texten.",
      text: "Den godkända texten kunde inte läsas. Det här har skrivits på nytt utifrån gruppens uppgifter.",
    },
  },
  en: {
    decided: "What was decided",
    next: "What happens next",
    feedback: "Feedback and answers",
    said: "Feedback",
    answer: "Answer",
    present: "Who was there",
    notPlain: "This item has not been written in plain language yet.",
    earlier: "Handled before",
    extractOf: (title, section) => `Extract, ${title}, ${section}`,
    attested: "This extract is certified by",
    volumeOf: (label, years) => `${label === "memo" ? "Memos" : "Minutes"} ${years}`,
    attachment: (number) => `Attachment ${number}`,
    attachmentWithheld: (number) => `Attachment ${number} has been left out.`,
    unreadable: {
      name: "Not the approved text.",
      text: "The approved text could not be read. This has been written anew from the group’s records.",
    },
  },
};
