import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DecisionPage } from "../../../renderer/features/decisions/decision-page.tsx";
import { DecisionsPlace } from "../../../renderer/features/decisions/decisions-place.tsx";
import { renderScreen } from "../../records/support.tsx";
import { createFakeSession, fakeRecord } from "../../support/fake-session.ts";
import { day, threeSides, today } from "../three-sides.ts";

beforeEach(() => window.history.replaceState(null, ""));
afterEach(cleanup);

function group(member = "me") {
  return createFakeSession({
    member,
    records: [
      ...threeSides,
      fakeRecord("decision", "d1", {
        number: 1,
        title: "Edustajien palkkio",
        text: "Esitetään palkkiota.",
        authority: "recommendation",
        status: "awaiting-buyer",
        decidedOn: day("2026-10-23"),
        accountable: "county",
      }),
      fakeRecord("decision", "d2", {
        number: 2,
        title: "Uusi palkkio",
        text: "Hinta nousee.",
        status: "in-force",
        accountable: "society",
      }),
    ],
  });
}

function section(name: string): HTMLElement {
  return screen.getByRole("region", { name });
}

describe("the buyer's answer", () => {
  it("is an open loop until it is written, and then dated today and in force", async () => {
    const session = group();
    renderScreen(session, <DecisionPage id="d1" />);
    expect(section("Tilaajan vastaus").textContent).toMatch(/ei ole vielä vastannut.*odottanut vastausta 10 päivää/);
    await userEvent.click(screen.getByRole("button", { name: "Kirjaa vastaus: Tilaajan vastaus" }));
    const form = within(screen.getByRole("form", { name: "Tilaajan vastaus" }));
    await userEvent.type(form.getByLabelText(/Tilaajan ratkaisu/), "Hyväksytty{Control>}{Enter}{/Control}");
    await waitFor(() => expect(session.saves).toHaveLength(1));
    expect(session.snapshot().book.get("decision", "d1")).toMatchObject({
      status: "in-force",
      buyerOutcome: "Hyväksytty",
      buyerDecidedOn: today,
    });
    await waitFor(() => expect(document.activeElement?.textContent).toBe("Muokkaa"));
  });

  it("says beside the field what is missing and saves nothing", async () => {
    const session = group();
    renderScreen(session, <DecisionPage id="d1" />);
    await userEvent.click(screen.getByRole("button", { name: "Kirjaa vastaus: Tilaajan vastaus" }));
    await userEvent.click(screen.getByRole("button", { name: "Tallenna" }));
    expect(screen.getByRole("link", { name: "Tilaajan ratkaisu: Täytä tämä kohta." })).toBeTruthy();
    expect(session.saves).toHaveLength(0);
  });

  it("keeps what was typed when the disk is full", async () => {
    const session = group();
    session.failWith({ type: "disk-full" });
    renderScreen(session, <DecisionPage id="d1" />);
    await userEvent.click(screen.getByRole("button", { name: "Kirjaa vastaus: Tilaajan vastaus" }));
    await userEvent.type(screen.getByLabelText(/Tilaajan ratkaisu/), "Hyväksytty");
    await userEvent.click(screen.getByRole("button", { name: "Tallenna" }));
    expect(await screen.findByText(/Levytila loppui/)).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>(/Tilaajan ratkaisu/).value).toBe("Hyväksytty");
  });
});

describe("responsibility", () => {
  it("is shown as unclear with the reason and who can be chosen, when a file gave it to the clients' side", () => {
    renderScreen(group(), <DecisionPage id="d2" />);
    const notice = screen.getAllByText("Vastuu epäselvä")[0]?.closest("div");
    expect(notice?.textContent).toContain("Asiakkaiden edustaja voi olla mukana");
    expect(notice?.textContent).toContain("Avopolku ja Mallila");
  });

  it("offers no organisation of the clients' side", async () => {
    renderScreen(group(), <DecisionPage id="d2" />);
    await userEvent.click(screen.getByRole("button", { name: "Muokkaa: Päätösvalta ja vastuu" }));
    const choices = within(screen.getByRole("radiogroup", { name: "Vastuussa" })).getAllByRole("radio");
    expect(choices.map((choice) => choice.closest("label")?.textContent)).toEqual(["Avopolku", "Mallila"]);
  });
});

