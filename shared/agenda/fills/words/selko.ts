import type { FillWords } from "./fill-words.ts";
import { finnishFillWords as finnish } from "./fi.ts";

/** Plain Finnish: where the ordinary words ask too much of a reader. */
export const plainFinnishFillWords: FillWords = {
  ...finnish,
  actions: {
    ...finnish.actions,
    changed: "Toimet, joissa on uutta tai jotka ovat myöhässä",
    others: "Muut toimet, jotka ovat kesken",
    noneOpen: "Kaikki toimet on tehty.",
    nothingNew: "Toimissa ei ole uutta. Mikään toimi ei ole myöhässä.",
    unchanged: (count) =>
      count === 1
        ? "Lisäksi yksi toimi on kesken. Siinä ei ole uutta."
        : `Lisäksi ${count} toimea on kesken. Niissä ei ole uutta.`,
    restTitle: (count) => `Muut toimet, jotka ovat kesken (${count})`,
  },
  feedback: {
    ...finnish.feedback,
    byTheme: "Mistä asioista palautetta tuli",
    byTone: "Millaista palaute oli",
    smallHidden: (limit) =>
      `Emme näytä lukuja, jotka ovat alle ${limit}. Pienestä luvusta voisi päätellä, kuka palautteen antoi.`,
    themesNotShown: "Emme näytä lukuja aiheen mukaan, koska ne ovat pieniä.",
    tonesNotShown: "Emme näytä lukuja sävyn mukaan, koska ne ovat pieniä.",
  },
  metrics: {
    ...finnish.metrics,
    latest: "Mittarien uusimmat luvut",
    value: "Luku",
    missing: { "not-delivered": "lukua ei ole saatu", "no-events": "ei tapahtumia" },
    none: "Mittareista ei ole vielä lukuja.",
    quarter: (quarter, year) => `${quarterMonths[quarter] ?? `${quarter}. neljännes`} ${year}`,
  },
  recommendations: { ...finnish.recommendations, none: "Tilaaja on vastannut kaikkiin suosituksiin." },
  presence: {
    ...finnish.presence,
    rule: "Milloin ryhmä voi päättää",
    noRule: "Ryhmä voi päättää, kun paikalla on yli puolet jäsenistä, jotka osallistuvat päätöksiin.",
  },
  disqualifications: {
    none: "Kukaan ei ole kertonut, että asia koskee häntä itseään.",
    rule: "Ryhmän sääntö",
  },
};

const quarterMonths: Readonly<Record<number, string>> = {
  1: "tammi–maaliskuu",
  2: "huhti–kesäkuu",
  3: "heinä–syyskuu",
  4: "loka–joulukuu",
};
