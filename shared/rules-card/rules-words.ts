import type { DocumentLanguage } from "../document/document.ts";
import type { Rules } from "../domain/rules.ts";

type Choice<Name extends keyof Rules> = NonNullable<Rules[Name]> & string;

/** The rules card as sentences, in one language. What it shares with minutes (sides, labels) stands in their words. */
export interface RulesWords {
  readonly title: string;
  readonly lead: string;
  readonly parts: {
    readonly quorum: string;
    readonly calling: string;
    readonly deciding: string;
    readonly conflicts: string;
    readonly minutes: string;
    readonly publicity: string;
    readonly responsibility: string;
    readonly priority: string;
  };
  readonly moreThanHalf: string;
  /** `names` lists the sides. */
  readonly everySide: (names: string) => string;
  readonly noticeDays: (days: number) => string;
  readonly materialDays: (days: number) => string;
  readonly decisionRule: Readonly<Record<Choice<"decisionRule">, string>>;
  readonly tieRule: Readonly<Record<Choice<"tieRule">, string>>;
  readonly seconding: (isNeeded: boolean) => string;
  readonly conflictQuorum: Readonly<Record<Choice<"conflictQuorum">, string>>;
  readonly minutesLabel: Readonly<Record<Choice<"minutesLabel">, string>>;
  readonly minutesDays: (days: number) => string;
  readonly correctionDays: (days: number) => string;
  readonly checkers: (count: number) => string;
  readonly numbering: Readonly<Record<Choice<"numbering">, string>>;
  readonly publicity: Readonly<Record<Choice<"publicityDefault">, string>>;
  readonly smallestCount: (count: number) => string;
  readonly empty: string;
}

const finnish: RulesWords = {
  title: "Toimintasääntö",
  lead: "Ryhmä on itse sopinut näistä säännöistä. Ryhmä voi muuttaa niitä yhdessä.",
  parts: {
    quorum: "Päätösvaltaisuus",
    calling: "Kutsu ja aineisto",
    deciding: "Päätöksenteko",
    conflicts: "Esteellisyys",
    minutes: "Muistio",
    publicity: "Julkisuus",
    responsibility: "Vastuut",
    priority: "Etusijajärjestys",
  },
  moreThanHalf: "Päätösvaltaisuuteen tarvitaan yli puolet päätösoikeutetuista jäsenistä.",
  everySide: (names) => `Paikalla on oltava ainakin yksi jäsen kustakin: ${names}.`,
  noticeDays: (days) => `Kutsu lähetetään viimeistään ${days} päivää ennen kokousta.`,
  materialDays: (days) => `Aineisto lähetetään viimeistään ${days} päivää ennen kokousta.`,
  decisionRule: {
    consensus: "Ryhmä etsii ensin yhteisen näkemyksen. Jos sitä ei löydy, osapuolten kannat kirjataan.",
    majority: "Päätökseksi tulee kanta, jota enemmistö äänistä kannattaa.",
    "two-thirds": "Päätökseen tarvitaan kaksi kolmasosaa annetuista äänistä.",
  },
  tieRule: {
    chair: "Kun äänet menevät tasan, puheenjohtajan ääni ratkaisee.",
    falls: "Kun äänet menevät tasan, esitys raukeaa.",
    postpone: "Kun äänet menevät tasan, asia siirtyy seuraavaan kokoukseen.",
  },
  seconding: (isNeeded) =>
    isNeeded ? "Vastaehdotus raukeaa, ellei joku kannata sitä." : "Vastaehdotus ei tarvitse kannatusta.",
  conflictQuorum: {
    excluded: "Esteellistä ei lasketa asian päätösvaltaisuuteen, eikä hän osallistu ratkaisuun.",
    "side-counts":
      "Esteellistä ei lasketa asian päätösvaltaisuuteen tarvittavaan määrään, mutta hänen osapuolensa on paikalla. Hän ei osallistu ratkaisuun.",
    counted: "Esteellinen lasketaan asian päätösvaltaisuuteen, mutta hän ei osallistu ratkaisuun.",
  },
  minutesLabel: { memo: "Kokouksista tehdään muistio.", minutes: "Kokouksista tehdään pöytäkirja." },
  minutesDays: (days) => `Se on valmis viimeistään ${days} päivää kokouksesta.`,
  correctionDays: (days) => `Korjauksia voi pyytää ${days} päivää siitä, kun se on lähetetty.`,
  checkers: (count) =>
    count === 0
      ? "Tarkastajia ei valita."
      : count === 1
        ? "Sen tarkastaa yksi jäsen, vuorollaan eri osapuolista."
        : `Sen tarkastaa ${count} jäsentä, vuorollaan eri osapuolista.`,
  numbering: {
    meeting: "Asiat numeroidaan joka kokouksessa alusta.",
    year: "Asiat numeroidaan juoksevasti kalenterivuoden läpi.",
  },
  publicity: {
    public: "Asiat ovat julkisia, ellei muuta sovita.",
    internal: "Asiat ovat ryhmän sisäisiä, ellei muuta sovita.",
    confidential: "Asiat ovat salassa pidettäviä, ellei muuta sovita.",
  },
  smallestCount: (count) => `Lukumäärää, joka on pienempi kuin ${count}, ei näytetä. Sen kohdalla sanotaan niin.`,
  empty: "Sääntöjä ei ole vielä kirjattu.",
};

