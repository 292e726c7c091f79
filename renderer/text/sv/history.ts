import type { history as finnish } from "../fi/history.ts";
import type { AllWords } from "../shape.ts";

export const history = {
  title: "Ändringshistorik",
  loading: "Ändringshistoriken hämtas",
  failed: "Ändringshistoriken kunde inte läsas. Själva uppgifterna är i behåll. Försök igen om en stund.",
  empty: "Inga ändringar än.",
  acts: {
    created: "Skapad",
    changed: "Ändrad",
    resolved: "Konflikten löst",
    removed: "Borttagen",
    restored: "Återställd",
    approved: "Promemorian godkänd",
    foreign: "Ändrad med en nyare version",
  },
  onDevice: "på enheten {{device}}",
  earlier: "Tidigare:",
  valueAdded: "Tillagt:",
  valueRemoved: "Borttaget:",
  wrongClock: "Enhetens klocka har gått fel, så tiden är osäker.",
  fates: {
    superseded: "Ersatt senare",
    conflict: "I konflikt",
    late: "Kom först efter godkännandet",
    deferred: "Syns efter att programmet har uppdaterats",
    refused: "Passar inte på denna plats",
    pending: "Väntar på en tidigare fil",
    disputed: "Omtvistad",
    erased: "Innehållet raderat för gott",
  },
} as const satisfies AllWords<typeof finnish>;
