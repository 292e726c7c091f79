import type { projector as finnish } from "../fi/projector.ts";
import type { AllWords } from "../shape.ts";

export const projector = {
  open: "Visa på duken",
  names: "Visa namn på duken",
  refused: "Webbläsaren öppnade inte fönstret. Tillåt popup-fönster från den här sidan och försök igen.",
  title: "Mötet på duken",
  waiting: "Hämtar mötet från huvudfönstret",
  waitingText: "Håll styrgruppen öppen i Luotsis huvudfönster.",
  lost: "Huvudfönstret är stängt. Uppgifterna är från kl. {{time}} och uppdateras inte längre.",
  now: "Behandlas nu",
  notYet: "Ingen punkt har öppnats än",
  itemOf: "{{number}}, punkt {{place}}/{{count}}",
  next: "Härnäst",
  last: "Sista punkten",
  here: "Närvarande",
  unmarked: "Närvaron har inte antecknats än",
  quorate: "Beslutfört",
  notQuorate: "Inte beslutfört",
  voting_one: "En röstberättigad på plats, {{needed}} behövs",
  voting_other: "{{count}} röstberättigade på plats, {{needed}} behövs",
  missing: "Ingen på plats: {{sides}}",
  decisions: "Senast beslutat",
  noDecisions: "Inga beslut har antecknats på det här mötet än.",
  confidential: "Sekretessbelagt ärende. Texten visas inte på duken.",
  presenter: "Föredras av {{name}}",
} as const satisfies AllWords<typeof finnish>;
