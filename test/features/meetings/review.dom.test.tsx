import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import { MeetingPlace } from "../../../renderer/features/meetings/meeting-place.tsx";
import { planEdit } from "../../../shared/log/author.ts";
import { domainRules } from "../../../shared/domain/kinds.ts";
import { approvalsOf } from "../../../shared/review/approval-chain.ts";
import { readApproved } from "../../../shared/review/approved-document.ts";
import { heldMeeting } from "../../review/group.ts";
import { createFakeSession, type FakeRecord, type FakeSession, fakeRecord } from "../../support/fake-session.ts";
import { renderScreen } from "./render-screen.tsx";

afterEach(() => {
  cleanup();
  window.location.hash = "";
});

/** The group of the held meeting, with records over and beside its own. */
function sessionOf(member: string, more: readonly FakeRecord[] = []): FakeSession {
  const records = new Map<string, FakeRecord>();
  for (const { kind, id, wish } of [...heldMeeting, ...more]) {
    const key = `${kind}/${id}`;
    records.set(key, { kind, id, wish: { ...records.get(key)?.wish, ...wish } });
  }
  return createFakeSession({ records: [...records.values()], member });
}

function open(session: FakeSession) {
  return renderScreen(<MeetingPlace id="m1" view="minutes" />, { session });
}

const press = (name: string | RegExp) => screen.getByRole("button", { name });

async function send(session: FakeSession) {
  const user = open(session);
  await user.click(press("Lähetä korjattavaksi"));
  const form = within(screen.getByRole("form", { name: "Lähetä korjattavaksi" }));
  await user.click(form.getByRole("button", { name: "Lähetä korjattavaksi" }));
  await screen.findByText(/^Kierros 1: lähetetty/);
  return user;
}

const outForReview: readonly FakeRecord[] = [
  { kind: "meeting", id: "m1", wish: { status: "in-review", minutesSentOn: "2026-01-25" } },
  fakeRecord("review-round", "r1", { meeting: "m1", number: 1, members: ["bertil", "cecilia"] }),
];

describe("minutes that are written", () => {
  it("go out for correction in one act, and the file for the others is offered at once", async () => {
    const session = sessionOf("anna");
    await send(session);
    expect(session.saves).toHaveLength(1);
    const [round] = session.snapshot().book.all("review-round");
    expect(round).toMatchObject({ number: 1, members: ["bertil", "cecilia"] });
    expect(session.snapshot().book.get("meeting", "m1")?.status).toBe("in-review");
    expect(press("Vie tiedosto")).toBeDefined();
    const answers = within(screen.getByRole("region", { name: "Vastaukset" }));
    expect(answers.getAllByText("Ei vastausta")).toHaveLength(2);
  });

  it("are sent to somebody", async () => {
    const session = sessionOf("anna");
    const user = open(session);
    await user.click(press("Lähetä korjattavaksi"));
    for (const name of [/^Bertil/, /^Cecilia/]) await user.click(screen.getByRole("checkbox", { name }));
    const form = within(screen.getByRole("form", { name: "Lähetä korjattavaksi" }));
    await user.click(form.getByRole("button", { name: "Lähetä korjattavaksi" }));
    expect(screen.getAllByText(/Valitse ainakin yksi henkilö/).length).toBeGreaterThan(0);
    expect(session.saves).toEqual([]);
  });

  it("are edited where the text stands, and facts lead to where they were recorded", async () => {
    const session = sessionOf("anna");
    const user = open(session);
    const sheet = within(await screen.findByRole("article"));
    await user.click(sheet.getByRole("button", { name: /^Muokkaa: Käsittely, 2.§$/ }));
    expect(document.activeElement).toBe(screen.getByRole("textbox", { name: "Käsittely" }));
    await user.keyboard("{Control>}{End}{/Control} Sovittiin numerosta.{Control>}{Enter}{/Control}");
    await waitFor(() => expect(session.saves).toHaveLength(1));
    expect(session.snapshot().book.get("agenda-item", "i2")?.handling).toBe(
      "Keskusteltiin puheluista. Sovittiin numerosta.",
    );
    await waitFor(() => expect(document.activeElement?.textContent).toBe("Muokkaa"));
    expect(sheet.getByRole("link", { name: "Läsnäolo" })).toBeDefined();
  });
});

