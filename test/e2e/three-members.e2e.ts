import type { Page } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";
import { readFile, writeFile } from "node:fs/promises";
import { createNodePrimitives } from "../../electron/cli/node-primitives.ts";
import { makeExampleFile } from "../../renderer/data/opening/example.ts";
import { ExchangePage } from "./pages/exchange-page.ts";
import { Frame } from "./pages/frame.ts";
import { LiveRoomPage } from "./pages/live-room-page.ts";
import { MeetingPage, type MinutesFormat } from "./pages/meeting-page.ts";
import { MeetingsPage } from "./pages/meetings-page.ts";
import { StartPage } from "./pages/start-page.ts";
import { expect, test } from "./support/app.ts";
import { luotsi, stateHash } from "./support/command-line.ts";

/** The example group's next meeting, two of its items, and those who write at it; nine have a seat. */
const meeting = "1/2026";
const seats = 9;
const plan = "Väliarvioinnin suunnitelma";
const turn = "Asiakkaiden ja läheisten puheenvuoro";
const names = {
  chair: "Tuuli Esimerkki",
  secretary: "Otso Mallikas",
  provider: "Ilmari Satunen",
  late: "Hilja Otaksuma",
} as const;

const buyer = "Mallilan hyvinvointialue";

/** Each is written once, by one of the three, and has to stand in the minutes once. */
const said = {
  chairNote: "Väliarviointi tehdään toukokuussa.",
  chairStatement: "Arvioinnin pitää ehtiä ennen kesälomia.",
  decision: "Väliarviointi tehdään haastatteluina ja kyselynä.",
  reasons: "Haastattelussa kuuluu se, mitä lomake ei kysy.",
  secretaryNote: "Lomakkeen luonnos on katsottu yhdessä.",
  secretaryStatement: "Kyselystä pitää tehdä myös paperinen versio.",
  handling: "Keskusteltiin siitä, keitä haastatellaan ja kuka kutsuu heidät.",
  turnHandling: "Kuultiin, miltä odottaminen on tuntunut talvella.",
  providerNote: "Yksikön oma kysely ajoittuu samaan kevääseen.",
  providerStatement: "Toivomme haastatteluihin myös läheisiä.",
  dissent: "Haastattelut vievät asiakastyöltä liikaa aikaa.",
} as const;

/** What is to be done, by who gives it. */
const agreed = {
  chair: "Tilataan väliarviointiin haastattelija",
  secretary: "Lähetetään lomakkeen luonnos kaikille",
  provider: "Kootaan yksiköiden toiveet haastatteluista",
} as const;

/** What both the chair and the provider wrote in the very same words: two people said it, so it stands there twice. */
const saidByTwo = "Haastattelijan pitää olla ulkopuolinen.";

const formats: readonly MinutesFormat[] = ["html", "docx", "markdown", "json"];

test("three write at one meeting offline, and files in any order give the same minutes", async ({
  page,
  openProfile,
}, info) => {
  test.setTimeout(240_000);
  let files = 0;
  const pathFor = (name: string) => info.outputPath(`${(files += 1)} ${name}`);
  const called = pathFor("called.luotsi");
  await writeFile(called, await makeExampleFile(createNodePrimitives()));
  const join = async (name: string, at: Page, time: string) => {
    await at.clock.setFixedTime(new Date(`2026-01-28T${time}:00+02:00`));
    const member = createMember(at, pathFor);
    await member.join(name, called);
    return member;
  };
  // No two clocks of a table are alike.
  const [chair, secretary, provider] = await test.step("all three have the notice's file", async () =>
    Promise.all([
      join(names.chair, page, "14:00"),
      join(names.secretary, (await openProfile()).page, "14:01"),
      join(names.provider, (await openProfile()).page, "13:59"),
    ]));

  await test.step("each writes at the own device while the meeting is held", async () => {
    await Promise.all([leadMeeting(chair.room), writeRecord(secretary.room), speakUp(provider.room)]);
  });

  const own = await test.step("each saves a file before any other has come in", async () => ({
    chair: (await chair.save()).path,
    secretary: (await secretary.save()).path,
    provider: (await provider.save()).path,
  }));

  const last = await test.step("the files go around the ring", async () => {
    await secretary.take(own.chair);
    await provider.take((await secretary.save()).path);
    const all = (await provider.save()).path;
    await chair.take(all);
    await secretary.take(all);
    return all;
  });

  const late = await test.step("somebody who was away takes the same files the other way round", async () => {
    const member = await join(names.late, (await openProfile()).page, "16:30");
    for (const path of [own.provider, own.secretary, own.chair]) await member.take(path);
    return member;
  });

  await test.step("all have the same minutes, byte for byte, as the command line has", async () => {
    for (const format of formats) {
      const short = format === "markdown" ? "md" : format;
      const written = pathFor(`command-line.${short}`);
      await luotsi("minutes", last, "--meeting", meeting, "--format", short, "--lang", "fi", "-o", written);
      const wanted = await readFile(written);
      expectEachLineOnce(textIn(wanted, format), format);
      for (const [who, member] of Object.entries({ chair, secretary, provider, late })) {
        const { bytes } = await member.saveMinutes(format);
        expect(bytes.equals(wanted), `${format} at the ${who}`).toBe(true);
      }
    }
  });

  await test.step("and so have the three first files in every order", async () => {
    const { chair: c, secretary: s, provider: p } = own;
    const wanted = await stateHash(c, s, p);
    const minutes = await luotsi("minutes", last, "--meeting", meeting, "--format", "json", "-o", "-");
    for (const order of [
      [c, p, s],
      [s, c, p],
      [s, p, c],
      [p, c, s],
      [p, s, c],
    ]) {
      expect(await stateHash(...order)).toBe(wanted);
      expect(await luotsi("minutes", ...order, "--meeting", meeting, "--format", "json", "-o", "-")).toBe(minutes);
    }
  });
});

