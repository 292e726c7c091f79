import { cleanup, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import { HelpPlace } from "../../../renderer/features/help/help-place.tsx";
import type { Language } from "../../../renderer/text/language.ts";
import { createFakeSession } from "../../support/fake-session.ts";
import { renderScreen } from "../../records/support.tsx";

afterEach(cleanup);

const user = userEvent.setup();

async function open(page: string | undefined, language: Language = "fi") {
  renderScreen(createFakeSession({ member: null }), <HelpPlace page={page} />, { language });
  await screen.findByRole("heading", { level: 1 });
}

describe("the guide in the app", () => {
  it("lists its chapters, each a link with its own address", async () => {
    await open(undefined);
    const chapter = await screen.findByRole("link", { name: "Tiedostojen vaihto" });
    expect(chapter.getAttribute("href")).toBe("#/help/exchange");
  });

  it("shows a chapter beside the contents, with the present one marked", async () => {
    await open("exchange");
    await screen.findByRole("heading", { level: 1, name: "Tiedostojen vaihto" });
    const contents = screen.getByRole("navigation", { name: "Ohjeen sisältö" });
    expect(within(contents).getByRole("link", { name: "Tiedostojen vaihto" }).getAttribute("aria-current")).toBe(
      "page",
    );
    expect(within(contents).getByRole("link", { name: "Uusi laite" }).getAttribute("href")).toBe(
      "#/help/exchange--uusi-laite",
    );
    expect(screen.getByRole("img", { name: /esikatselu/ }).getAttribute("width")).toMatch(/^\d{3,4}$/);
  });

  it("marks the section of the address as where the reader arrives", async () => {
    await open("exchange--uusi-laite");
    const heading = await screen.findByRole("heading", { level: 2, name: "Uusi laite" });
    expect(heading.hasAttribute("data-arrival")).toBe(true);
    expect(document.querySelectorAll("[data-arrival]").length).toBe(1);
  });

  it("finds headings by words in any of their forms, and says how many", async () => {
    await open(undefined);
    const box = await screen.findByRole("searchbox", { name: "Etsi ohjeesta" });
    await user.type(box, "varmuuskopioita");
    const findings = screen.getByRole("list", { name: "Löytyneet kohdat" });
    expect(within(findings).getByRole("link", { name: "Työpöytäohjelmassa" })).toBeDefined();
    const { length } = within(findings).getAllByRole("listitem");
    expect(screen.getByRole("status").textContent).toMatch(length === 1 ? /^Yksi/ : new RegExp(`^${length} kohtaa`));
    await user.clear(box);
    await user.type(box, "avaruusalus");
    expect(screen.getByRole("status").textContent).toBe("0 kohtaa löytyi.");
  });

  it.each([
    ["sv", "Hjälp", "Exchanging files", "Handboken finns inte på svenska, så den visas på engelska."],
    ["fi-simple", "Ohje", "Tiedostojen vaihto", undefined],
    ["en", "Help", "Exchanging files", undefined],
  ] as const)("is read in the nearest language to %s", async (language, title, chapter, note) => {
    await open(undefined, language);
    await screen.findByRole("heading", { level: 1, name: title });
    const link = await screen.findByRole("link", { name: chapter });
    expect(link.closest("[lang]")?.getAttribute("lang") ?? undefined).toBe(note === undefined ? undefined : "en");
    expect(screen.queryByText(/svenska|inte på/)?.textContent ?? undefined).toBe(note);
  });

  it("leads to all chapters from an address that names none of them", async () => {
    await open("nothing-here");
    expect(await screen.findByText("Tätä lukua ei ole. Tässä ovat kaikki luvut.")).toBeDefined();
  });
});
