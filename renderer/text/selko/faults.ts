import type { faults as finnish } from "../fi/faults.ts";
import type { SomeWords } from "../shape.ts";

export const faults = {
  saved: "Virheestä on tallessa tieto tällä laitteella. Siinä ei ole mitään siitä, mitä olet kirjoittanut.",
  help: "Raportissa lukee, missä kohdassa ohjelmaa virhe tapahtui. Siinä ei ole mitään siitä, mitä olet kirjoittanut. Raporttia ei lähetetä minnekään.",
} as const satisfies SomeWords<typeof finnish>;
