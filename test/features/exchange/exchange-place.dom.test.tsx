import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import { ExchangePlace } from "../../../renderer/features/exchange/exchange-place.tsx";
import type { GroupSession } from "../../../renderer/data/session.ts";
import { createFakePlatform } from "../../../renderer/platform/fake.ts";
import { createMachine, exported, founder, joinBy, newGroup, valueOf } from "../../data/support.ts";
import { renderScreen } from "../../records/support.tsx";

afterEach(cleanup);

/** Two members at their own computers, both with one action, which both have renamed; and the second one's file. */
async function twoWhoDisagree() {
  const a = createMachine(1);
  const mine = await newGroup(a);
  valueOf(await mine.edit("action", "a1", { title: "Sijaispooli" }));
  const theirs = await joinBy(createMachine(2), await exported(mine), founder(mine));
  valueOf(await theirs.edit("action", "a1", { title: "Toisen sana" }));
  const file = { name: "toiselta.luotsi", bytes: await exported(theirs) };
  a.enter();
  valueOf(await mine.edit("action", "a1", { title: "Oma sana" }));
  return { a, mine, theirs, file };
}

const preview = () => screen.findByRole("region", { name: "Yhdistämisen esikatselu" });

describe("ExchangePlace, taking in a file", () => {
  it("shows what it would do, writes nothing before it is accepted, then leads to the conflicts", async () => {
    const { mine, file } = await twoWhoDisagree();
    const platform = createFakePlatform({ files: [file] });
    renderScreen(mine, <ExchangePlace />, { platform });
    const before = mine.snapshot().version;
    await userEvent.click(screen.getByRole("button", { name: "Avaa tiedosto" }));
    const region = await preview();
    expect(document.activeElement?.textContent).toBe("Yhdistämisen esikatselu");
    const facts = within(region)
      .getAllByRole("listitem")
      .map((item) => item.textContent);
    expect(facts.join("\n")).toMatch(/Ristiriita: Toimenpide ”.* sana”, Otsikko\./);
    expect(facts.join("\n")).toMatch(/Uusi laite, vahvistamaton: .*Aino Esimerkki/);
    expect(facts.join("\n")).toMatch(/Aino Esimerkki: \d+ muutosta|Aino Esimerkki: yksi muutos/);
    expect(facts).toContain("Toimenpide: yksi muuttunut");
    expect(region.textContent).toContain("Tiedoston teki Aino Esimerkki");
    expect(mine.snapshot().version).toBe(before);

    await userEvent.click(within(region).getByRole("button", { name: "Yhdistä" }));
    expect(await screen.findByText("Yksi kohta on ristiriidassa.")).toBeTruthy();
    expect(screen.getByRole("link", { name: "Katso ristiriidat" }).getAttribute("href")).toBe("#/conflicts");
    expect(document.activeElement?.textContent).toContain("Tiedosto on yhdistetty");
    expect(mine.snapshot().conflicts).toHaveLength(1);
  });

  it("leaves everything as it was, and gives the focus back, when it is not accepted", async () => {
    const { mine, file } = await twoWhoDisagree();
    renderScreen(mine, <ExchangePlace />, { platform: createFakePlatform({ files: [file] }) });
    const before = await mine.stateHash();
    await userEvent.click(screen.getByRole("button", { name: "Avaa tiedosto" }));
    await preview();
    await userEvent.click(screen.getByRole("button", { name: "Peruuta" }));
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Avaa tiedosto" }));
    expect(screen.getByText("Tiedostoa ei yhdistetty. Mitään ei muutettu.")).toBeTruthy();
    expect(await mine.stateHash()).toBe(before);
  });

  it("says plainly when a file has nothing new, and offers nothing to merge", async () => {
    const { mine } = await twoWhoDisagree();
    const own = { name: "oma.luotsi", bytes: await exported(mine) };
    renderScreen(mine, <ExchangePlace />, { platform: createFakePlatform({ files: [own] }) });
    await userEvent.click(screen.getByRole("button", { name: "Avaa tiedosto" }));
    const region = await preview();
    expect(region.textContent).toContain("Tiedostossa ei ole mitään uutta.");
    expect(
      within(region)
        .getAllByRole("button")
        .map((button) => button.textContent),
    ).toEqual(["Sulje"]);
  });

  it("tells a refusal in three sentences with its code", async () => {
    const { mine, file } = await twoWhoDisagree();
    const broken = { name: "rikki.luotsi", bytes: file.bytes.slice(0, 200) };
    renderScreen(mine, <ExchangePlace />, { platform: createFakePlatform({ files: [broken] }) });
    await userEvent.click(screen.getByRole("button", { name: "Avaa tiedosto" }));
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toMatch(
      /Tiedosto on katkennut siirrossa.*Mitään ei muutettu\..*Kopioi tiedosto uudelleen.*Koodi: truncated/,
    );
  });

  it("does not read a file that is larger than the limit", async () => {
    const { mine } = await twoWhoDisagree();
    const huge = { name: "iso.luotsi", bytes: new Uint8Array(64 * 1024 * 1024 + 1) };
    renderScreen(mine, <ExchangePlace />, { platform: createFakePlatform({ files: [huge] }) });
    await userEvent.click(screen.getByRole("button", { name: "Avaa tiedosto" }));
    expect((await screen.findByRole("alert")).textContent).toContain("Koodi: too-big");
  });

  it("takes a dropped file like a chosen one, and the page stays where it is", async () => {
    const { mine, file } = await twoWhoDisagree();
    renderScreen(mine, <ExchangePlace />);
    const bytes = file.bytes as Uint8Array<ArrayBuffer>;
    const dropped = { name: file.name, size: bytes.length, arrayBuffer: () => Promise.resolve(bytes.slice().buffer) };
    const dataTransfer = { types: ["Files"], files: [dropped] };
    expect(fireEvent.dragOver(window, { dataTransfer }), "the browser is kept from opening it").toBe(false);
    expect(screen.getByText("Pudota tiedosto, niin se luetaan.")).toBeTruthy();
    expect(fireEvent.drop(window, { dataTransfer })).toBe(false);
    expect((await preview()).textContent).toContain("toiselta.luotsi");
  });

  it("can be stopped while it reads", async () => {
    const { mine } = await twoWhoDisagree();
    let stopped: boolean | undefined;
    const slow: GroupSession = {
      ...mine,
      async planImport(bytes, pace) {
        while ((await pace?.(1, 4)) === true) await new Promise((resolve) => setTimeout(resolve, 5));
        stopped = true;
        return mine.planImport(bytes);
      },
    };
    const platform = createFakePlatform({ files: [{ name: "hidas.luotsi", bytes: await exported(mine) }] });
    renderScreen(slow, <ExchangePlace />, { platform });
    await userEvent.click(screen.getByRole("button", { name: "Avaa tiedosto" }));
    expect(await screen.findByRole("progressbar", { name: /hidas\.luotsi/ })).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "Keskeytä" }));
    await waitFor(() => expect(stopped).toBe(true));
    expect(screen.getByText("Keskeytit. Mitään ei muutettu.")).toBeTruthy();
    expect(screen.queryByRole("region", { name: "Yhdistämisen esikatselu" })).toBeNull();
  });
});

