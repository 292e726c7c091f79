import type { Locator, Page } from "@playwright/test";
import { ConflictsPage } from "./pages/conflicts-page.ts";
import { ExchangePage } from "./pages/exchange-page.ts";
import { Frame } from "./pages/frame.ts";
import { MeetingPage } from "./pages/meeting-page.ts";
import { expect, expectAccessibleInBothLooks, test } from "./support/app.ts";
import { beginning, comboBox, type Scope, textBox } from "./support/controls.ts";
import { giveFile, takeFile } from "./support/files.ts";
import { founded } from "./support/founded-group.ts";
import { KeyboardUser } from "./support/keyboard-user.ts";
import { finnish } from "./support/words.ts";

test.use({ contextOptions: { reducedMotion: "reduce" } });

const common = finnish("common");
const shell = finnish("shell");
const startWords = finnish("start");
const members = finnish("members");
const meetings = finnish("meetings");
const deciding = finnish("deciding");
const decisions = finnish("decisions");
const actions = finnish("actions");
const feedback = finnish("feedback");
const exchange = finnish("exchange");
const conflicts = finnish("conflicts");
const records = finnish("records");
const itemTitle = meetings("agenda.standingItems.development");

test("the journey goes by keyboard alone, and axe finds nothing on its way", async ({ page }, info) => {
  test.setTimeout(240_000);
  const user = new KeyboardUser(page);
  const button = (name: string) => page.getByRole("button", { name: beginning(name) }).first();

  await test.step("founding the group", async () => {
    await page.goto("/#/start");
    await page.getByRole("heading", { level: 1 }).waitFor();
    await expectAccessibleInBothLooks(page);
    await user.activate(button(startWords("doors.newGroup")));
    await user.write(textBox(page, startWords("newGroup.groupName")), founded.groupName);
    await user.write(textBox(page, startWords("newGroup.buyer")), founded.secretary.organisation);
    await user.write(textBox(page, startWords("newGroup.starts")), "1.1.2026");
    await user.write(textBox(page, startWords("newGroup.ends")), "31.12.2029");
    await user.write(textBox(page, startWords("you.name")), founded.secretary.name);
    await user.write(textBox(page, startWords("you.device")), founded.secretary.device);
    await expectAccessibleInBothLooks(page);
    await user.press("Enter");
    await expect(page.getByRole("heading", { level: 1, name: shell("overview.title") })).toBeFocused();
    await expectAccessibleInBothLooks(page);
  });

  await test.step("bringing the others to the table", async () => {
    await goTo(user, "partners");
    for (const { organisation, type } of [
      { organisation: founded.provider.organisation, type: "provider" },
      { organisation: founded.client.organisation, type: "client-association" },
    ] as const) {
      await user.activate(button(members("addOrganisation")));
      const form = page.getByRole("form", { name: members("addOrganisation") });
      await user.write(textBox(form, records("fields.name")), organisation);
      await user.choose(radios(form, records("fields.type")), records(`values.organisationType.${type}`));
      await user.press("Control+Enter");
      await form.waitFor({ state: "detached" });
      await expectFocusKept(page);
      // What was added has the focus; the way back to the top is short from the skip link.
      await backToTop(user);
    }
    for (const { member, side, role } of [
      { member: founded.provider, side: "provider", role: "chair" },
      { member: founded.client, side: "client", role: "experience-expert" },
    ] as const) {
      await user.activate(button(members("addMember")));
      const form = page.getByRole("form", { name: members("addMember") });
      await user.write(textBox(form, records("fields.name")), member.name);
      await user.choose(radios(form, records("fields.side")), records(`values.side.${side}`));
      await user.find(comboBox(form, records("fields.organisation")), member.organisation);
      await user.pick(
        form.getByRole("button", { name: new RegExp(records("fields.role")) }),
        records(`values.role.${role}`),
      );
      if (side === "client") await expectAccessibleInBothLooks(page);
      await user.press("Control+Enter");
      await form.waitFor({ state: "detached" });
      await expectFocusKept(page);
      await backToTop(user);
    }
    await expectAccessibleInBothLooks(page);
  });

  await test.step("making a meeting", async () => {
    await goTo(user, "meetings");
    await expectAccessibleInBothLooks(page);
    await user.activate(button(meetings("new")));
    const form = page.getByRole("form", { name: meetings("new") });
    await user.write(textBox(form, meetings("date")), "12.3.2026");
    await user.write(textBox(form, meetings("startPlanned")), "13.00");
    await user.find(comboBox(form, common("roles.chair")), founded.provider.name);
    await expectAccessibleInBothLooks(page);
    await user.press("Control+Enter");
    await expect(page.getByRole("heading", { level: 1, name: beginning(meetings("meeting")) })).toBeFocused();
    await expectAccessibleInBothLooks(page);
  });

  const meeting = new MeetingPage(page);
  await test.step("noting who is here", async () => {
    await user.activate(page.getByRole("link", { name: meetings("views.attendance"), exact: true }));
    await expectAccessibleInBothLooks(page);
    await user.activate(button(meetings("attendance.markUnmarked", { count: 3 })));
    await expect(meeting.quorum).toContainText(meetings("quorum.yes"));
    await expectFocusKept(page);
    await expectAccessibleInBothLooks(page);
  });

  await test.step("deciding, and giving an action", async () => {
    await backToTop(user);
    await user.activate(page.getByRole("link", { name: meetings("views.agenda"), exact: true }));
    await user.activate(meeting.items.getByRole("button", { name: itemTitle }));
    const item = meeting.item(itemTitle);
    await user.activate(item.getByRole("button", { name: deciding("record") }));
    const decision = item.getByRole("form", { name: deciding("record") });
    await user.write(textBox(decision, deciding("text")), "Kokeillaan iltavastaanottoa torstaisin.");
    await user.pick(
      decision.getByRole("button", { name: new RegExp(decisions("accountable")) }),
      founded.provider.organisation,
    );
    await expectAccessibleInBothLooks(page);
    await user.press("Control+Enter");
    await decision.waitFor({ state: "detached" });
    await expectFocusKept(page);
    await user.activate(item.getByRole("button", { name: meetings("acts.action") }));
    const action = item.getByRole("form", { name: meetings("acts.action") });
    await user.write(textBox(action, actions("heading")), "Tehdään iltavastaanoton työvuorot");
    await user.find(comboBox(action, actions("owner")), founded.provider.name);
    await user.write(textBox(action, actions("due")), "30.4.2026");
    await expectAccessibleInBothLooks(page);
    await user.press("Control+Enter");
    await action.waitFor({ state: "detached" });
    await expectFocusKept(page);
    await expectAccessibleInBothLooks(page);
  });

  await test.step("logging feedback", async () => {
    await goTo(user, "feedback");
    await user.activate(button(feedback("new")));
    await expectAccessibleInBothLooks(page);
    await user.choose(radios(page, feedback("channel")), feedback("channels.phone"));
    await user.activate(button(common("continue")));
    await user.write(textBox(page, feedback("ownWords")), "Illalla olisi helpompi tulla.");
    await expectAccessibleInBothLooks(page);
    await user.activate(button(common("continue")));
    await expectAccessibleInBothLooks(page);
    await user.activate(button(common("save")));
    await expect(page.getByRole("heading", { level: 1, name: feedback("thanks") })).toBeFocused();
  });

  await test.step("saving a file and looking into it", async () => {
    await goTo(user, "exchange");
    await user.tabTo(button(exchange("export.action")));
    const file = await takeFile(
      page,
      (name) => info.outputPath(name),
      () => user.press("Enter"),
    );
    await expectFocusKept(page);
    await user.tabTo(button(exchange("import.action")));
    await giveFile(page, file.path, () => user.press("Enter"));
    const { preview } = new ExchangePage(page);
    await expect(preview).toContainText(exchange("preview.nothingNew"));
    await expectFocusKept(page);
    await expectAccessibleInBothLooks(page);
    await user.activate(preview.getByRole("button", { name: exchange("preview.close") }));
    await expectFocusKept(page);
    await expectAccessibleInBothLooks(page);
  });
});

