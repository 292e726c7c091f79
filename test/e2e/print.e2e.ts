import { expect, test } from "./support/app.ts";
import { readPdfParts } from "./support/pdf-parts.ts";
import { finnish } from "./support/words.ts";

const papers = finnish("papers");
const common = finnish("common");

test("the minutes print as a designed and tagged document", async ({ page }, info) => {
  await page.goto("/#/demo");
  await page.getByRole("navigation").first().waitFor();
  await page.goto("/#/meeting/k13/minutes");
  await page.getByRole("button", { name: papers("formats.pdf") }).waitFor();
  const path = info.outputPath("minutes.pdf");
  const pdf = await page.pdf({ path, format: "A4", tagged: true, outline: true, preferCSSPageSize: true });
  const { title, language, isTagged, pages, elements, outline } = await readPdfParts(pdf);

  expect(isTagged).toBe(true);
  expect(language).toMatch(/^fi/);
  expect(title).toContain("7/2025");
  expect(pages).toBeGreaterThan(2);
  expect(pages).toBeLessThan(15);
  // One title, headings of the items below it, and tables whose heads say that they are.
  expect(elements.get("H1")).toBe(1);
  expect(elements.get("H2") ?? 0).toBeGreaterThan(2);
  expect(elements.get("TH") ?? 0).toBeGreaterThan(0);
  expect(elements.get("Table") ?? 0).toBeGreaterThan(0);
  expect(outline.length).toBeGreaterThan(10);
  expect(outline.join("\n")).toContain("Suositus etusijajärjestyksestä 2026");
});

test("printing asks the system for the minutes alone, under the meeting's name", async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => {
      document.documentElement.dataset["printed"] = document.title;
    };
  });
  await page.goto("/#/demo");
  await page.getByRole("navigation").first().waitFor();
  await page.goto("/#/meeting/k13/minutes");
  await page.getByRole("button", { name: common("print") }).click();
  await expect(page.locator("html")).toHaveAttribute("data-printed", /7-2025/);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("navigation")).toHaveCount(0);
  await expect(page.getByRole("button")).toHaveCount(0);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/7\/2025/);
  await page.emulateMedia({ media: null });
  await expect(page.getByRole("button", { name: common("print") })).toBeVisible();
});
