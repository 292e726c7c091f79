import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { serveRenderer } from "../../build/serve.ts";
import { buildSingleFile, buildWebFolder } from "../../build/web/build-web.ts";
import { DecisionsPage } from "./pages/decisions-page.ts";
import { ExchangePage } from "./pages/exchange-page.ts";
import { FeedbackPage } from "./pages/feedback-page.ts";
import { Frame } from "./pages/frame.ts";
import { MeetingPage } from "./pages/meeting-page.ts";
import { MeetingsPage } from "./pages/meetings-page.ts";
import { StartPage } from "./pages/start-page.ts";
import { expect, expectAccessible, test as served } from "./support/app.ts";
import { foundGroup, founded } from "./support/founded-group.ts";
import { finnish } from "./support/words.ts";

/** The single file on the disk of this computer; built once for all tests of a worker. */
const test = served.extend<object, { readonly singleFile: string }>({
  singleFile: [
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), "luotsi-single-"));
      const path = join(folder, "luotsi.html");
      await buildSingleFile(path);
      await use(path);
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: "worker", timeout: 120_000 },
  ],
});
test.describe.configure({ mode: "default" });

const meetings = finnish("meetings");
const start = finnish("start");
const itemTitle = meetings("agenda.standingItems.development");
const decided = "Kokeillaan iltavastaanottoa torstaisin kevään ajan.";
const heard = "Illalla olisi helpompi tulla, kun päivällä ollaan töissä.";
const maxFileBytes = 3_000_000;

test("two members keep one book with the app as a file on the disk", async ({
  page,
  openSecondProfile,
  singleFile,
}, info) => {
  test.setTimeout(180_000);
  const address = pathToFileURL(singleFile).href;
  let files = 0;
  const pathFor = (name: string) => info.outputPath(`${(files += 1)} ${name}`);
  const frame = new Frame(page);

  await test.step("the secretary founds the group and decides in a meeting", async () => {
    await new StartPage(page).open(address);
    await expect(page.getByText(start("where.browserFile"))).toBeVisible();
    await expectAccessible(page);
    await foundGroup(page, address);
    await frame.goTo("meetings");
    await new MeetingsPage(page).add({
      date: "12.3.2026",
      start: "13.00",
      end: "15.00",
      place: "Järvenrannan kokoushuone",
      chair: founded.provider.name,
      secretary: founded.secretary.name,
    });
    const meeting = new MeetingPage(page);
    await meeting.goTo("attendance");
    await meeting.markAllPresent(3);
    await meeting.goTo("agenda");
    await meeting.openItem(itemTitle);
    await meeting.decide(itemTitle, {
      text: decided,
      reasons: "Palautteissa on toivottu aikoja työpäivän jälkeen.",
      accountable: founded.provider.organisation,
    });
    await frame.expectSaved();
    await expectAccessible(page);
  });

  await test.step("a Word file is made without a second script to fetch", async () => {
    const meeting = new MeetingPage(page);
    await meeting.goTo("minutes");
    const minutes = await meeting.saveMinutes("docx", pathFor);
    expect(minutes.bytes.subarray(0, 2).toString()).toBe("PK");
  });

  await test.step("what was written is there when the file is opened again", async () => {
    await page.goto("about:blank");
    await page.goto(address);
    await frame.goTo("decisions");
    await new DecisionsPage(page).open(itemTitle);
    await expect(page.getByText(decided).first()).toBeVisible();
  });

  const second = (await openSecondProfile()).page;
  const secondFrame = new Frame(second);
  await test.step("the client takes the book in from the secretary's export, and writes", async () => {
    await frame.goTo("exchange");
    const file = await new ExchangePage(page).save(pathFor);
    const client = new StartPage(second);
    await client.open(address);
    await client.receive(file.path);
    await expect(second.getByText(start("received.nothingYet"))).toBeVisible();
    await client.join(founded.client.name);
    await secondFrame.goTo("feedback");
    await new FeedbackPage(second).log(heard);
    await secondFrame.expectSaved();
  });

  await test.step("the secretary takes the client's file in; both have the same book", async () => {
    await secondFrame.goTo("exchange");
    const theirs = await new ExchangePage(second).save(pathFor);
    await frame.goTo("exchange");
    await new ExchangePage(page).take(theirs.path);
    const sum = await new ExchangePage(page).stateHash();
    await secondFrame.goTo("exchange");
    expect(await new ExchangePage(second).stateHash()).toBe(sum);
    await expectAccessible(page);
  });
});

test("the single file runs its own script alone, and fetches nothing", async ({ page, problems, singleFile }) => {
  const requested: string[] = [];
  page.on("request", (request) => requested.push(new URL(request.url()).protocol));
  await new StartPage(page).open(pathToFileURL(singleFile).href);
  expect(requested.filter((protocol) => protocol !== "data:")).toEqual(["file:"]);
  expect(statSync(singleFile).size).toBeLessThan(maxFileBytes);
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