describe("what else a decision page does", () => {
  it("marks the replaced decision in the same act, and shows both ways", async () => {
    const session = group();
    const { unmount } = renderScreen(session, <DecisionPage id="d2" />);
    await userEvent.click(screen.getByRole("button", { name: "Muokkaa: Muut päätökset samasta asiasta" }));
    await userEvent.type(screen.getByRole("combobox", { name: "Korvaa päätöksen" }), "Edustajien");
    await userEvent.click(await screen.findByRole("option", { name: "1 Edustajien palkkio" }));
    await userEvent.click(screen.getByRole("button", { name: "Tallenna" }));
    await waitFor(() => expect(session.saves).toHaveLength(1));
    const { book } = session.snapshot();
    expect(book.get("decision", "d2")?.supersedes).toBe("d1");
    expect(book.get("decision", "d1")?.status).toBe("superseded");
    unmount();
    renderScreen(session, <DecisionPage id="d1" />);
    expect(section("Muut päätökset samasta asiasta").textContent).toContain("Uusi palkkioTämä on korvattu sillä");
  });

  it("prompts for a change check by the decision's own words, and keeps the assessment", async () => {
    const session = group();
    renderScreen(session, <DecisionPage id="d2" />);
    const check = section("Muuttaako tämä sopimusta?");
    expect(check.textContent).toContain("”hinta”");
    await userEvent.click(within(check).getByRole("button"));
    await userEvent.type(screen.getByLabelText(/Lainkohta/), "hankintalaki 136 §");
    await userEvent.type(screen.getByLabelText(/Tulos/), "Ei olennainen");
    await userEvent.click(screen.getByRole("button", { name: "Tallenna" }));
    await waitFor(() => expect(session.saves).toHaveLength(1));
    expect(session.snapshot().book.get("decision", "d2")?.changeCheck).toEqual({
      needed: true,
      law: "hankintalaki 136 §",
      result: "Ei olennainen",
    });
  });

  it("records a dissent in the words of whoever is at the device", async () => {
    const session = group("cli");
    renderScreen(session, <DecisionPage id="d1" />);
    await userEvent.click(screen.getByRole("button", { name: /^Kirjaa mielipide tai lausuma/ }));
    await userEvent.type(screen.getByLabelText(/Omin sanoin/), "Palkkio on liian pieni.");
    await userEvent.click(screen.getByRole("button", { name: "Tallenna" }));
    await waitFor(() => expect(session.saves).toHaveLength(1));
    expect(session.snapshot().book.all("statement")).toMatchObject([
      { decision: "d1", member: "cli", type: "dissent", text: "Palkkio on liian pieni." },
    ]);
    expect(section("Eriävät mielipiteet ja lausumat").textContent).toContain("Kaarna");
  });

  it("does not write over what another wrote meanwhile into a field that was not touched", async () => {
    const session = group();
    renderScreen(session, <DecisionPage id="d2" />);
    await userEvent.click(screen.getByRole("button", { name: "Muokkaa: Mitä päätettiin" }));
    await session.edit("decision", "d2", { reasons: "Toisen perustelu" });
    await userEvent.type(screen.getByLabelText(/selkokielellä/), "Maksamme enemmän.");
    await userEvent.click(screen.getByRole("button", { name: "Tallenna" }));
    await waitFor(() => expect(session.saves).toHaveLength(2));
    expect(session.snapshot().book.get("decision", "d2")).toMatchObject({
      reasons: "Toisen perustelu",
      plain: "Maksamme enemmän.",
    });
  });

  it("gives an action to the buyer or a provider only, linked to the decision", async () => {
    const session = group();
    renderScreen(session, <DecisionPage id="d1" />);
    await userEvent.click(screen.getByRole("button", { name: "Uusi toimenpide" }));
    const dialog = within(await screen.findByRole("dialog"));
    await userEvent.type(dialog.getByLabelText(/Mitä tehdään/), "Palkkioiden ohje");
    await userEvent.click(within(dialog.getByRole("combobox").parentElement ?? document.body).getByRole("button"));
    const options = await screen.findAllByRole("option");
    expect(options.map((option) => option.textContent)).toEqual(["Ilmari NäytelmäAvopolku", "Tuuli MalliluotoMallila"]);
    await userEvent.click(screen.getByRole("option", { name: /Ilmari/ }));
    await userEvent.click(dialog.getByRole("button", { name: "Tallenna" }));
    await waitFor(() => expect(session.snapshot().book.all("action")).toHaveLength(1));
    expect(session.snapshot().book.all("action")[0]).toMatchObject({
      title: "Palkkioiden ohje",
      decision: "d1",
      status: "not-started",
      createdOn: today,
    });
  });
});

describe("the register", () => {
  it("counts what is shown, and says so when it is narrowed", async () => {
    window.history.replaceState(null, "", "#/decisions");
    renderScreen(group(), <DecisionsPlace />);
    expect(screen.getByRole("status").textContent).toBe("2 päätöstä");
    await userEvent.type(screen.getByRole("searchbox"), "uusi");
    expect(screen.getByRole("status").textContent).toBe("Näkyvissä 1 / 2");
    expect(screen.getAllByRole("listitem")).toHaveLength(1);
    await userEvent.click(screen.getByRole("button", { name: "Poista rajaukset" }));
    expect(screen.getByRole("status").textContent).toBe("2 päätöstä");
  });

  it("says for how long an answer has been awaited", () => {
    renderScreen(group(), <DecisionsPlace />);
    expect(screen.getByRole("list", { name: "Päätökset" }).textContent).toContain("odottanut 10 päivää");
  });

  it("teaches where decisions come from when there are none", () => {
    renderScreen(createFakeSession(), <DecisionsPlace />);
    expect(screen.getByRole("heading", { name: "Ei vielä päätöksiä" })).toBeTruthy();
    expect(screen.getByRole("link", { name: "Siirry kokouksiin" }).getAttribute("href")).toBe("#/meetings");
  });
});
