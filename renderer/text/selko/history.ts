import type { history as finnish } from "../fi/history.ts";
import type { SomeWords } from "../shape.ts";

export const history = {
  title: "Mitä on muutettu",
  loading: "Haemme muutoksia",
  failed: "Emme saaneet muutoksia näkyviin. Tiedot ovat tallessa. Yritä kohta uudelleen.",
  empty: "Tätä ei ole muutettu.",
  acts: {
    created: "Tehty",
    resolved: "Valittu, kumpi jää",
    restored: "Otettu takaisin",
    approved: "Muistio on hyväksytty",
    foreign: "Muutettu uudemmalla ohjelmalla",
  },
  onDevice: "koneella {{device}}",
  earlier: "Ennen tässä luki:",
  wrongClock: "Koneen kello oli väärässä. Aika voi olla väärä.",
  fates: {
    superseded: "Muutettu taas myöhemmin",
    conflict: "Kaksi on muuttanut tätä",
    late: "Tuli, kun muistio oli jo valmis",
    deferred: "Näet tämän, kun päivität Luotsin",
    pending: "Odottaa toista tiedostoa",
    disputed: "Emme tiedä, kumpi on oikea",
    erased: "Teksti on poistettu kokonaan",
  },
} as const satisfies SomeWords<typeof finnish>;
