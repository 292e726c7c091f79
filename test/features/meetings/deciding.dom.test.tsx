import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { useBook } from "../../../renderer/data/hooks.tsx";
import { DecidingPanel } from "../../../renderer/features/meetings/live/deciding/deciding-panel.tsx";
import { KeptDraftsProvider } from "../../../renderer/features/meetings/kept-drafts.tsx";
import type { Meeting } from "../../../shared/domain/meeting.ts";
import { set } from "../../support/changes.ts";
import { createFakeSession, type FakeRecord, fakeRecord, type FakeSession } from "../../support/fake-session.ts";
import { renderScreen } from "./render-screen.tsx";
import { smallGroup, time } from "./small-group.ts";

afterEach(cleanup);

/** Everybody of the three sides is here: Tuuli in the chair for the buyer, Ilmari for Avopolku, Kanerva for the clients. */
const everybodyHere: readonly FakeRecord[] = ["me", "pro", "cli"].map((member) =>
  fakeRecord("attendance", `at-${member}`, { meeting: "m", member, event: "in" }),
);

function Panel({ item }: { readonly item: string }) {
  const book = useBook();
  const meeting = book.get("meeting", "m");
  if (meeting === undefined) return null;
  return (
    <KeptDraftsProvider>
      <DecidingPanel meeting={meeting} item={book.get("agenda-item", item)} level={3} />
    </KeptDraftsProvider>
  );
}

function openPanel(more: readonly FakeRecord[] = everybodyHere, item = "i2", status: Meeting["status"] = "under-way") {
  const group = smallGroup.map((each) =>
    each.kind === "meeting" ? { ...each, wish: { ...each.wish, chair: "me", status: status ?? null } } : each,
  );
  const session = createFakeSession({ records: [...group, ...more] });
  return { session, user: renderScreen(<Panel item={item} />, { session }) };
}

const bookOf = (session: FakeSession) => session.snapshot().book;
const button = (name: string | RegExp) => screen.getByRole("button", { name });

describe("before the meeting has begun", () => {
  it("nothing is asked, and a decision can be written down all the same", async () => {
    const { session, user } = openPanel(everybodyHere, "i2", "called");
    expect(screen.queryByRole("form")).toBeNull();
    expect(screen.queryByText("Mitä asialle tehtiin")).toBeNull();
    await user.click(button("Kirjaa päätös"));
    await user.click(button("Päätetään ehdotuksen mukaan"));
    expect(bookOf(session).all("decision")).toHaveLength(1);
  });
});

