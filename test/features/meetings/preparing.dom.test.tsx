import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { MeetingPlace } from "../../../renderer/features/meetings/meeting-place.tsx";
import { MeetingsPlace } from "../../../renderer/features/meetings/meetings-place.tsx";
import { createFakePlatform } from "../../../renderer/platform/fake.ts";
import { readTemplateFile } from "../../../shared/agenda/template-file.ts";
import { utf8ToBytes } from "../../../shared/core/bytes.ts";
import { agendaOf } from "../../../shared/domain/agenda.ts";
import { createFakeSession, type FakeRecord, fakeRecord, type FakeSession } from "../../support/fake-session.ts";
import { renderScreen } from "./render-screen.tsx";
import { day, people, smallGroup, time } from "./small-group.ts";

afterEach(() => {
  cleanup();
  window.location.hash = "";
});

/** A group with a cycle of January, March and November, whose template has four items. */
const cycle: readonly FakeRecord[] = [
  fakeRecord("agenda-template", "t", { name: "Asialista" }),
  fakeRecord("series", "s", {
    name: "Kokoukset",
    template: "t",
    months: ["january", "march", "november"],
    start: time("14:00"),
    venue: "Talo",
    contact: "Sihteeri",
  }),
  fakeRecord("template-item", "t1", { template: "t", place: "a0", title: "Avaus", fills: "opening" }),
  fakeRecord("template-item", "t2", { template: "t", place: "a1", title: "Vuosikatsaus", months: ["january"] }),
  fakeRecord("template-item", "t3", { template: "t", place: "a2", title: "Riskit", minutes: 10 }),
  fakeRecord("template-item", "t4", { template: "t", place: "a3", title: "Päättäminen", fills: "closing" }),
];

const held: readonly FakeRecord[] = [
  fakeRecord("meeting", "old", { number: "1/2026", date: day("2026-09-16"), status: "held", series: "s" }),
  fakeRecord("agenda-item", "tabled", { meeting: "old", place: "a0", number: 7, title: "Ilta-ajat", status: "tabled" }),
];

const proposal = fakeRecord("item-proposal", "p", {
  title: "Bussit",
  background: "Viimeinen bussi lähtee liian aikaisin",
  member: "cli",
  proposedOn: day("2026-10-20"),
  status: "waiting",
});

function open(hash: string, records: readonly FakeRecord[], options: { readonly member?: string } = {}) {
  window.location.hash = hash;
  const session = createFakeSession({ records, ...options });
  const platform = createFakePlatform();
  return { session, platform, user: renderScreen(<MeetingsPlace />, { session, platform }) };
}

const titles = (session: FakeSession, meeting: string) =>
  agendaOf(session.snapshot().book, meeting).map(({ item }) => item.title);

