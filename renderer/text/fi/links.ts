/** How records lead to one another: the chain from feedback to answer, and who names whom. */
export const links = {
  chain: {
    title: "Palautteesta vastaukseen",
    lead: "Mistä tämä lähti ja mihin se johti.",
    here: "Olet tässä",
    steps: {
      feedback: "Mitä sanottiin",
      "agenda-item": "Missä käsiteltiin",
      decision: "Mitä päätettiin",
      action: "Mitä tehdään",
      metric: "Missä sen pitäisi näkyä",
      answer: "Mitä vastattiin",
    },
    none: {
      feedback: "Palautetta ei ole kytketty.",
      "agenda-item": "Ei ole ollut asialistalla.",
      decision: "Päätöstä ei ole.",
      action: "Toimenpidettä ei ole.",
      metric: "Mittaria ei ole valittu.",
      answer: "Antajalle ei ole vielä vastattu.",
    },
    told: "tulos kerrottu {{date}}",
    notTold: "tulosta ei ole vielä kerrottu",
  },
  more_one: "Näytä vielä yksi",
  more_other: "Näytä vielä {{count}}",
  mentions: {
    title: "Liittyy näihin",
    none: "Mikään kirjaus ei vielä viittaa tähän.",
    group: "{{kind}}: {{field}}",
    observations_one: "Yksi mittarihavainto.",
    observations_other: "{{count}} mittarihavaintoa.",
  },
} as const;
