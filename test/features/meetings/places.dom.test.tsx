import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { MeetingPlace } from "../../../renderer/features/meetings/meeting-place.tsx";
import { MeetingsPlace } from "../../../renderer/features/meetings/meetings-place.tsx";
import { createFakePlatform } from "../../../renderer/platform/fake.ts";
import { agendaOf } from "../../../shared/domain/agenda.ts";
import { createFakeSession, fakeRecord } from "../../support/fake-session.ts";
import { renderScreen } from "./render-screen.tsx";
import { people, smallGroup } from "./small-group.ts";

afterEach(() => {
  cleanup();
  window.location.hash = "";
});

describe("the list of meetings", () => {
  beforeEach(() => {
    window.location.hash = "#/meetings";
  });

  it("teaches what to do when there are none", () => {
    renderScreen(<MeetingsPlace />, { session: createFakeSession({ records: people }) });
    expect(screen.getByRole("heading", { name: "Ei vielä kokouksia" })).toBeDefined();
    expect(screen.getByRole("button", { name: "Uusi kokous" })).toBeDefined();
  });

  it("makes a meeting with the standing agenda in one act, and opens it", async () => {
    const session = createFakeSession({ records: people });
    const user = renderScreen(<MeetingsPlace />, { session });
    await user.click(screen.getByRole("button", { name: "Uusi kokous" }));
    await user.click(screen.getByRole("button", { name: "Tallenna" }));
    expect(session.saves).toEqual([]);
    expect(screen.getByRole("link", { name: /Päivämäärä: Täytä tämä kohta/ })).toBeDefined();
    await user.type(screen.getByRole("textbox", { name: /^Päivämäärä/ }), "20.1.2027");
    // Nobody has touched the number, so it follows the year of the day.
    expect((screen.getByRole("textbox", { name: /^Kokouksen numero/ }) as HTMLInputElement).value).toBe("1/2027");
    await user.click(screen.getByRole("button", { name: "Tallenna" }));
    await waitFor(() => expect(window.location.hash).toBe("#/meeting/new-1/agenda"));
    expect(session.saves).toHaveLength(1);
    const { book } = session.snapshot();
    expect(book.get("meeting", "new-1")).toMatchObject({ number: "1/2027", date: "2027-01-20", status: "draft" });
    expect(agendaOf(book, "new-1")).toHaveLength(16);
    expect(agendaOf(book, "new-1")[4]?.item.title).toBe("Asiakkaiden ja läheisten puheenvuoro");
  });

  it("refuses a number that another meeting has", async () => {
    const session = createFakeSession({ records: smallGroup });
    const user = renderScreen(<MeetingsPlace />, { session });
    await user.click(screen.getByRole("button", { name: "Uusi kokous" }));
    const number = screen.getByRole("textbox", { name: /^Kokouksen numero/ });
    expect((number as HTMLInputElement).value).toBe("4/2026");
    await user.clear(number);
    await user.type(number, "3/2026");
    await user.type(screen.getByRole("textbox", { name: /^Päivämäärä/ }), "1.12.2026");
    await user.click(screen.getByRole("button", { name: "Tallenna" }));
    expect(session.saves).toEqual([]);
    expect(screen.getAllByText(/Tällä numerolla on jo kokous/).length).toBeGreaterThan(0);
  });

  it("brings the focus back when the form is given up", async () => {
    const user = renderScreen(<MeetingsPlace />, { session: createFakeSession({ records: smallGroup }) });
    await user.click(screen.getByRole("button", { name: "Uusi kokous" }));
    expect(document.activeElement).toBe(screen.getByRole("heading", { name: "Uusi kokous" }));
    expect(window.location.hash).toBe("#/meetings?new=1");
    await user.click(screen.getByRole("button", { name: "Peruuta" }));
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Uusi kokous" }));
    expect(window.location.hash).toBe("#/meetings");
  });
});