describe("the year's cycle", () => {
  it("is made in one act, with the standing and yearly items", async () => {
    const { session, user } = open("#/meetings?part=cycle", people);
    await user.click(screen.getByRole("button", { name: "Tee vuosikello" }));
    const { book } = session.snapshot();
    expect(session.saves).toHaveLength(1);
    expect(book.all("series")).toMatchObject([{ months: ["august", "february", "may", "november"] }]);
    expect(book.all("template-item")).toHaveLength(26);
    expect(screen.getByRole("heading", { name: "Marraskuu" })).toBeDefined();
  });

  it("shows each month with its meetings and items, and moves an item from the keyboard", async () => {
    const { session, user } = open("#/meetings?part=cycle&of=2027", [...people, ...cycle]);
    expect(screen.getByRole("heading", { name: "Vuosi 2027" })).toBeDefined();
    expect(screen.getByRole("link", { name: "Tee kokous: tammikuu" })).toBeDefined();
    const january = screen.getByRole("list", { name: "Vuosittaiset asiat: Tammikuu" });
    within(january).getByRole("button", { name: "Siirrä toiseen kuukauteen: Vuosikatsaus" }).focus();
    await user.keyboard("{Enter}");
    await user.click(await screen.findByRole("menuitem", { name: "Maaliskuu" }));
    expect(session.snapshot().book.get("template-item", "t2")?.months).toEqual(["march"]);
    expect(screen.getByRole("list", { name: "Vuosittaiset asiat: Maaliskuu" })).toBeDefined();
    expect(screen.queryByRole("list", { name: "Vuosittaiset asiat: Tammikuu" })).toBeNull();
  });

  it("adds an item to a month, before the meeting's end", async () => {
    const { session, user } = open("#/meetings?part=cycle&of=2027", [...people, ...cycle]);
    await user.click(screen.getByRole("button", { name: "Lisää asia: maaliskuu" }));
    await user.type(screen.getByRole("textbox", { name: /^Otsikko/ }), "Omavalvonta");
    await user.click(screen.getByRole("button", { name: "Tallenna" }));
    const [added] = session
      .snapshot()
      .book.all("template-item")
      .filter(({ title }) => title === "Omavalvonta");
    expect(added).toMatchObject({ months: ["march"], template: "t", type: "discussion" });
    expect((added?.place ?? "") > "a2" && (added?.place ?? "") < "a3").toBe(true);
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Lisää asia: maaliskuu" }));
  });

  it("has settings, which say what is wrong beside the field", async () => {
    const { session, user } = open("#/meetings?part=cycle", [...people, ...cycle]);
    await user.click(screen.getByRole("button", { name: "Kokoussarjan asetukset" }));
    await user.clear(screen.getByRole("textbox", { name: /^Nimi/ }));
    await user.click(screen.getByRole("button", { name: "Tallenna" }));
    expect(session.saves).toEqual([]);
    await user.type(screen.getByRole("textbox", { name: /^Nimi/ }), "Ohjausryhmä");
    await user.click(screen.getByRole("checkbox", { name: "Touko" }));
    await user.click(screen.getByRole("button", { name: "Tallenna" }));
    expect(session.snapshot().book.get("series", "s")).toMatchObject({
      name: "Ohjausryhmä",
      months: ["january", "march", "may", "november"],
    });
  });
});

