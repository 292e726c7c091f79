import { act, cleanup, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ErrorBoundary } from "../../renderer/app/error-boundary.tsx";
import { CrashPage } from "../../renderer/app/crash-page.tsx";
import type { GroupLibrary } from "../../renderer/data/library.ts";
import type { GroupSession } from "../../renderer/data/session.ts";
import { createFakePlatform } from "../../renderer/platform/fake.ts";
import { ok } from "../../shared/core/result.ts";
import { renderScreen } from "../records/support.tsx";
import { deviceA, set } from "../support/changes.ts";
import { createFakeSession, type FakeSession, fakeRecord } from "../support/fake-session.ts";
import { renderApp } from "./support.tsx";

// jsdom has no layout and so nothing to scroll.
beforeEach(() => {
  window.scrollTo = () => undefined;
});
afterEach(() => {
  cleanup();
  window.location.hash = "";
});

const user = userEvent.setup();
const title = (name: string) => screen.findByRole("heading", { level: 1, name }, { timeout: 20_000 });

function openGroup(member: string | null = "anna"): FakeSession {
  return createFakeSession({
    member,
    records: [
      fakeRecord("group", "group", { name: "Kotihoidon ohjausryhmä" }),
      fakeRecord("member", "anna", { name: "Anna Esimerkki", side: "buyer" }),
    ],
  });
}

const here = { group: "fake-group", name: "Kotihoidon ohjausryhmä", openedMs: 1, isExample: false };

