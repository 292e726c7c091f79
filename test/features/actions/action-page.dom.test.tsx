import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ActionPage } from "../../../renderer/features/actions/action-page.tsx";
import { ActionsPlace } from "../../../renderer/features/actions/actions-place.tsx";
import { renderScreen } from "../../records/support.tsx";
import { createFakeSession, fakeRecord } from "../../support/fake-session.ts";
import { day, threeSides, today } from "../three-sides.ts";

beforeEach(() => window.history.replaceState(null, ""));
afterEach(cleanup);

function group() {
  return createFakeSession({
    records: [
      ...threeSides,
      fakeRecord("action", "a1", {
        title: "Esite läheisille",
        owner: "me",
        accountable: "county",
        dueOn: day("2026-10-20"),
        status: "under-way",
      }),
      fakeRecord("action", "a2", { title: "Kierros", owner: "cli" }),
      fakeRecord("progress", "p1", { action: "a1", date: day("2026-09-01"), text: "Luonnos valmis." }),
    ],
  });
}

describe("what an action waits for", () => {
  it("is asked about when it may tell who somebody is", async () => {
    const session = group();
    renderScreen(session, <ActionPage id="a1" />);
    await userEvent.click(screen.getByRole("button", { name: /^Muokkaa: Tila/ }));
    await userEvent.click(screen.getByRole("radio", { name: "Odottaa" }));
    await userEvent.type(screen.getByLabelText(/^Mitä odotetaan/), "vastausta, liisa.luoto@example.org");
    await userEvent.click(screen.getByRole("button", { name: "Tallenna" }));
    expect(session.saves).toHaveLength(0);
    await userEvent.click(screen.getByRole("button", { name: /^Poista tämä kohta/ }));
    await userEvent.click(screen.getByRole("button", { name: "Tallenna" }));
    await waitFor(() => expect(session.saves).toHaveLength(1));
    expect(session.snapshot().book.get("action", "a1")?.waitingFor).toBe("vastausta, [poistettu]");
  });
});

describe("progress", () => {
  it("takes one line dated today, and is ready for the next", async () => {
    const session = group();
    renderScreen(session, <ActionPage id="a1" />);
    const text = () => screen.getByLabelText<HTMLTextAreaElement>(/Miten etenee/, { selector: "textarea" });
    await userEvent.type(text(), "Painossa.");
    await userEvent.click(screen.getByRole("button", { name: "Lisää seurantamerkintä" }));
    await waitFor(() => expect(session.saves).toHaveLength(1));
    const line = session
      .snapshot()
      .book.all("progress")
      .find(({ text: words }) => words === "Painossa.");
    expect(line).toMatchObject({ action: "a1", date: today });
    const list = within(screen.getByRole("list", { name: "Eteneminen" })).getAllByRole("listitem");
    expect(list.map((item) => item.textContent.slice(0, 19))).toEqual(["2.11.2026Painossa. ", "1.9.2026Luonnos val"]);
    await waitFor(() => expect(text().value).toBe(""));
    await waitFor(() => expect(document.activeElement).toBe(text()));
  });

  it("asks about a name before saving, and saves when the writer says that it is none", async () => {
    const session = group();
    renderScreen(session, <ActionPage id="a1" />);
    await userEvent.type(
      screen.getByLabelText(/Miten etenee/, { selector: "textarea" }),
      "Esite annettiin Matti Meikäläiselle.",
    );
    const save = screen.getByRole("button", { name: "Lisää seurantamerkintä" });
    await userEvent.click(save);
    expect(session.saves).toHaveLength(0);
    await userEvent.click(screen.getByRole("button", { name: /^Se ei ole nimi, jätä/ }));
    expect(document.activeElement).toBe(save);
    await userEvent.click(save);
    await waitFor(() => expect(session.saves).toHaveLength(1));
  });

  it("does not ask about the group's own members", async () => {
    const session = group();
    renderScreen(session, <ActionPage id="a1" />);
    await userEvent.type(
      screen.getByLabelText(/Miten etenee/, { selector: "textarea" }),
      "Ilmari Näytelmä esitteli luonnoksen.",
    );
    await userEvent.click(screen.getByRole("button", { name: "Lisää seurantamerkintä" }));
    await waitFor(() => expect(session.saves).toHaveLength(1));
  });
});

