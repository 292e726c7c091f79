import type { Page } from "@playwright/test";
import {
  amendMinutes,
  approvedAddress,
  askToClose,
  beginMeeting,
  callVote,
  captureLine,
  draftAddress,
  editMinutes,
  freezeMinutes,
  holdRound,
  liveAddress,
  type MeetingStep,
  openDeciding,
  sendForCorrection,
  showItem,
  showKeys,
  stepOut,
  writeDissent,
  writePositions,
} from "../../build/pictures/meeting-steps.ts";
import { recordPlaceKinds } from "../../renderer/navigation/route.ts";
import { createExampleBook } from "../demo/example-book.ts";
import { expect, test } from "./support/app.ts";
import { beginning } from "./support/controls.ts";
import { bringLargeText, expectAccessibleInEveryLook, expectAccessibleWithLargeText } from "./support/look-check.ts";
import { finnish } from "./support/words.ts";

test.use({ contextOptions: { reducedMotion: "reduce" } });

const common = finnish("common");
const meetings = finnish("meetings");
const deciding = finnish("deciding");
const decisions = finnish("decisions");
const presence = finnish("presence");
const notice = finnish("notice");
const review = finnish("review");
const actions = finnish("actions");
const feedback = finnish("feedback");
const members = finnish("members");
const conflicts = finnish("conflicts");
const history = finnish("history");
const lists = finnish("lists");
const search = finnish("search");
const startWords = finnish("start");

/** A screen of the example group, and what is done there first. */
interface State {
  readonly name: string;
  readonly address: string;
  readonly act?: (page: Page) => Promise<void>;
}

