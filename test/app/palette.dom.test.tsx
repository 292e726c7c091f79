import { act, cleanup, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createFakePlatform } from "../../renderer/platform/fake.ts";
import type { Shell } from "../../renderer/platform/shell.ts";
import { createFakeSession, fakeRecord } from "../support/fake-session.ts";
import { renderApp } from "./support.tsx";

const user = userEvent.setup();

// jsdom has no layout and so nothing to scroll.
beforeEach(() => {
  window.scrollTo = () => undefined;
  Element.prototype.scrollIntoView = () => undefined;
});
afterEach(() => {
  cleanup();
  window.localStorage.clear();
  window.location.hash = "";
});

const here = { group: "fake-group", name: "Kotihoidon ohjausryhmä", openedMs: 1, isExample: false };
const title = (name: string) => screen.findByRole("heading", { level: 1, name }, { timeout: 20_000 });

async function openApp(hash = "#/settings", platform = createFakePlatform()) {
  const session = createFakeSession({
    member: "anna",
    records: [
      fakeRecord("group", "group", { name: "Kotihoidon ohjausryhmä" }),
      fakeRecord("member", "anna", { name: "Anna Esimerkki", side: "buyer", role: "chair" }),
      fakeRecord("meeting", "k1", { number: "1/2026", place: "Etäyhteys" }),
      fakeRecord("agenda-item", "i1", { meeting: "k1", title: "Etusijajärjestys", place: "a0" }),
      fakeRecord("action", "a1", { title: "Korjaussuunnitelma", description: "Syyt odotusajan venymiseen." }),
      fakeRecord("decision", "d1", { title: "Odotusajan seuranta" }),
    ],
  });
  renderApp({ groups: [here], session, hash, platform });
  await screen.findByRole("heading", { level: 1 }, { timeout: 20_000 });
  return session;
}

async function openPalette() {
  await user.keyboard("{Control>}k{/Control}");
  return screen.findByRole("combobox", { name: "Mitä etsit tai haluat tehdä?" }, { timeout: 20_000 });
}

const options = () => screen.queryAllByRole("option").map(({ textContent }) => textContent);

