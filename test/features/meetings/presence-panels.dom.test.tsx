import { act, cleanup, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { useBook } from "../../../renderer/data/hooks.tsx";
import { DisqualificationPanel } from "../../../renderer/features/meetings/live/presence/disqualification-panel.tsx";
import { PresencePanel } from "../../../renderer/features/meetings/live/presence/presence-panel.tsx";
import { QuorumGate } from "../../../renderer/features/meetings/live/presence/quorum-gate.tsx";
import { RoundPanel } from "../../../renderer/features/meetings/live/round/round-panel.tsx";
import { createFakePlatform } from "../../../renderer/platform/fake.ts";
import { createFakeSession, type FakeRecord, fakeRecord } from "../../support/fake-session.ts";
import { renderScreen } from "./render-screen.tsx";
import { smallGroup, time } from "./small-group.ts";

afterEach(cleanup);

const panels = {
  gate: QuorumGate,
  interest: DisqualificationPanel,
  round: RoundPanel,
  presence: PresencePanel,
} as const;

function Panel({ name }: { readonly name: keyof typeof panels }) {
  const book = useBook();
  const meeting = book.get("meeting", "m");
  const item = book.get("agenda-item", "i2");
  const Content = panels[name];
  return meeting === undefined || item === undefined ? null : <Content meeting={meeting} item={item} />;
}

/** The second item of the small meeting, on its own day at half past nine. */
function open(name: keyof typeof panels, ...records: readonly FakeRecord[]) {
  const session = createFakeSession({ records: [...smallGroup, ...records] });
  const clock = { ms: new Date(2026, 10, 2, 9, 30).getTime() };
  const platform = { ...createFakePlatform({ nowMs: clock.ms }), now: () => clock.ms };
  return { session, clock, user: renderScreen(<Panel name={name} />, { session, platform }) };
}

const here = (member: string, more: object = {}) =>
  fakeRecord("attendance", `a-${member}`, { meeting: "m", member, event: "in", ...more });

const all = [here("me"), here("pro"), here("cli")];

describe("deciding without a quorum", () => {
  it("stands in nobody's way while the meeting is quorate, or while nothing is known", () => {
    open("gate", ...all);
    expect(screen.queryByText(/Kokous ei ole päätösvaltainen/)).toBeNull();
    cleanup();
    open("gate");
    expect(screen.queryByText(/Kokous ei ole päätösvaltainen/)).toBeNull();
  });

  it("says what is missing, and asks who answers and why before it gives way", async () => {
    const { session, user } = open("gate", here("me"), here("cli"));
    expect(screen.getByText("Kokous ei ole päätösvaltainen tässä asiassa")).toBeDefined();
    expect(screen.getByText(/Paikalta puuttuu: Tuottajat\./)).toBeDefined();
    await user.click(screen.getByRole("button", { name: "Päätetään silti" }));
    await user.click(screen.getByRole("button", { name: "Kirjaa ja päätä silti" }));
    expect(session.snapshot().book.all("quorum-override")).toEqual([]);
    await user.type(screen.getByRole("combobox", { name: /Kuka vastaa/ }), "Tuu");
    await user.click(screen.getByRole("option", { name: /Tuuli/ }));
    await user.type(screen.getByLabelText(/^Miksi asia ratkaistaan silti/), "Määräaika päättyy tänään.");
    await user.click(screen.getByRole("button", { name: "Kirjaa ja päätä silti" }));
    expect(session.snapshot().book.all("quorum-override")[0]).toMatchObject({
      meeting: "m",
      item: "i2",
      member: "me",
      at: "09:30",
      text: "Määräaika päättyy tänään.",
    });
    expect(screen.getByText("Asia ratkaistaan ilman päätösvaltaisuutta")).toBeDefined();
    await user.click(screen.getByRole("button", { name: "Peru kirjaus" }));
    expect(screen.getByText("Kokous ei ole päätösvaltainen tässä asiassa")).toBeDefined();
  });

  it("names those who are counted out because the matter is theirs", () => {
    const out = fakeRecord("disqualification", "d", { meeting: "m", item: "i2", member: "pro" });
    open("gate", ...all, out);
    expect(screen.getByText(/Ei mukana tässä asiassa: Ilmari\./)).toBeDefined();
  });
});

describe("stepping out for a resolution", () => {
  it("is proposed where the item is about somebody's own rank, and a person confirms it", async () => {
    const { session, user } = open("interest", ...all);
    expect(screen.getByText("Asia koskee oman organisaation sijaa etusijajärjestyksessä: Avopolku")).toBeDefined();
    expect(screen.queryByText("Aamu")).toBeNull();
    await user.click(screen.getByRole("button", { name: "On esteellinen: Ilmari" }));
    expect(session.snapshot().book.all("disqualification")[0]).toMatchObject({
      item: "i2",
      member: "pro",
      ground: "Asia koskee oman organisaation sijaa etusijajärjestyksessä: Avopolku",
    });
    expect(screen.queryByText("Mahdollisesti esteellinen")).toBeNull();
  });

  it("is not asked again when a person has said no, and saying so can be undone", async () => {
    const { session, user } = open("interest", ...all);
    await user.click(screen.getByRole("button", { name: "Ei ole esteellinen: Ilmari" }));
    expect(session.snapshot().book.get("agenda-item", "i2")?.notDisqualified).toEqual(["pro"]);
    expect(session.snapshot().book.all("disqualification")).toEqual([]);
    expect(screen.getByText("Tässä asiassa ei ole merkitty esteellisiä.")).toBeDefined();
    await act(async () => {
      await session.undo();
    });
    expect(screen.getByText("Mahdollisesti esteellinen")).toBeDefined();
  });

  it("goes from being heard to stepping out and coming back, one press each", async () => {
    const marked = fakeRecord("disqualification", "d", { meeting: "m", item: "i2", member: "pro", ground: "Oma asia" });
    const { session, user } = open("interest", ...all, marked);
    const stored = () => session.snapshot().book.get("disqualification", "d");
    await user.click(screen.getByRole("button", { name: "Kuultiin: Ilmari" }));
    expect(stored()).toMatchObject({ heard: true });
    await user.click(screen.getByRole("button", { name: "Poistui ratkaisun ajaksi: Ilmari" }));
    expect(stored()).toMatchObject({ outAt: "09:30" });
    expect(screen.getByText("Poissa ratkaisun ajan klo 9.30 alkaen")).toBeDefined();
    await user.click(screen.getByRole("button", { name: "Palasi: Ilmari" }));
    expect(stored()).toMatchObject({ outAt: "09:30", backAt: "09:30" });
  });

  it("can be declared of anybody, with a ground", async () => {
    const { session, user } = open("interest", ...all);
    await user.click(screen.getByRole("button", { name: "Ilmoita esteellisyys" }));
    await user.type(screen.getByRole("combobox", { name: /Kuka/ }), "Kan");
    await user.click(screen.getByRole("option", { name: /Kanerva/ }));
    await user.type(screen.getByLabelText(/^Peruste/), "Oma organisaatio");
    await user.click(screen.getByRole("button", { name: "Tallenna" }));
    expect(session.snapshot().book.all("disqualification")[0]).toMatchObject({
      member: "cli",
      ground: "Oma organisaatio",
    });
  });
});

describe("presence while the meeting runs", () => {
  it("belongs to the item that is being handled, and tells of the item in sight", async () => {
    const handling = fakeRecord("item-handling", "h", { meeting: "m", item: "i2", from: time("09:20") });
    const { session, user } = open("presence", here("me"), here("cli"), handling);
    expect(screen.getByText("Ei päätösvaltainen tässä asiassa")).toBeDefined();
    await user.click(screen.getByRole("button", { name: "Saapui nyt: Ilmari" }));
    expect(
      session
        .snapshot()
        .book.all("attendance")
        .find(({ member }) => member === "pro"),
    ).toMatchObject({
      event: "in",
      at: "09:30",
      item: "i2",
    });
    expect(screen.getByText("Päätösvaltainen")).toBeDefined();
  });
});

describe("a round of turns", () => {
  const waiting = () =>
    within(screen.getByRole("region", { name: "Vielä kuulematta" }))
      .getAllByRole("listitem")
      .map(({ textContent }) => textContent?.replace("Anna vuoro", "").trim());

  it("goes from side to side by one button, counts turns and time, and ends when all have been heard", async () => {
    const { session, user, clock } = open("round", ...all);
    expect(waiting()).toEqual(["Kanerva", "Ilmari", "Tuuli"]);
    await user.click(screen.getByRole("button", { name: "Aloita kierros" }));
    clock.ms += 75_000;
    await user.keyboard("{Enter}");
    const rows = () =>
      screen
        .getAllByRole("row")
        .slice(1)
        .map(({ textContent }) => textContent);
    expect(rows()).toEqual(["Tilaaja00:001", "Tuottajat10:000", "Asiakkaat11:150"]);
    await user.click(screen.getByRole("button", { name: "Ohita" }));
    expect(
      session
        .snapshot()
        .book.all("turn")
        .map(({ member, status }) => [member, status]),
    ).toEqual([
      ["cli", "spoke"],
      ["pro", "passed"],
      ["me", "speaking"],
    ]);
    await user.click(screen.getByRole("button", { name: "Päätä kierros" }));
    expect(screen.getAllByText("Kaikki ovat saaneet vuoron.")).not.toEqual([]);
    await user.click(screen.getByRole("button", { name: "Aloita uusi kierros" }));
    expect(session.snapshot().book.all("turn").at(-1)).toMatchObject({ member: "cli", round: 2, status: "speaking" });
  });

  it("gives the turn out of order to whoever asks for it", async () => {
    const { session, user } = open("round", ...all);
    await user.click(screen.getByRole("button", { name: "Anna vuoro: Tuuli" }));
    expect(session.snapshot().book.all("turn")).toMatchObject([{ member: "me", side: "buyer", status: "speaking" }]);
    expect(waiting()).toEqual(["Kanerva", "Ilmari"]);
  });

  it("asks first who is here", () => {
    open("round");
    expect(screen.getByText("Merkitse ensin, ketkä ovat paikalla.")).toBeDefined();
  });
});
