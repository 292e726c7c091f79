import type { help as finnish } from "../fi/help.ts";
import type { SomeWords } from "../shape.ts";

export const help = {
  lead: "Tässä neuvotaan, miten Luotsia käytetään. Ohje toimii myös ilman nettiä.",
} as const satisfies SomeWords<typeof finnish>;