describe("deciding as proposed", () => {
  it("takes one press: the wording, whose decision it is and who answers stand ready", async () => {
    const { session, user } = openPanel();
    expect((screen.getByLabelText(/^Päätöksen sanamuoto/) as HTMLTextAreaElement).value).toBe("Esitetään järjestystä.");
    await user.click(button("Päätetään ehdotuksen mukaan"));
    expect(session.saves).toHaveLength(1);
    expect(bookOf(session).all("decision")[0]).toMatchObject({
      number: 1,
      title: "Etusijajärjestys",
      text: "Esitetään järjestystä.",
      proposal: "Esitetään järjestystä.",
      authority: "group",
      manner: "consensus",
      accountable: "county",
      status: "in-force",
      meeting: "m",
      item: "i2",
      decidedOn: "2026-11-02",
      decidedAt: time("09:00"),
    });
    expect(document.activeElement).toBe(button("Kirjaa toinen päätös"));
  });

  it("can be done from the keyboard alone, in other words and with reasons", async () => {
    const { session, user } = openPanel();
    const text = screen.getByLabelText(/^Päätöksen sanamuoto/);
    await user.clear(text);
    await user.type(text, "Jatketaan entisellä järjestyksellä.");
    expect(button("Kirjaa päätös")).toBeDefined();
    await user.tab();
    await user.keyboard("Tiedot ovat kesken.{Control>}{Enter}{/Control}");
    expect(bookOf(session).all("decision")[0]).toMatchObject({
      text: "Jatketaan entisellä järjestyksellä.",
      reasons: "Tiedot ovat kesken.",
    });
  });

  it("is two keys away in the live frame: the panel as a whole takes the focus, and from there they decide", async () => {
    const { session, user } = openPanel();
    const frame = document.body.firstElementChild;
    if (!(frame instanceof HTMLElement)) throw new Error("the screen is drawn in an element");
    await user.keyboard("{Control>}{Enter}{/Control}");
    expect(session.saves).toEqual([]);
    frame.tabIndex = -1;
    frame.focus();
    await user.keyboard("{Control>}{Enter}{/Control}");
    await waitFor(() => expect(bookOf(session).all("decision")).toHaveLength(1));
  });

  it("does as the group usually does: a recommendation waits for the buyer", async () => {
    const earlier = fakeRecord("decision", "d0", { number: 7, authority: "recommendation", accountable: "firm" });
    const { session, user } = openPanel([...everybodyHere, earlier]);
    await user.click(button("Päätetään ehdotuksen mukaan"));
    const made = bookOf(session)
      .all("decision")
      .find(({ number }) => number === 8);
    expect(made).toMatchObject({ authority: "recommendation", accountable: "firm", status: "awaiting-buyer" });
  });

  it("offers nobody of the clients' side as accountable, and says why", async () => {
    const { user } = openPanel();
    expect(screen.getByText(/ei vastaa toteutuksesta.*Päivätupa Kajo/)).toBeDefined();
    await user.click(button(/Vastuutaho/));
    const options = within(screen.getByRole("listbox")).getAllByRole("option");
    expect(options.map((option) => option.textContent).join()).toMatch(/Mallila.*Avopolku/);
    expect(options).toHaveLength(2);
  });

  it("does not go past a group that is not quorate, unless somebody answers for it", async () => {
    const { session, user } = openPanel(everybodyHere.slice(0, 1));
    await user.click(button("Päätetään ehdotuksen mukaan"));
    expect(session.saves).toEqual([]);
    const gate = button("Päätetään silti");
    expect(document.activeElement).toBe(gate);
    await user.click(gate);
    await user.type(screen.getByLabelText(/^Miksi asia ratkaistaan silti/), "Asia ei voi odottaa.");
    await user.click(button("Kirjaa ja päätä silti"));
    await user.click(button("Päätetään ehdotuksen mukaan"));
    expect(bookOf(session).all("quorum-override")).toHaveLength(1);
    expect(bookOf(session).all("decision")).toHaveLength(1);
  });

  it("asks whether a text that speaks of the price may change the contract", async () => {
    const { session, user } = openPanel();
    await user.type(screen.getByLabelText(/^Päätöksen sanamuoto/), " Hintaa korotetaan.");
    await user.click(screen.getByRole("checkbox", { name: "Voi muuttaa sopimusta, arvioitava" }));
    await user.click(button("Kirjaa päätös"));
    expect(bookOf(session).all("decision")[0]?.changeCheck).toEqual({ needed: true });
  });

  it("keeps a confidential decision back until its ground is given", async () => {
    const { session, user } = openPanel();
    await user.click(button(/^Otsikko, julkisuus/));
    await user.click(button(/^Kuten asia/));
    await user.click(screen.getByRole("option", { name: "Salassa pidettävä" }));
    await user.click(button("Päätetään ehdotuksen mukaan"));
    expect(session.saves).toEqual([]);
    await user.type(screen.getByLabelText(/^Salassapitoperuste/), "Liikesalaisuus");
    await user.click(button("Päätetään ehdotuksen mukaan"));
    expect(bookOf(session).all("decision")[0]).toMatchObject({ publicity: "confidential", ground: "Liikesalaisuus" });
  });

  it("may be done twice on one item, and each decision edited and taken back", async () => {
    const { session, user } = openPanel();
    await user.click(button("Päätetään ehdotuksen mukaan"));
    await user.click(button("Kirjaa toinen päätös"));
    const form = screen.getByRole("form", { name: "Kirjaa päätös" });
    await user.type(within(form).getByLabelText(/^Päätöksen sanamuoto/), "Toinen.");
    await user.type(within(form).getByLabelText(/^Mitä päätös koskee/), "Lisäasia");
    await user.click(within(form).getByRole("button", { name: "Kirjaa päätös" }));
    expect(
      bookOf(session)
        .all("decision")
        .map(({ number }) => number),
    ).toEqual([1, 2]);
    await user.click(button("Muokkaa päätöstä 1"));
    const edit = screen.getByRole("form", { name: "Muokkaa päätöstä 1" });
    await user.type(within(edit).getByLabelText(/^Päätöksen sanamuoto/), " Heti.");
    await user.click(within(edit).getByRole("button", { name: "Tallenna" }));
    expect(
      bookOf(session)
        .all("decision")
        .map(({ text }) => text),
    ).toEqual(["Esitetään järjestystä. Heti.", "Toinen."]);
    await session.undo();
    await session.undo();
    expect(
      bookOf(session)
        .all("decision")
        .map(({ text }) => text),
    ).toEqual(["Esitetään järjestystä."]);
  });
});

