import { act, cleanup, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import Papa from "papaparse";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ActionsPlace } from "../../renderer/features/actions/actions-place.tsx";
import { createSavedViews, type SavedViewsStore } from "../../renderer/lists/views/saved-views.ts";
import { createFakePlatform } from "../../renderer/platform/fake.ts";
import { renderScreen } from "../records/support.tsx";
import { createFakeSession, fakeRecord } from "../support/fake-session.ts";
import { day, threeSides } from "../features/three-sides.ts";

beforeEach(() => window.history.replaceState(null, "", "#/actions"));
afterEach(cleanup);

function group() {
  return createFakeSession({
    records: [
      ...threeSides,
      fakeRecord("group", "group", { name: "Mallilan ohjausryhmä" }),
      fakeRecord("action", "a1", { title: "Esite", owner: "me", dueOn: day("2026-12-20"), status: "under-way" }),
      fakeRecord("action", "a2", { title: "Kierros", owner: "pro", dueOn: day("2026-11-20"), status: "waiting" }),
      fakeRecord("action", "a3", { title: "Laatikot", owner: "pro", status: "done" }),
    ],
  });
}

function show(savedViews: SavedViewsStore = createSavedViews(undefined), platform = createFakePlatform()) {
  renderScreen(group(), <ActionsPlace />, { savedViews, platform });
  return { user: userEvent.setup(), savedViews, platform };
}

function titles(): readonly (string | null)[] {
  return screen.getAllByRole("listitem").map((row) => within(row).getByRole("link").textContent);
}

async function openPanel(user: ReturnType<typeof userEvent.setup>) {
  await user.click(screen.getByRole("button", { name: "Näkymä" }));
  return within(await screen.findByRole("dialog", { name: "Näkymä: Toimenpiteet" }));
}

describe("a list", () => {
  it("has what was chosen in its address, and shows what an address says", async () => {
    window.history.replaceState(null, "", "#/actions?show=all&order=title");
    const { user } = show();
    expect(titles()).toEqual(["Esite", "Kierros", "Laatikot"]);
    await user.type(screen.getByRole("searchbox"), "ilmari");
    expect(titles()).toEqual(["Kierros", "Laatikot"]);
    expect(window.location.hash).toBe("#/actions?order=title&search=ilmari&show=all");
    await user.click(screen.getByRole("button", { name: "Poista rajaukset" }));
    expect(window.location.hash).toBe("#/actions?order=title");
    expect(screen.getByRole("status").textContent).toBe("Näkyvissä 2 / 3");
  });

  it("follows the address again after something was typed", async () => {
    window.history.replaceState(null, "", "#/actions?show=all");
    const { user } = show();
    await user.type(screen.getByRole("searchbox"), "esi");
    expect(titles()).toEqual(["Esite"]);
    for (const [hash, search, shown] of [
      ["#/actions?search=laa&show=all", "laa", ["Laatikot"]],
      ["#/actions?show=all", "", ["Kierros", "Esite", "Laatikot"]],
      ["#/actions?search=esi&show=all", "esi", ["Esite"]],
    ] as const) {
      act(() => {
        window.history.replaceState(null, "", hash);
        window.dispatchEvent(new HashChangeEvent("hashchange"));
      });
      expect(screen.getByRole<HTMLInputElement>("searchbox").value).toBe(search);
      expect(titles()).toEqual(shown);
    }
    await user.type(screen.getByRole("searchbox"), "tex");
    expect(window.location.hash).toBe("#/actions?search=esitex&show=all");
  });

  it("is the same as a table, ordered by its heads", async () => {
    window.history.replaceState(null, "", "#/actions?look=table&show=all");
    const { user } = show();
    const table = screen.getByRole("table", { name: "Toimenpiteet" });
    const names = () =>
      within(table)
        .getAllByRole("rowheader")
        .map((cell) => cell.textContent);
    expect(names()).toEqual(["Kierros", "Esite", "Laatikot"]);
    expect(table.getAttribute("aria-rowcount")).toBe("4");
    const head = within(table).getByRole("columnheader", { name: "Määräpäivä" });
    expect(head.getAttribute("aria-sort")).toBe("ascending");
    await user.click(within(head).getByRole("button"));
    expect(names()).toEqual(["Esite", "Kierros", "Laatikot"]);
    expect(head.getAttribute("aria-sort")).toBe("descending");
  });

  it("moves from link to link by the arrow keys", async () => {
    const { user } = show();
    const [first, second] = screen.getAllByRole("listitem").map((row) => within(row).getByRole("link"));
    first?.focus();
    await user.keyboard("{ArrowDown}");
    expect(document.activeElement).toBe(second);
    await user.keyboard("{Home}");
    expect(document.activeElement).toBe(first);
  });
});

