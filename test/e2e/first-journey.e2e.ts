import type { Page } from "@playwright/test";
import { readFile } from "node:fs/promises";
import { ConflictsPage } from "./pages/conflicts-page.ts";
import { DecisionsPage } from "./pages/decisions-page.ts";
import { ExchangePage } from "./pages/exchange-page.ts";
import { FeedbackPage } from "./pages/feedback-page.ts";
import { Frame } from "./pages/frame.ts";
import { MeetingPage, type MinutesFormat } from "./pages/meeting-page.ts";
import { MeetingsPage } from "./pages/meetings-page.ts";
import { StartPage } from "./pages/start-page.ts";
import { expect, test } from "./support/app.ts";
import { luotsi, stateHash } from "./support/command-line.ts";
import { foundGroup, founded } from "./support/founded-group.ts";
import { finnish } from "./support/words.ts";

interface Variant {
  readonly name: string;
  /** Whose file goes first when both have written meanwhile. */
  readonly first: "secretary" | "client";
  readonly settles: "by choosing" | "by writing a third";
}

const variants: readonly Variant[] = [
  { name: "the secretary's file goes first, the client chooses", first: "secretary", settles: "by choosing" },
  {
    name: "the client's file goes first, the secretary writes a third",
    first: "client",
    settles: "by writing a third",
  },
];

const meetings = finnish("meetings");
const records = finnish("records");
const startWords = finnish("start");
const exchangeWords = finnish("exchange");
const conflictWords = finnish("conflicts");

const itemTitle = meetings("agenda.standingItems.development");
const field = records("fieldsOf.decision.text");
const decided = "Kokeillaan iltavastaanottoa torstaisin kevään ajan.";
const bySecretary = "Kokeillaan iltavastaanottoa torstaisin syyskuun loppuun.";
const byClient = "Kokeillaan iltavastaanottoa torstaisin ja lauantaisin.";
const third = "Kokeillaan iltavastaanottoa torstaisin, ja lauantaista päätetään syksyllä.";
const plain = "Palvelu on auki torstaina myös illalla.";
const heard = "Illalla olisi helpompi tulla, kun päivällä ollaan töissä.";

for (const { name, first, settles } of variants) {
  test(`two members keep one book by files: ${name}`, async ({ page, openSecondProfile }, info) => {
    test.setTimeout(180_000);
    let files = 0;
    const pathFor = (fileName: string) => info.outputPath(`${(files += 1)} ${fileName}`);
    const secretary = createMember(founded.secretary.name, page, pathFor);
    const client = createMember(founded.client.name, (await openSecondProfile()).page, pathFor);
    let number = "";

    await test.step("the secretary founds the group and holds a meeting", async () => {
      await foundGroup(page);
      number = await holdMeeting(page);
    });

    await test.step("the client reads what the file brings and joins", async () => {
      const file = await secretary.save();
      const start = new StartPage(client.page);
      await start.open();
      await start.receive(file.path);
      await expect(client.page.getByText(founded.secretary.name).first()).toBeVisible();
      await expect(start.facts(startWords("received.whose"))).toHaveText([
        new RegExp(`^${founded.secretary.name}: \\d+ muutosta, viimeksi \\d+\\.\\d+\\.\\d{4} klo \\d+\\.\\d{2}$`),
      ]);
      const kinds = await start.facts(startWords("received.contents")).allTextContents();
      expect([...kinds].sort()).toEqual([
        "Asiakohta: 16",
        "Jäsen: 3",
        "Kokous: 1",
        "Läsnäolo: 3",
        "Organisaatio: 3",
        "Päätös: 1",
        "Sopimuskortti: 1",
        "Toimenpide: 1",
        "Toimintasääntö: 1",
      ]);
      await expect(client.page.getByText(startWords("received.nothingYet"))).toBeVisible();
      await start.join(founded.client.name);
    });

    await test.step("both write the same text without knowing of each other", async () => {
      await client.editDecision({ text: byClient, plain });
      await client.frame.goTo("feedback");
      await new FeedbackPage(client.page).log(heard);
      await secretary.editDecision({ text: bySecretary });
    });

    const [giver, taker] = first === "secretary" ? [secretary, client] : [client, secretary];
    await test.step("files go both ways", async () => {
      const there = await giver.save();
      await taker.open(there.path);
      await expect(taker.exchange.preview).toContainText(giver.name);
      await expect(taker.exchange.facts("attention").filter({ hasText: itemTitle })).toHaveText([
        exchangeWords("preview.conflict", { record: `${records("kinds.decision")} ”${itemTitle}”`, field }),
      ]);
      const [news] = await taker.exchange.facts("freshByPerson").allTextContents();
      expect(news).toContain(giver.name);
      await taker.exchange.accept();
      await giver.take((await taker.save()).path);
    });

    const conflicts = [new ConflictsPage(secretary.page), new ConflictsPage(client.page)] as const;
    await test.step("both see the same two values, who wrote each and when", async () => {
      await secretary.frame.goTo("conflicts");
      await client.frame.goTo("conflicts");
      const [seen, seenToo] = await Promise.all(conflicts.map((place) => place.values(field).allInnerTexts()));
      expect(seenToo).toEqual(seen);
      for (const place of conflicts) {
        const values = place.values(field);
        await expect(values).toHaveCount(2);
        const secretarys = values.filter({ hasText: founded.secretary.name });
        const clients = values.filter({ hasText: founded.client.name });
        await expect(secretarys).toContainText(bySecretary);
        await expect(clients).toContainText(byClient);
        for (const value of [secretarys, clients]) await expect(value).toContainText(/\d+\.\d+\.\d{4} klo \d+\.\d{2}/);
        await expect(values.filter({ hasText: conflictWords("shownNow") })).toHaveCount(1);
      }
    });

    const [settler, other] = settles === "by choosing" ? [client, secretary] : [secretary, client];
    const settled = settles === "by choosing" ? bySecretary : third;
    await test.step(`one settles it ${settles}, and the files go again`, async () => {
      const place = new ConflictsPage(settler.page);
      if (settles === "by choosing") await place.choose(field, settled);
      else await place.writeThird(field, settled);
      await other.take((await settler.save()).path);
      await settler.take((await other.save()).path);
    });

    await test.step("both have the same book", async () => {
      for (const member of [secretary, client]) {
        await member.frame.goTo("decisions");
        const page = new DecisionsPage(member.page);
        await page.open(itemTitle);
        await expect(page.content).toContainText(settled);
        await expect(page.content).toContainText(plain);
        const history = await page.openHistory();
        for (const value of [decided, bySecretary, byClient, settled]) await expect(history).toContainText(value);
        await expect(member.frame.rail).not.toContainText(finnish("shell")("places.conflicts"));
      }
      const hash = await secretary.stateHash();
      expect(await client.stateHash()).toBe(hash);
      const ours = await secretary.save();
      const theirs = await client.save();
      const merged = pathFor("merged.luotsi");
      await luotsi("merge", ours.path, theirs.path, "-o", merged);
      for (const paths of [[ours.path], [theirs.path], [merged], [theirs.path, ours.path]]) {
        expect(await stateHash(...paths)).toBe(hash);
      }
      for (const format of ["html", "markdown", "docx"] as const) {
        const here = await secretary.saveMinutes(number, format);
        const there = await client.saveMinutes(number, format);
        expect(there.name).toBe(here.name);
        expect(there.bytes.equals(here.bytes), `${format} is the same at both`).toBe(true);
        const written = pathFor(`command-line.${format}`);
        const short = format === "markdown" ? "md" : format;
        await luotsi("minutes", merged, "--meeting", number, "--format", short, "-o", written);
        expect((await readFile(written)).equals(here.bytes), `${format} is the same by the command line`).toBe(true);
      }
    });
  });
}

