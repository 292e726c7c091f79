import type { notice as finnish } from "../fi/notice.ts";
import type { SomeWords } from "../shape.ts";

export const notice = {
  title: "Kutsu kokoukseen",
  lead: "Tee kutsu ja tallenna se. Lähetä kutsu sitten sähköpostilla.",
  openView: "Kutsu kokoukseen",
  facts: {
    title: "Mitä kutsussa lukee",
    remoteLinkHelp: "Vain jäsenet näkevät tämän.",
    accessibilityHelp: "Kerro, miten sisään pääsee ja mitä apua saa.",
  },
  warnings: {
    title: "Tarkista nämä ensin",
    none: "Kaikki on kunnossa. Voit lähettää kutsun.",
    anyway: "Voit lähettää kutsun silti.",
    toRules: "Katso ryhmän säännöt",
    "notice-late_one": "Ryhmän sääntö: kutsu päivää ennen. Viimeinen päivä oli {{date}}.",
    "notice-late_other": "Ryhmän sääntö: kutsu {{count}} päivää ennen. Viimeinen päivä oli {{date}}.",
    "material-late_one": "Ryhmän sääntö: tekstit päivää ennen. Viimeinen päivä oli {{date}}.",
    "material-late_other": "Ryhmän sääntö: tekstit {{count}} päivää ennen. Viimeinen päivä oli {{date}}.",
    "no-plain_one": "Yhdellä asialla ei ole helppoa lausetta: {{items}}.",
    "no-plain_other": "{{count}} asialla ei ole helppoa lausetta: {{items}}.",
  },
  set: {
    papers: "Tekstit",
    paper: { notice: "Kutsu kokoukseen", agenda: "Lista asioista ja ehdotuksista", pack: "Kaikki tekstit" },
    version: { public: "Kaikki saavat lukea" },
  },
  acts: {
    help: "Kun merkitset kutsun lähetetyksi, asioiden numerot eivät enää muutu.",
  },
  state: {
    draft: "Kutsua ei ole vielä lähetetty.",
  },
} as const satisfies SomeWords<typeof finnish>;
