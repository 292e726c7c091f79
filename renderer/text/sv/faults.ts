import type { faults as finnish } from "../fi/faults.ts";
import type { AllWords } from "../shape.ts";

export const faults = {
  saved:
    "En felrapport har sparats på den här enheten. Den innehåller programmets version, tid och ställe i programmet, inget av det ni har skrivit.",
  save: "Spara felrapporten",
  handedOver: "Rapporten har lämnats till webbläsarens nedladdningar.",
  kept: "Rapporten har sparats.",
  notSaved: "Rapporten kunde inte sparas.",
  title: "Felrapporter",
  count_one: "Det finns en felrapport på den här enheten.",
  count_other: "Det finns {{count}} felrapporter på den här enheten.",
  latest: "Den senaste {{when}}.",
  help: "Rapporterna innehåller programmets version, tid och ställe i programmet. De innehåller inget av det ni har skrivit. De skickas inte någonstans.",
  delete: "Ta bort rapporterna",
  deleted: "Felrapporterna har tagits bort",
  look: "Se vad rapporten innehåller",
} as const satisfies AllWords<typeof finnish>;