/** The chair opens the meeting, sees who is here, and decides. */
async function leadMeeting(room: LiveRoomPage): Promise<void> {
  await room.begin();
  await room.markAllPresent(seats);
  await room.takeUp(plan);
  await room.show("item");
  await room.capture(said.chairNote, said.chairNote);
  await room.capture(`t: ${agreed.chair} @${names.secretary} 15.3.`, agreed.chair);
  await room.capture(`l: @${names.chair} ${said.chairStatement}`, said.chairStatement);
  await room.capture(saidByTwo, saidByTwo);
  await room.decide({ text: said.decision, reasons: said.reasons, accountable: buyer });
  await room.leave();
}

/** The secretary writes what was said. */
async function writeRecord(room: LiveRoomPage): Promise<void> {
  await room.begin();
  await room.takeUp(turn);
  await room.writeHandling(said.turnHandling);
  await room.takeUp(plan);
  await room.writeHandling(said.handling);
  await room.capture(`m: ${said.secretaryNote}`, said.secretaryNote);
  await room.capture(`t: ${agreed.secretary} @${names.secretary} ennen seuraavaa kokousta`, agreed.secretary);
  await room.capture(`l: @${names.secretary} ${said.secretaryStatement}`, said.secretaryStatement);
  await room.leave();
}

/** The provider writes down the own view. */
async function speakUp(room: LiveRoomPage): Promise<void> {
  await room.begin();
  await room.takeUp(plan);
  await room.capture(said.providerNote, said.providerNote);
  await room.capture(`t: ${agreed.provider} @${names.provider} 27.2.`, agreed.provider);
  await room.capture(`l: @${names.provider} ${said.providerStatement}`, said.providerStatement);
  await room.capture(saidByTwo, saidByTwo);
  await room.state({ type: "dissent", member: names.provider, text: said.dissent });
  await room.leave();
}

/** What a member does at the own device. */
function createMember(page: Page, pathFor: (name: string) => string) {
  const frame = new Frame(page);
  const exchange = new ExchangePage(page);
  const openMeeting = async () => {
    await frame.goTo("meetings");
    await new MeetingsPage(page).open(meeting);
  };
  return {
    room: new LiveRoomPage(page),
    /** Reads the first file, says who one is, and goes to the meeting. */
    async join(name: string, file: string) {
      const start = new StartPage(page);
      await start.open();
      await start.receive(file);
      await start.join(name);
      await openMeeting();
    },
    async save() {
      await frame.goTo("exchange");
      return exchange.save(pathFor);
    },
    async take(path: string) {
      await frame.goTo("exchange");
      await exchange.take(path);
    },
    async saveMinutes(format: MinutesFormat) {
      await openMeeting();
      const place = new MeetingPage(page);
      await place.goTo("minutes");
      return place.saveMinutes(format, pathFor);
    },
  };
}

function textIn(bytes: Buffer, format: MinutesFormat): string {
  const part = format === "docx" ? unzipSync(bytes)["word/document.xml"] : bytes;
  return strFromU8(part ?? new Uint8Array());
}

/** An action stands under its item, and in the list of what was agreed that closes the minutes. */
function expectEachLineOnce(text: string, format: MinutesFormat): void {
  const count = (line: string) => text.split(line).length - 1;
  const counts = (all: readonly string[], times: (line: string) => number) =>
    Object.fromEntries(all.map((line) => [line, times(line)]));
  expect(counts(Object.values(said), count), format).toEqual(counts(Object.values(said), () => 1));
  expect(counts(Object.values(agreed), count), format).toEqual(counts(Object.values(agreed), () => 2));
  expect(count(saidByTwo), format).toBe(2);
}
