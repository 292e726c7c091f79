import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { FeedbackPage } from "../../../renderer/features/feedback/feedback-page.tsx";
import { FeedbackPlace } from "../../../renderer/features/feedback/feedback-place.tsx";
import { renderScreen } from "../../records/support.tsx";
import { createFakeSession, fakeRecord } from "../../support/fake-session.ts";
import { day, threeSides, today } from "../three-sides.ts";

beforeEach(() => window.history.replaceState(null, "", "#/feedback"));
afterEach(cleanup);

function group() {
  return createFakeSession({
    member: "cli",
    records: [
      ...threeSides,
      fakeRecord("meeting", "m1", { number: "4/2026", status: "draft" }),
      fakeRecord("agenda-item", "i1", { meeting: "m1", title: "Palautteet", place: "a0" }),
      fakeRecord("feedback", "f1", {
        text: "Soitin kolme kertaa.",
        receivedOn: day("2026-10-10"),
        status: "received",
        provider: "firm",
        channel: "palautelaatikko",
      }),
    ],
  });
}

const next = () => userEvent.click(screen.getByRole("button", { name: "Jatka" }));

describe("writing down feedback", () => {
  it("takes three steps, reads each from its title, and saves once at the end", async () => {
    const session = group();
    renderScreen(session, <FeedbackPlace />);
    await userEvent.click(screen.getByRole("button", { name: "Kirjaa palaute" }));
    expect(document.activeElement?.textContent).toBe("Missä kuulit?");
    await userEvent.click(screen.getByRole("radio", { name: "Palautelaatikko" }));
    await next();
    expect(document.activeElement?.textContent).toBe("Mitä kuulit?");
    expect(screen.getByText("Palaute · 2 / 3")).toBeTruthy();
    await userEvent.click(screen.getByRole("radio", { name: "Läheinen" }));
    await userEvent.type(screen.getByLabelText(/Kirjoita omin sanoin/), "Kukaan ei kertonut.");
    await next();
    expect(document.activeElement?.textContent).toBe("Mitä palaute koskee?");
    expect(screen.getByText("Tämä ei ole muistutus eikä kantelu")).toBeTruthy();
    await userEvent.click(screen.getByRole("radio", { name: "Avopolku" }));
    await userEvent.click(screen.getByRole("radio", { name: "Moite" }));
    expect(session.saves).toHaveLength(0);
    await userEvent.click(screen.getByRole("button", { name: "Tallenna" }));
    await waitFor(() => expect(document.activeElement?.textContent).toBe("Kiitos. Palaute on tallessa."));
    expect(session.saves).toHaveLength(1);
    const made = session
      .snapshot()
      .book.all("feedback")
      .find(({ id }) => id !== "f1");
    expect(made).toMatchObject({
      text: "Kukaan ei kertonut.",
      giver: "family",
      tone: "criticism",
      provider: "firm",
      channel: "palautelaatikko",
      receivedOn: today,
      status: "received",
      count: 1,
      mayQuote: false,
    });
  });

  it("needs the words alone, and keeps them while going back and forth", async () => {
    const session = group();
    renderScreen(session, <FeedbackPlace />);
    await userEvent.click(screen.getByRole("button", { name: "Kirjaa palaute" }));
    await next();
    await next();
    expect(screen.getByRole("link", { name: "Kirjoita omin sanoin: Täytä tämä kohta." })).toBeTruthy();
    await userEvent.type(screen.getByLabelText(/Kirjoita omin sanoin/), "Kiitos.");
    await userEvent.click(screen.getByRole("button", { name: "Takaisin" }));
    await next();
    expect(screen.getByLabelText<HTMLTextAreaElement>(/Kirjoita omin sanoin/).value).toBe("Kiitos.");
    await next();
    await userEvent.click(screen.getByRole("button", { name: "Tallenna" }));
    await waitFor(() => expect(session.saves).toHaveLength(1));
  });

  it("asks about names and numbers, changes what it is told to, and does not go on before", async () => {
    const session = group();
    renderScreen(session, <FeedbackPlace />);
    await userEvent.click(screen.getByRole("button", { name: "Kirjaa palaute" }));
    await next();
    const text = screen.getByLabelText<HTMLTextAreaElement>(/Kirjoita omin sanoin/);
    await userEvent.type(text, "Hän kertoi, että Matti Meikäläinen ei soittanut numeroon 040 123 4567.");
    await next();
    const questions = within(screen.getByRole("region", { name: "Kysymykset ennen tallennusta" }));
    expect(questions.getByText("Tässä voi olla ihmisen nimi.")).toBeTruthy();
    expect(questions.getByText("Tässä voi olla puhelinnumero.")).toBeTruthy();
    await userEvent.click(questions.getByRole("button", { name: /^Vaihda: ”työntekijä”/ }));
    await userEvent.click(questions.getByRole("button", { name: /^Poista tämä kohta/ }));
    expect(text.value).toBe("Hän kertoi, että työntekijä ei soittanut numeroon [poistettu].");
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Jatka" }));
    await next();
    expect(document.activeElement?.textContent).toBe("Mitä palaute koskee?");
    expect(session.saves).toHaveLength(0);
  });

  it("keeps every word when nobody has said who is here", async () => {
    const session = createFakeSession({ member: null, records: [] });
    renderScreen(session, <FeedbackPlace />);
    await userEvent.click(screen.getByRole("button", { name: "Kirjaa palaute" }));
    await next();
    await userEvent.type(screen.getByLabelText(/Kirjoita omin sanoin/), "Kiitos.");
    await next();
    await userEvent.click(screen.getByRole("button", { name: "Tallenna" }));
    expect(await screen.findByText(/Valitse nimesi asetuksissa/)).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "Takaisin" }));
    expect(screen.getByLabelText<HTMLTextAreaElement>(/Kirjoita omin sanoin/).value).toBe("Kiitos.");
  });
});

