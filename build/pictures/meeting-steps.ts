import type { Page } from "playwright-core";
import type { Language } from "../../renderer/text/language.ts";
import { createI18n } from "../../renderer/text/words.ts";

/**
 * The states of a meeting that only its course brings about: the steps take the example group's next meeting, 1/2026,
 * into them. Each begins in meeting mode with whatever the steps before it have left, so that any of them can be asked
 * for alone.
 */
export type MeetingStep = (page: Page, language: Language) => Promise<void>;

/** Meeting mode at the item that decides on a bonus. */
export const liveAddress = "#/live/k14/k14-9";
export const draftAddress = "#/meeting/k13/minutes";
export const approvedAddress = "#/meeting/k12/minutes";

function wordsOf(language: Language) {
  const texts = createI18n(language);
  return {
    common: texts.getFixedT(language, "common"),
    live: texts.getFixedT(language, "live"),
    presence: texts.getFixedT(language, "presence"),
    deciding: texts.getFixedT(language, "deciding"),
    meetings: texts.getFixedT(language, "meetings"),
    records: texts.getFixedT(language, "records"),
    review: texts.getFixedT(language, "review"),
  };
}

/** The first button whose name holds the words. */
function button(page: Page, name: string) {
  return page.getByRole("main").getByRole("button", { name }).first();
}

