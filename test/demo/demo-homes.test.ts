import { describe, expect, it } from "vitest";
import type { Json } from "../../shared/core/canonical-json.ts";
import { daysBetween } from "../../shared/core/date-only.ts";
import demoJson from "../../shared/demo/demo-data.json" with { type: "json" };
import { dayOf } from "../../shared/demo/demo-time.ts";
import { readDemo } from "../../shared/demo/demo-schema.ts";
import { createExampleBook } from "./example-book.ts";
import { demoHomes } from "./demo-homes.ts";
import { leavesOf } from "./demo-leaves.ts";

/** Values that no record keeps, because they follow from others or speak of the file alone. */
const derived: Readonly<Record<string, string>> = {
  schema: "names the form of the file, not anything of the group",
  generated: "the day on which the file was made, the same as as_of",
  language: "the texts are Finnish; the group keeps no language of its own",
  "contract.id": "a group has one contract, whose record is always called contract",
  "feedback[].days_to_first_response": "counted from receivedOn and firstResponseOn",
};

describe("the example data in the example group", () => {
  const leaves = [...leavesOf(demoJson as unknown as Json)];

  it("is what its schema says", () => {
    expect(readDemo().meetings).toHaveLength(14);
    expect(leaves.length).toBeGreaterThan(5000);
  });

  it("finds a home for every value, or the value is listed as derived", async () => {
    const book = await createExampleBook();
    const homes = demoHomes();
    const wrong: string[] = [];
    for (const leaf of leaves) {
      if (leaf.path in derived) continue;
      const home = homes.get(leaf.path);
      if (home === undefined) {
        wrong.push(`${leaf.path} has no home`);
        continue;
      }
      const [found, wanted] = home(book, leaf);
      if (JSON.stringify(found) !== JSON.stringify(wanted)) {
        wrong.push(`${leaf.path}: ${JSON.stringify(wanted)} expected, ${JSON.stringify(found)} found`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it("lists no home and no derived value that the data does not have", () => {
    const paths = new Set(leaves.map(({ path }) => path));
    expect([...demoHomes().keys(), ...Object.keys(derived)].filter((path) => !paths.has(path))).toEqual([]);
  });

  it("derives what it says it derives", () => {
    const { contract, generated, as_of: asOf, feedback } = readDemo();
    expect(generated).toBe(asOf);
    expect(contract.id).toBe("c1");
    const counted = feedback.map(({ date, first_response: answered }) => daysBetween(dayOf(date), dayOf(answered)));
    expect(counted).toEqual(feedback.map(({ days_to_first_response: days }) => days));
  });
});