describe("a member's own copy", () => {
  it("takes an approval of exactly this text, and a proposed text for a passage", async () => {
    const session = sessionOf("cecilia", outForReview);
    const user = open(session);
    await user.click(press("Hyväksyn tämän tekstin"));
    await screen.findByText("Hyväksyit tämän tekstin");
    expect(session.snapshot().book.all("minutes-check")).toMatchObject([{ member: "cecilia", answer: "approves" }]);
    await user.click(await screen.findByRole("button", { name: /^Ehdota korjausta: Käsittely, 2.§$/ }));
    await user.click(press("Tallenna"));
    expect(screen.getAllByText(/Muuta tekstiä tai kirjoita huomautus/).length).toBeGreaterThan(0);
    const text = screen.getByRole("textbox", { name: "Teksti sellaisena kuin sen pitäisi olla" });
    await user.clear(text);
    await user.type(text, "Keskusteltiin viesteistä.");
    await user.click(press("Tallenna"));
    await waitFor(() => expect(session.snapshot().book.all("correction")).toHaveLength(1));
    expect(session.snapshot().book.all("correction")).toMatchObject([
      {
        member: "cecilia",
        target: "i2",
        targetField: "handling",
        proposed: "Keskusteltiin viesteistä.",
        status: "open",
      },
    ]);
    expect(screen.queryByRole("button", { name: "Hyväksy muistio" })).toBeNull();
  });
});

describe("a proposed correction", () => {
  const proposed = fakeRecord("correction", "k1", {
    meeting: "m1",
    item: "i2",
    targetKind: "agenda-item",
    target: "i2",
    targetField: "handling",
    original: "Keskusteltiin puheluista.",
    proposed: "Keskusteltiin viesteistä.",
    member: "cecilia",
    status: "open",
  });

  it("goes into the text by one act when it is accepted", async () => {
    const session = sessionOf("anna", [...outForReview, proposed]);
    const user = open(session);
    const corrections = within(screen.getByRole("region", { name: "Korjausehdotukset" }));
    expect(corrections.getAllByText("viesteistä.").length).toBeGreaterThan(0);
    await user.click(corrections.getByRole("button", { name: /^Hyväksy ehdotus: Käsittely, 2.§$/ }));
    await waitFor(() => expect(session.saves).toHaveLength(1));
    const { book } = session.snapshot();
    expect(book.get("agenda-item", "i2")?.handling).toBe("Keskusteltiin viesteistä.");
    expect(book.get("correction", "k1")).toMatchObject({ status: "accepted", answeredBy: "anna" });
  });

  it("is declined only with a reason, which its maker sees", async () => {
    const session = sessionOf("anna", [...outForReview, proposed]);
    const user = open(session);
    await user.click(press(/^Älä hyväksy: Käsittely, 2.§$/));
    const form = within(screen.getByRole("form", { name: /^Älä hyväksy: Käsittely, 2.§$/ }));
    await user.click(form.getByRole("button", { name: "Älä hyväksy" }));
    expect(screen.getAllByText(/Kirjoita perustelu/).length).toBeGreaterThan(0);
    await user.type(form.getByRole("textbox", { name: /^Miksi ei/ }), "Puheluista puhuttiin.");
    await user.click(form.getByRole("button", { name: "Älä hyväksy" }));
    await waitFor(() => expect(session.snapshot().book.get("correction", "k1")?.status).toBe("declined"));
    cleanup();
    const answered = { status: "declined", answer: "Puheluista puhuttiin.", answeredBy: "anna" };
    const theirs = sessionOf("cecilia", [...outForReview, proposed, { kind: "correction", id: "k1", wish: answered }]);
    const reader = open(theirs);
    await reader.click(press("Yksi käsitelty ehdotus"));
    expect(screen.getByText(/Puheluista puhuttiin/)).toBeDefined();
  });

  it("for a text that has changed since is looked at before it goes in", async () => {
    const changed = { kind: "agenda-item", id: "i2", wish: { handling: "Keskusteltiin muusta." } } as const;
    const session = sessionOf("anna", [...outForReview, proposed, changed]);
    const user = open(session);
    await user.click(press(/^Hyväksy ehdotus: Käsittely, 2.§$/));
    expect(session.saves).toEqual([]);
    expect(screen.getByText(/Teksti on muuttunut ehdotuksen jälkeen/)).toBeDefined();
    expect(screen.getByDisplayValue("Keskusteltiin viesteistä.")).toBeDefined();
  });
});

