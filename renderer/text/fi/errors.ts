export const errors = {
  "not-ours": {
    what: "Tämä ei ole Luotsi-tiedosto.",
    unchanged: "Mitään ei muutettu.",
    todo: "Etsi tiedosto, jonka nimen lopussa on .luotsi, tai pyydä lähettäjältä oikea tiedosto.",
    hints: {
      zip: "Tiedosto on tavallinen ZIP-paketti. Pura se ensin ja avaa sen sisältä .luotsi-tiedosto.",
      document: "Tiedosto on asiakirja tai taulukko. Sitä ei voi tuoda vaihdossa.",
      pdf: "Tiedosto on PDF. Avaa se lukuohjelmassa.",
      image: "Tiedosto on kuva.",
      page: "Tiedosto on verkkosivu. Linkki on ehkä ladannut kirjautumissivun tiedoston sijasta.",
      text: "Tiedosto on pelkkää tekstiä.",
      mail: "Tiedosto on sähköpostiviesti. Avaa viesti ja tallenna sen liite.",
    },
  },
  empty: {
    what: "Tiedosto on tyhjä.",
    unchanged: "Mitään ei muutettu.",
    todo: "Jos tiedosto on pilvikansiossa, lataa se ensin kokonaan koneelle. Muuten pyydä se uudelleen.",
  },
  truncated: {
    what: "Tiedosto on katkennut siirrossa.",
    whatWithSizes: "Tiedosto on katkennut siirrossa (saatu {{got}}, pitäisi olla {{expected}}).",
    unchanged: "Mitään ei muutettu.",
    todo: "Kopioi tiedosto uudelleen loppuun asti tai pyydä lähettäjää lähettämään se uudelleen.",
  },
  mangled: {
    what: "Tiedosto on muuttunut matkalla: jokin ohjelma on käsitellyt sitä tekstinä.",
    unchanged: "Mitään ei muutettu.",
    todo: "Pyydä tiedosto liitteenä tai muistitikulla, älä viestin tekstinä.",
  },
  corrupt: {
    what: "Tiedosto on vioittunut.",
    unchanged: "Mitään ei muutettu, eikä tiedostosta otettu osaakaan.",
    todo: "Pyydä lähettäjältä uusi tiedosto. Jos se tuli muistitikulla, kokeile toista tikkua.",
  },
  forged: {
    what: "Tiedoston allekirjoitus ei täsmää. Sitä on voitu muuttaa.",
    unchanged: "Mitään ei muutettu, eikä tiedostosta otettu osaakaan.",
    todo: "Älä luota tiedostoon. Kysy lähettäjältä muuta reittiä, onko tiedosto hänen.",
  },
  "too-new": {
    what: "Tiedosto on tehty uudemmalla Luotsin versiolla kuin tämä.",
    unchanged: "Mitään ei muutettu. Tiedosto on kunnossa.",
    todo: "Päivitä Luotsi ja avaa tiedosto sitten uudelleen.",
    todoWithVersion:
      "Päivitä Luotsi sellaiseksi, joka lukee tiedostomuodon version {{needs}}, ja avaa tiedosto uudelleen.",
  },
  "too-big": {
    what: "Tiedosto on suurempi kuin Luotsi ottaa vastaan.",
    whatWithSizes: "Tiedosto on liian suuri: {{got}}, kun raja on {{expected}}.",
    unchanged: "Mitään ei muutettu, eikä tiedostoa luettu loppuun.",
    todo: "Pyydä lähettäjää jättämään suuret liitteet pois tai lähettämään vain uudet muutokset.",
  },
  bomb: {
    what: "Tiedosto purkautuu epäilyttävän suureksi, joten lukeminen keskeytettiin.",
    unchanged: "Mitään ei muutettu eikä purettu levylle.",
    todo: "Älä avaa tiedostoa muillakaan ohjelmilla. Kysy lähettäjältä, mistä se tuli.",
  },
  "other-group": {
    what: "Tiedosto kuuluu toiselle ohjausryhmälle.",
    unchanged: "Mitään ei muutettu: ryhmien tietoja ei koskaan sekoiteta.",
    todo: "Avaa ensin oikea ohjausryhmä tai liity siihen tällä tiedostolla.",
  },
  "unknown-device": {
    what: "Tiedoston on tehnyt laite, jota kukaan ryhmästä ei ole esitellyt.",
    unchanged: "Mitään ei muutettu. Tiedostoa ei otettu vastaan.",
    todo: "Verratkaa laitteen tunnistetta lähettäjän kanssa tai pyydä tiedosto jäseneltä, jonka laite tunnetaan.",
  },
  "key-needed": {
    what: "Tiedosto on salattu, eikä tällä laitteella ole siihen avainta.",
    unchanged: "Mitään ei muutettu. Tiedosto on kunnossa.",
    todo: "Kirjoita tiedoston salasana tai pyydä lähettäjää tekemään tiedosto, jossa sinä olet vastaanottajana.",
  },
  "wrong-passphrase": {
    what: "Salasana ei ole oikea.",
    unchanged: "Mitään ei muutettu, ja voit yrittää uudelleen niin monta kertaa kuin haluat.",
    todo: "Tarkista kirjoitusasu, myös isot kirjaimet ja välit, tai kysy salasana lähettäjältä.",
  },
  schema: {
    what: "Tiedostossa on tietoja, jotka eivät ole Luotsin muodossa.",
    unchanged: "Mitään ei muutettu, eikä tiedostosta otettu osaakaan.",
    todo: "Pyydä uusi tiedosto, joka on viety suoraan Luotsista. Jos vika toistuu, kerro koodi tuelle.",
  },
  "disk-full": {
    what: "Levytila loppui kesken.",
    unchanged: "Tiedostoa ei otettu vastaan, ja aiemmat tietosi ovat tallessa.",
    todo: "Vapauta tilaa levyltä ja avaa tiedosto uudelleen.",
  },
  cancelled: {
    what: "Keskeytit tiedoston avaamisen.",
    unchanged: "Mitään ei muutettu: tiedot ovat niin kuin ennen avaamista.",
    todo: "Voit avata tiedoston uudelleen, kun haluat.",
  },
  code: "Koodi: {{code}}",
  field: {
    required: "Täytä tämä kohta.",
    requiredChoice: "Valitse yksi.",
    date: "Kirjoita päivä muodossa 15.3.2026.",
    dateMissing: "Tällaista päivää ei ole kalenterissa.",
    dateOrder: "Loppu on ennen alkua.",
    time: "Kirjoita kellonaika muodossa 14.05.",
    number: "Kirjoita luku numeroin.",
    numberMin: "Luvun on oltava vähintään {{min}}.",
    numberMax: "Luku saa olla enintään {{max}}.",
    tooLong_one: "Tekstissä on yksi merkki liikaa.",
    tooLong_other: "Tekstissä on {{count}} merkkiä liikaa.",
    email: "Tarkista sähköpostiosoite.",
    businessId: "Tarkista Y-tunnus: se on muotoa 1234567-1.",
    duplicate: "Sama on jo listassa.",
  },
  saving: {
    failed: {
      what: "Tallennus ei onnistunut.",
      unchanged: "Kirjoittamasi on vielä näkyvissä, ja aiemmat tiedot ovat tallessa.",
      todo: "Älä sulje ohjelmaa. Vapauta levytilaa tai vie tiedosto muualle.",
    },
  },
  unexpected: {
    what: "Tapahtui virhe, jota ei osattu odottaa.",
    unchanged: "Tallennetut tiedot ovat tallessa.",
    todo: "Avaa Luotsi uudelleen. Jos virhe toistuu, tee varmuuskopio ja kerro tuelle.",
  },
} as const;