describe("positions", () => {
  it("are recorded for all parties in one act, and who was not heard needs a reason", async () => {
    const { session, user } = openPanel();
    await user.click(button("Osapuolten kannat"));
    const stance = (party: string, name: string) =>
      within(screen.getByRole("radiogroup", { name: party })).getByRole("radio", { name });
    await user.click(stance("Tilaaja", "Kannattaa"));
    await user.click(stance("Avopolku", "Vastustaa"));
    await user.type(screen.getByLabelText(/^Omin sanoin: Avopolku/), "Luvut ovat vanhoja.");
    await user.click(stance("Asiakkaat", "Ei kuultu"));
    await user.click(button("Tallenna"));
    expect(session.saves).toEqual([]);
    await user.type(screen.getByLabelText(/^Miksi ei kuultu: Asiakkaat/), "Edustaja sairastui.");
    await user.click(button("Tallenna"));
    expect(session.saves).toHaveLength(1);
    const said = bookOf(session)
      .all("position")
      .map(({ side, organisation, stance: stands, text }) => [side, organisation, stands, text]);
    expect(new Set(said)).toEqual(
      new Set([
        ["buyer", undefined, "supports", undefined],
        ["provider", "firm", "against", "Luvut ovat vanhoja."],
        ["client", undefined, "not-heard", "Edustaja sairastui."],
      ]),
    );
    expect(screen.getByText("Vastustaa")).toBeDefined();
    await user.click(button("Päätetään ehdotuksen mukaan"));
    const decision = bookOf(session).all("decision")[0];
    expect(
      new Set(
        bookOf(session)
          .all("position")
          .map((position) => position.decision),
      ),
    ).toEqual(new Set([decision?.id]));
  });

  it("recorded differently by two are both shown", () => {
    const { session } = openPanel([
      ...everybodyHere,
      fakeRecord("position", "p", { meeting: "m", item: "i2", side: "buyer", stance: "supports" }),
    ]);
    session.receive("AAAAAAAAAAAAAAAA", "cli", [set("p", { stance: "against" }, {}, "position")]);
    return waitFor(() => expect(screen.getByText("Kirjattu eri tavoin: Kannattaa ja Vastustaa")).toBeDefined());
  });
});

async function vote(name: string) {
  const found = openPanel();
  await found.user.click(button("Esitykset ja äänestys"));
  await found.user.click(button(name));
  return found;
}

