import type { errors as finnish } from "../fi/errors.ts";
import type { SomeWords } from "../shape.ts";

export const errors = {
  "not-ours": {
    todo: "Etsi tiedosto, jonka nimen lopussa on .luotsi. Tai pyydä oikea tiedosto siltä, joka lähetti tämän.",
    hints: {
      zip: "Tiedosto on paketti. Avaa paketti ensin. Avaa sitten sen sisältä .luotsi-tiedosto.",
      document: "Tiedosto on kirjoitus tai taulukko. Sitä ei voi avata täällä.",
      pdf: "Tiedosto on PDF. Avaa se toisessa ohjelmassa.",
      page: "Tiedosto on sivu netistä. Ehkä linkki ei toiminut oikein.",
      text: "Tiedostossa on vain tekstiä.",
      mail: "Tiedosto on sähköposti. Avaa sähköposti ja tallenna sen liite.",
    },
  },
  empty: {
    todo: "Lataa tiedosto ensin koneelle. Jos se ei auta, pyydä tiedosto uudelleen.",
  },
  truncated: {
    what: "Tiedostosta puuttuu osa.",
    whatWithSizes: "Tiedostosta puuttuu osa. Saimme {{got}}, ja pitäisi olla {{expected}}.",
    todo: "Pyydä tiedosto uudelleen.",
  },
  mangled: {
    what: "Tiedosto meni rikki matkalla.",
    todo: "Pyydä tiedosto uudelleen. Sen pitää olla sähköpostin liite, tai se voi olla muistitikulla.",
  },
  corrupt: {
    what: "Tiedosto on rikki.",
    unchanged: "Mitään ei muutettu.",
    todo: "Pyydä uusi tiedosto.",
  },
  forged: {
    what: "Joku on ehkä muuttanut tiedostoa.",
    unchanged: "Mitään ei muutettu.",
    todo: "Älä luota tiedostoon. Soita lähettäjälle ja kysy, onko se häneltä.",
  },
  "too-new": {
    what: "Tiedosto on tehty uudemmalla Luotsilla.",
    todo: "Päivitä Luotsi. Avaa tiedosto sitten uudelleen.",
    todoWithVersion: "Päivitä Luotsi. Sen pitää osata lukea muoto {{needs}}. Avaa tiedosto sitten uudelleen.",
  },
  "too-big": {
    what: "Tiedosto on liian iso.",
    whatWithSizes: "Tiedosto on liian iso. Sen koko on {{got}}. Se saa olla enintään {{expected}}.",
    unchanged: "Mitään ei muutettu.",
    todo: "Pyydä pienempi tiedosto.",
  },
  bomb: {
    what: "Tiedostossa on jotain epäilyttävää. Lopetimme sen lukemisen.",
    unchanged: "Mitään ei muutettu.",
    todo: "Älä avaa tiedostoa. Kysy lähettäjältä, mistä se tuli.",
  },
  "other-group": {
    what: "Tiedosto on toisen ryhmän.",
    unchanged: "Mitään ei muutettu. Ryhmien tiedot pysyvät erillään.",
    todo: "Avaa oikea ryhmä. Yritä sitten uudelleen.",
  },
  "unknown-device": {
    what: "Emme tunne konetta, jolla tiedosto on tehty.",
    unchanged: "Mitään ei muutettu.",
    todo: "Soita lähettäjälle. Verratkaa koneen tunnusta yhdessä.",
  },
  "key-needed": {
    what: "Tiedosto on suojattu. Et voi avata sitä tällä koneella.",
    todo: "Kirjoita salasana. Jos sinulla ei ole salasanaa, pyydä se lähettäjältä.",
  },
  "wrong-passphrase": {
    what: "Salasana on väärä.",
    unchanged: "Mitään ei muutettu. Voit yrittää uudelleen.",
    todo: "Tarkista isot kirjaimet ja välit. Tai kysy salasana lähettäjältä.",
  },
  schema: {
    what: "Tiedostossa on tietoja, joita Luotsi ei ymmärrä.",
    unchanged: "Mitään ei muutettu.",
    todo: "Pyydä uusi tiedosto. Jos se ei auta, pyydä apua ja kerro virheen koodi.",
  },
  "disk-full": {
    what: "Koneen muisti on täynnä.",
    unchanged: "Vanhat tietosi ovat tallessa. Uutta ei tullut.",
    todo: "Poista koneelta turhia tiedostoja. Yritä sitten uudelleen.",
  },
  cancelled: {
    what: "Lopetit tiedoston avaamisen.",
    unchanged: "Mitään ei muutettu.",
    todo: "Voit avata tiedoston myöhemmin.",
  },
  field: {
    required: "Tämä pitää täyttää.",
    date: "Kirjoita päivä näin: 15.3.2026.",
    dateMissing: "Tätä päivää ei ole.",
    dateOrder: "Tarkista päivät. Loppu on ennen alkua.",
    time: "Kirjoita kello näin: 14.05.",
    number: "Kirjoita luku numeroilla.",
    email: "Tarkista sähköposti.",
    businessId: "Tarkista Y-tunnus. Se on tällainen: 1234567-1.",
    duplicate: "Tämä on jo listassa.",
  },
  saving: {
    failed: {
      unchanged: "Tekstisi on vielä tässä. Vanhat tiedot ovat tallessa.",
      todo: "Älä sulje Luotsia. Poista koneelta turhia tiedostoja.",
    },
  },
  unexpected: {
    what: "Jokin meni väärin.",
    todo: "Avaa Luotsi uudelleen. Jos se ei auta, pyydä apua.",
  },
} as const satisfies SomeWords<typeof finnish>;