describe("one piece of feedback", () => {
  it("tells how long the answer is late, and is answered with the day and the status set", async () => {
    const session = group();
    renderScreen(session, <FeedbackPage id="f1" />);
    expect(screen.getByText("Vastaus 9 päivää myöhässä")).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: /^Vastaa palautteeseen/ }));
    const answer = screen.getByLabelText<HTMLTextAreaElement>(/^Vastaus/, { selector: "textarea" });
    expect(answer.value).toBe("Kuulimme: \nTeimme: ");
    await userEvent.click(screen.getByRole("button", { name: "Tallenna" }));
    expect(session.saves).toHaveLength(0);
    await userEvent.clear(answer);
    await userEvent.type(answer, "Kuulimme: puhelimeen ei vastata. Teimme: soitamme takaisin.");
    await userEvent.click(screen.getByRole("button", { name: "Tallenna" }));
    await waitFor(() => expect(session.saves).toHaveLength(1));
    expect(session.snapshot().book.get("feedback", "f1")).toMatchObject({ status: "answered", firstResponseOn: today });
    expect(screen.getByText("vastattu 23 päivässä")).toBeTruthy();
  });

  it("leads to an action that knows it, and is known by it", async () => {
    const session = group();
    renderScreen(session, <FeedbackPage id="f1" />);
    await userEvent.click(screen.getByRole("button", { name: "Tee toimenpide" }));
    const dialog = within(await screen.findByRole("dialog"));
    await userEvent.type(dialog.getByLabelText(/Mitä tehdään/), "Takaisinsoitto");
    await userEvent.type(dialog.getByRole("combobox"), "Ilmari");
    await userEvent.click(await screen.findByRole("option"));
    await userEvent.click(dialog.getByRole("button", { name: "Tallenna" }));
    await waitFor(() => expect(session.saves).toHaveLength(1));
    const { book } = session.snapshot();
    const [action] = book.all("action");
    expect(action).toMatchObject({ owner: "pro", accountable: "firm", feedback: ["f1"] });
    expect(book.get("feedback", "f1")?.actions).toEqual([action?.id]);
    const became = within(screen.getByRole("region", { name: "Mitä palautteesta seurasi" }));
    expect(became.getByRole("link", { name: "Takaisinsoitto" })).toBeTruthy();
    const chain = within(screen.getByRole("region", { name: "Palautteesta vastaukseen" }));
    expect(chain.getByRole("link", { name: "Takaisinsoitto" })).toBeTruthy();
  });

  it("is put on the agenda of a coming meeting", async () => {
    const session = group();
    renderScreen(session, <FeedbackPage id="f1" />);
    await userEvent.click(screen.getByRole("button", { name: /^Vie asialistalle/ }));
    await userEvent.type(screen.getByRole("combobox"), "Pal");
    await userEvent.click(await screen.findByRole("option"));
    await userEvent.click(screen.getByRole("button", { name: "Tallenna" }));
    await waitFor(() => expect(session.snapshot().book.get("agenda-item", "i1")?.feedback).toEqual(["f1"]));
    expect(screen.getByRole("region", { name: "Kokouksissa" }).textContent).toContain(
      "1\u00a0§ PalautteetKokous 4/2026",
    );
  });

  it("is removed after asking, and can be brought back", async () => {
    const session = group();
    renderScreen(session, <FeedbackPage id="f1" />);
    await userEvent.click(screen.getByRole("button", { name: /^Poista: Soitin/ }));
    await userEvent.click(within(await screen.findByRole("alertdialog")).getByRole("button", { name: "Poista" }));
    await waitFor(() => expect(session.snapshot().book.get("feedback", "f1")).toBeUndefined());
    expect(window.location.hash).toBe("#/feedback");
    await userEvent.click(await screen.findByRole("button", { name: "Kumoa" }));
    await waitFor(() => expect(session.snapshot().book.get("feedback", "f1")).toBeDefined());
  });
});
