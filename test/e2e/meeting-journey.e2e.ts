import type { Locator, Page } from "@playwright/test";
import { pathToFileURL } from "node:url";
import { LiveByKeys } from "./pages/live-by-keys.ts";
import { MinutesByKeys } from "./pages/minutes-by-keys.ts";
import { expect, expectAccessible, test } from "./support/app.ts";
import { checked, checkedInEveryWidth } from "./support/checked.ts";
import { beginning, comboBox, type Scope, textBox } from "./support/controls.ts";
import { giveFile, takeFile } from "./support/files.ts";
import { goTo, handOver, takeIn } from "./support/hand-over.ts";
import {
  action,
  absent,
  agenda,
  corrected,
  counter,
  day,
  deputy,
  dissent,
  facts,
  guideline,
  handling,
  late,
  member,
  note,
  number,
  plan,
  previous,
  returned,
  secretary,
} from "./support/held-meeting.ts";
import { KeyboardUser } from "./support/keyboard-user.ts";
import { docxText } from "./support/paper-text.ts";
import { finnish } from "./support/words.ts";

test.use({ contextOptions: { reducedMotion: "reduce" } });

const shell = finnish("shell");
const start = finnish("start");
const meetings = finnish("meetings");
const notice = finnish("notice");
const live = finnish("live");
const presence = finnish("presence");
const deciding = finnish("deciding");
const capture = finnish("capture");
const review = finnish("review");
const records = finnish("records");

