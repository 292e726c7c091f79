export const faults = {
  saved:
    "Virheestä on tallessa raportti tällä laitteella. Siinä on ohjelman versio, aika ja paikka ohjelmassa, ei mitään siitä, mitä olette kirjoittaneet.",
  save: "Tallenna virheraportti",
  handedOver: "Raportti on annettu selaimen latauksiin.",
  kept: "Raportti on tallennettu.",
  notSaved: "Raporttia ei saatu tallennettua.",
  title: "Virheraportit",
  count_one: "Tällä laitteella on yksi virheraportti.",
  count_other: "Tällä laitteella on {{count}} virheraporttia.",
  latest: "Viimeisin {{when}}.",
  help: "Raporteissa on ohjelman versio, aika ja paikka ohjelmassa. Niissä ei ole mitään siitä, mitä olette kirjoittaneet. Niitä ei lähetetä minnekään.",
  delete: "Poista raportit",
  deleted: "Virheraportit poistettu",
  look: "Katso, mitä raportissa on",
} as const;
