import type { review as finnish } from "../fi/review.ts";
import type { SomeWords } from "../shape.ts";

export const review = {
  title: "Muistion tarkistus",
  stages: {
    writing: "Muistio ei ole vielä valmis",
    out: "Muut tarkistavat muistiota",
    checked: "Muistio on tarkistettu",
    approved: "Muistio on hyväksytty",
    amended: "Muistio on hyväksytty ja korjattu",
  },
  explained: {
    writing: "Tietokone kokoaa muistion kokouksen tiedoista. Kun muistio on valmis, lähetä se muille tarkistettavaksi.",
    out: "Muut lukevat muistion omalla koneella. Heidän vastauksensa tulevat tiedostossa.",
    checked: "Muistio on tarkistettu. Sen voi nyt hyväksyä.",
    asked: "Lue muistio ja kerro, onko teksti oikein. Lähetä sitten tiedosto muille.",
  },
  fingerprint: "Tekstin tunnus {{fingerprint}}",
  changed: {
    title: "Tekstiä on muutettu",
    text: "Vanhat vastaukset koskivat vanhaa tekstiä. Lähetä uusi teksti tarkistettavaksi.",
  },
  send: {
    act: "Lähetä tarkistettavaksi",
    again: "Lähetä uudelleen tarkistettavaksi",
    who: "Kuka tarkistaa",
    due: "Vastaa viimeistään",
  },
  own: {
    text: "Vastauksesi koskee vain tätä tekstiä. Jos teksti muuttuu, sinulta kysytään uudelleen.",
    approve: "Teksti on oikein",
    ask: "Tekstissä on virhe",
    askHelp: "Kerro virheestä siinä kohdassa muistiota, jossa virhe on.",
    bring: "Vie lopuksi tiedosto muille. Muuten vastauksesi ei tule heille.",
    standing: {
      approves: "Vastasit: teksti on oikein",
      "asks-correction": "Vastasit: tekstissä on virhe",
      "earlier-text": "Vastasit vanhaan tekstiin",
    },
  },
  passage: {
    propose: "Kerro virheestä",
    proposeOf: "Kerro virheestä: {{what}}",
    proposed: "Näin tekstin pitäisi olla",
    comment: "Mitä haluat sanoa tästä",
    whole: "Sano jotain koko muistiosta",
  },
  corrections: {
    title: "Ehdotetut korjaukset",
    accept: "Ota korjaus",
    decline: "Älä ota korjausta",
    reason: "Miksi korjausta ei oteta",
  },
  approve: {
    help: "Hyväksytty muistio lukitaan. Sitä ei voi enää muuttaa. Virheet korjataan erikseen.",
    notChecked: "Muistiota ei ole vielä tarkistettu.",
  },
  frozen: {
    differs: {
      title: "Tiedot ovat eri kuin hyväksytyssä muistiossa",
      since: "Tietoja on muutettu hyväksymisen jälkeen. Hyväksytty muistio ei muutu.",
    },
    declining: "Hyväksytty muistio ei muutu. Ehdotuksen tekijä näkee, mitä vastaat.",
    declinedTitle_one: "Yksi ehdotus, jota ei hyväksytty",
    declinedTitle_other: "{{count}} ehdotusta, joita ei hyväksytty",
    disputed: {
      text: "Molemmat ovat tallessa. Sopikaa yhdessä, kumpi on oikea.",
    },
  },
  amend: {
    act: "Korjaa hyväksytty muistio",
    help: "Vanha teksti jää näkyviin. Korjaus saa numeron ja päivän.",
    reason: "Miksi muistio korjataan",
  },
} as const satisfies SomeWords<typeof finnish>;