/** Every place and every state that differs in what is on the screen, a few to a test. */
const groups: Readonly<Record<string, readonly State[]>> = {
  "the places": [
    "overview",
    "meetings",
    "meetings?part=cycle",
    "meetings?part=templates",
    "meetings?part=templates&of=at1",
    "meetings?part=proposals",
    "meetings?part=proposals&new=1",
    "meetings?part=proposals&of=ip3",
    "decisions",
    "actions",
    "feedback",
    "partners",
    "exchange",
    "conflicts",
    "settings",
    "help",
    "help/keyboard",
    "projector/k13",
    "nothing/here",
  ].map((address) => ({ name: address, address })),
  "a meeting": [
    { name: "agenda", address: "meeting/k14/agenda" },
    { name: "minutes", address: "meeting/k13/minutes" },
    { name: "agenda in another order", address: "meeting/k14/agenda", act: press(meetings("agenda.order")) },
    { name: "a new item", address: "meeting/k14/agenda", act: press(meetings("agenda.add")) },
    { name: "attendance", address: "meeting/k13/attendance" },
    { name: "a movement", address: "meeting/k13/attendance", act: press(meetings("attendance.leaves")) },
    { name: "the meeting edited", address: "meeting/k14/agenda", act: press(meetings("edit")) },
    { name: "a new meeting", address: "meetings", act: press(meetings("new")) },
  ],
  "what is recorded under an item": [
    // An empty form that was sent says what is missing.
    { name: "decision", open: deciding("recordAnother"), send: deciding("record") },
    { name: "action", open: meetings("acts.action"), send: common("save") },
    { name: "positions", open: deciding("positions.title"), send: common("save") },
    { name: "statement", open: deciding("statements.add"), send: common("save") },
    { name: "disqualification", open: presence("interest.declare"), send: common("save") },
  ].map(({ name, open, send }) => ({
    name,
    address: "meeting/k13/agenda",
    async act(page: Page) {
      await openItem(page);
      await press(open)(page);
      await page.getByRole("form").getByRole("button", { name: send }).click();
    },
  })),
  "meeting mode": [
    { name: "before it begins", address: "live/k14" },
    live("the item", beginMeeting),
    live("presence", stepOut),
    live("the item with what concerns it", showItem),
    live("a line being captured", captureLine),
    live("a round", holdRound),
    live("the keys", showKeys),
    { name: "the second screen", address: "projector/k14" },
  ],
  "deciding in a meeting": [
    live("deciding", openDeciding),
    live("positions", writePositions),
    live("a vote by name", callVote),
    live("a dissent", writeDissent),
    live("the end", askToClose),
  ],
  "the notice and the minutes": [
    { name: "notice", address: "meeting/k14/notice" },
    { name: "a notice updated", address: "meeting/k14/notice", act: press(notice("acts.update")) },
    { name: "a text of the minutes", address: draftAddress.slice(2), act: inFinnish(editMinutes) },
    { name: "minutes sent for correction", address: draftAddress.slice(2), act: press(review("send.act")) },
    { name: "minutes out for correction", address: draftAddress.slice(2), act: inFinnish(sendForCorrection) },
    { name: "minutes to be approved", address: draftAddress.slice(2), act: press(review("approve.act")) },
    { name: "frozen minutes", address: approvedAddress.slice(2), act: inFinnish(freezeMinutes) },
    { name: "an amendment", address: approvedAddress.slice(2), act: press(review("amend.act")) },
    { name: "amended minutes", address: approvedAddress.slice(2), act: inFinnish(amendMinutes) },
    { name: "the rules as a paper", address: "partners", act: press(members("rules.open")) },
  ],
  "what lies over the page": [
    { name: "the search, empty", address: "overview", act: openSearch },
    {
      name: "the search with findings",
      address: "decisions",
      async act(page) {
        await openSearch(page);
        await page.keyboard.type("odotusajan");
        await page.getByRole("option").first().waitFor();
        // The field names the line that is meant a moment after the lines have changed.
        await expect.poll(() => page.evaluate(namesOption)).toBe(true);
      },
    },
    {
      name: "the shortcuts",
      address: "overview",
      async act(page) {
        await page.keyboard.press("Control+/");
        await page.getByRole("dialog").waitFor();
      },
    },
    ...(["meetings", "decisions", "actions", "feedback"] as const).map((address) => ({
      name: `how ${address} are shown`,
      address,
      async act(page: Page) {
        await press(lists("view.title"))(page);
        await page.getByRole("dialog").waitFor();
      },
    })),
  ],
  "dialogs and forms": [
    { name: "a new action", address: "actions", act: press(actions("new")) },
    { name: "a calendar", address: "meetings", act: openCalendar },
    { name: "a list of choices", address: "meeting/k13/agenda", act: openChoices },
    { name: "feedback, first question", address: "feedback", act: press(feedback("new")) },
    { name: "feedback that names somebody", address: "feedback", act: nameSomebody },
    { name: "a new member", address: "partners", act: press(members("addMember")) },
    { name: "the end of a term", address: "member/m9", act: press(members("endTerm.action")) },
    { name: "a removal", address: "member/m9", act: press(members("remove.action")) },
    { name: "a third value", address: "conflicts", act: press(conflicts("writeThird")) },
    { name: "a decision all edited", address: "decision/pd20", act: editAll },
    { name: "an action all edited", address: "action/a38", act: editAll },
    { name: "feedback all edited", address: "feedback/f36", act: editAll },
    { name: "a member all edited", address: "member/m9", act: editAll },
  ],
};

for (const [name, states] of Object.entries(groups)) {
  test(`axe finds nothing in ${name}, in every theme and density, and narrow`, async ({ page }) => {
    await visitAll(page, states, expectAccessibleInEveryLook);
  });

  test(`axe finds nothing in ${name} with text of 200 %`, async ({ page }) => {
    await bringLargeText(page);
    await visitAll(page, states, expectAccessibleWithLargeText);
  });
}

test("axe finds nothing on the page of any kind of record", async ({ page }) => {
  const book = await createExampleBook();
  const states = recordPlaceKinds.flatMap((kind) => {
    const [first] = book.all(kind);
    return first === undefined ? [] : [{ name: kind, address: `${kind}/${first.id}`, act: openHistory }];
  });
  expect(states.length).toBeGreaterThan(5);
  await visitAll(page, states, expectAccessibleInEveryLook);
});