/** The meeting is under way, and its item on the bonus is being handled; presence is not marked. */
export const beginMeeting: MeetingStep = async (page, language) => {
  const { live } = wordsOf(language);
  const start = button(page, live("start"));
  const ways = page.getByRole("navigation", { name: live("views.label") });
  await start.or(ways).first().waitFor();
  if (await start.isVisible()) {
    await page.clock.setFixedTime(new Date("2026-01-28T14:00:00+02:00"));
    await start.click();
    await ways.waitFor();
  }
  await page.clock.setFixedTime(new Date("2026-01-28T14:08:00+02:00"));
  await page.goto(page.url().replace(/#.*$/, liveAddress));
  const takeUp = button(page, live("item.takeUp"));
  const title = page.getByRole("main").getByRole("heading", { level: 2, name: "Lausunto bonuksesta 2025" });
  await title.first().waitFor();
  if (await takeUp.isVisible()) {
    await takeUp.click();
    await takeUp.waitFor({ state: "detached" });
  }
};

/** The same with everybody here. */
export const holdMeeting: MeetingStep = async (page, language) => {
  await beginMeeting(page, language);
  await page.keyboard.press("F4");
  const { live, presence, meetings } = wordsOf(language);
  await page.getByRole("region", { name: live("views.presence") }).waitFor();
  const everybody = button(page, meetings("attendance.markUnmarked_other", { count: 9 }));
  if (await everybody.isVisible()) await everybody.click();
  await button(page, presence("toRemote")).waitFor();
};

export const showItem: MeetingStep = async (page, language) => {
  await holdMeeting(page, language);
  const { live } = wordsOf(language);
  const views = page.getByRole("navigation", { name: live("views.label") });
  await views.getByRole("button", { name: live("views.item"), exact: true }).click();
};

/** A line half written, and what was understood of it. */
export const captureLine: MeetingStep = async (page, language) => {
  await showItem(page, language);
  await page.keyboard.press("F2");
  const line = page.getByRole("combobox").last();
  await line.fill(
    language === "en" ? "a: find out about interpreters @Avopolku " : "t: selvitetään tulkin saatavuus @Avopolku ",
  );
  await page.keyboard.press("Escape");
  await page.keyboard.type("15.3.");
};

export const holdRound: MeetingStep = async (page, language) => {
  await holdMeeting(page, language);
  await page.keyboard.press("Shift+F9");
  const { presence } = wordsOf(language);
  const start = button(page, presence("round.start"));
  const next = button(page, `${presence("round.next")}:`);
  await start.or(next).first().waitFor();
  if (!(await start.isVisible())) return;
  await start.click();
  for (const minute of ["09", "10", "12"]) {
    await next.waitFor();
    await page.clock.setFixedTime(new Date(`2026-01-28T14:${minute}:00+02:00`));
    await next.click();
  }
};

export const openDeciding: MeetingStep = async (page, language) => {
  await holdMeeting(page, language);
  await page.keyboard.press("F9");
  await page.getByRole("form", { name: wordsOf(language).deciding("record"), exact: true }).waitFor();
};

/** The parties' positions, being written down. */
export const writePositions: MeetingStep = async (page, language) => {
  await openDeciding(page, language);
  const { deciding, records } = wordsOf(language);
  await button(page, deciding("positions.title")).click();
  const form = page.getByRole("form", { name: deciding("positions.edit") });
  const stances = ["supports", "against", "reservation", "supports", "supports"] as const;
  for (const [index, stance] of stances.entries()) {
    const party = form.getByRole("radiogroup").nth(index);
    await party.getByRole("radio", { name: records(`values.stance.${stance}`), exact: true }).check({ force: true });
  }
  await form.evaluate("(form) => form.scrollIntoView()");
};

/** A vote by name, half called. */
export const callVote: MeetingStep = async (page, language) => {
  await openDeciding(page, language);
  const { deciding } = wordsOf(language);
  const list = page.getByRole("list", { name: deciding("vote.list") });
  const part = button(page, deciding("motions.title"));
  await list.or(part).first().waitFor();
  if (!(await list.isVisible())) {
    await part.click();
    await button(page, deciding("vote.byName")).click();
    await list.waitFor();
    await page.keyboard.press("Tab");
    for (const [index, key] of ["1", "1", "1", "3", "2"].entries()) {
      await page.keyboard.press(key);
      await list.getByRole("radio", { checked: true }).nth(index).waitFor();
    }
  }
  await list.evaluate("(list) => list.scrollIntoView({ block: 'center' })");
};

export const writeDissent: MeetingStep = async (page, language) => {
  await openDeciding(page, language);
  const { deciding } = wordsOf(language);
  await button(page, deciding("statements.add")).click();
  await page.getByRole("form", { name: deciding("statements.add") }).waitFor();
};

/** A provider's representative is disqualified and has been heard, where the item concerns their bonus. */
export const stepOut: MeetingStep = async (page, language) => {
  await holdMeeting(page, language);
  const { presence } = wordsOf(language);
  const confirm = button(page, `${presence("interest.confirm")}: Ilmari Satunen`);
  if (await confirm.isVisible()) await confirm.click();
  const hear = button(page, `${presence("interest.hear")}: Ilmari Satunen`);
  const out = button(page, `${presence("interest.stepOut")}: Ilmari Satunen`);
  await hear.or(out).first().waitFor();
};

export const askToClose: MeetingStep = async (page, language) => {
  await showItem(page, language);
  await button(page, wordsOf(language).live("close")).click();
  await page.getByRole("alertdialog").or(page.getByRole("dialog")).first().waitFor();
};

export const showKeys: MeetingStep = async (page, language) => {
  await showItem(page, language);
  await page.keyboard.press("Shift+F1");
  await page.getByRole("dialog").waitFor();
};

/** The draft minutes with one text being written where it stands. */
export const editMinutes: MeetingStep = async (page, language) => {
  const { review } = wordsOf(language);
  const sheet = page.getByRole("article").last();
  await sheet
    .getByRole("button", { name: review("passage.editOf", { what: "" }).trim() })
    .nth(9)
    .click();
  await sheet.getByRole("textbox").waitFor();
  await sheet.getByRole("textbox").evaluate("(box) => box.scrollIntoView({ block: 'center' })");
};

/** The draft goes out for correction. */
export const sendForCorrection: MeetingStep = async (page, language) => {
  const { review } = wordsOf(language);
  const round = page.getByText(review("answers.not-answered")).first();
  const send = button(page, review("send.act"));
  await send.or(round).first().waitFor();
  if (!(await send.isVisible())) return;
  await send.click();
  const form = page.getByRole("form", { name: review("send.act") });
  await form.getByRole("button", { name: review("send.act") }).click();
  await page.getByText(review("send.fileTitle")).first().waitFor();
};

/** What was marked as approved becomes frozen by its fingerprint. */
export const freezeMinutes: MeetingStep = async (page, language) => {
  const { review } = wordsOf(language);
  const freeze = button(page, review("approve.freeze"));
  const amend = button(page, review("amend.act"));
  await freeze.or(amend).first().waitFor();
  if (!(await freeze.isVisible())) return;
  await freeze.click();
  const form = page.getByRole("form", { name: review("approve.title") });
  await form.getByRole("button", { name: review("approve.act") }).click();
  await amend.waitFor();
};

/** A numbered amendment beside the frozen text. */
export const amendMinutes: MeetingStep = async (page, language) => {
  await freezeMinutes(page, language);
  const { review } = wordsOf(language);
  const earlier = button(page, review("frozen.differs.title")).or(page.getByText(review("amend.earlier")));
  if (await earlier.first().isVisible()) return;
  await button(page, review("amend.act")).click();
  const form = page.getByRole("form", { name: review("amend.title") });
  await form.getByRole("textbox").last().fill("Kokouksen päättymisaika korjattiin.");
  await form.getByRole("button", { name: review("amend.save") }).click();
  await page.getByText(review("amend.earlier")).first().waitFor();
};