describe("search and commands", () => {
  it("open by keys and by their button, take the focus, and close by the same keys and by Escape", async () => {
    await openApp();
    const field = await openPalette();
    expect(document.activeElement).toBe(field);
    await user.keyboard("{Control>}k{/Control}");
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    const button = screen.getByRole("button", { name: "Etsi tai tee" });
    expect(button.getAttribute("aria-keyshortcuts")).toBe("Control+K");
    await user.click(button);
    await screen.findByRole("dialog", { name: "Haku ja komennot" });
    await user.keyboard("odotus{Escape}");
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    await waitFor(() => expect(document.activeElement).toBe(button));
  });

  it("find a record by another form of its words, mark them, count them and lead there", async () => {
    await openApp();
    await openPalette();
    await user.keyboard("odotusaikaa");
    await waitFor(() =>
      expect(options()).toEqual(["Odotusajan seuranta", "KorjaussuunnitelmaSyyt odotusajan venymiseen."]),
    );
    expect(screen.getByText("2 tulosta").closest("output")).not.toBeNull();
    expect(screen.getAllByText("Odotusajan").map(({ tagName }) => tagName)).toEqual(["MARK"]);
    expect(within(screen.getByRole("group", { name: "Toimenpiteet" })).getAllByRole("option")).toHaveLength(1);
    await user.keyboard("{ArrowDown}{Enter}");
    await title("Korjaussuunnitelma");
    expect(window.location.hash).toBe("#/action/a1");
    await waitFor(() => expect(document.activeElement?.tagName).toBe("H1"));
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  it("find people by their role, and an item with its meeting", async () => {
    await openApp();
    await openPalette();
    await user.keyboard("puheenjohtajat");
    await waitFor(() => expect(options()).toEqual(["Anna Esimerkki"]));
    await user.clear(screen.getByRole("combobox"));
    await user.keyboard("etusijajärjestyksiä");
    await waitFor(() => expect(options()).toEqual(["1\u00a0§ EtusijajärjestysKokous 1/2026"]));
    await user.keyboard("{Enter}");
    const heading = await screen.findByRole("heading", { level: 2, name: "Etusijajärjestys" }, { timeout: 20_000 });
    await waitFor(() => expect(document.activeElement).toBe(heading));
  });

  it("do what is typed, by any of its names", async () => {
    await openApp();
    await openPalette();
    await user.keyboard("teema yö");
    await waitFor(() => expect(options()).toEqual(["Tummat värit"]));
    await user.keyboard("{Enter}");
    await waitFor(() => expect(document.documentElement.dataset["theme"]).toBe("dark"));
  });

  it("open the form for a new record from anywhere", async () => {
    await openApp();
    await openPalette();
    await user.keyboard("uusi kokous{Enter}");
    await screen.findByRole("heading", { name: "Uusi kokous" }, { timeout: 20_000 });
    expect(window.location.hash).toBe("#/meetings?new=1");
  });

  it("teach while nothing is typed, and offer what was opened lately and what can be done", async () => {
    await openApp("#/action/a1");
    window.location.hash = "#/settings";
    await title("Asetukset");
    await openPalette();
    expect(screen.getByText(/Kirjoita sana missä muodossa tahansa/)).toBeDefined();
    const recent = screen.getByRole("group", { name: "Viimeksi avatut" });
    expect(
      within(recent)
        .getAllByRole("option")
        .map(({ textContent }) => textContent),
    ).toEqual(["KorjaussuunnitelmaToimenpide"]);
    expect(options()).toContain("Uusi kokous");
    // Nothing to undo, no conflicts, no item open: what cannot be done is not offered.
    expect(options().filter((text) => /Kumoa|Siirry ristiriitoihin|Kirjaa päätös/.test(text))).toEqual([]);
  });

  it("say when nothing was found, and when no record has all of the words", async () => {
    await openApp();
    await openPalette();
    await user.keyboard("zzzz");
    await screen.findByText("Mitään ei löytynyt");
    expect(screen.getByText("0 tulosta")).toBeDefined();
    await user.clear(screen.getByRole("combobox"));
    await user.keyboard("odotusaika etusijajärjestys");
    await screen.findByText(/Kaikkia sanoja ei löytynyt samasta asiasta/);
    expect(options()).toHaveLength(3);
  });

  it("see at once what is written meanwhile", async () => {
    const session = await openApp();
    await openPalette();
    await user.keyboard("valaistus");
    await screen.findByText("Mitään ei löytynyt");
    await act(() => session.edit("action", "a2", { title: "Pihan valaistus" }));
    await waitFor(() => expect(options()).toEqual(["Pihan valaistus"]));
  });
});

describe("the way to a page", () => {
  it("is told above it, and in the title of the window", async () => {
    await openApp("#/action/a1");
    const way = screen.getByRole("navigation", { name: "Mistä tämä on osa" });
    expect(within(way).getByRole("link", { name: "Toimenpiteet" }).getAttribute("href")).toBe("#/actions");
    expect(within(way).getByText("Korjaussuunnitelma").getAttribute("aria-current")).toBe("page");
    window.location.hash = "#/meeting/k1/attendance";
    await title("Kokous 1/2026");
    await waitFor(() => expect(document.title).toBe("Läsnäolo – Kokous 1/2026 – Kotihoidon ohjausryhmä – Luotsi"));
    expect(
      within(way)
        .getAllByRole("listitem")
        .map(({ textContent }) => textContent),
    ).toEqual(["Kokoukset", "Kokous 1/2026", "Läsnäolo"]);
  });

  it("is not told on the places of the rail", async () => {
    await openApp();
    expect(screen.queryByRole("navigation", { name: "Mistä tämä on osa" })).toBeNull();
    expect(screen.queryByRole("button", { name: "Takaisin" })).toBeNull();
  });

  it("has buttons for back and forward where the window has none of its own", async () => {
    const shell = {
      onCommand: () => () => undefined,
      tellCommands: () => undefined,
      tellLook: () => undefined,
      onOpenedFile: () => () => undefined,
      onQuitAsked: () => () => undefined,
      facts: () => new Promise(() => undefined),
    } as unknown as Shell;
    await openApp("#/settings", Object.assign(createFakePlatform(), { shell }));
    await user.click(screen.getByRole("link", { name: "Palaute" }));
    await title("Palaute");
    await user.click(screen.getByRole("button", { name: "Takaisin" }));
    await title("Asetukset");
    await user.click(screen.getByRole("button", { name: "Eteenpäin" }));
    await title("Palaute");
    expect(window.location.hash).toBe("#/feedback");
  });
});
