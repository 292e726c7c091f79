import { cleanup, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import { MemberPage } from "../../../renderer/features/partners/member-page.tsx";
import { PartnersPlace } from "../../../renderer/features/partners/partners-place.tsx";
import { deviceA, deviceB, set } from "../../support/changes.ts";
import { createFakeSession, type FakeSession, fakeRecord } from "../../support/fake-session.ts";
import { renderScreen } from "../../records/support.tsx";

afterEach(() => {
  cleanup();
  window.location.hash = "";
});

function group(): FakeSession {
  return createFakeSession({
    member: "anna",
    records: [
      fakeRecord("organisation", "alue", { name: "Mallilan hyvinvointialue", type: "buyer" }),
      fakeRecord("member", "anna", { name: "Anna Esimerkki", side: "buyer", role: "chair", voting: true }),
      fakeRecord("member", "kaisla", { name: "Kaisla", side: "client", role: "client-rep", voting: true }),
      fakeRecord("rules", "rules", { quorumMin: 3, quorumSides: ["buyer", "provider"] }),
      fakeRecord("action", "a1", { title: "Selkeä esite", contributors: ["kaisla"] }),
    ],
  });
}

// jsdom has no layout and so nothing to scroll.
window.HTMLElement.prototype.scrollIntoView = () => undefined;

const user = userEvent.setup();
const press = (name: string) => user.click(screen.getByRole("button", { name }));

describe("PartnersPlace", () => {
  it("adds a member by the keyboard alone and leads the focus to the new line", async () => {
    const session = group();
    renderScreen(session, <PartnersPlace />);
    await press("Lisää jäsen");
    expect(document.activeElement).toBe(screen.getByRole("textbox", { name: /^Nimi(?!ke)/ }));
    await user.keyboard("Pekka Näytelmä");
    await user.click(screen.getByRole("radio", { name: "Palveluntuottaja" }));
    await user.keyboard("{Control>}{Enter}{/Control}");
    await waitFor(() => expect(screen.queryByRole("form", { name: "Lisää jäsen" })).toBeNull());
    expect(session.snapshot().book.get("member", "new-1")).toEqual({
      id: "new-1",
      name: "Pekka Näytelmä",
      side: "provider",
      role: "member",
      voting: true,
      pseudonym: false,
    });
    await waitFor(() => expect(document.activeElement?.textContent).toBe("Pekka Näytelmä"));
  });

  it("says what is missing, leads there, and saves nothing", async () => {
    const session = group();
    renderScreen(session, <PartnersPlace />);
    await press("Lisää jäsen");
    await press("Tallenna");
    const summary = await screen.findByRole("region", { name: "Korjaa nämä 2 kohtaa" });
    expect(document.activeElement).toBe(summary);
    await user.click(within(summary).getByRole("link", { name: "Nimi: Täytä tämä kohta." }));
    expect(document.activeElement).toBe(screen.getByRole("textbox", { name: /^Nimi(?!ke)/ }));
    expect(session.saves).toHaveLength(0);
  });

  it("tells at the choice of a client side that responsibility stays with the others", async () => {
    renderScreen(group(), <PartnersPlace />);
    await press("Lisää jäsen");
    expect(screen.queryByText("Mukana, mutta ei vastuussa")).toBeNull();
    await user.click(screen.getByRole("radio", { name: "Asiakkaat ja läheiset" }));
    expect(screen.getByText("Mukana, mutta ei vastuussa")).toBeDefined();
  });

  it("keeps what was typed when saving fails, and says so", async () => {
    const session = group();
    session.failWith({ type: "disk-full" });
    renderScreen(session, <PartnersPlace />);
    await press("Muokkaa: Toimintasääntö");
    const field = screen.getByRole("textbox", { name: /^Vähintään jäseniä/ });
    await user.clear(field);
    await user.type(field, "5");
    await press("Tallenna");
    expect((await screen.findAllByText(/Levytila loppui/)).length).toBeGreaterThan(0);
    expect(screen.getByRole<HTMLInputElement>("textbox", { name: /^Vähintään jäseniä/ }).value).toBe("5");
    session.failWith(undefined);
    await press("Tallenna");
    await waitFor(() => expect(session.snapshot().book.get("rules", "rules")?.quorumMin).toBe(5));
  });

  it("returns the focus to the button when a form is left", async () => {
    renderScreen(group(), <PartnersPlace />);
    await press("Muokkaa: Sopimuskortti");
    await press("Peruuta");
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole("button", { name: "Muokkaa: Sopimuskortti" })),
    );
  });

  it("leaves a conflict open that was not touched, and settles one that was", async () => {
    const session = group();
    session.receive(deviceA, "anna", [set("contract", { name: "Yksi", caseNumber: "1" }, {}, "contract")]);
    session.receive(deviceB, "kaisla", [set("contract", { name: "Kaksi", caseNumber: "2" }, {}, "contract")]);
    renderScreen(session, <PartnersPlace />);
    await press("Muokkaa: Sopimuskortti");
    const name = screen.getByRole("textbox", { name: /^Nimi(?!ke)/ });
    await user.clear(name);
    await user.type(name, "Kolmas");
    await press("Tallenna");
    await waitFor(() => expect(session.snapshot().book.get("contract", "contract")?.name).toBe("Kolmas"));
    expect(session.snapshot().conflicts.map(({ conflict }) => conflict.field)).toEqual(["caseNumber"]);
  });
});

