import type { errors as finnish } from "../fi/errors.ts";
import type { AllWords } from "../shape.ts";

export const errors = {
  "not-ours": {
    what: "Det här är inte en Luotsi-fil.",
    unchanged: "Ingenting ändrades.",
    todo: "Leta upp en fil vars namn slutar på .luotsi, eller be avsändaren om rätt fil.",
    hints: {
      zip: "Filen är ett vanligt ZIP-paket. Packa upp det först och öppna .luotsi-filen i det.",
      document: "Filen är ett dokument eller en tabell. Den kan inte importeras i utbytet.",
      pdf: "Filen är en PDF. Öppna den i ett läsprogram.",
      image: "Filen är en bild.",
      page: "Filen är en webbsida. Länken har kanske hämtat en inloggningssida i stället för filen.",
      text: "Filen är ren text.",
      mail: "Filen är ett e-postmeddelande. Öppna meddelandet och spara bilagan.",
    },
  },
  empty: {
    what: "Filen är tom.",
    unchanged: "Ingenting ändrades.",
    todo: "Om filen ligger i en molnmapp, hämta den först helt till datorn. Be annars om den på nytt.",
  },
  truncated: {
    what: "Filen har kapats under överföringen.",
    whatWithSizes: "Filen har kapats under överföringen ({{got}} av {{expected}} kom fram).",
    unchanged: "Ingenting ändrades.",
    todo: "Kopiera filen på nytt ända till slutet eller be avsändaren skicka den igen.",
  },
  mangled: {
    what: "Filen har ändrats på vägen: något program har behandlat den som text.",
    unchanged: "Ingenting ändrades.",
    todo: "Be om filen som bilaga eller på ett minne, inte som text i ett meddelande.",
  },
  corrupt: {
    what: "Filen är skadad.",
    unchanged: "Ingenting ändrades, och ingen del av filen togs in.",
    todo: "Be avsändaren om en ny fil. Om den kom på ett minne, pröva ett annat.",
  },
  forged: {
    what: "Filens underskrift stämmer inte. Den kan ha ändrats.",
    unchanged: "Ingenting ändrades, och ingen del av filen togs in.",
    todo: "Lita inte på filen. Fråga avsändaren på annat sätt om filen är hens.",
  },
  "too-new": {
    what: "Filen är gjord med en nyare version av Luotsi än den här.",
    unchanged: "Ingenting ändrades. Filen är hel.",
    todo: "Uppdatera Luotsi och öppna sedan filen på nytt.",
    todoWithVersion: "Uppdatera Luotsi till en version som läser filformat {{needs}} och öppna filen på nytt.",
  },
  "too-big": {
    what: "Filen är större än vad Luotsi tar emot.",
    whatWithSizes: "Filen är för stor: {{got}}, gränsen är {{expected}}.",
    unchanged: "Ingenting ändrades, och filen lästes inte till slut.",
    todo: "Be avsändaren utelämna stora bilagor eller skicka bara nya ändringar.",
  },
  bomb: {
    what: "Filen packas upp misstänkt stor, så läsningen avbröts.",
    unchanged: "Ingenting ändrades eller packades upp på disken.",
    todo: "Öppna inte filen i andra program heller. Fråga avsändaren varifrån den kom.",
  },
  "other-group": {
    what: "Filen hör till en annan styrgrupp.",
    unchanged: "Ingenting ändrades: olika gruppers uppgifter blandas aldrig.",
    todo: "Öppna först rätt styrgrupp eller gå med i den med den här filen.",
  },
  "unknown-device": {
    what: "Filen är gjord av en enhet som ingen i gruppen har presenterat.",
    unchanged: "Ingenting ändrades. Filen togs inte emot.",
    todo: "Jämför enhetens kännetecken med avsändaren, eller be om filen av en medlem vars enhet är känd.",
  },
  "key-needed": {
    what: "Filen är krypterad och den här enheten har ingen nyckel till den.",
    unchanged: "Ingenting ändrades. Filen är hel.",
    todo: "Skriv filens lösenord eller be avsändaren göra en fil där du är mottagare.",
  },
  "wrong-passphrase": {
    what: "Lösenordet är fel.",
    unchanged: "Ingenting ändrades, och du kan försöka hur många gånger du vill.",
    todo: "Kontrollera stavningen, även stora bokstäver och mellanslag, eller fråga avsändaren.",
  },
  schema: {
    what: "Filen innehåller uppgifter som inte följer Luotsis format.",
    unchanged: "Ingenting ändrades, och ingen del av filen togs in.",
    todo: "Be om en ny fil som exporterats direkt ur Luotsi. Om felet upprepas, ge koden till supporten.",
  },
  "disk-full": {
    what: "Diskutrymmet tog slut.",
    unchanged: "Filen togs inte emot, och dina tidigare uppgifter finns kvar.",
    todo: "Frigör utrymme på disken och öppna filen på nytt.",
  },
  cancelled: {
    what: "Du avbröt öppnandet av filen.",
    unchanged: "Ingenting ändrades: uppgifterna är som förut.",
    todo: "Du kan öppna filen på nytt när du vill.",
  },
  code: "Kod: {{code}}",
  field: {
    required: "Fyll i den här punkten.",
    requiredChoice: "Välj ett alternativ.",
    date: "Skriv datumet så här: 15.3.2026.",
    dateMissing: "Den dagen finns inte i kalendern.",
    dateOrder: "Slutet är före början.",
    time: "Skriv klockslaget så här: 14.05.",
    number: "Skriv talet med siffror.",
    numberMin: "Talet ska vara minst {{min}}.",
    numberMax: "Talet får vara högst {{max}}.",
    tooLong_one: "Texten har ett tecken för mycket.",
    tooLong_other: "Texten har {{count}} tecken för mycket.",
    email: "Kontrollera e-postadressen.",
    businessId: "Kontrollera FO-numret: det skrivs 1234567-1.",
    duplicate: "Samma finns redan i listan.",
  },
  saving: {
    failed: {
      what: "Det gick inte att spara.",
      unchanged: "Det du skrev finns kvar på skärmen, och tidigare uppgifter är sparade.",
      todo: "Stäng inte programmet. Frigör diskutrymme eller exportera filen någon annanstans.",
    },
  },
  unexpected: {
    what: "Ett oväntat fel inträffade.",
    unchanged: "Sparade uppgifter finns kvar.",
    todo: "Öppna Luotsi på nytt. Om felet upprepas, gör en säkerhetskopia och meddela supporten.",
  },
} as const satisfies AllWords<typeof finnish>;
