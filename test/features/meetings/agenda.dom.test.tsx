import { act, cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { AgendaView } from "../../../renderer/features/meetings/agenda/agenda-view.tsx";
import { useBook } from "../../../renderer/data/hooks.tsx";
import { agendaOf } from "../../../shared/domain/agenda.ts";
import { createFakeSession, type FakeSession } from "../../support/fake-session.ts";
import { set } from "../../support/changes.ts";
import { renderScreen } from "./render-screen.tsx";
import { smallGroup } from "./small-group.ts";

afterEach(() => {
  cleanup();
  window.location.hash = "";
});

function Agenda() {
  const meeting = useBook().get("meeting", "m");
  return meeting === undefined ? null : <AgendaView meeting={meeting} />;
}

function openAgenda() {
  const session = createFakeSession({ records: smallGroup });
  return { session, user: renderScreen(<Agenda />, { session }) };
}

async function openItem(title: RegExp) {
  const found = openAgenda();
  await found.user.click(screen.getByRole("button", { name: title }));
  return found;
}

const orderIn = (session: FakeSession) => agendaOf(session.snapshot().book, "m").map(({ item }) => item.id);

describe("the order of the items", () => {
  it("changes by buttons, one step a press, and the pressed button keeps the focus", async () => {
    const { session, user } = openAgenda();
    await user.click(screen.getByRole("button", { name: "Muuta järjestystä" }));
    const down = screen.getByRole("button", { name: "Alas: Avaus" });
    await user.click(down);
    expect(orderIn(session)).toEqual(["i2", "i1", "i3"]);
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Alas: Avaus" }));
    expect(screen.getByText("Siirtyi kohtaan 2/3")).toBeDefined();
    await user.keyboard("{Enter}");
    expect(orderIn(session)).toEqual(["i2", "i3", "i1"]);
  });

  it("changes by the arrow keys on a handle, which keeps the focus, and by Home and End", async () => {
    const { session, user } = openAgenda();
    await user.click(screen.getByRole("button", { name: "Muuta järjestystä" }));
    act(() => screen.getByRole("button", { name: "Siirrä: 1 Avaus" }).focus());
    await user.keyboard("{ArrowDown}");
    expect(orderIn(session)).toEqual(["i2", "i1", "i3"]);
    expect(document.activeElement?.getAttribute("aria-label")).toBe("Siirrä: 2 Avaus");
    await user.keyboard("{End}");
    expect(orderIn(session)).toEqual(["i2", "i3", "i1"]);
    await user.keyboard("{Home}");
    expect(orderIn(session)).toEqual(["i1", "i2", "i3"]);
    expect(document.activeElement?.getAttribute("aria-label")).toBe("Siirrä: 1 Avaus");
  });

  it("follows quick presses at once, and saves those that come while one is being saved together", async () => {
    const session = createFakeSession({ records: smallGroup });
    const answers: (() => void)[] = [];
    const slow = {
      ...session,
      save: async (...given: Parameters<typeof session.save>) => {
        await new Promise<void>((resolve) => answers.push(resolve));
        return session.save(...given);
      },
    };
    const user = renderScreen(<Agenda />, { session: slow });
    await user.click(screen.getByRole("button", { name: "Muuta järjestystä" }));
    await user.click(screen.getByRole("button", { name: "Alas: Avaus" }));
    await user.keyboard("{Enter}");
    const shown = () =>
      screen.getAllByRole("button", { name: /^Siirrä:/ }).map((each) => each.getAttribute("aria-label"));
    expect(shown()?.at(-1)).toContain("Avaus");
    expect(answers).toHaveLength(1);
    await act(async () => answers[0]?.());
    await waitFor(() => expect(answers).toHaveLength(2));
    await act(async () => answers[1]?.());
    await waitFor(() => expect(orderIn(session)).toEqual(["i2", "i3", "i1"]));
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Alas: Avaus" }));
  });

  it("is as it was where a move could not be saved", async () => {
    const { session, user } = openAgenda();
    await user.click(screen.getByRole("button", { name: "Muuta järjestystä" }));
    session.failWith({ type: "disk-full" });
    await user.click(screen.getByRole("button", { name: "Alas: Avaus" }));
    await waitFor(() =>
      expect(screen.getAllByRole("button", { name: /^Siirrä:/ })[0]?.getAttribute("aria-label")).toBe(
        "Siirrä: 1 Avaus",
      ),
    );
    expect(orderIn(session)).toEqual(["i1", "i2", "i3"]);
  });

  it("changes by dragging a handle with any pointer, and Escape lets it go", async () => {
    const { session, user } = openAgenda();
    await user.click(screen.getByRole("button", { name: "Muuta järjestystä" }));
    const rows = screen.getAllByRole("button", { name: /^Siirrä:/ }).flatMap((grip) => grip.closest("li") ?? []);
    rows.forEach((row, index) => {
      row.getBoundingClientRect = () => new DOMRect(0, 200 + index * 50, 500, 50);
    });
    const grip = screen.getByRole("button", { name: "Siirrä: 1 Avaus" });
    const drag = (to: number) => {
      fireEvent.pointerDown(grip, { pointerId: 7, button: 0, clientY: 225 });
      fireEvent.pointerMove(grip, { pointerId: 7, clientY: to });
    };
    drag(300);
    await user.keyboard("{Escape}");
    fireEvent.pointerUp(grip, { pointerId: 7, clientY: 300 });
    expect(session.saves).toEqual([]);
    drag(330);
    fireEvent.pointerUp(grip, { pointerId: 7, clientY: 330 });
    await waitFor(() => expect(orderIn(session)).toEqual(["i2", "i3", "i1"]));
  });

  it("says so at the edge and saves nothing", async () => {
    const { session, user } = openAgenda();
    await user.click(screen.getByRole("button", { name: "Muuta järjestystä" }));
    await user.click(screen.getByRole("button", { name: "Ylös: Avaus" }));
    expect(screen.getByText("Kohta on jo ensimmäisenä")).toBeDefined();
    expect(session.saves).toEqual([]);
  });

  it("brings the focus back to where the mode was entered", async () => {
    const { user } = openAgenda();
    await user.click(screen.getByRole("button", { name: "Muuta järjestystä" }));
    await user.click(screen.getByRole("button", { name: "Valmis" }));
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Muuta järjestystä" }));
  });
});

describe("an item", () => {
  it("opens with the focus on its title, and closing brings it back to the list", async () => {
    const { user } = await openItem(/Etusijajärjestys/);
    expect(document.activeElement).toBe(screen.getByRole("heading", { name: "Etusijajärjestys" }));
    await user.click(screen.getByRole("button", { name: "Takaisin asialistaan" }));
    expect(document.activeElement).toBe(screen.getByRole("button", { name: /Etusijajärjestys/ }));
  });

  it("has an address, by which a link and the browser's back lead", async () => {
    const { user } = await openItem(/Etusijajärjestys/);
    expect(window.location.hash).toBe("#/meeting/m/agenda/i2");
    await user.click(screen.getByRole("button", { name: "Seuraava kohta" }));
    expect(window.location.hash).toBe("#/meeting/m/agenda/i3");
    act(() => window.history.back());
    const heading = await screen.findByRole("heading", { name: "Etusijajärjestys" });
    await waitFor(() => expect(document.activeElement).toBe(heading));
    act(() => window.history.back());
    await waitFor(() => expect(screen.queryByRole("article")).toBeNull());
    expect(document.activeElement).toBe(screen.getByRole("button", { name: /Etusijajärjestys/ }));
  });

  it("is not opened by an address that names another meeting's", () => {
    window.location.hash = "#/meeting/other/agenda/i2";
    openAgenda();
    expect(screen.queryByRole("article")).toBeNull();
  });

  it("is added at the end and opens", async () => {
    const { session, user } = openAgenda();
    await user.click(screen.getByRole("button", { name: "Lisää asiakohta" }));
    await user.click(screen.getByRole("button", { name: "Lisää" }));
    expect(screen.getByText(/Otsikko: Täytä tämä kohta/)).toBeDefined();
    await user.type(screen.getByLabelText(/^Otsikko/), "Muut asiat");
    await user.click(screen.getByRole("button", { name: "Lisää" }));
    expect(await screen.findByRole("heading", { name: "Muut asiat" })).toBeDefined();
    expect(agendaOf(session.snapshot().book, "m").at(-1)?.item.title).toBe("Muut asiat");
  });

  it("is removed and brought back", async () => {
    const { session, user } = await openItem(/Etusijajärjestys/);
    await user.click(screen.getByRole("button", { name: "Poista asiakohta" }));
    expect(orderIn(session)).toEqual(["i1", "i3"]);
    await user.click(await screen.findByRole("button", { name: "Kumoa" }));
    expect(orderIn(session)).toEqual(["i1", "i2", "i3"]);
  });

  it("saves only what was changed, so that what another writes meanwhile stays", async () => {
    const { session, user } = await openItem(/Etusijajärjestys/);
    await user.click(screen.getByRole("button", { name: "Muokkaa asiakohtaa" }));
    await user.type(screen.getByLabelText(/^Käsittely/), "Kuultiin tuottajaa.");
    await user.click(screen.getByRole("button", { name: "Tallenna" }));
    const written = session.saves.at(-1)?.map((operation) => (operation.type === "set" ? operation.fields : operation));
    expect(written).toEqual([{ handling: "Kuultiin tuottajaa." }]);
  });

  it("keeps what was typed when it cannot be saved", async () => {
    const { session, user } = await openItem(/Etusijajärjestys/);
    session.failWith({ type: "disk-full" });
    await user.click(screen.getByRole("button", { name: "Muokkaa asiakohtaa" }));
    await user.type(screen.getByLabelText(/^Käsittely/), "Tärkeää");
    await user.click(screen.getByRole("button", { name: "Tallenna" }));
    expect((screen.getByLabelText(/^Käsittely/) as HTMLTextAreaElement).value).toBe("Tärkeää");
    session.failWith(undefined);
    await user.click(screen.getByRole("button", { name: "Tallenna" }));
    expect(session.snapshot().book.get("agenda-item", "i2")?.handling).toBe("Tärkeää");
  });

  it("asks for the ground of what is kept secret", async () => {
    const { session, user } = await openItem(/Etusijajärjestys/);
    await user.click(screen.getByRole("button", { name: "Muokkaa asiakohtaa" }));
    await user.click(screen.getByRole("radio", { name: /^Salassa pidettävä/ }));
    await user.click(screen.getByRole("button", { name: "Tallenna" }));
    expect(session.saves).toEqual([]);
    await user.type(screen.getByLabelText(/^Salassapitoperuste/), "Liikesalaisuus");
    await user.click(screen.getByRole("button", { name: "Tallenna" }));
    expect(session.snapshot().book.get("agenda-item", "i2")).toMatchObject({
      publicity: "confidential",
      ground: "Liikesalaisuus",
    });
  });

  it("shows that two have written at once", async () => {
    const { session } = await openItem(/Etusijajärjestys/);
    session.receive("AAAAAAAAAAAAAAAA", "cli", [set("i2", { proposal: "Toinen esitys" }, {}, "agenda-item")]);
    expect((await screen.findAllByText("Yksi ristiriita")).length).toBeGreaterThan(0);
  });
});

describe("notes", () => {
  it("are added with Enter one after another, each a record of its own", async () => {
    const { session, user } = await openItem(/Avaus/);
    const field = screen.getByRole("textbox", { name: /^Uusi muistiinpano/ });
    await user.type(field, "Ensimmäinen{Enter}");
    await screen.findByText("Ensimmäinen");
    await user.type(field, "Toinen{Enter}");
    await screen.findByText("Toinen");
    expect((field as HTMLInputElement).value).toBe("");
    expect(document.activeElement).toBe(field);
    expect(
      session
        .snapshot()
        .book.all("note")
        .map(({ text, item }) => [text, item]),
    ).toEqual([
      ["Ensimmäinen", "i1"],
      ["Toinen", "i1"],
    ]);
  });
});

describe("an action", () => {
  it("goes to the buyer's and the providers' people only, and their organisation answers for it", async () => {
    const { session, user } = await openItem(/Etusijajärjestys/);
    await user.click(screen.getByRole("button", { name: "Anna toimenpide" }));
    await user.type(screen.getByLabelText(/^Mitä tehdään/), "Seloste selkokielellä");
    await user.click(
      screen.getByRole("button", { name: /Näytä vaihtoehdot.*Vastuuhenkilö|Vastuuhenkilö.*vaihtoehdot/ }),
    );
    const offered = screen
      .getAllByRole("option")
      .map((option) => option.getAttribute("aria-label") ?? option.textContent);
    expect(offered.join(" ")).toMatch(/Tuuli/);
    expect(offered.join(" ")).toMatch(/Ilmari/);
    expect(offered.join(" ")).not.toMatch(/Kanerva/);
    await user.click(screen.getByRole("option", { name: /Ilmari/ }));
    await user.type(screen.getByLabelText(/^Määräaika/), "31.12.");
    await user.click(screen.getByRole("button", { name: "Tallenna" }));
    const [action] = session.snapshot().book.all("action");
    expect(action).toMatchObject({
      title: "Seloste selkokielellä",
      owner: "pro",
      accountable: "firm",
      dueOn: "2026-12-31",
      firstDueOn: "2026-12-31",
      status: "not-started",
      meeting: "m",
      item: "i2",
    });
  });
});

describe("the other short forms", () => {
  it("ask about what may be client data before they save, and save once the writer has answered", async () => {
    const { session, user } = await openItem(/Etusijajärjestys/);
    await user.click(screen.getByRole("button", { name: "Ilmoita esteellisyys" }));
    await user.type(screen.getByRole("combobox", { name: /Kuka/ }), "Ilm");
    await user.click(screen.getByRole("option", { name: /Ilmari/ }));
    await user.type(
      within(screen.getByRole("form", { name: "Ilmoita esteellisyys" })).getByLabelText(/^Peruste/),
      "Soitto numeroon 040 123 4567",
    );
    await user.click(screen.getByRole("button", { name: "Tallenna" }));
    expect(session.snapshot().book.all("disqualification")).toEqual([]);
    expect(document.activeElement).toBe(screen.getByRole("region", { name: "Kysymykset ennen tallennusta" }));
    await user.click(screen.getByRole("button", { name: "Poista tämä kohta: 040 123 4567" }));
    await user.click(screen.getByRole("button", { name: "Tallenna" }));
    expect(session.snapshot().book.all("disqualification")[0]?.ground).toBe("Soitto numeroon [poistettu]");
  });

  it("ask about a note in the same way", async () => {
    const { session, user } = await openItem(/Etusijajärjestys/);
    await user.type(screen.getByRole("textbox", { name: /^Uusi muistiinpano/ }), "soitto 040 123 4567{Enter}");
    expect(session.snapshot().book.all("note")).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Se ei kerro kenestäkään, jätä: 040 123 4567" }));
    await user.click(screen.getByRole("button", { name: "Lisää" }));
    expect(session.snapshot().book.all("note")).toHaveLength(1);
  });

  it("record a disqualification with its ground", async () => {
    const { session, user } = await openItem(/Etusijajärjestys/);
    await user.click(screen.getByRole("button", { name: "Ilmoita esteellisyys" }));
    await user.type(screen.getByRole("combobox", { name: /Kuka/ }), "Ilm");
    await user.click(screen.getByRole("option", { name: /Ilmari/ }));
    await user.type(
      within(screen.getByRole("form", { name: "Ilmoita esteellisyys" })).getByLabelText(/^Peruste/),
      "Oma organisaatio",
    );
    await user.click(screen.getByRole("button", { name: "Tallenna" }));
    expect(session.snapshot().book.all("disqualification")[0]).toMatchObject({
      member: "pro",
      ground: "Oma organisaatio",
      item: "i2",
    });
  });
});
