import { beforeAll, describe, expect, it } from "vitest";
import { measureQueries } from "../../build/bench/measure-queries.ts";
import { queries } from "../../build/bench/search-queries.ts";
import { documentsOf } from "../../shared/search/record-document.ts";
import { createSearchIndex, type SearchDocument, type SearchIndex } from "../../shared/search/search-index.ts";
import { createExampleBook } from "../demo/example-book.ts";

/** What the search reaches over the whole set; nobody may make it worse without saying so here. */
const floor = { recall: 0.99, precision: 0.97 };

/** Results are shown by kind, so many of each. */
const shownOfKind = 5;

describe("Finnish queries over the example group", () => {
  let documents: readonly SearchDocument[] = [];
  let index: SearchIndex;
  beforeAll(async () => {
    documents = documentsOf(await createExampleBook());
    index = createSearchIndex(documents);
  });

  it("are many", () => {
    expect(queries.length).toBeGreaterThanOrEqual(40);
    expect(new Set(queries.map(({ typed }) => typed)).size).toBe(queries.length);
  });

  it.each(queries.map((query) => [query.typed, query] as const))("%s brings first what is looked for", (_, query) => {
    const { hits } = index.search(query.typed);
    const isFirst = (id: string) => {
      const kind = id.slice(0, id.indexOf("/") + 1);
      return hits
        .filter((hit) => hit.id.startsWith(kind))
        .slice(0, shownOfKind)
        .some((hit) => hit.id === id);
    };
    expect(query.first.filter((id) => !isFirst(id))).toEqual([]);
  });

  it("find what a reader would pick, and little else", () => {
    const { recall, precision, poor } = measureQueries(index, documents, queries);
    expect({ recall, precision, poor }).toMatchObject({
      recall: expect.toSatisfy((value: number) => value >= floor.recall),
      precision: expect.toSatisfy((value: number) => value >= floor.precision),
    });
  });
});