test("axe finds nothing on the way in", async ({ page }) => {
  test.setTimeout(150_000);
  await page.goto("/#/start");
  await page.getByRole("heading", { level: 1 }).waitFor();
  await expectAccessibleInEveryLook(page, "start");
  await press(startWords("doors.newGroup"))(page);
  await page.getByRole("button", { name: startWords("newGroup.create") }).click();
  await expectAccessibleInEveryLook(page, "a new group, with what is missing");
});

function inFinnish(step: MeetingStep): (page: Page) => Promise<void> {
  return (page) => step(page, "fi");
}

function live(name: string, step: MeetingStep): State {
  return { name, address: liveAddress.slice(2), act: inFinnish(step) };
}

type Check = (page: Page, state: string) => Promise<void>;

async function visitAll(page: Page, states: readonly State[], check: Check): Promise<void> {
  test.setTimeout(240_000);
  await page.goto("/#/demo");
  await page.waitForURL(/#\/overview$/);
  for (const [index, { name, address, act }] of states.entries()) {
    await test.step(name, async () => {
      // A page of its own each time, so that nothing is left of the one before.
      await page.goto(`/?${index}#/${address}`);
      // Looked for at every drawing: a locator looks every half second only, once the first moments have passed.
      await page.waitForFunction(() => document.querySelector("h1") !== null);
      await page.evaluate(becomeStill);
      await act?.(page);
      await check(page, name);
    });
  }
}

/** Waits until nothing has changed on the page for a moment: all of it is there. */
async function becomeStill(): Promise<void> {
  const stillMs = 120;
  await new Promise<void>((resolve) => {
    let timer = setTimeout(resolve, stillMs);
    const observer = new MutationObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        observer.disconnect();
        resolve();
      }, stillMs);
    });
    observer.observe(document, { attributes: true, characterData: true, childList: true, subtree: true });
  });
}

function press(name: string): (page: Page) => Promise<void> {
  return (page) =>
    page
      .getByRole("main")
      .getByRole("button", { name: beginning(name) })
      .first()
      .click();
}

/** Whether the option that the focused field names, if any, is there. */
function namesOption(): boolean {
  const named = document.activeElement?.getAttribute("aria-activedescendant") ?? null;
  return named === null || document.getElementById(named) !== null;
}

async function openSearch(page: Page): Promise<void> {
  await page.keyboard.press("Control+K");
  await page.getByRole("dialog").getByPlaceholder(search("placeholder")).waitFor();
}

async function openItem(page: Page): Promise<void> {
  await page.getByRole("main").getByRole("button", { name: "Suositus etusijajärjestyksestä 2026" }).first().click();
  await page.getByRole("article").waitFor();
}

async function openCalendar(page: Page): Promise<void> {
  await press(meetings("new"))(page);
  await page
    .getByRole("button", { name: new RegExp(common("controls.openCalendar")) })
    .first()
    .click();
  await page.getByRole("grid").waitFor();
}

async function openChoices(page: Page): Promise<void> {
  await openItem(page);
  await press(deciding("recordAnother"))(page);
  await page.getByRole("button", { name: new RegExp(decisions("accountable")) }).click();
  await page.getByRole("option").first().waitFor();
}

async function nameSomebody(page: Page): Promise<void> {
  await press(feedback("new"))(page);
  await page.getByRole("textbox").first().fill("Virtasen Matti soitti numerosta 040 123 4567.");
  await page.getByRole("textbox").first().press("Control+Enter");
}

/** Opens the form of every section of a record's page at once. */
async function editAll(page: Page): Promise<void> {
  const edit = page.getByRole("main").getByRole("button", { name: beginning(common("edit")) });
  await edit.first().waitFor();
  for (let left = await edit.count(); left > 0; left = await edit.count()) {
    await edit.first().click();
    await expect(edit).toHaveCount(left - 1);
  }
  await page.getByRole("form").first().waitFor();
}

async function openHistory(page: Page): Promise<void> {
  await press(history("title"))(page);
  await page.getByRole("main").getByRole("list").last().waitFor();
}