async function approve(session: FakeSession) {
  const user = open(session);
  await user.click(press(/^Hyväksy (heti|muistio)$/));
  const form = within(screen.getByRole("form", { name: "Hyväksy muistio" }));
  await user.click(form.getByRole("button", { name: "Hyväksy muistio" }));
  await screen.findByRole("heading", { name: "Hyväksytty muistio" });
  return user;
}

/** What a change of the decision's text elsewhere brings. */
function changed(session: FakeSession, text: string) {
  return planEdit(domainRules, session.snapshot().book.state("decision", "d1"), "decision", "d1", { text });
}

describe("approved minutes", () => {
  it("are frozen after what is still open has been said", async () => {
    const session = sessionOf("anna", outForReview);
    const user = open(session);
    await user.click(press("Hyväksy muistio"));
    expect(screen.getByText("Muistiota ei ole vielä tarkastettu.")).toBeDefined();
    expect(screen.getByText("Ei vastausta: Bertil ja Cecilia.")).toBeDefined();
    const form = within(screen.getByRole("form", { name: "Hyväksy muistio" }));
    await user.click(form.getByRole("button", { name: "Hyväksy muistio" }));
    await screen.findByRole("heading", { name: "Hyväksytty muistio" });
    expect(approvalsOf(session.snapshot().book, "meeting", "m1").inForce).toHaveLength(1);
    expect(session.files.size).toBeGreaterThan(10);
    expect(document.activeElement?.textContent).toMatch(/^Hyväksytty muistio/);
    expect(screen.queryByRole("button", { name: /^Muokkaa: Käsittely/ })).toBeNull();
  });

  it("keep their text, tell what is proposed since, and take it in by a numbered amendment", async () => {
    const session = sessionOf("anna");
    const user = await approve(session);
    session.receive(
      "BBBBBBBBBBBBBBBB",
      "bertil",
      planEdit(domainRules, session.snapshot().book.state("decision", "d1"), "decision", "d1", {
        text: "Otetaan kaksi.",
      }),
    );
    await screen.findByText("Poikkeaa hyväksytystä muistiosta");
    expect(screen.getByText(/on ehdotettu yhtä muutosta/)).toBeDefined();
    await waitFor(() => expect(screen.getByRole("article").textContent).toContain("Otetaan numero."));
    await user.click(press("Oikaise muistio"));
    expect(screen.getByRole("checkbox", { name: /^Päätös: / })).toBeDefined();
    await user.click(press("Hyväksy oikaisu"));
    expect(screen.getAllByText(/Kirjoita, miksi muistio oikaistaan/).length).toBeGreaterThan(0);
    await user.type(screen.getByRole("textbox", { name: /^Miksi muistio oikaistaan/ }), "Luku oli väärin.");
    await user.click(press("Hyväksy oikaisu"));
    await screen.findByRole("heading", { name: "Aiemmat hyväksytyt tekstit" });
    await waitFor(() => expect(screen.getByRole("article").textContent).toContain("Otetaan kaksi."));
    await user.click(press(/^Lue tämä teksti: Alkuperäinen/));
    const [old] = screen.getAllByRole("article");
    expect(old?.textContent).toContain("Otetaan numero.");
    const [shown] = approvalsOf(session.snapshot().book, "meeting", "m1").inForce;
    const read = readApproved(shown?.operation.document ?? "");
    expect(read.ok && read.value.amendments).toMatchObject([{ number: 1, reason: "Luku oli väärin." }]);
  });

  it("are left as they are by declining what is proposed, with a reason that its maker sees", async () => {
    const session = sessionOf("anna");
    const user = await approve(session);
    session.receive("BBBBBBBBBBBBBBBB", "bertil", changed(session, "Otetaan kaksi."));
    await screen.findByText("Poikkeaa hyväksytystä muistiosta");
    const decline = /^Älä hyväksy: Päätös/;
    await user.click(press(decline));
    const form = within(screen.getByRole("form", { name: decline }));
    await user.click(form.getByRole("button", { name: "Älä hyväksy" }));
    expect(screen.getAllByText(/Kirjoita perustelu/).length).toBeGreaterThan(0);
    await user.type(form.getByRole("textbox", { name: /^Miksi ei/ }), "Kokous päätti yhdestä.");
    await user.click(form.getByRole("button", { name: "Älä hyväksy" }));
    await user.click(await screen.findByRole("button", { name: "Yksi hylätty oikaisuehdotus" }));
    expect(screen.getByText(/Anna.*Kokous päätti yhdestä\./)).toBeDefined();
    expect(screen.queryByText(/on ehdotettu yhtä muutosta/)).toBeNull();
    expect(screen.queryByRole("button", { name: decline })).toBeNull();
    expect(document.activeElement).not.toBe(document.body);
    expect(approvalsOf(session.snapshot().book, "meeting", "m1").inForce).toHaveLength(1);
    // It does not come in by an amendment that is made for another reason.
    await user.click(press("Oikaise muistio"));
    expect(screen.queryByRole("checkbox", { name: /^Päätös: / })).toBeNull();
    await user.click(press("Peruuta"));
    // What is written anew is a proposal of its own.
    session.receive("BBBBBBBBBBBBBBBB", "bertil", changed(session, "Otetaan kolme."));
    await screen.findByText(/on ehdotettu yhtä muutosta/);
    expect(press(decline)).toBeDefined();
  });

  it("lay the reason open before whoever proposed, and wait again when it is taken up", async () => {
    const session = sessionOf("anna");
    await approve(session);
    session.receive("BBBBBBBBBBBBBBBB", "bertil", changed(session, "Otetaan kaksi."));
    const [write] = session.snapshot().book.state("decision", "d1")?.late ?? [];
    session.receive(
      "CCCCCCCCCCCCCCCC",
      "bertil",
      planEdit(domainRules, undefined, "correction", "k9", {
        meeting: "m1",
        targetKind: "decision",
        target: "d1",
        targetField: "text",
        member: "anna",
        writes: [write?.origin.dot ?? ""],
        status: "declined",
        answer: "Ei näin.",
        answeredBy: "bertil",
      }),
    );
    // Anna's own proposal, as far as this copy knows: it lies open before her.
    expect(await screen.findByText(/Vastaus, Bertil.*Ei näin\./)).toBeDefined();
    const user = userEvent.setup();
    await user.click(press(/^Käsittele uudelleen/));
    await screen.findByText(/on ehdotettu yhtä muutosta/);
  });

  it("of an older version are shown as approved, and can be locked", async () => {
    const old = { kind: "meeting", id: "m1", wish: { status: "approved", minutesApprovedOn: "2026-02-01" } } as const;
    const session = sessionOf("anna", [old]);
    const user = open(session);
    expect(screen.getByText(/mutta sitä ei ole lukittu/)).toBeDefined();
    await user.click(press("Lukitse hyväksytty muistio"));
    const form = within(screen.getByRole("form", { name: "Hyväksy muistio" }));
    await user.click(form.getByRole("button", { name: "Hyväksy muistio" }));
    await screen.findByRole("button", { name: "Oikaise muistio" });
    expect(session.snapshot().book.get("meeting", "m1")?.minutesApprovedOn).toBe("2026-02-01");
  });
});