const plainFinnish: RulesWords = {
  ...finnish,
  title: "Ryhmän säännöt",
  lead: "Sovimme nämä säännöt yhdessä. Voimme muuttaa niitä yhdessä.",
  parts: {
    quorum: "Milloin voimme päättää",
    calling: "Kutsu kokoukseen",
    deciding: "Miten päätämme",
    conflicts: "Kun asia koskee omaa työpaikkaa tai perhettä",
    minutes: "Muistio kokouksesta",
    publicity: "Kuka saa lukea",
    responsibility: "Kuka vastaa",
    priority: "Järjestys palveluihin",
  },
  moreThanHalf: "Voimme päättää, kun paikalla on yli puolet päättäjistä.",
  everySide: (names) => `Paikalla pitää olla ainakin yksi jokaisesta: ${names}.`,
  noticeDays: (days) => `Kutsu tulee ${days} päivää ennen kokousta tai aiemmin.`,
  materialDays: (days) => `Kokouksen tekstit tulevat ${days} päivää ennen kokousta tai aiemmin.`,
  decisionRule: {
    consensus: "Etsimme ensin ratkaisun, joka sopii kaikille. Jos sitä ei löydy, kirjoitamme, mitä kukin ajattelee.",
    majority: "Päätämme sen mukaan, mitä useimmat haluavat.",
    "two-thirds": "Päätökseen tarvitaan kaksi kolmesta äänestä.",
  },
  tieRule: {
    chair: "Jos ääniä on yhtä paljon, puheenjohtaja ratkaisee.",
    falls: "Jos ääniä on yhtä paljon, esitys ei mene läpi.",
    postpone: "Jos ääniä on yhtä paljon, puhumme asiasta seuraavassa kokouksessa.",
  },
  conflictQuorum: {
    excluded: "Silloin ihminen kertoo asiasta, mutta lähtee pois, kun siitä päätetään.",
    "side-counts":
      "Silloin ihminen kertoo asiasta, mutta lähtee pois, kun siitä päätetään. Hänen puolensa on silti paikalla.",
    counted: "Silloin ihminen kertoo asiasta, mutta ei ole mukana päättämässä.",
  },
  minutesLabel: {
    memo: "Kirjoitamme muistion. Siinä lukee, mitä puhuttiin ja päätettiin.",
    minutes: "Kirjoitamme pöytäkirjan. Siinä lukee, mitä puhuttiin ja päätettiin.",
  },
  correctionDays: (days) => `Voit pyytää korjausta ${days} päivän ajan.`,
  publicity: {
    public: "Kaikki saavat lukea asioista, jos emme sovi muuta.",
    internal: "Vain ryhmä saa lukea asioista, jos emme sovi muuta.",
    confidential: "Asiat ovat salaisia, jos emme sovi muuta.",
  },
  smallestCount: (count) => `Emme näytä lukuja, jotka ovat pienempiä kuin ${count}.`,
};