describe("a new meeting", () => {
  it("comes from the cycle with its day, number, place and agenda; what is unticked stays out", async () => {
    const { session, user } = open("#/meetings?new=1", [...people, ...cycle, ...held, proposal]);
    const value = (name: RegExp) => (screen.getByRole("textbox", { name }) as HTMLInputElement).value;
    expect(value(/^Päivämäärä/)).toBe("18.11.2026");
    expect(value(/^Kokouksen numero/)).toBe("2/2026");
    expect(value(/^Paikka/)).toBe("Talo");
    expect(screen.getByRole("checkbox", { name: /Ilta-ajat.*Jätetty pöydälle: 1\/2026, 7.§/ })).toBeDefined();
    const waiting = screen.getByRole("checkbox", { name: /Bussit.*Ehdottanut Kanerva/ });
    expect((waiting as HTMLInputElement).checked).toBe(false);
    await user.click(waiting);
    await user.click(screen.getByRole("checkbox", { name: /^Riskit/ }));
    await user.click(screen.getByRole("button", { name: "Tallenna" }));
    await waitFor(() => expect(window.location.hash).toMatch(/^#\/meeting\/.+\/agenda$/));
    expect(session.saves).toHaveLength(1);
    const { book } = session.snapshot();
    const [made] = book.all("meeting").filter(({ status }) => status === "draft");
    expect(made).toMatchObject({ series: "s", leftOut: ["t3"], contact: "Sihteeri", start: "14:00" });
    expect(titles(session, made?.id ?? "")).toEqual(["Avaus", "Ilta-ajat", "Bussit", "Päättäminen"]);
    expect(book.get("item-proposal", "p")?.status).toBe("placed");
  });

  it("begins with the day that the cycle's page was asked for", () => {
    open("#/meetings?new=1&of=2027-01-20", [...people, ...cycle, ...held]);
    expect((screen.getByRole("textbox", { name: /^Päivämäärä/ }) as HTMLInputElement).value).toBe("20.1.2027");
    expect(screen.getByRole("checkbox", { name: /Vuosikatsaus.*Vuosikellosta: tammikuu/ })).toBeDefined();
  });
});

describe("the agenda of a draft", () => {
  it("tells of what has come since, and adds it after a look", async () => {
    const session = createFakeSession({
      records: [
        ...people,
        ...cycle,
        ...held,
        fakeRecord("meeting", "m", { number: "2/2026", date: day("2026-11-18"), series: "s", status: "draft" }),
        fakeRecord("agenda-item", "i1", { meeting: "m", place: "a0", title: "Avaus", templateItem: "t1" }),
        fakeRecord("agenda-item", "i4", { meeting: "m", place: "a3", title: "Päättäminen", fills: "closing" }),
      ],
    });
    const user = renderScreen(<MeetingPlace id="m" view="agenda" />, { session });
    expect(screen.getByText("2 asiaa on tullut asialistan tekemisen jälkeen")).toBeDefined();
    await user.click(screen.getByRole("button", { name: "Päivitä vuosikellosta" }));
    await user.click(screen.getByRole("button", { name: "Lisää valitut" }));
    expect(titles(session, "m")).toEqual(["Avaus", "Riskit", "Ilta-ajat", "Päättäminen"]);
    expect(screen.queryByRole("button", { name: "Päivitä vuosikellosta" })).toBeNull();
    expect(document.activeElement).not.toBe(document.body);
  });
});

describe("proposals", () => {
  it("take a heading and a press, and are told to wait for an answer", async () => {
    const { session, user } = open("#/meetings?part=proposals&new=1", smallGroup);
    await user.type(screen.getByRole("textbox", { name: /^Mistä pitäisi puhua/ }), "Illan bussit");
    await user.click(screen.getByRole("button", { name: "Ehdota" }));
    const [made] = session.snapshot().book.all("item-proposal");
    expect(made).toMatchObject({ title: "Illan bussit", member: "me", status: "waiting", proposedOn: "2026-11-02" });
    expect(await screen.findByRole("heading", { name: "Illan bussit" })).toBeDefined();
    expect(screen.getByText("Odottaa vastausta")).toBeDefined();
  });

  it("come from feedback with their link", async () => {
    const { session, user } = open("#/meetings?part=proposals&new=1&feedback=f1", [
      ...smallGroup,
      fakeRecord("feedback", "f1", { text: "Bussi ei odota", status: "received" }),
    ]);
    await user.type(screen.getByRole("textbox", { name: /^Mistä pitäisi puhua/ }), "Bussit");
    await user.click(screen.getByRole("button", { name: "Ehdota" }));
    expect(session.snapshot().book.all("item-proposal")[0]?.feedback).toEqual(["f1"]);
  });

  it("are placed on a meeting by those who make the agendas", async () => {
    const { session, user } = open("#/meetings?part=proposals&of=p", [...smallGroup, proposal]);
    await user.click(screen.getByRole("button", { name: "Ota asialistalle" }));
    await user.click(screen.getByRole("button", { name: "Ota asialistalle" }));
    expect(titles(session, "m")).toContain("Bussit");
    expect(session.snapshot().book.get("item-proposal", "p")).toMatchObject({ status: "placed", answeredBy: "me" });
  });

  it("are declined only with a reason, which its proposer reads", async () => {
    const { session, user } = open("#/meetings?part=proposals&of=p", [...smallGroup, proposal]);
    await user.click(screen.getByRole("button", { name: "Älä ota asialistalle" }));
    await user.click(screen.getByRole("button", { name: "Älä ota asialistalle" }));
    expect(session.saves).toEqual([]);
    await user.type(screen.getByRole("textbox", { name: /^Miksi ei/ }), "Kuuluu kunnalle");
    await user.click(screen.getByRole("button", { name: "Älä ota asialistalle" }));
    expect(session.snapshot().book.get("item-proposal", "p")).toMatchObject({
      status: "declined",
      answer: "Kuuluu kunnalle",
    });
    expect(screen.getByText("Kuuluu kunnalle")).toBeDefined();
  });

  it("can be withdrawn by their proposer, who places nothing", async () => {
    const { session, user } = open("#/meetings?part=proposals&of=p", [...smallGroup, proposal], { member: "cli" });
    expect(screen.queryByRole("button", { name: "Ota asialistalle" })).toBeNull();
    await user.click(screen.getByRole("button", { name: "Peru ehdotus" }));
    expect(session.snapshot().book.get("item-proposal", "p")?.status).toBe("withdrawn");
  });

  it("that stand on two agendas say so, and stay on the one that is chosen", async () => {
    const { session, user } = open("#/meetings?part=proposals&of=p", [
      ...smallGroup,
      proposal,
      fakeRecord("meeting", "m2", { number: "4/2026", date: day("2026-12-02"), status: "draft" }),
      fakeRecord("agenda-item", "x", { meeting: "m", place: "a9", title: "Bussit", itemProposal: "p" }),
      fakeRecord("agenda-item", "y", { meeting: "m2", place: "a0", title: "Bussit", itemProposal: "p" }),
    ]);
    expect(screen.getByText("Asia on kahdella asialistalla")).toBeDefined();
    await user.click(screen.getByRole("button", { name: "Jätä tähän: Kokous 4/2026" }));
    expect(titles(session, "m")).not.toContain("Bussit");
    expect(titles(session, "m2")).toEqual(["Bussit"]);
    expect(screen.queryByText("Asia on kahdella asialistalla")).toBeNull();
  });

  it("are listed by how far they have come", () => {
    open("#/meetings?part=proposals", [...smallGroup, proposal]);
    expect(screen.getByRole("link", { name: "Bussit" })).toBeDefined();
    expect(screen.getByRole("link", { name: "Ehdotukset (1)" })).toBeDefined();
  });
});

describe("agenda templates", () => {
  it("are made from an earlier meeting: its frame alone", async () => {
    const { session, user } = open("#/meetings?part=templates", smallGroup);
    await user.click(screen.getByRole("button", { name: "Uusi pohja" }));
    await user.type(screen.getByRole("textbox", { name: /^Nimi/ }), "Syksyn pohja");
    await user.click(screen.getByRole("button", { name: "Tallenna" }));
    const { book } = session.snapshot();
    expect(book.all("agenda-template")).toMatchObject([{ name: "Syksyn pohja", meeting: "m" }]);
    expect(book.all("template-item").map(({ title }) => title)).toEqual(["Avaus", "Etusijajärjestys", "Päättäminen"]);
    expect(book.all("template-item").every(({ proposal: text }) => text === undefined)).toBe(true);
  });

  it("are put in order by buttons, and an item is removed and brought back", async () => {
    const { session, user } = open("#/meetings?part=templates&of=t", [...people, ...cycle]);
    await user.click(screen.getByRole("button", { name: "Muuta järjestystä" }));
    await user.click(screen.getByRole("button", { name: "Ylös: Riskit" }));
    expect((session.snapshot().book.get("template-item", "t3")?.place ?? "") < "a1").toBe(true);
    await user.click(screen.getByRole("button", { name: "Valmis" }));
    await user.click(screen.getByRole("button", { name: "Muokkaa: Vuosikatsaus" }));
    await user.click(screen.getByRole("button", { name: "Poista: Vuosikatsaus" }));
    expect(session.snapshot().book.get("template-item", "t2")).toBeUndefined();
    await user.click(screen.getByRole("button", { name: "Kumoa" }));
    expect(session.snapshot().book.get("template-item", "t2")?.title).toBe("Vuosikatsaus");
  });

  it("go out as a file and come in after a look", async () => {
    const { session, platform, user } = open("#/meetings?part=templates&of=t", [...people, ...cycle]);
    await user.click(screen.getByRole("button", { name: "Vie tiedostoon" }));
    const [file] = platform.saved;
    expect(file?.name).toBe("Asialista.json");
    expect(readTemplateFile(file?.bytes ?? new Uint8Array()).ok).toBe(true);
    await user.click(screen.getByRole("link", { name: "Kaikki pohjat" }));
    platform.offer({ name: "saatu.json", bytes: file?.bytes ?? new Uint8Array() });
    await user.click(await screen.findByRole("button", { name: "Tuo tiedostosta" }));
    expect(await screen.findByRole("heading", { name: "Tuodaanko tämä pohja?" })).toBeDefined();
    expect(session.saves).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Tuo pohja" }));
    expect(session.snapshot().book.all("agenda-template")).toHaveLength(2);
    expect(session.snapshot().book.all("template-item")).toHaveLength(8);
  });

  it("refuse what is no template, in words, and take in nothing", async () => {
    const { session, platform, user } = open("#/meetings?part=templates", [...people, ...cycle]);
    platform.offer({ name: "kissa.png", bytes: utf8ToBytes("miau") });
    await user.click(screen.getByRole("button", { name: "Tuo tiedostosta" }));
    expect((await screen.findByRole("alert")).textContent).toContain("Tiedosto ei ole asialistapohja");
    expect(session.saves).toEqual([]);
  });
});