describe("an item at hand", () => {
  it("is approved at once by itself", async () => {
    window.location.hash = "#/meeting/m1/agenda/i2";
    const session = sessionOf("anna");
    const user = renderScreen(<MeetingPlace id="m1" view="agenda" />, { session });
    await user.click(await screen.findByRole("button", { name: "Hyväksy tämän kohdan muistio heti" }));
    expect(screen.getByRole("form", { name: "Hyväksy tämän kohdan muistio heti" }).textContent).toContain(
      "Keskusteltiin puheluista.",
    );
    await user.click(press("Hyväksy kohta"));
    await screen.findByText(/Tämän kohdan muistio hyväksyttiin heti/);
    expect(approvalsOf(session.snapshot().book, "agenda-item", "i2").inForce).toHaveLength(1);
    expect(session.snapshot().book.get("meeting", "m1")?.status).toBe("held");
  });

  it("of the previous minutes carries their approval", async () => {
    const next: readonly FakeRecord[] = [
      fakeRecord("meeting", "m2", { number: "2/2026", status: "under-way" }),
      { kind: "meeting", id: "m2", wish: { date: "2026-03-20" } },
      fakeRecord("agenda-item", "p1", { meeting: "m2", place: "a0", title: "Pöytäkirja", fills: "previous-minutes" }),
    ];
    window.location.hash = "#/meeting/m2/agenda/p1";
    const session = sessionOf("anna", [...outForReview, ...next]);
    const user = renderScreen(<MeetingPlace id="m2" view="agenda" />, { session });
    await user.click(await screen.findByRole("button", { name: "Hyväksy muistio 1/2026" }));
    await user.click(press("Hyväksy muistio"));
    await screen.findByText("Edellisen kokouksen muistio on hyväksytty.");
    expect(session.snapshot().book.get("meeting", "m1")?.status).toBe("approved");
  });
});
