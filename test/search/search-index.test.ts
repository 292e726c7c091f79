import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainWordsOf, wordsOf } from "../../shared/search/words.ts";
import { createSearchIndex, type SearchDocument } from "../../shared/search/search-index.ts";

const document = (id: string, title: string, ...texts: readonly string[]): SearchDocument => ({
  id,
  kind: "record",
  title,
  texts,
});
const idsOf = (documents: readonly SearchDocument[], typed: string, isTyping = false) =>
  createSearchIndex(documents)
    .search(typed, { isTyping })
    .hits.map(({ id }) => id);

describe("the search", () => {
  it("puts a title before a text, and the word as typed before its forms", () => {
    const documents = [
      document("text", "Muuta", "odotusaika"),
      document("form", "Odotusajan seuranta"),
      document("same", "Odotusaika nyt"),
    ];
    expect(idsOf(documents, "odotusaika")).toEqual(["same", "form", "text"]);
  });

  it("wants all words, and offers some of them only when nothing has all", () => {
    const documents = [document("both", "Ilta ja ryhmä"), document("one", "Ilta"), document("other", "Ryhmä")];
    expect(idsOf(documents, "ryhmän ilta")).toEqual(["both"]);
    expect(idsOf(documents.slice(1), "ryhmän ilta")).toEqual(["one", "other"]);
    expect(
      createSearchIndex(documents.slice(1))
        .search("ryhmän ilta")
        .hits.every(({ isFull }) => !isFull),
    ).toBe(true);
  });

  it("takes the last word for one that is only begun while it is being typed", () => {
    const documents = [document("a", "Toimenpide"), document("b", "Toimikunta")];
    expect(idsOf(documents, "toim", true)).toEqual(["a", "b"]);
    expect(idsOf(documents, "toim")).toEqual([]);
    expect(idsOf(documents, "toim ", true)).toEqual([]);
  });

  it("forgives one slip in a long word, and only when nothing is right", () => {
    expect(idsOf([document("a", "Kokouskutsu")], "kokuoskutsu")).toEqual(["a"]);
    expect(idsOf([document("a", "Kokouskutsu")], "kokoskutsu")).toEqual(["a"]);
    expect(idsOf([document("a", "Kokouskutsu")], "kokuuskutzu")).toEqual([]);
    expect(idsOf([document("a", "Palsu"), document("b", "Palju")], "palju")).toEqual(["b"]);
    expect(idsOf([document("a", "ilta")], "ilma")).toEqual([]);
  });

  it("finds Swedish and English words by plain folding and their beginnings", () => {
    const documents = [document("sv", "Återkoppling från anhöriga"), document("en", "Waiting times in the service")];
    expect(idsOf(documents, "aterkoppling")).toEqual(["sv"]);
    expect(idsOf(documents, "Anhöriga")).toEqual(["sv"]);
    expect(idsOf(documents, "WAITING")).toEqual(["en"]);
    expect(idsOf(documents, "servi", true)).toEqual(["en"]);
  });

  it("leaves out words that say nothing, unless they are all there is", () => {
    const documents = [document("a", "Hän ja minä"), document("b", "Sopimus")];
    expect(idsOf(documents, "ja sopimus")).toEqual(["b"]);
    expect(idsOf(documents, "ja")).toEqual(["a"]);
  });

  it("puts the best thousand of many in order, and counts them all by kind", () => {
    const many = Array.from({ length: 1500 }, (_, at) => ({
      id: String(at).padStart(4, "0"),
      kind: at % 3 === 0 ? "a" : "b",
      title: at < 2 ? "ilta" : "",
      texts: ["ilta"],
    }));
    const { hits, countByKind } = createSearchIndex(many).search("illan");
    expect(hits).toHaveLength(1000);
    expect(hits.slice(0, 4).map(({ id }) => id)).toEqual(["0000", "0001", "0002", "0003"]);
    expect(Object.fromEntries(countByKind)).toEqual({ a: 500, b: 1000 });
  });

  it("takes of the many words that a letter or two begin what fits, and says that there are more", () => {
    const many = Array.from({ length: 6000 }, (_, at) => ({
      id: `${at}`,
      kind: "a",
      title: `alku${at}`,
      texts: ["aina"],
    }));
    const index = createSearchIndex(many);
    const short = index.search("al", { isTyping: true });
    expect(short.isCut).toBe(true);
    expect(short.countByKind.get("a")).toBe(2000);
    // One word that nearly everything has is passed over, and does not keep the others out.
    expect(index.search("a", { isTyping: true }).countByKind.get("a")).toBe(2000);
    const longer = index.search("alk", { isTyping: true });
    expect(longer.isCut).toBe(false);
    expect(longer.countByKind.get("a")).toBe(6000);
    expect(index.search("aina").isCut).toBe(false);
  });

  it("reads words in one way with and without their places", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."aÄöé1/ -.§\u0301ŠßΩ😀") }), (text) => {
        expect(plainWordsOf(text)).toEqual(wordsOf(text).map(({ word }) => word));
      }),
    );
  });

  it("tells which words were found, for marking them", () => {
    const { words } = createSearchIndex([document("a", "Odotusajan tieto", "odotusaika on pitkä")]).search(
      "odotusaikaa",
    );
    expect([...words].toSorted()).toEqual(["odotusaika", "odotusajan"]);
  });

  it.each([
    ["", []],
    ["   ", []],
    ["!?", []],
    ["x".repeat(10_000), []],
    ["constructor __proto__", []],
  ])("survives %j", (typed, expected) => {
    expect(idsOf([document("a", "Sopimus")], typed)).toEqual(expected);
  });
});

describe("the index", () => {
  const words = fc.constantFrom("odotusaika", "odotusajan", "ilta", "illan", "raati", "asiakasraadin", "bonus", "ja");
  const title = fc.array(words, { maxLength: 4 }).map((all) => all.join(" "));
  const step = fc.record({ id: fc.constantFrom("a", "b", "c"), title, isRemoval: fc.boolean() });

  it("that was changed step by step answers as one that was made at once", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), words, (steps, typed) => {
        const grown = createSearchIndex();
        const now = new Map<string, SearchDocument>();
        for (const { id, title: text, isRemoval } of steps) {
          if (isRemoval) {
            grown.remove(id);
            now.delete(id);
          } else {
            grown.put(document(id, text));
            now.set(id, document(id, text));
          }
        }
        expect(grown.size()).toBe(now.size);
        expect(grown.search(typed)).toEqual(createSearchIndex([...now.values()]).search(typed));
      }),
    );
  });
});