test("a whole meeting goes from draft to approved minutes by keyboard alone", async ({
  page,
  openSecondProfile,
}, info) => {
  test.setTimeout(480_000);
  page.setDefaultTimeout(20_000);
  const user = new KeyboardUser(page);
  const room = new LiveByKeys(user);
  let files = 0;
  const pathFor = (name: string) => info.outputPath(`${(files += 1)} ${name}`);
  await page.clock.setFixedTime(new Date(`${day}T13:40:00+02:00`));

  await test.step("a meeting with the agenda of 5/2025", async () => {
    await page.goto("/#/demo");
    await page.getByRole("heading", { level: 1, name: shell("overview.title") }).waitFor();
    await goTo(user, "meetings");
    await user.activate(page.getByRole("button", { name: meetings("new") }));
    const form = page.getByRole("form", { name: meetings("new") });
    await user.write(textBox(form, meetings("date")), "15.1.2026");
    await user.activate(form.getByRole("button", { name: meetings("checkersChosen", { count: 0 }) }));
    await user.tabTo(form.getByRole("checkbox", { name: beginning(member) }));
    await user.press("Space");
    await user.choose(radios(form, meetings("agenda.from")), meetings("agenda.fromEarlier"));
    await user.pick(
      form.getByRole("button", { name: new RegExp(meetings("agenda.fromWhich")) }),
      meetings("numberAndYear", { number: "5/2025" }),
    );
    await checked(page, "the form of a new meeting");
    await user.press("Control+Enter");
    await expect(page.getByRole("heading", { level: 1, name: beginning(meetings("meeting")) })).toBeFocused();
    for (const title of agenda) await expect(itemButton(page, title)).toBeVisible();
    await checked(page, "the agenda");
  });

  await test.step("what is proposed is written", async () => {
    for (const { title, text } of [plan, guideline]) {
      await user.activate(itemButton(page, title));
      const item = page.getByRole("article", { name: title });
      await user.activate(item.getByRole("button", { name: meetings("agenda.editItem") }));
      const form = item.getByRole("form", { name: meetings("agenda.editItem") });
      await user.write(textBox(form, meetings("agenda.proposal")), text);
      await checked(page, "the form of an item");
      await user.press("Control+Enter");
      await form.waitFor({ state: "detached" });
      await expect(item).toContainText(text);
    }
  });

  await test.step("the notice is sent", async () => {
    await user.activate(
      page
        .getByRole("navigation", { name: meetings("views.title") })
        .getByRole("link", { name: meetings("views.notice") }),
    );
    await expect(page.getByText(notice("state.draft"))).toBeVisible();
    await checked(page, "the notice");
    // The notice alone, and as a page of the web: papers are compared elsewhere.
    for (const name of [
      notice("set.paper.agenda"),
      notice("set.paper.pack"),
      notice("set.format.pdf"),
      notice("set.format.docx"),
    ]) {
      await user.tabTo(page.getByRole("checkbox", { name: beginning(name) }));
      await user.press("Space");
    }
    await user.tabTo(page.getByRole("button", { name: notice("acts.send") }));
    const pack = await takeFile(page, pathFor, () => user.press("Enter"));
    expect(pack.name).toMatch(/\.zip$/);
    await expect(page.getByText(notice("state.sent", { date: "15.1.2026" }))).toBeVisible();
    await checked(page, "the notice as sent");
  });

  await test.step("the meeting begins, and it is not quorate", async () => {
    await page.clock.setFixedTime(new Date(`${day}T14:02:00+02:00`));
    await user.activate(page.getByRole("button", { name: live("start") }));
    await expect(page.getByRole("region", { name: live("bar.label") })).toContainText(
      live("bar.itemOf", { place: 1, count: 13 }),
    );
    await room.turnClock(day, "14:02");
    await checked(page, "the first item");
    const panel = await room.show("presence");
    await user.activate(
      panel.getByRole("button", { name: `${presence("sideHere")}: ${records("values.side.buyer")}` }),
    );
    for (const name of absent)
      await user.activate(
        panel.getByRole("button", { name: new RegExp(`^${meetings("attendance.cannotCome")}: ${name}`) }),
      );
    for (const name of [deputy, member])
      await user.activate(panel.getByRole("button", { name: `${meetings("attendance.here")}: ${name}` }));
    await expect(room.here).toContainText(live("here.notQuorate"));
    await checkedInEveryWidth(page, "who is here");
  });

  await test.step("a decision is held back until a late arrival", async () => {
    await room.turnClock(day, "14:12");
    for (const title of agenda.slice(1, 4)) await room.goOn(title);
    const panel = await room.show("deciding");
    await expect(panel.getByText(presence("gate.title"))).toBeVisible();
    await checked(page, "an item that cannot be decided");
    await room.writeLine(`p: ${previous} @Mallilan hyvinvointialue`);
    await expect(room.captureForm.getByRole("alert")).toHaveText(capture("problems.notQuorate"));
    await expect(room.line).toHaveValue(new RegExp(previous));
    await checked(page, "a decision that is held back");
    await room.turnClock(day, "14:20");
    const board = await room.show("presence");
    await user.activate(board.getByRole("button", { name: `${meetings("attendance.arrivesNow")}: ${late}` }));
    await expect(page.getByRole("log").filter({ hasText: live("here.regained") })).toBeAttached();
    await expect(room.here).toContainText(live("here.quorate"));
    // What was typed has waited in the line.
    await user.press("F2");
    await user.press("Enter");
    await expect(room.line).toHaveValue("");
    await user.activate(
      page
        .getByRole("navigation", { name: live("views.label") })
        .getByRole("button", { name: live("views.item"), exact: true }),
    );
    await expect(page.getByRole("article", { name: agenda[3] })).toContainText(previous);
    await checked(page, "an item with its decision");
  });

  await test.step("an action and a note, each in one line", async () => {
    await room.turnClock(day, "14:30");
    await room.goOn(agenda[4]);
    await room.writeHandling(handling);
    await room.capture(`t: ${action} @${secretary} ennen seuraavaa kokousta`);
    await room.capture(note);
    const item = page.getByRole("article", { name: agenda[4] });
    await expect(item.getByRole("listitem").filter({ hasText: action })).toContainText("27.1.2026");
    await expect(item).toContainText(note);
    await checked(page, "an item with what was captured");
  });

  await test.step("the deputy whom the plan concerns is heard and steps out", async () => {
    await room.turnClock(day, "15:12");
    for (const title of agenda.slice(5, 9)) await room.goOn(title);
    const item = page.getByRole("article", { name: plan.title });
    await user.activate(item.getByRole("button", { name: `${presence("interest.confirm")}: ${deputy}` }));
    await user.activate(item.getByRole("button", { name: `${presence("interest.hear")}: ${deputy}` }));
    await room.turnClock(day, "15:16");
    await user.activate(item.getByRole("button", { name: `${presence("interest.stepOut")}: ${deputy}` }));
    await expect(item).toContainText(presence("interest.states.outSince", { time: "15.16" }));
    await room.expectExcluded(1);
    await checked(page, "somebody has stepped out");
    // As proposed, by two keys.
    const panel = await room.show("deciding");
    await user.press("Control+Enter");
    await expect(panel.getByRole("link", { name: plan.title })).toBeVisible();
    await checked(page, "a decision as it was proposed");
  });

  await test.step("a vote by name is a tie, and the chair's word settles it", async () => {
    await room.turnClock(day, "15:22");
    await room.goOn(guideline.title);
    await room.expectExcluded(0);
    const panel = await room.show("deciding");
    await user.activate(panel.getByRole("button", { name: deciding("motions.title") }));
    await user.activate(panel.getByRole("button", { name: deciding("motions.add") }));
    const motion = panel.getByRole("form", { name: deciding("motions.counter", { number: 1 }) });
    await user.write(textBox(motion, deciding("motions.text")), counter);
    await user.find(comboBox(motion, deciding("motions.member")), member);
    await user.find(comboBox(motion, deciding("motions.seconder")), late);
    await checked(page, "a counter-motion");
    await user.press("Control+Enter");
    await motion.waitFor({ state: "detached" });
    await user.activate(panel.getByRole("button", { name: deciding("vote.byName") }));
    await user.tabTo(
      panel
        .getByRole("list", { name: deciding("vote.list") })
        .getByRole("radio")
        .first(),
    );
    // Each answer goes on to the next name; the buyer's three are for the base.
    for (const choice of ["1", "1", "1", "2", "2", "2"]) await user.press(choice);
    await expect(panel.getByRole("radio", { checked: true })).toHaveCount(6);
    await checkedInEveryWidth(page, "an open vote");
    await user.activate(panel.getByRole("button", { name: deciding("vote.close") }));
    await expect(panel).toContainText(deciding("vote.result.byChair"));
    await checked(page, "a vote that was held");
  });

  await test.step("a dissent in own words, and the decision", async () => {
    const panel = room.part("deciding");
    await user.activate(panel.getByRole("button", { name: deciding("statements.add") }));
    const form = panel.getByRole("form", { name: deciding("statements.add") });
    const whose = comboBox(form, deciding("statements.whose"));
    await user.tabTo(whose);
    await user.press("Control+A");
    await user.find(whose, member);
    await user.write(textBox(form, deciding("statements.ownWords")), dissent);
    await checked(page, "a dissent");
    await user.press("Control+Enter");
    await expect(panel.getByRole("blockquote")).toHaveText(dissent);
    await room.show("deciding");
    await user.press("Control+Enter");
    await expect(panel.getByRole("link", { name: guideline.title })).toBeVisible();
    await checked(page, "a decision that was voted on");
  });

  await test.step("an item is returned, and the meeting is closed", async () => {
    await room.turnClock(day, "15:40");
    await room.goOn(agenda[10]);
    const panel = await room.show("deciding");
    await user.activate(panel.getByRole("button", { name: deciding("outcome.returned") }));
    const form = panel.getByRole("form", { name: deciding("outcome.returned") });
    await user.write(textBox(form, deciding("outcome.why")), returned);
    await checked(page, "an item that is returned");
    await user.press("Control+Enter");
    await expect(panel).toContainText(records("values.itemStatus.returned"));
    await room.turnClock(day, "16:00");
    for (const title of agenda.slice(11)) await room.goOn(title);
    await user.activate(page.getByRole("button", { name: live("close") }));
    const dialog = page.getByRole("alertdialog", { name: live("closing.title") });
    await expect(dialog).toContainText(live("closing.nothing"));
    await checked(page, "the question before the meeting is closed");
    await user.activate(dialog.getByRole("button", { name: live("closing.confirm") }));
    await expect(page.getByRole("heading", { level: 2, name: live("ended.title") })).toBeFocused();
    await checked(page, "the end of the meeting");
  });

  const otherProfile = await openSecondProfile();
  const other = new KeyboardUser(otherProfile.page);
  other.page.setDefaultTimeout(20_000);
  const minutes = new MinutesByKeys(user, pathFor);
  const othersMinutes = new MinutesByKeys(other, pathFor);
  const { desk } = minutes;
  await test.step("the minutes go out for correction", async () => {
    await user.activate(page.getByRole("link", { name: live("ended.toMinutes") }));
    await expect(desk).toContainText(review("stages.writing"));
    await checkedInEveryWidth(page, "the minutes as a draft");
    const file = await minutes.sendTo(member);
    await checked(page, "the minutes sent out");
    await other.page.clock.setFixedTime(new Date(`${day}T16:10:00+02:00`));
    await other.page.goto("/#/start");
    await other.activate(other.page.getByRole("button", { name: start("doors.received") }));
    await other.tabTo(other.page.getByRole("button", { name: start("received.choose") }));
    await giveFile(other.page, file.path, () => other.press("Enter"));
    const joining = other.page.getByRole("form", { name: start("received.join") });
    await other.choose(joining.getByRole("radiogroup"), member);
    await other.activate(joining.getByRole("button", { name: start("received.join") }));
    await expect(other.page.getByRole("heading", { level: 1, name: shell("overview.title") })).toBeFocused();
  });

  await test.step("a member proposes another wording", async () => {
    await othersMinutes.open(number);
    const form = await othersMinutes.propose("5 §", handling, corrected);
    await checked(other.page, "a correction");
    await other.press("Control+Enter");
    await form.waitFor({ state: "detached" });
    await handOver(other, user, pathFor);
  });

  await test.step("the correction is accepted, and the changed text is sent out anew", async () => {
    await minutes.open(number);
    await expect(desk).toContainText(corrected);
    await checkedInEveryWidth(page, "a correction that waits");
    await user.activate(desk.getByRole("button", { name: beginning(review("corrections.accept")) }));
    await expect(desk).toContainText(review("changed.title"));
    await checked(page, "a correction that was accepted");
    const file = await minutes.sendTo(member);
    await takeIn(other, file);
  });

  await test.step("the member approves this text, and it is checked", async () => {
    await othersMinutes.open(number);
    await other.activate(other.page.getByRole("button", { name: review("own.approve") }));
    await expect(other.page.getByText(review("answers.approves")).first()).toBeVisible();
    await handOver(other, user, pathFor);
    await minutes.open(number);
    await expect(desk).toContainText(review("stages.checked"));
    await checked(page, "the minutes as checked");
  });

  await test.step("the minutes are approved and frozen", async () => {
    await user.activate(desk.getByRole("button", { name: review("approve.act") }));
    await checked(page, "the form of the approval");
    await user.activate(
      page.getByRole("form", { name: review("approve.title") }).getByRole("button", { name: review("approve.act") }),
    );
    const frozen = page.getByRole("region", { name: review("frozen.title") });
    await expect(frozen).toContainText(review("frozen.approvedOn", { when: "15.1.2026" }));
    await expect(page.getByRole("button", { name: beginning(review("passage.add")) })).toHaveCount(0);
    await checked(page, "the minutes as approved");
  });

  await test.step("what was taken out says all of it", async () => {
    const html = await minutes.take("html");
    const docx = await minutes.take("docx");
    const reader = await page.context().newPage();
    await reader.goto(pathToFileURL(html.path).href);
    const read = await reader.locator("body").innerText();
    const written = docxText(docx.bytes);
    for (const paper of [read, written]) {
      const text = paper.replaceAll("\u00a0", " ");
      for (const fact of facts) expect.soft(text).toMatch(fact);
    }
    await expectAccessible(reader);
    await reader.close();
  });
});

function itemButton(page: Page, title: string): Locator {
  return page.getByRole("region", { name: meetings("agenda.title") }).getByRole("button", { name: title });
}

function radios(scope: Scope, name: string): Locator {
  return scope.getByRole("radiogroup", { name: beginning(name) });
}