const swedish: RulesWords = {
  title: "Arbetsordning",
  lead: "Gruppen har själv kommit överens om de här reglerna och kan ändra dem tillsammans.",
  parts: {
    quorum: "Beslutförhet",
    calling: "Kallelse och material",
    deciding: "Beslutsfattande",
    conflicts: "Jäv",
    minutes: "Promemoria",
    publicity: "Offentlighet",
    responsibility: "Ansvar",
    priority: "Prioritetsordning",
  },
  moreThanHalf: "Gruppen är beslutför när över hälften av de beslutande medlemmarna är närvarande.",
  everySide: (names) => `Minst en medlem av varje part ska vara närvarande: ${names}.`,
  noticeDays: (days) => `Kallelsen skickas senast ${days} dagar före mötet.`,
  materialDays: (days) => `Materialet skickas senast ${days} dagar före mötet.`,
  decisionRule: {
    consensus: "Gruppen söker först en gemensam syn. Om den inte hittas antecknas parternas ståndpunkter.",
    majority: "Beslutet blir den ståndpunkt som får flest röster.",
    "two-thirds": "För ett beslut behövs två tredjedelar av de avgivna rösterna.",
  },
  tieRule: {
    chair: "Vid lika röstetal avgör ordförandens röst.",
    falls: "Vid lika röstetal förfaller förslaget.",
    postpone: "Vid lika röstetal flyttas ärendet till nästa möte.",
  },
  seconding: (isNeeded) =>
    isNeeded ? "Ett motförslag förfaller om ingen understöder det." : "Ett motförslag behöver inget understöd.",
  conflictQuorum: {
    excluded: "Den som är jävig räknas inte i ärendets beslutförhet och deltar inte i avgörandet.",
    "side-counts":
      "Den som är jävig räknas inte i det antal som beslutförheten i ärendet kräver, men parten är på plats. Den jäviga deltar inte i avgörandet.",
    counted: "Den som är jävig räknas i ärendets beslutförhet men deltar inte i avgörandet.",
  },
  minutesLabel: { memo: "Över mötena skrivs en promemoria.", minutes: "Över mötena förs protokoll." },
  minutesDays: (days) => `Texten är klar senast ${days} dagar efter mötet.`,
  correctionDays: (days) => `Rättelser kan begäras i ${days} dagar efter att texten har skickats.`,
  checkers: (count) =>
    count === 0
      ? "Inga justerare väljs."
      : count === 1
        ? "Texten justeras av en medlem, i tur och ordning från olika parter."
        : `Texten justeras av ${count} medlemmar, i tur och ordning från olika parter.`,
  numbering: {
    meeting: "Ärendena numreras från början vid varje möte.",
    year: "Ärendena numreras löpande genom kalenderåret.",
  },
  publicity: {
    public: "Ärendena är offentliga om inget annat avtalas.",
    internal: "Ärendena är interna för gruppen om inget annat avtalas.",
    confidential: "Ärendena är sekretessbelagda om inget annat avtalas.",
  },
  smallestCount: (count) => `Ett antal som är mindre än ${count} visas inte. Det sägs i stället för talet.`,
  empty: "Inga regler har antecknats ännu.",
};

const english: RulesWords = {
  title: "Rules of procedure",
  lead: "The group has agreed on these rules itself and can change them together.",
  parts: {
    quorum: "Quorum",
    calling: "Notice and material",
    deciding: "Decisions",
    conflicts: "Disqualification",
    minutes: "Minutes",
    publicity: "Publicity",
    responsibility: "Responsibilities",
    priority: "Order of priority",
  },
  moreThanHalf: "The group is quorate when more than half of the voting members are present.",
  everySide: (names) => `At least one member of each must be present: ${names}.`,
  noticeDays: (days) => `The notice is sent at least ${days} days before the meeting.`,
  materialDays: (days) => `The material is sent at least ${days} days before the meeting.`,
  decisionRule: {
    consensus: "The group first seeks a common view. If there is none, the views of the parties are recorded.",
    majority: "The view that gets most votes becomes the decision.",
    "two-thirds": "A decision needs two thirds of the votes given.",
  },
  tieRule: {
    chair: "In a tie the chair's vote decides.",
    falls: "In a tie the motion falls.",
    postpone: "In a tie the matter goes to the next meeting.",
  },
  seconding: (isNeeded) =>
    isNeeded ? "A counter-motion lapses unless somebody seconds it." : "A counter-motion needs no seconder.",
  conflictQuorum: {
    excluded: "Whoever is disqualified does not count for the quorum of the matter and takes no part in resolving it.",
    "side-counts":
      "Whoever is disqualified does not count in the number that the quorum of the matter needs, but their side is here. They take no part in resolving it.",
    counted: "Whoever is disqualified counts for the quorum of the matter but takes no part in resolving it.",
  },
  minutesLabel: { memo: "A memo is written of each meeting.", minutes: "Minutes are kept of each meeting." },
  minutesDays: (days) => `The text is ready ${days} days after the meeting at the latest.`,
  correctionDays: (days) => `Corrections can be asked for ${days} days after it was sent.`,
  checkers: (count) =>
    count === 0
      ? "No checkers are chosen."
      : count === 1
        ? "One member checks it, in turn from different parties."
        : `${count} members check it, in turn from different parties.`,
  numbering: {
    meeting: "Items are numbered from one in each meeting.",
    year: "Items are numbered on through the calendar year.",
  },
  publicity: {
    public: "Matters are public unless agreed otherwise.",
    internal: "Matters are internal to the group unless agreed otherwise.",
    confidential: "Matters are confidential unless agreed otherwise.",
  },
  smallestCount: (count) => `A count below ${count} is not shown. It is said instead.`,
  empty: "No rules are written down yet.",
};

export const rulesWords: Readonly<Record<DocumentLanguage, RulesWords>> = {
  fi: finnish,
  sv: swedish,
  en: english,
  "fi-simple": plainFinnish,
};