describe("saved views", () => {
  it("are kept by name, tell that they are in sight, and bring the list back", async () => {
    window.history.replaceState(null, "", "#/actions?show=done");
    const { user, savedViews } = show();
    const panel = await openPanel(user);
    await user.click(panel.getByRole("button", { name: "Tallenna näkymä" }));
    expect(panel.getByText("Kirjoita näkymälle nimi.")).toBeTruthy();
    await user.type(panel.getByRole("textbox", { name: /Näkymän nimi/ }), "Tehdyt{Enter}");
    expect(Object.values(savedViews.getState()).flat()).toEqual([{ name: "Tehdyt", texts: { show: "done" } }]);
    expect(panel.getByRole("button", { name: "Tehdyt", pressed: true })).toBeTruthy();
    await user.keyboard("{Escape}");
    expect(screen.getByRole("status").textContent).toBe("Tehdyt · Näkyvissä 1 / 3");
    await user.click(screen.getByRole("button", { name: "Poista rajaukset" }));
    expect(titles()).toEqual(["Kierros", "Esite"]);
    await user.click((await openPanel(user)).getByRole("button", { name: "Tehdyt" }));
    expect(window.location.hash).toBe("#/actions?show=done");
  });

  it("can be renamed and taken away", async () => {
    const { user, savedViews } = show();
    const panel = await openPanel(user);
    await user.type(panel.getByRole("textbox", { name: /Näkymän nimi/ }), "Kesken{Enter}");
    await user.click(panel.getByRole("button", { name: "Nimeä uudelleen: Kesken" }));
    await user.keyboard("Avoimet{Enter}");
    expect(Object.values(savedViews.getState()).flat()).toEqual([{ name: "Avoimet", texts: {} }]);
    await user.click(panel.getByRole("button", { name: "Poista: Avoimet" }));
    expect(Object.values(savedViews.getState()).flat()).toEqual([]);
    expect(document.activeElement?.textContent).toBe("Tallennetut näkymät");
  });
});

describe("taking out", () => {
  it("writes what is in sight and says what that is", async () => {
    const { user, platform } = show();
    await user.click((await openPanel(user)).getByRole("button", { name: "Teksti (CSV)" }));
    await waitFor(() => expect(platform.saved).toHaveLength(1));
    const [file] = platform.saved;
    expect(file?.name).toBe("Toimenpiteet Mallilan ohjausryhmä 2026-11-02.csv");
    const rows = Papa.parse<readonly string[]>(new TextDecoder().decode(file?.bytes), { delimiter: ";" }).data;
    expect(rows.slice(0, 3).map((row) => row.slice(0, 2))).toEqual([
      ["Otsikko", "Määräpäivä"],
      ["Kierros", "2026-11-20"],
      ["Esite", "2026-12-20"],
    ]);
    expect(Object.fromEntries(rows.slice(4).map(([term, value]) => [term, value]))).toMatchObject({
      Luettelo: "Toimenpiteet",
      Ryhmä: "Mallilan ohjausryhmä",
      Rivejä: "2 / 3",
      Rajaus: "Näytä: Kesken",
    });
  });

  it("prints the list with its name, its group and what was left out, and takes the paper away again", async () => {
    const printed: string[] = [];
    const platform = {
      ...createFakePlatform(),
      print(title: string) {
        const paper = [...document.body.children].find((element) => element.querySelector("thead") !== null);
        printed.push(title, paper?.textContent ?? "");
        return Promise.resolve();
      },
    };
    const { user } = show(undefined, platform);
    await user.click((await openPanel(user)).getByRole("button", { name: "Tulosta" }));
    await waitFor(() => expect(printed).toHaveLength(2));
    expect(printed[0]).toBe("Toimenpiteet 2026-11-02");
    expect(printed[1]).toMatch(/Mallilan ohjausryhmä.*Toimenpiteet.*2\.11\.2026.*Näkyvissä 2 \/ 3 · Näytä: Kesken/);
    expect(printed[1]).toContain("Kierros20.11.2026Odottaa");
    await waitFor(() => expect(document.querySelector("thead")).toBeNull());
  });
});
