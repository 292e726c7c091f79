import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { type Browser, chromium } from "playwright-core";
import { build } from "vite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { chromiumArguments, findInstalledBrowser } from "../../build/find-browser.ts";
import { renderDocx } from "../../shared/document/render-docx.ts";
import { renderJson } from "../../shared/document/render-json.ts";
import { smallMeeting } from "../minutes/small-meeting.ts";
import { bookOf, minutesOf } from "../minutes/support.ts";

const office = ["/usr/bin/soffice", "/usr/local/bin/soffice"].find((path) => existsSync(path));
const folder = mkdtempSync(join(tmpdir(), "luotsi-minutes-"));
const minutes = minutesOf(bookOf(smallMeeting));
let browser: Browser | undefined;

beforeAll(async () => {
  const executablePath = findInstalledBrowser();
  const args = chromiumArguments(process.getuid?.() === 0);
  browser = await chromium.launch({ ...(executablePath === undefined ? {} : { executablePath }), args });
});

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The renderer as one script for a page, with what it renders to under one name. */
async function bundledRenderer(): Promise<string> {
  const entry = join(folder, "entry.ts");
  const source = join(import.meta.dirname, "../../shared/document/render-docx.ts");
  writeFileSync(entry, `export { renderDocx } from ${JSON.stringify(source)};\n`);
  await build({
    configFile: false,
    logLevel: "error",
    build: {
      outDir: join(folder, "out"),
      lib: { entry, formats: ["iife"], name: "minutesDocx", fileName: () => "docx.js" },
    },
  });
  return readFileSync(join(folder, "out", "docx.js"), "utf8");
}

test("Node and Chromium write the same Word document, in another zone and language too", async () => {
  const script = await bundledRenderer();
  const own = createHash("sha256")
    .update(await renderDocx(minutes))
    .digest("hex");
  for (const [timezoneId, locale] of [
    ["Europe/Helsinki", "fi-FI"],
    ["Pacific/Apia", "tr-TR"],
  ] as const) {
    const page = await browser?.newPage({ timezoneId, locale });
    await page?.addScriptTag({ content: script });
    const bytes = await page?.evaluate<number[]>(
      `minutesDocx.renderDocx(${renderJson(minutes)}).then((bytes) => [...bytes])`,
    );
    expect(
      createHash("sha256")
        .update(Uint8Array.from(bytes ?? []))
        .digest("hex"),
    ).toBe(own);
  }
});

/** What a reader sees: through LibreOffice where there is one, else the texts of the parts in their order. */
async function readBack(): Promise<string> {
  const bytes = await renderDocx(minutes);
  if (office === undefined) {
    const parts = unzipSync(bytes);
    const pages = ["word/header1.xml", "word/document.xml", "word/footer1.xml"].map((name) =>
      strFromU8(parts[name] ?? new Uint8Array()),
    );
    return pages
      .join("\n")
      .replace(/<w:p[ >]/g, "\n$&")
      .replace(/<[^>]*>/g, "");
  }
  writeFileSync(join(folder, "minutes.docx"), bytes);
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  execFileSync(
    office,
    [
      profile,
      "--headless",
      "--convert-to",
      "txt:Text (encoded):UTF8",
      "--outdir",
      folder,
      join(folder, "minutes.docx"),
    ],
    {
      stdio: "ignore",
      timeout: 240_000,
    },
  );
  return readFileSync(join(folder, "minutes.txt"), "utf8");
}

test("the Word document opens and reads in order", async () => {
  const text = (await readBack()).replaceAll("\u00A0", " ");
  const order = [
    "Muistio 2/2026",
    "Kokouksen tiedot",
    "Puheenjohtaja:",
    "Läsnäolijat",
    "varajäsen (varsinainen jäsen Pekka Palve)",
    "Päätösvaltaisuus",
    "2 § Asiakasraadin perustaminen",
    "Päätösehdotus",
    "Käsittely",
    "Perustettiin asiakasraati.",
    "Eriävä mielipide:",
    "Raati on liian iso.",
    "Toimenpiteet määräajan mukaan",
    "Selkotiivistelmä",
    "Tarkastaminen ja hyväksyminen",
    "Jakelu:",
  ];
  const places = order.map((words) => text.indexOf(words));
  expect(places).not.toContain(-1);
  expect(text.indexOf("Raati on liian iso.")).toBeGreaterThan(text.indexOf("2 § Asiakasraadin perustaminen"));
  expect(text.lastIndexOf("Toimenpiteet määräajan mukaan")).toBeGreaterThan(text.indexOf("Raati on liian iso."));
});