describe("the app", () => {
  it("leads to the start when the device has no group", async () => {
    renderApp({});
    await title("Tervetuloa Luotsiin");
    expect(window.location.hash).toBe("#/start");
    await waitFor(() => expect(document.title).toBe("Tervetuloa Luotsiin – Luotsi"));
  });

  it("shows the guide to whoever has no group, with the way back to the start", async () => {
    renderApp({ hash: "#/help/exchange" });
    await title("Tiedostojen vaihto");
    expect(window.location.hash).toBe("#/help/exchange");
    expect(screen.getByRole("link", { name: "Siirry alkuun" }).getAttribute("href")).toBe("#/start");
  });

  it("opens the last group at the address that was asked for", async () => {
    renderApp({ groups: [here], session: openGroup(), hash: "#/settings" });
    await title("Asetukset");
    await waitFor(() => expect(document.title).toBe("Asetukset – Kotihoidon ohjausryhmä – Luotsi"));
    expect(screen.getByText("1.2.3")).toBeDefined();
  });

  it("opens the example from its address and leaves that address behind", async () => {
    const openExample = vi.fn<GroupLibrary["openExample"]>(() => Promise.resolve(ok(openGroup())));
    renderApp({ own: { openExample }, hash: "#/demo" });
    await title("Tilanne");
    expect(window.location.hash).toBe("#/overview");
    expect(openExample).toHaveBeenCalledTimes(1);
  });

  it("opens the example also while another group is open", async () => {
    const example = createFakeSession({ records: [fakeRecord("group", "group", { name: "Esimerkkiryhmä" })] });
    renderApp({
      groups: [here],
      session: openGroup(),
      own: { openExample: () => Promise.resolve(ok(example)) },
      hash: "#/settings",
    });
    await title("Asetukset");
    window.location.hash = "#/demo";
    await screen.findByText("Esimerkkiryhmä");
    expect(window.location.hash).toBe("#/overview");
  });

  it("moves the focus to the new place's title, but not on the first arrival", async () => {
    renderApp({ groups: [here], session: openGroup(), hash: "#/overview" });
    await title("Tilanne");
    expect(document.activeElement).toBe(document.body);
    await user.click(screen.getByRole("link", { name: "Asetukset" }));
    const heading = await title("Asetukset");
    await waitFor(() => expect(document.activeElement).toBe(heading));
    expect(screen.getByRole("link", { name: "Asetukset" }).getAttribute("aria-current")).toBe("page");
  });

  it("brings a link to an agenda item to the item, with the focus and the title of the window", async () => {
    const session = createFakeSession({
      records: [
        fakeRecord("group", "group", { name: "Kotihoidon ohjausryhmä" }),
        fakeRecord("meeting", "k1", { number: "1/2026" }),
        fakeRecord("agenda-item", "i1", { meeting: "k1", title: "Etusijajärjestys", place: "a0" }),
      ],
    });
    renderApp({ groups: [here], session, hash: "#/settings" });
    await title("Asetukset");
    window.location.hash = "#/meeting/k1/agenda/i1";
    const heading = await screen.findByRole("heading", { level: 2, name: "Etusijajärjestys" }, { timeout: 20_000 });
    await waitFor(() => expect(document.activeElement).toBe(heading));
    expect(document.title).toBe("Etusijajärjestys – Kokous 1/2026 – Kotihoidon ohjausryhmä – Luotsi");
  });

  it("counts in the rail what asks for attention, and again when it changes", async () => {
    const session = openGroup();
    renderApp({ groups: [here], session, hash: "#/settings" });
    await title("Asetukset");
    const rail = screen.getByRole("navigation", { name: "Paikat" });
    expect(within(rail).getByRole("link", { name: "Palaute" })).toBeDefined();
    act(() => session.receive(deviceA, "anna", [set("f1", { text: "Hyvä." }, {}, "feedback")]));
    expect(within(rail).getByRole("link", { name: "Palaute 1 uusi" })).toBeDefined();
  });

  it("says on every page that nobody has said who they are, until somebody has", async () => {
    const session = openGroup(null);
    renderApp({ groups: [here], session, hash: "#/partners" });
    await title("Kumppanit");
    expect(screen.getByText(/Kukaan ei ole vielä valinnut nimeään/)).toBeDefined();
    await act(() => session.chooseMember("anna"));
    expect(screen.queryByText(/Kukaan ei ole vielä valinnut nimeään/)).toBeNull();
    expect(screen.getByText("Tällä laitteella: Anna Esimerkki")).toBeDefined();
  });

  it("says that saving fails, without saying meanwhile that all is saved", async () => {
    const retry = vi.fn<GroupSession["retry"]>(() => Promise.resolve(ok(undefined)));
    const session = { ...openGroup(), retry };
    renderApp({ groups: [here], session, hash: "#/settings" });
    await title("Asetukset");
    expect(screen.getByText("Tallennettu tälle koneelle.")).toBeDefined();
    session.failWith({ type: "disk-full" });
    await act(() => session.edit("action", "a1", { title: "Uusi" }));
    expect(screen.getByRole("alert").textContent).toMatch(/Tallennus ei onnistu.*Levytila loppui/);
    expect(screen.queryByText("Tallennettu tälle koneelle.")).toBeNull();
    await user.click(screen.getByRole("button", { name: "Yritä uudelleen" }));
    expect(retry).toHaveBeenCalledTimes(1);
    session.failWith(undefined);
    await act(() => session.edit("action", "a1", { title: "Uusi" }));
    expect(screen.getByText("Tallennettu tälle koneelle.")).toBeDefined();
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("tells why a group did not open, and leads away from it", async () => {
    renderApp({
      groups: [here],
      own: { open: () => Promise.resolve({ ok: false, error: { type: "open-elsewhere" } }) },
      hash: "#/overview",
    });
    await title("Ohjausryhmä ei auennut");
    expect(screen.getByRole("alert").textContent).toMatch(/toisessa ikkunassa/);
    await user.click(screen.getByRole("button", { name: "Siirry alkuun" }));
    await title("Tervetuloa Luotsiin");
  });

  it("changes language, theme and text size at once, on the root where the styles read them", async () => {
    renderApp({ groups: [here], session: openGroup(), hash: "#/settings" });
    await title("Asetukset");
    await user.click(screen.getByRole("radio", { name: "Tumma" }));
    await user.click(screen.getByRole("radio", { name: "Hyvin suuri" }));
    const root = document.documentElement;
    expect([root.dataset.theme, root.dataset.textSize]).toEqual(["dark", "150"]);
    await user.click(screen.getByRole("radio", { name: "Svenska" }));
    await title("Inställningar");
    expect(root.lang).toBe("sv");
    await user.click(screen.getByRole("radio", { name: /Selkosuomi/ }));
    await title("Asetukset");
    expect([root.lang, root.dataset.plain]).toEqual(["fi", "yes"]);
    await user.click(screen.getByRole("radio", { name: "Samat kuin laitteessa" }));
    expect(root.dataset.theme).toBeUndefined();
  });
});

describe("a fault while drawing", () => {
  it("leaves a page with words and no content of any record", () => {
    const silenced = vi.spyOn(console, "error").mockImplementation(() => undefined);
    function Faulty(): never {
      throw new Error("Salainen teksti");
    }
    renderScreen(
      openGroup(),
      <ErrorBoundary fallback={<CrashPage />}>
        <Faulty />
      </ErrorBoundary>,
    );
    expect(screen.getByRole("heading", { level: 1, name: "Jokin meni vikaan" })).toBe(document.activeElement);
    expect(screen.getByRole("button", { name: "Avaa uudelleen" })).toBeDefined();
    expect(document.body.textContent).not.toContain("Salainen");
    silenced.mockRestore();
  });

  it("is kept as a report that can be saved, looked at and deleted", async () => {
    const platform = createFakePlatform();
    const { faults } = renderApp({ groups: [here], session: openGroup(), platform, hash: "#/settings" });
    await title("Asetukset");
    expect(screen.queryByRole("heading", { name: "Virheraportit" })).toBeNull();
    act(() => faults.note("crash", new TypeError("Salainen teksti")));
    const section = await screen.findByRole("region", { name: "Virheraportit" });
    expect(section.textContent).toContain("Tällä laitteella on yksi virheraportti.");
    await userEvent.click(within(section).getByRole("button", { name: "Tallenna virheraportti" }));
    const [file] = platform.saved;
    expect(new TextDecoder().decode(file?.bytes)).toContain('"error": "TypeError"');
    expect(new TextDecoder().decode(file?.bytes)).not.toContain("Salainen");
    await userEvent.click(within(section).getByRole("button", { name: "Poista raportit" }));
    expect(screen.queryByRole("heading", { name: "Virheraportit" })).toBeNull();
  });
});
