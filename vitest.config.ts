import { defineConfig } from "vitest/config";
import { guidePlugin } from "./build/guide.ts";

// One zone for every run, so that a day boundary means the same everywhere; `npm run unit:elsewhere` sets another.
process.env.TZ ??= "Europe/Helsinki";

const heavy = "test/**/*.heavy.test.{ts,tsx}";
const dom = "test/**/*.dom.test.{ts,tsx}";

export default defineConfig({
  test: {
    passWithNoTests: false,
    projects: [
      {
        plugins: [guidePlugin()],
        test: {
          name: "node",
          environment: "node",
          include: ["test/**/*.test.ts"],
          exclude: [heavy, dom],
          testTimeout: 30_000,
        },
      },
      {
        plugins: [guidePlugin()],
        test: {
          name: "dom",
          environment: "jsdom",
          include: [dom],
          setupFiles: ["test/support/patient-queries.ts"],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: "heavy",
          environment: "node",
          include: [heavy],
          testTimeout: 600_000,
          hookTimeout: 600_000,
          // One at a time: these measure time and fill memory, and would disturb one another.
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
