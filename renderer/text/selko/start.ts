import type { start as finnish } from "../fi/start.ts";
import type { SomeWords } from "../shape.ts";

export const start = {
  lead: "Luotsi on ryhmän oma kirja. Tiedot ovat vain tällä koneella. Voit antaa ne toiselle tiedostona.",
  doors: {
    newGroup: "Uusi ryhmä",
    demo: "Katson keksittyä esimerkkiä",
    demoHelp: "Kaikki on keksittyä. Voit kokeilla rauhassa.",
  },
  newGroup: {
    title: "Uusi ryhmä",
    groupName: "Ryhmän nimi",
    caseNumber: "Asian numero virastossa",
    starts: "Sopimus alkaa",
    ends: "Sopimus loppuu",
    create: "Tee uusi ryhmä",
    lead: "Kaksi lyhyttä osaa. Voit muuttaa kaikkea myöhemmin.",
    group: "Ryhmä ja sopimus",
    buyer: "Kuka tilaa palvelun?",
    buyerHelp: "Esimerkiksi hyvinvointialue tai kunta.",
    working: "Tehdään ryhmää",
  },
  you: {
    nameHelp: "Muut näkevät nimesi. Voit käyttää myös keksittyä nimeä.",
    organisation: "Työpaikkasi tai järjestösi",
    role: "Mikä on tehtäväsi ryhmässä?",
    deviceHelp: "Esimerkiksi ”Työkone”.",
  },
  received: {
    join: "Tule mukaan ryhmään",
    checking: "Tarkistetaan tiedostoa: {{share}}",
    nothingYet: "Mitään ei ole vielä tallennettu.",
    whose: "Kuka on kirjoittanut",
    incomplete_one: "Yksi muutos puuttuu. Se on jossakin toisessa tiedostossa.",
    incomplete_other: "{{count}} muutosta puuttuu. Ne ovat jossakin toisessa tiedostossa.",
    disputed: "Osa muutoksista ei sovi yhteen. Niitä ei oteta mukaan.",
    justLookHelp: "Voit lukea, mutta et kirjoittaa. Pyydä sihteeriä lisäämään sinut.",
    joining: "Otetaan tiedosto",
    alreadyHere: "Tämä ryhmä on jo tällä laitteella",
    alreadyHereHelp: "Avaa ryhmä. Avaa tiedosto sitten siellä.",
  },
  where: {
    desktop: "Tällä koneella. Luotsi tekee varakopiot itse.",
    browser: "Tämän selaimen muistissa. Tiedot voivat hävitä. Tallenna tiedosto usein.",
    browserFile:
      "Tämän selaimen muistissa. Älä siirrä ohjelman tiedostoa. Älä vaihda sen nimeä. Tiedot voivat hävitä. Tallenna tiedosto usein.",
  },
  whoSides: {
    buyer: "Palvelun tilaaja",
    provider: "Palvelun tekijät",
    outside: "Muut",
  },
  lost: {
    title: "Ryhmän ”{{name}}” tiedot ovat kadonneet",
    help: "Ryhmä oli ennen tässä selaimessa. Nyt sen tietoja ei löydy. Avaa tiedosto, jonka tallensit viimeksi. Voit myös pyytää uuden tiedoston toiselta ryhmän jäseneltä.",
  },
} as const satisfies SomeWords<typeof finnish>;
