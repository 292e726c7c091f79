import type { Page } from "@playwright/test";
import { writeFile } from "node:fs/promises";
import { createNodePrimitives } from "../../electron/cli/node-primitives.ts";
import { makeExampleFile } from "../../renderer/data/opening/example.ts";
import { ExchangePage } from "./pages/exchange-page.ts";
import { Frame } from "./pages/frame.ts";
import { LiveRoomPage } from "./pages/live-room-page.ts";
import { MeetingPage } from "./pages/meeting-page.ts";
import { MeetingsPage } from "./pages/meetings-page.ts";
import { StartPage } from "./pages/start-page.ts";
import { expect, expectAccessible, test } from "./support/app.ts";
import { luotsi } from "./support/command-line.ts";
import { finnish } from "./support/words.ts";

/** The example group's next meeting; nine have a seat at it. */
const meeting = "1/2026";
const seats = 9;
const plan = "Väliarvioinnin suunnitelma";
const turn = "Asiakkaiden ja läheisten puheenvuoro";
const chairNote = "Väliarviointi tehdään toukokuussa.";
const providerNote = "Yksikön oma kysely ajoittuu samaan kevääseen.";

const live = finnish("live");
const conflicts = finnish("conflicts");

test("one opens the meeting, the other only takes notes, and their files go together without a question", async ({
  page,
  openProfile,
}, info) => {
  test.setTimeout(120_000);
  let files = 0;
  const pathFor = (name: string) => info.outputPath(`${(files += 1)} ${name}`);
  const called = pathFor("called.luotsi");
  await writeFile(called, await makeExampleFile(createNodePrimitives()));
  const join = async (name: string, at: Page, time: string) => {
    await at.clock.setFixedTime(new Date(`2026-01-28T${time}:00+02:00`));
    const start = new StartPage(at);
    await start.open();
    await start.receive(called);
    await start.join(name);
    await openMeeting(at);
  };
  const other = (await openProfile()).page;
  await join("Tuuli Esimerkki", page, "14:00");
  await join("Ilmari Satunen", other, "14:04");

  await test.step("the chair opens the meeting and goes through its items", async () => {
    const room = new LiveRoomPage(page);
    await room.begin();
    await room.markAllPresent(seats);
    await room.show("item");
    await page.keyboard.press("F8");
    await room.takeUp(plan);
    await room.capture(chairNote, chairNote);
    await page.clock.setFixedTime(new Date("2026-01-28T14:20:00+02:00"));
    await page.keyboard.press("F8");
    await room.leave();
  });

  await test.step("the provider walks the same way and only writes", async () => {
    const room = new LiveRoomPage(other);
    await room.takeNotes();
    const bar = other.getByRole("region", { name: live("notes.title") });
    await expect(bar).toContainText(live("notes.notOpened"));
    await expect(bar.getByRole("button", { name: live("start") })).toBeVisible();
    await expectAccessible(other);
    await other.keyboard.press("F8");
    await other.keyboard.press("F8");
    await other.keyboard.press("Shift+F8");
    await room.takeUp(turn);
    await room.takeUp(plan);
    await room.capture(providerNote, providerNote);
    // The address says it all: after a start anew they still only take notes.
    await other.reload();
    await expect(bar).toBeVisible();
    await room.leave();
  });

  const fromChair = await save(page, pathFor);
  const fromProvider = await save(other, pathFor);

  await test.step("the files go both ways, and nobody is asked anything", async () => {
    await take(page, fromProvider);
    await take(other, fromChair);
    for (const each of [page, other]) {
      await new Frame(each).goTo("conflicts");
      // The one that the example group brings along.
      await expect(each.getByText(conflicts("records", { count: 1 }), { exact: true })).toBeVisible();
      await expect(each.getByRole("main").getByRole("link", { name: meeting })).toHaveCount(0);
    }
  });

  await test.step("both have one meeting, opened once, with both lines in its minutes", async () => {
    const minutes = await luotsi("minutes", fromChair, fromProvider, "--meeting", meeting, "--format", "md", "-o", "-");
    for (const line of [chairNote, providerNote]) expect(minutes.split(line)).toHaveLength(2);
    for (const each of [page, other]) {
      await openMeeting(each);
      const place = new MeetingPage(each);
      await place.goTo("minutes");
      const saved = await place.saveMinutes("markdown", pathFor);
      expect(saved.bytes.toString("utf8")).toBe(minutes);
    }
    expect(minutes).toContain("14.00");
    expect(minutes).not.toContain("14.04");
  });

  await test.step("whoever takes notes goes on taking them once the meeting is known to be open", async () => {
    const room = new LiveRoomPage(other);
    await room.takeNotes();
    const bar = other.getByRole("region", { name: live("notes.title") });
    await expect(bar).toContainText(live("notes.underWay"));
    await room.takeUp(turn);
    await expect(other.getByRole("button", { name: live("close") })).toHaveCount(0);
    await expectAccessible(other);
  });
});

async function openMeeting(page: Page): Promise<void> {
  await new Frame(page).goTo("meetings");
  await new MeetingsPage(page).open(meeting);
}

async function save(page: Page, pathFor: (name: string) => string): Promise<string> {
  await new Frame(page).goTo("exchange");
  return (await new ExchangePage(page).save(pathFor)).path;
}

async function take(page: Page, path: string): Promise<void> {
  await new Frame(page).goTo("exchange");
  await new ExchangePage(page).take(path);
}