describe("a vote by name", () => {
  it("is taken down by digits as the names are called, and its result said", async () => {
    const { session, user } = await vote("Äänestetään nimenhuudolla");
    expect(bookOf(session).all("vote")[0]).toMatchObject({
      method: "names",
      status: "open",
      tie: "chair",
      rule: "majority",
    });
    expect(bookOf(session).all("vote")[0]?.entitled).toEqual(["cli", "me", "pro"]);
    const first = screen.getByRole("radio", { name: "Tuuli: Puolesta" });
    first.focus();
    await user.keyboard("1");
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("radio", { name: "Ilmari: Puolesta" })));
    await user.keyboard("{ArrowDown}");
    expect(document.activeElement).toBe(screen.getByRole("radio", { name: "Kanerva: Puolesta" }));
    await user.keyboard("{ArrowUp}2");
    await user.keyboard("3");
    expect(await screen.findByText("Kanerva: Tyhjää. Annettu 3 / 3.")).toBeDefined();
    await user.click(button("Päätä äänestys"));
    // One to one: the chair's own ballot settles it.
    expect(bookOf(session).all("vote")[0]).toMatchObject({ status: "closed", result: "carried" });
    const log = screen
      .getAllByRole("log")
      .map(({ textContent }) => textContent)
      .join(" ");
    expect(log).toContain(
      "Puolesta: 1, Vastaan: 1, tyhjää: 1. Äänet menivät tasan, ja puheenjohtajan ääni ratkaisi. Ehdotus hyväksyttiin.",
    );
    await user.click(button("Päätetään ehdotuksen mukaan"));
    expect(bookOf(session).all("decision")[0]).toMatchObject({ manner: "vote" });
    expect(bookOf(session).all("vote")[0]?.decision).toBe(bookOf(session).all("decision")[0]?.id);
    expect(bookOf(session).all("motion")[0]).toMatchObject({
      base: true,
      status: "won",
      text: "Esitetään järjestystä.",
    });
  });

  it("asks before it is closed with somebody silent, and says who", async () => {
    const { session, user } = await vote("Äänestetään nimenhuudolla");
    await user.click(screen.getByRole("radio", { name: "Tuuli: Puolesta" }));
    await user.click(button("Päätä äänestys"));
    expect(
      screen.getByText(/2 ei ole äänestänyt: Ilmari ja Kanerva|2 ei ole äänestänyt: Kanerva ja Ilmari/),
    ).toBeDefined();
    await user.click(button("Jatketaan"));
    expect(bookOf(session).all("vote")[0]?.status).toBe("open");
  });

  it("has no place for who is disqualified", async () => {
    const { session, user } = openPanel([
      ...everybodyHere,
      fakeRecord("disqualification", "dq", { meeting: "m", item: "i2", member: "pro", ground: "oma asia" }),
    ]);
    await user.click(button("Esitykset ja äänestys"));
    await user.click(button("Äänestetään nimenhuudolla"));
    expect(bookOf(session).all("vote")[0]?.entitled).toEqual(["cli", "me"]);
    expect(screen.queryByRole("radiogroup", { name: "Ilmari" })).toBeNull();
  });

  it("keeps one record of a voice that two people take down, and shows where they differ", async () => {
    const { session, user } = await vote("Äänestetään nimenhuudolla");
    await user.click(screen.getByRole("radio", { name: "Tuuli: Puolesta" }));
    const [ballot] = bookOf(session).all("ballot");
    if (ballot === undefined) throw new Error("the ballot is in the book");
    session.receive("AAAAAAAAAAAAAAAA", "cli", [
      set(ballot.id, { vote: ballot.vote ?? "", member: "me", choice: "in-favour" }, {}, "ballot"),
    ]);
    expect(bookOf(session).all("ballot")).toHaveLength(1);
    expect(screen.queryByText("Yksi ristiriita")).toBeNull();
    session.receive("AAAAAAAAAAAAAAAB", "pro", [set(ballot.id, { choice: "against" }, {}, "ballot")]);
    expect(await screen.findByText("Yksi ristiriita")).toBeDefined();
  });

  it("waits until somebody is marked present", async () => {
    const { user } = openPanel([]);
    await user.click(button("Esitykset ja äänestys"));
    expect(screen.getByText(/Merkitse ensin, ketkä ovat paikalla/)).toBeDefined();
    expect(screen.queryByRole("button", { name: "Äänestetään nimenhuudolla" })).toBeNull();
  });
});

