import { cleanup, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import { ConflictsPlace } from "../../../renderer/features/conflicts/conflicts-place.tsx";
import { planDelete } from "../../../shared/log/author.ts";
import { deviceA, deviceB, set } from "../../support/changes.ts";
import { createFakeSession, type FakeSession, fakeRecord } from "../../support/fake-session.ts";
import { renderScreen } from "../../records/support.tsx";

afterEach(cleanup);

const members = [
  fakeRecord("member", "anna", { name: "Anna Esimerkki", side: "buyer" }),
  fakeRecord("member", "pekka", { name: "Pekka Näytelmä", side: "provider" }),
];

/** Two people have renamed one decision and moved one action's day, each without knowing of the other. */
function sessionInConflict(): FakeSession {
  const session = createFakeSession({ records: members });
  session.receive(deviceA, "anna", [set("d1", { title: "Soitetaan takaisin samana päivänä" })]);
  session.receive(deviceB, "pekka", [set("d1", { title: "Soitetaan takaisin viikon sisällä" })]);
  session.receive(deviceA, "anna", [set("a1", { title: "Sijaispooli", dueOn: "2026-03-15" }, {}, "action")]);
  session.receive(deviceB, "pekka", [set("a1", { title: "Sijaispooli", dueOn: "2026-04-30" }, {}, "action")]);
  return session;
}

function candidates(field: string) {
  return within(screen.getByRole("group", { name: field })).getAllByRole("listitem");
}

describe("ConflictsPlace", () => {
  it("shows every value with who wrote it, on which side, and which one is in sight", () => {
    renderScreen(sessionInConflict(), <ConflictsPlace />);
    const days = candidates("Määräpäivä");
    expect(days).toHaveLength(2);
    expect(days[0]?.textContent).toMatch(/Näkyy nyt.*30\.4\.2026.*Pekka Näytelmä.*Palveluntuottaja/);
    expect(days[1]?.textContent).toMatch(/Toinen arvo.*15\.3\.2026.*Anna Esimerkki.*Tilaaja/);
  });

  it("says what two times of opening a meeting come from, and whose to choose", () => {
    const session = createFakeSession({ records: [...members, fakeRecord("meeting", "m", { number: "3/2026" })] });
    session.receive(deviceA, "anna", [set("m", { openedAt: "14:00" }, {}, "meeting")]);
    session.receive(deviceB, "pekka", [set("m", { openedAt: "14:03" }, {}, "meeting")]);
    renderScreen(session, <ConflictsPlace />);
    const conflict = screen.getByRole("group", { name: "Avattu klo" });
    expect(conflict.textContent).toContain("Valitse sen aika, joka johti kokousta.");
    expect(candidates("Avattu klo")).toHaveLength(2);
  });

  it("marks the words that differ", () => {
    renderScreen(sessionInConflict(), <ConflictsPlace />);
    const [shown, other] = candidates("Otsikko");
    const marked = (candidate: HTMLElement | undefined) =>
      [...(candidate?.querySelectorAll("mark") ?? [])].map((mark) => mark.textContent.trim());
    expect(marked(shown)).toEqual(["viikon sisällä"]);
    expect(marked(other)).toEqual(["samana päivänä"]);
  });

  it("writes the chosen value in one act over all, moves on to the next conflict, and at the end says that none is left", async () => {
    const session = sessionInConflict();
    renderScreen(session, <ConflictsPlace />);
    await userEvent.click(screen.getByRole("button", { name: "Valitse tämä: 15.3.2026" }));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("heading", { name: "Otsikko" })));
    expect(session.snapshot().book.get("action", "a1")?.dueOn).toBe("2026-03-15");
    expect(session.saves).toHaveLength(1);
    expect(session.saves[0]).toMatchObject([
      { type: "set", fields: { dueOn: "2026-03-15" }, seen: { dueOn: [`${deviceA}.2`, `${deviceB}.2`] } },
    ]);
    expect(screen.getByText(/Ristiriita on ratkaistu.*Jäljellä on yksi ristiriita\./)).toBeTruthy();

    await userEvent.click(screen.getByRole("button", { name: /^Valitse tämä: Soitetaan takaisin viikon/ }));
    const end = await screen.findByRole("heading", { name: "Ei ristiriitoja" });
    await waitFor(() => expect(document.activeElement?.contains(end)).toBe(true));
    expect(session.snapshot().conflicts).toEqual([]);
  });

  it("lets a third value be written with the field's own control, and refuses what does not fit in words", async () => {
    const session = sessionInConflict();
    renderScreen(session, <ConflictsPlace />);
    await userEvent.click(screen.getByRole("button", { name: "Kirjoita uusi: Määräpäivä" }));
    const day = screen.getByRole("textbox", { name: /Määräpäivä, uusi arvo/ });
    await userEvent.clear(day);
    await userEvent.click(screen.getByRole("button", { name: "Tallenna" }));
    expect(session.saves).toHaveLength(0);
    expect(screen.getByText("Täytä tämä kohta.")).toBeTruthy();
    await userEvent.type(day, "1.5.2026");
    await userEvent.click(screen.getByRole("button", { name: "Tallenna" }));
    await waitFor(() => expect(session.snapshot().book.get("action", "a1")?.dueOn).toBe("2026-05-01"));
  });

  it("gives the focus back to its opener when writing a third is given up", async () => {
    renderScreen(sessionInConflict(), <ConflictsPlace />);
    await userEvent.click(screen.getByRole("button", { name: "Kirjoita uusi: Otsikko" }));
    await userEvent.click(screen.getByRole("button", { name: "Peruuta" }));
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Kirjoita uusi: Otsikko" }));
  });

  it("keeps the conflict and the typed text, and says why, when saving fails", async () => {
    const session = sessionInConflict();
    session.failWith({ type: "disk-full" });
    renderScreen(session, <ConflictsPlace />);
    await userEvent.click(screen.getByRole("button", { name: "Kirjoita uusi: Otsikko" }));
    const title = screen.getByRole("textbox", { name: "Otsikko, uusi arvo" });
    await userEvent.clear(title);
    await userEvent.type(title, "Kolmas");
    await userEvent.click(screen.getByRole("button", { name: "Tallenna" }));
    expect(await screen.findByText(/Levytila loppui/)).toBeTruthy();
    expect(screen.getByRole("textbox", { name: "Otsikko, uusi arvo" })).toHaveProperty("value", "Kolmas");
    expect(session.snapshot().conflicts).toHaveLength(2);
  });
});