describe("one meeting", () => {
  it("leads from a draft to its notice, and says by which rule it is due", () => {
    const platform = createFakePlatform({ nowMs: Date.UTC(2026, 9, 19, 7) });
    renderScreen(<MeetingPlace id="m" view="agenda" />, {
      session: createFakeSession({ records: smallGroup }),
      platform,
    });
    expect(
      screen.getByText("Kutsu lähetettävä viimeistään 19.10.2026 (toimintasääntö: 14 päivää ennen)"),
    ).toBeDefined();
    const link = screen.getByRole("link", { name: "Kutsu ja aineisto" });
    expect(link.getAttribute("href")).toBe("#/meeting/m/notice");
  });

  it("can be held though no notice of it was sent here", () => {
    renderScreen(<MeetingPlace id="m" view="agenda" />, { session: createFakeSession({ records: smallGroup }) });
    expect(screen.getByRole("link", { name: "Siirry kokoustilaan" }).getAttribute("href")).toBe("#/live/m");
  });

  it.each([
    ["its own day is opened at once", 2, 1],
    ["another day is not opened before that has been said", 1, 0],
  ])("on %s", async (_, day, acts) => {
    const called = smallGroup.map((each) =>
      each.kind === "meeting" && each.id === "m" ? { ...each, wish: { ...each.wish, status: "called" } } : each,
    );
    const session = createFakeSession({ records: called });
    const platform = createFakePlatform({ nowMs: Date.UTC(2026, 10, day, 12) });
    const user = renderScreen(<MeetingPlace id="m" view="agenda" />, { session, platform });
    // It can only have been held when its day has come.
    expect(screen.queryAllByRole("button", { name: "Merkitse pidetyksi" })).toHaveLength(acts);
    await user.click(screen.getByRole("button", { name: "Aloita kokous" }));
    await waitFor(() => expect(window.location.hash).toBe("#/live/m"));
    expect(session.saves).toHaveLength(acts);
  });

  it("says that a notice is late when its day has gone", () => {
    const platform = createFakePlatform({ nowMs: Date.UTC(2026, 9, 20, 7) });
    renderScreen(<MeetingPlace id="m" view="agenda" />, {
      session: createFakeSession({ records: smallGroup }),
      platform,
    });
    expect(screen.getByText("Kutsun viimeinen lähetyspäivä oli 19.10.2026")).toBeDefined();
  });

  it("keeps what was typed while people look at another item", async () => {
    const session = createFakeSession({ records: smallGroup });
    const user = renderScreen(<MeetingPlace id="m" view="agenda" />, { session });
    await user.click(screen.getByRole("button", { name: /Etusijajärjestys/ }));
    await user.click(screen.getByRole("button", { name: "Anna toimenpide" }));
    await user.type(screen.getByRole("textbox", { name: /^Mitä tehdään/ }), "Kesken jäänyt");
    await user.click(screen.getByRole("button", { name: "Seuraava kohta" }));
    expect(screen.queryByDisplayValue("Kesken jäänyt")).toBeNull();
    await user.click(screen.getByRole("button", { name: "Edellinen kohta" }));
    expect(screen.getByDisplayValue("Kesken jäänyt")).toBeDefined();
    await user.click(screen.getByRole("button", { name: "Peruuta" }));
    await user.click(await screen.findByRole("button", { name: "Hylkää" }));
    await user.click(await screen.findByRole("button", { name: "Anna toimenpide" }));
    expect(screen.queryByDisplayValue("Kesken jäänyt")).toBeNull();
    expect(session.saves).toEqual([]);
  });

  it("says so when it is not here", () => {
    renderScreen(<MeetingPlace id="gone" view="agenda" />, { session: createFakeSession({ records: people }) });
    expect(screen.queryByRole("heading", { name: /Kokous/ })).toBeNull();
  });
});

describe("the minutes", () => {
  const hostile = '<img src=x onerror="alert(1)"><script>alert(2)</script>';
  const records = [
    ...smallGroup,
    fakeRecord("agenda-item", "i4", {
      meeting: "m",
      place: "a3",
      title: hostile,
      handling: hostile,
      publicity: "public",
    }),
    fakeRecord("agenda-item", "i5", {
      meeting: "m",
      place: "a4",
      title: "Liikesalaisuus",
      handling: "Hinta on salainen",
      publicity: "confidential",
      ground: "JulkL 24 §",
    }),
  ];

  async function openMinutes(platform = createFakePlatform()) {
    const session = createFakeSession({ records });
    const user = renderScreen(<MeetingPlace id="m" view="minutes" />, { session, platform });
    return { user, platform, sheet: await screen.findByRole("article") };
  }

  it("show text as text, whatever is written", async () => {
    const { sheet } = await openMinutes();
    expect(within(sheet).getByRole("heading", { name: (name) => name.endsWith(hostile) })).toBeDefined();
    expect(document.querySelector("img, script[src]")).toBeNull();
    expect(sheet.querySelector("script")).toBeNull();
  });

  it("leave out of the public version what is not public", async () => {
    const { user, sheet } = await openMinutes();
    expect(sheet.textContent).toContain("Hinta on salainen");
    await user.click(screen.getByRole("radio", { name: /^Julkinen versio/ }));
    await waitFor(() => expect(document.body.textContent).not.toContain("Hinta on salainen"));
    expect(screen.getByRole("article").textContent).toContain("Asia on jätetty pois.");
  });

  it("are written in the chosen language, whatever the screen's is", async () => {
    const { user } = await openMinutes();
    await user.click(screen.getByRole("button", { name: /Asiakirjan kieli/ }));
    await user.click(screen.getByRole("option", { name: "Svenska" }));
    await waitFor(() => expect(screen.getByRole("article").getAttribute("lang")).toBe("sv"));
    expect(within(screen.getByRole("article")).getByRole("heading", { name: /^Promemoria/ })).toBeDefined();
  });

  it("are saved as files and printed under a name of their own", async () => {
    const { user, platform } = await openMinutes();
    await user.click(screen.getByRole("button", { name: /HTML/ }));
    await waitFor(() => expect(platform.saved).toHaveLength(1));
    expect(platform.saved[0]?.name).toMatch(/^Muistio 3-2026.*\.html$/);
    await user.click(screen.getByRole("button", { name: "Tulosta" }));
    expect(platform.printed).toEqual([platform.saved[0]?.name.replace(/\.html$/, "")]);
  });

  it("tell why a file was not saved", async () => {
    const { user } = await openMinutes(createFakePlatform({ saveFailure: { type: "disk-full" } }));
    await user.click(screen.getByRole("button", { name: /Markdown/ }));
    expect(await screen.findByText(/Levy on täynnä/)).toBeDefined();
  });
});