describe("a vote by count", () => {
  it("cannot have more votes than there are entitled", async () => {
    const { session, user } = await vote("Äänestetään lukuina");
    await user.type(screen.getByRole("textbox", { name: /^Puolesta/ }), "3");
    await user.type(screen.getByRole("textbox", { name: /^Vastaan/ }), "1");
    await user.click(button("Päätä äänestys"));
    expect(bookOf(session).all("vote")[0]?.status).toBe("open");
    expect(screen.getByRole("link", { name: /Ääniä on 4, mutta äänioikeutettuja vain 3/ })).toBeDefined();
    await user.clear(screen.getByRole("textbox", { name: /^Puolesta/ }));
    await user.type(screen.getByRole("textbox", { name: /^Puolesta/ }), "2");
    await user.click(button("Päätä äänestys"));
    expect(bookOf(session).all("vote")[0]).toMatchObject({
      inFavour: 2,
      against: 1,
      blank: 0,
      status: "closed",
      result: "carried",
    });
  });

  it("leaves a tie to the chair", async () => {
    const { session, user } = await vote("Äänestetään lukuina");
    await user.type(screen.getByRole("textbox", { name: /^Puolesta/ }), "1");
    await user.type(screen.getByRole("textbox", { name: /^Vastaan/ }), "1");
    await user.click(button("Päätä äänestys"));
    expect(screen.getByText("Äänet menivät tasan. Puheenjohtajan ääni ratkaisee.")).toBeDefined();
    await user.click(button("Puheenjohtaja: Vastaan"));
    expect(bookOf(session).all("vote")[0]).toMatchObject({ chairChoice: "against", result: "not-carried" });
    expect(
      screen.getByText("Äänet menivät tasan, ja puheenjohtajan ääni ratkaisi. Ehdotusta ei hyväksytty."),
    ).toBeDefined();
  });
});

describe("counter-motions", () => {
  it("meet the base in turn, and the winner stands ready to be recorded", async () => {
    const { session, user } = openPanel();
    await user.click(button("Esitykset ja äänestys"));
    await user.click(button("Lisää vastaehdotus"));
    await user.type(screen.getByLabelText(/^Mitä esitetään/), "Siirretään vuodella.");
    await user.type(screen.getByRole("combobox", { name: /^Kuka esittää/ }), "Kan");
    await user.click(screen.getByRole("option", { name: /Kanerva/ }));
    await user.click(button("Tallenna"));
    expect(bookOf(session).all("motion")).toHaveLength(2);
    expect(screen.getByText("Pohjaehdotus vai Vastaehdotus 1?")).toBeDefined();
    await user.click(button("Äänestetään lukuina"));
    await user.type(screen.getByRole("textbox", { name: /^Pohjaehdotus/ }), "1");
    await user.type(screen.getByRole("textbox", { name: /^Vastaehdotus 1/ }), "2");
    await user.click(button("Päätä äänestys"));
    expect(screen.getByText("Vastaehdotus 1 voitti.")).toBeDefined();
    expect((screen.getByLabelText(/^Päätöksen sanamuoto/) as HTMLTextAreaElement).value).toBe("Siirretään vuodella.");
    await user.click(button("Päätetään ehdotuksen mukaan"));
    expect(
      bookOf(session)
        .all("motion")
        .map(({ base, status }) => [base === true, status]),
    ).toEqual(
      expect.arrayContaining([
        [true, "lost"],
        [false, "won"],
      ]),
    );
  });

  it("lapse without a seconder where the rules card says so", async () => {
    const { session, user } = openPanel([
      ...everybodyHere,
      fakeRecord("rules", "rules", { seconding: true }),
      fakeRecord("motion", "b", { meeting: "m", item: "i2", base: true, text: "Pohja", status: "open" }),
      fakeRecord("motion", "c", {
        meeting: "m",
        item: "i2",
        place: "a0",
        member: "cli",
        text: "Toinen",
        status: "open",
      }),
    ]);
    expect(screen.getByText("Odottaa kannattajaa")).toBeDefined();
    await user.click(button("Äänestetään lukuina"));
    expect(bookOf(session).get("motion", "c")?.status).toBe("lapsed");
    expect(bookOf(session).all("vote")[0]).toMatchObject({ base: "b" });
    expect(bookOf(session).all("vote")[0]?.counter).toBeUndefined();
  });
});

