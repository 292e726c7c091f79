import type { undo as finnish } from "../fi/undo.ts";
import type { SomeWords } from "../shape.ts";

export const undo = {
  undone: "Peruttu: {{what}}",
  undo: "Peru: {{what}}",
  nothing: "Ei ole mitään peruttavaa",
  blocked: "Tätä ei voi enää perua: {{what}}.",
  reasons: {
    frozen: "Se on hyväksytyssä muistiossa. Sitä ei enää muuteta.",
    settled: "Se ratkaisi ristiriidan. Vanhat vaihtoehdot näkyvät historiassa.",
    approved: "Hyväksyttyä muistiota ei voi perua. Virhe korjataan uudella kirjauksella.",
  },
} as const satisfies SomeWords<typeof finnish>;
