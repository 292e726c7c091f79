/** The frame of the user guide; its text is in docs/guide. */
export const help = {
  title: "Ohje",
  lead: "Lyhyitä lukuja siitä, mitä Luotsilla tehdään ja mitä tehdä, kun jokin menee vikaan. Toimii ilman verkkoa.",
  otherLanguage: "Tätä ohjetta ei ole valitsemallasi kielellä, joten se näytetään englanniksi.",
  search: "Etsi ohjeesta",
  found_one: "Yksi kohta löytyi.",
  found_other: "{{count}} kohtaa löytyi.",
  findings: "Löytyneet kohdat",
  contents: "Ohjeen sisältö",
  onwards: "Muut luvut",
  previous: "Edellinen luku",
  next: "Seuraava luku",
  unknown: "Tätä lukua ei ole. Tässä ovat kaikki luvut.",
} as const;