describe("dissents and statements", () => {
  it("are in the words of who is at the device", async () => {
    const { session, user } = openPanel();
    await user.click(button("Kirjaa eriävä mielipide tai lausuma"));
    await user.type(screen.getByLabelText(/^Omin sanoin/), "En ole samaa mieltä.");
    await user.click(button("Tallenna"));
    expect(bookOf(session).all("statement")[0]).toMatchObject({
      member: "me",
      type: "dissent",
      text: "En ole samaa mieltä.",
      item: "i2",
    });
    expect(screen.getByText("En ole samaa mieltä.")).toBeDefined();
  });

  it("say that it is late once the item has closed, and are recorded all the same", async () => {
    const { session, user } = openPanel([...everybodyHere, fakeRecord("agenda-item", "i2", { status: "handled" })]);
    await user.click(button("Kirjaa eriävä mielipide tai lausuma"));
    expect(screen.getByText("Asia on jo päätetty")).toBeDefined();
    await user.type(screen.getByLabelText(/^Omin sanoin/), "Jäi sanomatta.");
    await user.click(button("Tallenna"));
    expect(bookOf(session).all("statement")[0]).toMatchObject({ type: "statement", text: "Jäi sanomatta." });
  });

  it("do not offer who is disqualified, and say so", async () => {
    const { user } = openPanel([
      ...everybodyHere,
      fakeRecord("disqualification", "dq", { meeting: "m", item: "i2", member: "pro" }),
    ]);
    await user.click(button("Kirjaa eriävä mielipide tai lausuma"));
    expect(screen.getByText("Esteelliset eivät ole mukana ratkaisussa: Ilmari.")).toBeDefined();
    const whose = screen.getByRole("combobox", { name: /^Kenen/ });
    await user.clear(whose);
    await user.type(whose, "Ilm");
    expect(screen.queryByRole("option", { name: /Ilmari/ })).toBeNull();
  });
});

describe("what becomes of the item", () => {
  it("is asked when it is for decision and nothing was decided", async () => {
    const { session, user } = openPanel();
    await user.click(button("Asia on käsitelty"));
    const question = screen.getByRole("alertdialog", { name: "Asiasta ei ole päätetty mitään" });
    await user.click(within(question).getByRole("button", { name: "Palaa päättämään" }));
    expect(bookOf(session).get("agenda-item", "i2")?.status).toBeUndefined();
    await user.click(button("Asia on käsitelty"));
    await user.click(button("Merkitse käsitellyksi"));
    expect(bookOf(session).get("agenda-item", "i2")?.status).toBe("handled");
    await user.click(button("Avaa asia uudelleen"));
    expect(bookOf(session).get("agenda-item", "i2")?.status).toBe("open");
  });

  it("is that it comes back to a named meeting, with what was agreed", async () => {
    const next = fakeRecord("meeting", "n", { number: "4/2026", date: "2026-12-01" as never, status: "draft" });
    const { session, user } = openPanel([...everybodyHere, next]);
    await user.click(button("Palautetaan valmisteluun"));
    await user.click(button(/Mihin kokoukseen asia palaa/));
    await user.click(screen.getByRole("option", { name: /4\/2026/ }));
    await user.type(screen.getByLabelText(/^Mitä sovittiin/), "Lasketaan kustannukset.");
    await user.click(button("Tallenna"));
    expect(bookOf(session).get("agenda-item", "i2")).toMatchObject({
      status: "returned",
      returnsTo: "n",
      outcome: "Lasketaan kustannukset.",
    });
    expect(screen.getByText(/Palaa kokoukseen.*4\/2026/)).toBeDefined();
  });

  it("is noted in the group's own phrase", async () => {
    const { session, user } = openPanel([fakeRecord("phrases", "phrases", { noted: "Pantiin merkille." })], "i1");
    await user.click(button("Merkitään tiedoksi"));
    expect(bookOf(session).get("agenda-item", "i1")).toMatchObject({ status: "handled", outcome: "Pantiin merkille." });
  });
});