test("a conflict is settled by keyboard alone", async ({ page }) => {
  const user = new KeyboardUser(page);
  await page.goto("/#/demo");
  await page.getByRole("heading", { level: 1, name: shell("overview.title") }).waitFor();
  await goTo(user, "conflicts");
  await expectAccessibleInBothLooks(page);
  const field = records("fields.dueOn");
  const place = new ConflictsPage(page);
  await expect(place.values(field)).toHaveCount(2);
  const last = place.values(field).last();
  await user.activate(last.getByRole("button", { name: beginning(conflicts("choose")) }));
  await expect(page.getByText(conflicts("empty.title")).first()).toBeVisible();
  await expectFocusKept(page);
  await expectAccessibleInBothLooks(page);
});

/** Walks to a place by its link in the rail. */
async function goTo(
  user: KeyboardUser,
  place: "partners" | "meetings" | "feedback" | "exchange" | "conflicts",
): Promise<void> {
  const { rail } = new Frame(user.page);
  const name = shell(`places.${place}`);
  await user.activate(rail.getByRole("link", { name: beginning(name) }));
  await expect(user.page.getByRole("heading", { level: 1, name })).toBeFocused();
}

function radios(scope: Scope, name: string): Locator {
  return scope.getByRole("radiogroup", { name: beginning(name) });
}

/** By the skip link to the content, which every page begins with. */
async function backToTop(user: KeyboardUser): Promise<void> {
  await user.activate(user.page.getByRole("link", { name: common("controls.skipToContent") }));
}

async function expectFocusKept(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.activeElement !== document.body)).toBe(true);
}