describe("ExchangePlace, making a file", () => {
  it("says what nobody has yet, hands the file over and says what became of it", async () => {
    const { mine } = await twoWhoDisagree();
    const platform = createFakePlatform();
    renderScreen(mine, <ExchangePlace />, { platform });
    expect(screen.getByText("Yksi oma muutoksesi ei ole vielä missään tiedostossa.")).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "Tallenna tiedosto" }));
    expect(await screen.findByText(/^Tallennettu: .*\.luotsi/)).toBeTruthy();
    expect(platform.saved).toHaveLength(1);
    expect(platform.saved[0]?.mediaType).toBe("application/vnd.luotsi+zip");
    expect(screen.getByText("Kaikki omat muutoksesi ovat jo jossakin tiedostossa.")).toBeTruthy();
  });

  it("keeps a file that was not saved ready for another try", async () => {
    const { mine } = await twoWhoDisagree();
    const full = createFakePlatform({ saveFailure: { type: "disk-full" } });
    const works = createFakePlatform();
    let attempts = 0;
    const platform = {
      ...full,
      saveFile(file: Parameters<typeof full.saveFile>[0]) {
        attempts += 1;
        return attempts === 1 ? full.saveFile(file) : works.saveFile(file);
      },
    };
    renderScreen(mine, <ExchangePlace />, { platform });
    await userEvent.click(screen.getByRole("button", { name: "Tallenna tiedosto" }));
    expect((await screen.findByRole("alert")).textContent).toMatch(/Tiedostoa ei tallennettu.*Levytila loppui/);
    await userEvent.click(screen.getByRole("button", { name: "Tallenna uudelleen" }));
    expect(await screen.findByText(/^Tallennettu: /)).toBeTruthy();
    expect(works.saved).toHaveLength(1);
  });
});

describe("ExchangePlace, comparing", () => {
  it("shows the group's sum on request, and another one after a change", async () => {
    const { mine } = await twoWhoDisagree();
    renderScreen(mine, <ExchangePlace />);
    await userEvent.click(screen.getByRole("button", { name: "Vertaa, onko teillä samat tiedot" }));
    const first = await screen.findByText(/^[0-9a-f]{64}$/);
    expect(first.textContent).toBe(await mine.stateHash());
    valueOf(await mine.edit("action", "a1", { title: "Kolmas sana" }));
    const expected = await mine.stateHash();
    await waitFor(() => expect(screen.getByText(/^[0-9a-f]{64}$/).textContent).toBe(expected));
  });
});