describe("the due day", () => {
  it("keeps the first promise in sight and tells why it moved as a line of progress, in one act", async () => {
    const session = group();
    renderScreen(session, <ActionPage id="a1" />);
    expect(screen.getAllByText("13 päivää myöhässä").length).toBeGreaterThan(0);
    await userEvent.click(screen.getByRole("button", { name: "Siirrä: Määräaika" }));
    const field = screen.getByLabelText<HTMLInputElement>(/Uusi määräaika/, { selector: "input" });
    await userEvent.clear(field);
    await userEvent.type(field, "15.12.2026");
    await userEvent.type(screen.getByLabelText(/Miksi määräaika siirtyy/), "Kuvat puuttuvat.");
    await userEvent.click(screen.getByRole("button", { name: "Tallenna" }));
    await waitFor(() => expect(session.saves).toHaveLength(1));
    const { book } = session.snapshot();
    expect(book.get("action", "a1")).toMatchObject({ dueOn: "2026-12-15", firstDueOn: "2026-10-20" });
    expect(book.all("progress").map(({ text }) => text)).toContain("Kuvat puuttuvat.");
    expect(screen.getByText("Alun perin luvattu 20.10.2026.")).toBeTruthy();
  });

  it("is not saved while it cannot be read", async () => {
    const session = group();
    renderScreen(session, <ActionPage id="a1" />);
    await userEvent.click(screen.getByRole("button", { name: "Siirrä: Määräaika" }));
    const field = screen.getByLabelText<HTMLInputElement>(/Uusi määräaika/, { selector: "input" });
    await userEvent.clear(field);
    await userEvent.type(field, "joskus");
    await userEvent.click(screen.getByRole("button", { name: "Tallenna" }));
    expect(screen.getByRole("link", { name: /Määräpäivä: Kirjoita päivä/ })).toBeTruthy();
    expect(session.saves).toHaveLength(0);
  });
});

describe("done", () => {
  it("asks what changed for clients and does not force an answer", async () => {
    const session = group();
    renderScreen(session, <ActionPage id="a1" />);
    await userEvent.click(screen.getByRole("button", { name: "Merkitse valmiiksi: Tulos" }));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText(/Mikä muuttui asiakkaalle/)));
    await userEvent.click(screen.getByRole("button", { name: "Merkitse valmiiksi" }));
    await waitFor(() => expect(session.saves).toHaveLength(1));
    expect(session.snapshot().book.get("action", "a1")).toMatchObject({ status: "done", doneOn: today });
    expect(screen.getByText("Vielä ei ole kirjattu, mikä muuttui asiakkaalle.")).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "Totea valmiiksi" }));
    await waitFor(() => expect(session.snapshot().book.get("action", "a1")?.status).toBe("verified"));
  });
});

describe("who does it", () => {
  it("offers the buyer's and the provider's people as owners, and everybody as one who takes part", async () => {
    renderScreen(group(), <ActionPage id="a1" />);
    await userEvent.click(screen.getByRole("button", { name: "Muokkaa: Kuka tekee" }));
    const [owner, contributors] = screen.getAllByRole("combobox");
    await userEvent.click(within(owner?.parentElement ?? document.body).getByRole("button"));
    const names = () => screen.getAllByRole("option").map((option) => option.textContent);
    expect(names()).toEqual(["Ilmari NäytelmäAvopolku", "Tuuli MalliluotoMallila"]);
    await userEvent.keyboard("{Escape}");
    await userEvent.click(within(contributors?.parentElement ?? document.body).getByRole("button"));
    expect(names()).toEqual(["Ilmari NäytelmäAvopolku", "KaarnaPäivätupa Kajo"]);
  });

  it("opens with the owner there is, and saves nothing when nothing was changed", async () => {
    const session = group();
    renderScreen(session, <ActionPage id="a1" />);
    await userEvent.click(screen.getByRole("button", { name: "Muokkaa: Kuka tekee" }));
    const [owner] = screen.getAllByRole<HTMLInputElement>("combobox");
    await waitFor(() => expect(document.activeElement).toBe(owner));
    expect(owner?.value).toBe("Tuuli Malliluoto");
    await userEvent.click(screen.getByRole("button", { name: "Tallenna" }));
    await waitFor(() => expect(screen.queryByRole("button", { name: "Tallenna" })).toBeNull());
    expect(session.saves).toHaveLength(0);
  });

  it("shows what a file brought as unclear, and moves the client-side person to those who take part", async () => {
    const session = group();
    renderScreen(session, <ActionPage id="a2" />);
    expect(screen.getAllByText("Vastuu epäselvä").length).toBeGreaterThan(0);
    await userEvent.click(screen.getByRole("button", { name: "Muokkaa: Kuka tekee" }));
    expect(screen.getByText("Asiakkaan edustaja ei voi olla vastuussa")).toBeTruthy();
    await userEvent.click(screen.getByRole("radio", { name: "Avopolku" }));
    await userEvent.click(screen.getByRole("button", { name: "Tallenna" }));
    await waitFor(() => expect(session.saves).toHaveLength(1));
    const action = session.snapshot().book.get("action", "a2");
    expect(action).toMatchObject({ accountable: "firm", contributors: ["cli"] });
    expect(action?.owner).toBeUndefined();
    expect(screen.queryByText("Vastuu epäselvä")).toBeNull();
  });
});

describe("the list", () => {
  it("shows open actions with how late they are", () => {
    renderScreen(group(), <ActionsPlace />);
    const rows = within(screen.getByRole("list", { name: "Toimenpiteet" })).getAllByRole("listitem");
    expect(rows[0]?.textContent).toMatch(
      /Esite läheisille.*20\.10\.2026.*Tuuli Malliluoto.*Mallila.*13 päivää myöhässä/,
    );
    expect(rows[1]?.textContent).toContain("Vastuu epäselvä");
  });

  it("teaches where actions come from when there are none", () => {
    renderScreen(createFakeSession(), <ActionsPlace />);
    expect(screen.getByText(/syntyy päätöksestä, palautteesta/)).toBeTruthy();
  });
});
