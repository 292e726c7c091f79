import { join } from "node:path";
import { createServer, type ViteDevServer } from "vite";
import { expect, expectAccessible, test } from "./support/app.ts";

/** The page that `npm run ui` serves: every control in every state. */
const configFile = join(import.meta.dirname, "../../renderer/ui-page/vite.config.ts");
const looks = ["light", "dark", "contrast", "forced"] as const;

test.use({ contextOptions: { reducedMotion: "reduce" } });

test("every control in every state passes axe in four themes and both densities", async ({ page }) => {
  const server = await createServer({ configFile, logLevel: "error", server: { port: 0, hmr: false } });
  try {
    const address = await listen(server);
    for (const look of looks) {
      await page.emulateMedia({ forcedColors: look === "forced" ? "active" : "none" });
      for (const density of ["normal", "compact"]) {
        await test.step(`${look}, ${density}`, async () => {
          const theme = look === "forced" ? "system" : look;
          await page.goto(`${address}?theme=${theme}&density=${density}`);
          await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
          await expectAccessible(page);
        });
      }
    }
    await page.emulateMedia({ forcedColors: "none" });
    await page.getByRole("radio", { name: "Tumma" }).locator("xpath=ancestor::label").click();
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
    await expect(page).toHaveURL(/theme=dark/);
    await page.setViewportSize({ width: 320, height: 640 });
    // The page draws itself anew for its new width, which takes a moment.
    const over = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    await expect.poll(over, { message: "pixels wider than a window of 320" }).toBeLessThanOrEqual(0);
  } finally {
    // The page asks after a server that has gone.
    await page.goto("about:blank");
    await server.close();
  }
});

async function listen(server: ViteDevServer): Promise<string> {
  await server.listen();
  const [address] = server.resolvedUrls?.local ?? [];
  if (address === undefined) throw new Error("The page of controls is served nowhere.");
  return address;
}