describe("a record deleted by one and edited by another", () => {
  function contested(): FakeSession {
    const session = createFakeSession({
      records: [...members, fakeRecord("action", "a1", { title: "Sijaispooli" })],
    });
    const state = session.snapshot().book.state("action", "a1");
    if (state === undefined) throw new Error("the action is there");
    session.receive(deviceA, "anna", [planDelete(state)]);
    session.receive(deviceB, "pekka", [set("a1", { description: "Kuusi sijaista" }, {}, "action")]);
    return session;
  }

  it("says who did what, and stays when people keep it", async () => {
    const session = contested();
    renderScreen(session, <ConflictsPlace />);
    expect(screen.getByText(/Poistanut Anna Esimerkki, muokannut Pekka Näytelmä\./)).toBeTruthy();
    expect(screen.getByText("Kuusi sijaista")).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "Pidä tieto" }));
    await screen.findByRole("heading", { name: "Ei ristiriitoja" });
    expect(session.snapshot().book.get("action", "a1")).toMatchObject({ description: "Kuusi sijaista" });
  });

  it("goes away when people delete it again", async () => {
    const session = contested();
    renderScreen(session, <ConflictsPlace />);
    await userEvent.click(screen.getByRole("button", { name: "Poista tieto" }));
    await screen.findByRole("heading", { name: "Ei ristiriitoja" });
    expect(session.snapshot().book.get("action", "a1")).toBeUndefined();
  });
});