describe("MemberPage", () => {
  it("shows where a client-side member takes part, and that the member does not answer for it", () => {
    renderScreen(group(), <MemberPage id="kaisla" />);
    expect(screen.getByRole("heading", { level: 1, name: "Kaisla" })).toBeDefined();
    expect(screen.getByRole("link", { name: "Selkeä esite" }).getAttribute("href")).toBe("#/action/a1");
    expect(screen.getByRole("heading", { name: "Et ole vastuussa" })).toBeDefined();
    expect(screen.getByText(/Siitä vastaavat tilaaja ja tuottajat/)).toBeDefined();
  });

  it("deletes after telling how often the member is named, and takes it back", async () => {
    const session = group();
    renderScreen(session, <MemberPage id="kaisla" />);
    await press("Poista");
    const dialog = await screen.findByRole("alertdialog", { name: "Poistetaanko Kaisla?" });
    expect(within(dialog).getByText(/Yksi kirjaus viittaa tähän/)).toBeDefined();
    await user.click(within(dialog).getByRole("button", { name: "Poista" }));
    await waitFor(() => expect(session.snapshot().book.get("member", "kaisla")).toBeUndefined());
    expect(window.location.hash).toBe("#/partners");
    await user.click(await screen.findByRole("button", { name: "Kumoa" }));
    await waitFor(() => expect(session.snapshot().book.get("member", "kaisla")?.name).toBe("Kaisla"));
  });

  it("ends a term on the group's own day and keeps the member", async () => {
    const session = group();
    renderScreen(session, <MemberPage id="kaisla" />);
    await press("Päätä jäsenyys");
    const dialog = await screen.findByRole("alertdialog");
    await user.click(within(dialog).getByRole("button", { name: "Päätä jäsenyys" }));
    await waitFor(() => expect(session.snapshot().book.get("member", "kaisla")?.termEnd).toBe("2026-11-02"));
  });

  it("does not let people delete themselves", () => {
    renderScreen(group(), <MemberPage id="anna" />);
    expect(screen.queryByRole("button", { name: "Poista" })).toBeNull();
    expect(screen.getByText(/Et voi poistaa itseäsi/)).toBeDefined();
  });

  it("says when there is no such member", () => {
    renderScreen(group(), <MemberPage id="nobody" />);
    expect(screen.getByRole("heading", { level: 1, name: "Sivua ei löydy" })).toBeDefined();
  });
});
