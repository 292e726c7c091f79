import type { SearchDocument, SearchIndex } from "../../shared/search/search-index.ts";
import type { Query } from "./search-queries.ts";

export interface Measured {
  /** Of what is right, how much is found; the mean over the queries. */
  readonly recall: number;
  /** Of what is found, how much is right; the mean over the queries. */
  readonly precision: number;
  /** Queries that miss or add something, each with how much and an example, for whoever works on them. */
  readonly poor: readonly string[];
}

export function measureQueries(
  index: SearchIndex,
  documents: readonly SearchDocument[],
  queries: readonly Query[],
): Measured {
  const results = queries.map(({ typed, finds }) => {
    const right = new Set(
      documents
        .filter(({ title, texts }) => finds.every((form) => form.test([title, ...texts].join("\n"))))
        .map(({ id }) => id),
    );
    const found = index.search(typed).hits.map(({ id }) => id);
    const both = found.filter((id) => right.has(id)).length;
    const missed = [...right].filter((id) => !found.includes(id));
    const added = found.filter((id) => !right.has(id));
    return {
      recall: right.size === 0 ? Number(found.length === 0) : both / right.size,
      precision: found.length === 0 ? Number(right.size === 0) : both / found.length,
      poor:
        missed.length + added.length === 0
          ? []
          : [
              `${typed}: missed ${missed.length} (${missed.slice(0, 3).join()}), added ${added.length} (${added.slice(0, 4).join()})`,
            ],
    };
  });
  const mean = (of: "recall" | "precision") => results.reduce((sum, each) => sum + each[of], 0) / results.length;
  return { recall: mean("recall"), precision: mean("precision"), poor: results.flatMap(({ poor }) => poor) };
}
