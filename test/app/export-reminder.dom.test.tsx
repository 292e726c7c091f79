import { cleanup, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { isExportDue } from "../../renderer/app/export-reminder.tsx";
import { createFakePlatform } from "../../renderer/platform/fake.ts";
import { createFakeSession, type FakeSession, fakeRecord } from "../support/fake-session.ts";
import { renderApp } from "./support.tsx";

const day = 86_400_000;
const here = { group: "fake-group", name: "Kotihoidon ohjausryhmä", openedMs: 1, isExample: false };
const reminder = "50 muutosta on vain tässä selaimessa.";

beforeEach(() => {
  // jsdom has no layout and so nothing to scroll.
  window.scrollTo = () => undefined;
});
afterEach(() => {
  cleanup();
  window.location.hash = "";
});

/** A group with so many changes since its last export. */
async function groupWith(changes: number, notice?: string): Promise<FakeSession> {
  const session = createFakeSession({
    member: "anna",
    records: [
      fakeRecord("group", "group", { name: here.name, ...(notice === undefined ? {} : { notice }) }),
      fakeRecord("member", "anna", { name: "Anna Esimerkki", side: "buyer" }),
    ],
  });
  for (let n = 0; n < changes; n += 1) await session.edit("action", `a${n}`, { title: `Toimenpide ${n}` });
  return session;
}

const opened = () => screen.findByRole("heading", { level: 1, name: "Asetukset" }, { timeout: 20_000 });

describe("an export is due", () => {
  it("when much is in no file", () => {
    expect(isExportDue({ unexported: 49, unexportedSinceMs: 0 }, 0)).toBe(false);
    expect(isExportDue({ unexported: 50, unexportedSinceMs: 0 }, 0)).toBe(true);
  });

  it("when something has been in no file for two weeks", () => {
    expect(isExportDue({ unexported: 1, unexportedSinceMs: day }, 15 * day - 1)).toBe(false);
    expect(isExportDue({ unexported: 1, unexportedSinceMs: day }, 15 * day)).toBe(true);
    expect(isExportDue({ unexported: 0 }, 400 * day)).toBe(false);
  });
});

describe("the foot", () => {
  it("reminds in a browser, and leads to the exchange", async () => {
    renderApp({ groups: [here], session: await groupWith(50), hash: "#/settings" });
    await opened();
    expect(screen.getByText(reminder)).toBeDefined();
    expect(screen.getByRole("link", { name: "Vie tiedosto talteen" }).getAttribute("href")).toBe("#/exchange");
  });

  it("does not remind early, on the desktop, or of invented data", async () => {
    const desktop = { ...createFakePlatform(), edition: "desktop" as const };
    const cases = [
      { session: await groupWith(49) },
      { session: await groupWith(50), platform: desktop },
      { session: await groupWith(50, "Kaikki on keksittyä.") },
    ];
    for (const options of cases) {
      renderApp({ groups: [here], hash: "#/settings", ...options });
      await opened();
      expect(screen.getByText("Tallennettu tälle koneelle.")).toBeDefined();
      expect(screen.queryByRole("link", { name: "Vie tiedosto talteen" })).toBeNull();
      cleanup();
    }
  });
});
