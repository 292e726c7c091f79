import { expect, expectAccessible, test } from "./support/app.ts";

test("the built page opens under its strict headers", async ({ page }) => {
  const response = await page.goto("/");
  expect(response?.headers()["content-security-policy"]).toContain("require-trusted-types-for 'script'");
  await expect(page).toHaveTitle(/Luotsi/);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expectAccessible(page);
});

test("markup that reaches the page stays text", async ({ page, problems }) => {
  await page.goto("/");
  const outcome = await page.evaluate(() => {
    try {
      document.createElement("div").innerHTML = "<img src=x onerror=alert(1)>";
      return "accepted";
    } catch (error) {
      return error instanceof TypeError ? "refused" : String(error);
    }
  });
  expect(outcome).toBe("refused");
  await expectRefusal(problems, "require-trusted-types-for");
});

test("the page cannot reach any network", async ({ page, problems }) => {
  await page.goto("/");
  const outcome = await page.evaluate(() =>
    fetch("/index.html").then(
      () => "fetched",
      () => "refused",
    ),
  );
  expect(outcome).toBe("refused");
  await expectRefusal(problems, "connect-src");
});

test("another profile has a storage of its own", async ({ page, openSecondProfile }) => {
  await page.goto("/");
  await page.evaluate(() => localStorage.setItem("mark", "first"));
  const second = await openSecondProfile();
  await second.page.goto("/");
  expect(await second.page.evaluate(() => localStorage.getItem("mark"))).toBeNull();
});

/** Waits until the watch over the page has seen a breach that the test provoked, both as event and in the console. */
async function expectRefusal(problems: string[], directive: string): Promise<void> {
  const seen = (start: string): boolean => problems.some((problem) => problem.startsWith(start));
  await expect.poll(() => seen(`policy: ${directive}`) && seen("console:")).toBe(true);
  expect(problems.filter((problem) => !/^(policy|console): /.test(problem))).toEqual([]);
  problems.length = 0;
}
