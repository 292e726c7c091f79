import { createNodePrimitives } from "../../electron/cli/node-primitives.ts";
import { readFile } from "../../shared/bundle/read-file.ts";
import type { OpenedSegment } from "../../shared/bundle/packed-segment.ts";
import { sealGroup } from "../../shared/bundle/seal-chain.ts";
import { createVerifier } from "../../shared/core/ed25519.ts";
import { createExampleGroup } from "../../shared/demo/example-group.ts";
import { createGroupBook } from "../../shared/domain/group-book.ts";
import { domainRules } from "../../shared/domain/kinds.ts";
import { assembleLog } from "../../shared/log/assemble.ts";
import { documentsOf } from "../../shared/search/record-document.ts";
import { createSearchIndex, type SearchDocument } from "../../shared/search/search-index.ts";
import { readLoadFile } from "./load-files.ts";
import { leaveGarbage, median, timeMs } from "./median.ts";
import { measureQueries } from "./measure-queries.ts";
import { queries } from "./search-queries.ts";

/** What the search finds of the example group, and how long it takes among the records of the load group. */
export interface SearchFigures {
  readonly queries: number;
  readonly recall: number;
  readonly precision: number;
  readonly records: number;
  /** Milliseconds, all records one after another. */
  readonly buildMs: number;
  /** The longest step of it, between two of which the app can rest. */
  readonly longestStepMs: number;
  /** Medians of the queries: the middle one and the slowest. */
  readonly queryMs: number;
  readonly slowestQueryMs: number;
}

async function measureSearch(folder: string, runs: number): Promise<SearchFigures> {
  const primitives = createNodePrimitives();
  const example = documentsIn(await sealGroup(primitives, await createExampleGroup(primitives)));
  const { recall, precision } = measureQueries(createSearchIndex(example), example, queries);

  const file = await readFile(primitives, createVerifier(), readLoadFile(folder, "whole"), { isKnown: () => false });
  if (!file.ok) throw new Error(`the load file is refused: ${file.error.detail}`);
  const documents = documentsIn(file.value.segments);
  const builds = Array.from({ length: 3 }, () => buildIn(documents));
  const index = createSearchIndex(documents);
  const times: number[] = [];
  for (const { typed } of queries) {
    const ofOne: number[] = [];
    for (let run = 0; run <= runs; run += 1) ofOne.push(await timeMs(() => index.search(typed), leaveGarbage));
    times.push(median(ofOne.slice(1)));
  }
  return {
    queries: queries.length,
    recall,
    precision,
    records: documents.length,
    buildMs: median(builds.map(({ ms }) => ms)),
    longestStepMs: median(builds.map(({ longestMs }) => longestMs)),
    queryMs: median(times),
    slowestQueryMs: Math.max(...times),
  };
}

function documentsIn(segments: readonly OpenedSegment[]): readonly SearchDocument[] {
  return documentsOf(createGroupBook(assembleLog(domainRules, segments).projection));
}

function buildIn(documents: readonly SearchDocument[]): { readonly ms: number; readonly longestMs: number } {
  const index = createSearchIndex();
  const startedAt = performance.now();
  let longestMs = 0;
  let before = startedAt;
  for (const document of documents) {
    index.put(document);
    const now = performance.now();
    longestMs = Math.max(longestMs, now - before);
    before = now;
  }
  return { ms: before - startedAt, longestMs };
}

const [folder = "", runs = "5"] = process.argv.slice(2);
console.log(JSON.stringify(await measureSearch(folder, Number(runs))));
