import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";
import { serveRenderer } from "../../build/serve.ts";
import { expect, test } from "./support/app.ts";

test("a worker starts through the app's policy, and in no other way", async ({ page, problems }) => {
  const folder = mkdtempSync(join(tmpdir(), "luotsi-worker-"));
  await build({
    configFile: join(import.meta.dirname, "../../vite.config.ts"),
    root: join(import.meta.dirname, "support/worker-page"),
    publicDir: join(import.meta.dirname, "../../renderer/public"),
    logLevel: "warn",
    build: { outDir: folder, emptyOutDir: true },
  });
  const server = await serveRenderer(folder, 0);
  try {
    await page.goto(server.address);
    await expect(page.locator("body")).toHaveText("echo: ahoy");
    await expect(page.locator("body")).toHaveAttribute("data-plain", "refused");
    expect(
      problems.filter((problem) => !problem.includes("TrustedScriptURL") && !problem.includes("require-trusted")),
    ).toEqual([]);
    problems.length = 0;
  } finally {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