/** Makes a meeting of the standing agenda with everybody present, a decision and an action. Answers its number. */
async function holdMeeting(page: Page): Promise<string> {
  await new Frame(page).goTo("meetings");
  const number = await new MeetingsPage(page).add({
    date: "12.3.2026",
    start: "13.00",
    end: "15.00",
    place: "Järvenrannan kokoushuone",
    chair: founded.provider.name,
    secretary: founded.secretary.name,
  });
  const meeting = new MeetingPage(page);
  await expect(meeting.items).toHaveCount(16);
  await meeting.goTo("attendance");
  await meeting.markAllPresent(3);
  await expect(meeting.quorum).toContainText(meetings("quorum.yes"));
  await expect(meeting.quorum).toContainText(meetings("quorum.everySide"));
  await meeting.goTo("agenda");
  await meeting.openItem(itemTitle);
  await meeting.decide(itemTitle, {
    text: decided,
    reasons: "Palautteissa on toivottu aikoja työpäivän jälkeen.",
    accountable: founded.provider.organisation,
  });
  await meeting.giveAction(itemTitle, {
    title: "Tehdään iltavastaanoton työvuorot",
    owner: founded.provider.name,
    due: "30.4.2026",
  });
  await new Frame(page).expectSaved();
  return number;
}

/** What a member does at the own device, again and again. */
function createMember(name: string, page: Page, pathFor: (name: string) => string) {
  const frame = new Frame(page);
  const exchange = new ExchangePage(page);
  return {
    name,
    page,
    frame,
    exchange,
    async save() {
      await frame.goTo("exchange");
      return exchange.save(pathFor);
    },
    async open(path: string) {
      await frame.goTo("exchange");
      await exchange.open(path);
    },
    async take(path: string) {
      await frame.goTo("exchange");
      await exchange.take(path);
    },
    async stateHash() {
      await frame.goTo("exchange");
      return exchange.stateHash();
    },
    async editDecision(texts: Parameters<DecisionsPage["edit"]>[0]) {
      await frame.goTo("decisions");
      const decisions = new DecisionsPage(page);
      await decisions.open(itemTitle);
      await decisions.edit(texts);
      await frame.expectSaved();
    },
    async saveMinutes(number: string, format: MinutesFormat) {
      await frame.goTo("meetings");
      await new MeetingsPage(page).open(number);
      const meeting = new MeetingPage(page);
      await meeting.goTo("minutes");
      return meeting.saveMinutes(format, pathFor);
    },
  };
}
