import { statSync } from "node:fs";
import { serveRenderer } from "../../build/serve.ts";
import { buildWebFolder } from "../../build/web/build-web.ts";
import { Frame } from "./pages/frame.ts";
import { PartnersPage } from "./pages/partners-page.ts";
import { StartPage } from "./pages/start-page.ts";
import { expect, expectAccessible, test } from "./support/app.ts";
import { createGroup } from "./support/founded-group.ts";
import { finnish } from "./support/words.ts";

test.describe.configure({ mode: "default" });

const start = finnish("start");
const maxFileBytes = 4_000_000;

test("the app says where its data live, and finds them when the file is opened again", async ({ page }) => {
  await new StartPage(page).open();
  await expect(page.getByText(start("where.browserFile"))).toBeVisible();
  await expectAccessible(page);
  await createGroup(page);
  await new Frame(page).goTo("partners");
  await new PartnersPage(page).addOrganisation({ name: "Tallentuva Oy", type: "provider" });
  await new Frame(page).expectSaved();
  await page.goto("about:blank");
  await page.goto("/");
  await new Frame(page).goTo("partners");
  await expect(page.getByRole("link", { name: "Tallentuva Oy" })).toBeVisible();
});

test("the single file runs its own script alone, and fetches nothing", async ({ page, problems, lazyFile }) => {
  const requested: string[] = [];
  page.on("request", (request) => requested.push(new URL(request.url()).protocol));
  await new StartPage(page).open();
  expect(requested.filter((protocol) => protocol !== "data:")).toEqual(["file:"]);
  expect(statSync(await lazyFile()).size).toBeLessThan(maxFileBytes);
  const outcomes = await page.evaluate(async () => {
    const nameOf = (error: unknown): string => (error instanceof Error ? error.name : String(error));
    const markup = (): string => {
      try {
        document.createElement("div").innerHTML = "<img src=x onerror=alert(1)>";
        return "accepted";
      } catch (error) {
        return nameOf(error);
      }
    };
    const script = document.createElement("script");
    script.append("document.title = 'ran'");
    const style = document.createElement("style");
    style.append("body { display: none }");
    document.head.append(script, style);
    return {
      markup: markup(),
      request: await fetch("beside.txt").then(() => "accepted", nameOf),
      title: document.title,
      style: style.sheet === null ? "refused" : "accepted",
    };
  });
  const title = await page.title();
  expect(outcomes).toEqual({ markup: "TypeError", request: "TypeError", title, style: "refused" });
  expect(title).not.toBe("ran");
  const refused = (directive: string): boolean => problems.some((one) => one.startsWith(`policy: ${directive}`));
  await expect.poll(() => ["require-trusted-types-for", "connect-src", "style-src"].every(refused)).toBe(true);
  expect(problems.filter((problem) => !/^(policy|console|request): /.test(problem))).toEqual([]);
  problems.length = 0;
});

test("the folder to serve opens under the policy of its own page as well", async ({ page }, info) => {
  const folder = info.outputPath("web");
  await buildWebFolder(folder);
  const server = await serveRenderer(folder, 0);
  try {
    await new StartPage(page).open(server.address);
    await expect(page.locator('meta[http-equiv="Content-Security-Policy"]')).toHaveCount(1);
    await expectAccessible(page);
  } finally {
    await server.close();
  }
});
