import type { search as finnish } from "../fi/search.ts";
import type { SomeWords } from "../shape.ts";

export const search = {
  title: "Etsi tai valitse tehtävä",
  label: "Mitä etsit?",
  placeholder: "Etsi",
  recent: "Mitä katsoit viimeksi",
  commands: "Mitä voit tehdä",
  teach: "Kirjoita sana, nimi tai numero.",
  keysHelp: "Valitse nuolilla. Avaa Enterillä. Sulje Escillä.",
  building: "Ohjelma käy tekstejä läpi. Odota hetki.",
  some: "Kaikki sanat eivät ole samassa asiassa. Tässä on melkein sopivat.",
  nothingHelp: "Kirjoita vain yksi sana. Voit kirjoittaa myös sanan alun.",
  groups: {
    group: "Ryhmä, joka seuraa palvelua",
    action: "Tehtävät",
    "agenda-item": "Kokousten asiat",
    statement: "Mitä joku sanoi",
    disqualification: "Kuka ei saanut päättää",
    participation: "Mukana oleminen",
  },
  trail: {
    label: "Missä olet",
  },
} as const satisfies SomeWords<typeof finnish>;
