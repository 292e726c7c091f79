import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { AgendaView } from "../../../renderer/features/meetings/agenda/agenda-view.tsx";
import { ItemContent } from "../../../renderer/features/meetings/agenda/item-content.tsx";
import { useBook } from "../../../renderer/data/hooks.tsx";
import type { DateOnly, TimeOnly } from "../../../shared/core/date-only.ts";
import { agendaOf } from "../../../shared/domain/agenda.ts";
import { createFakeSession, type FakeRecord, fakeRecord } from "../../support/fake-session.ts";
import { renderScreen } from "./render-screen.tsx";
import { smallGroup } from "./small-group.ts";

afterEach(() => {
  cleanup();
  window.location.hash = "";
});

function Agenda({ id }: { readonly id: string }) {
  const meeting = useBook().get("meeting", id);
  return meeting === undefined ? null : <AgendaView meeting={meeting} />;
}

function openAgenda(more: readonly FakeRecord[]) {
  const session = createFakeSession({ records: [...smallGroup, ...more] });
  return { session, user: renderScreen(<Agenda id="n" />, { session }) };
}

const time = (text: string) => text as TimeOnly;
const day = (text: string) => text as DateOnly;
const meeting = (fields: Parameters<typeof fakeRecord<"meeting">>[2]) =>
  fakeRecord("meeting", "n", { number: "2/2026", ...fields });
const item = (id: string, fields: Parameters<typeof fakeRecord<"agenda-item">>[2]) =>
  fakeRecord("agenda-item", id, { meeting: "n", ...fields });

describe("an agenda's head", () => {
  it("says in words by how much the items are over the meeting's time, and where it runs out", () => {
    openAgenda([
      meeting({ start: time("13:00"), end: time("14:00") }),
      item("a", { place: "a0", title: "Avaus", minutes: 10 }),
      item("b", { place: "a1", title: "Mittarit", minutes: 85 }),
      item("c", { place: "a2", title: "Muut asiat" }),
    ]);
    expect(screen.getByText(/Kohdille on varattu 1 h 35 min, ja kokous kestää 1 h\./).textContent).toContain(
      "Yhdeltä kohdalta puuttuu kesto.",
    );
    expect(screen.getByText("Asialista on 35 min liian pitkä.")).toBeDefined();
    expect(screen.getByText(/Aika loppuu kohdassa 2\s§ Mittarit\./)).toBeDefined();
  });

  it("says nothing of a length that nobody has given", () => {
    openAgenda([meeting({}), item("a", { place: "a0", title: "Avaus", minutes: 10 })]);
    expect(screen.getByText("Kohdille on varattu 10 min.")).toBeDefined();
    expect(screen.queryByText(/liian pitkä/)).toBeNull();
  });
});

describe("an item's row", () => {
  it("tells what is wanted, who may read it and where it goes on from", () => {
    openAgenda([
      fakeRecord("meeting", "earlier", { number: "1/2026" }),
      fakeRecord("agenda-item", "e", { meeting: "earlier", place: "a0", title: "Sama asia" }),
      meeting({ start: time("13:00") }),
      item("a", {
        place: "a0",
        title: "Sama asia",
        type: "decision",
        minutes: 10,
        plain: "Mistä on kyse.",
        publicity: "confidential",
        ground: "Liikesalaisuus",
        carriedFrom: "e",
        status: "tabled",
      }),
    ]);
    const row = within(screen.getByRole("button", { name: /Sama asia/ }).closest("li") ?? document.body);
    expect(row.getByText("Mistä on kyse.")).toBeDefined();
    expect(row.getByText(/noin klo 13\.00/)).toBeDefined();
    expect(row.getByText(/Salassa pidettävä/).textContent).toContain("Liikesalaisuus");
    expect(row.getByRole("link", { name: "Jatkoa kokouksesta 1/2026" })).toBeDefined();
    expect(row.getByText("Jätetty pöydälle")).toBeDefined();
  });
});

describe("an item that is taken off", () => {
  it("stays with its number once the notice has gone out, and can be put back", async () => {
    const { session, user } = openAgenda([
      meeting({ status: "called" }),
      item("a", { place: "a0", title: "Avaus", number: 1 }),
      item("b", { place: "a1", title: "Mittarit", number: 2 }),
    ]);
    await user.click(screen.getByRole("button", { name: /Avaus/ }));
    expect(screen.getByText(/numero 1 jää käyttämättä/)).toBeDefined();
    await user.click(screen.getByRole("button", { name: "Poista listalta" }));
    expect(session.snapshot().book.get("agenda-item", "a")?.status).toBe("withdrawn");
    expect(agendaOf(session.snapshot().book, "n").map(({ number }) => number)).toEqual([1, 2]);
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Palauta listalle" }));
    await user.click(screen.getByRole("button", { name: "Palauta listalle" }));
    expect(session.snapshot().book.get("agenda-item", "a")?.status).toBeUndefined();
  });

  it("is removed while its number still follows from its place", async () => {
    const { session, user } = openAgenda([meeting({}), item("a", { place: "a0", title: "Avaus" })]);
    await user.click(screen.getByRole("button", { name: /Avaus/ }));
    await user.click(screen.getByRole("button", { name: "Poista asiakohta" }));
    expect(session.snapshot().book.get("agenda-item", "a")).toBeUndefined();
  });
});

it("tells that one number was given twice, and settles it", async () => {
  const { session, user } = openAgenda([
    meeting({ status: "called" }),
    item("a", { place: "a0", title: "Avaus", number: 1 }),
    item("b", { place: "a1", title: "Mittarit", number: 1 }),
  ]);
  await user.click(screen.getByRole("button", { name: "Anna uudet numerot" }));
  expect(session.snapshot().book.get("agenda-item", "b")?.number).toBe(2);
  expect(screen.queryByText("Sama numero annettiin kahdesti")).toBeNull();
});

it("shows what an item fills itself with, and folds away what has not changed", async () => {
  const records = [
    ...smallGroup,
    fakeRecord("meeting", "before", { number: "1/2026", date: day("2026-01-10") }),
    meeting({ date: day("2026-05-01") }),
    item("a", { place: "a0", title: "Toimenpiteet", fills: "actions" }),
    fakeRecord("action", "late", { title: "Myöhästynyt työ", createdOn: day("2026-01-05"), dueOn: day("2026-04-01") }),
    fakeRecord("action", "still", { title: "Rauhallinen työ", createdOn: day("2026-01-05"), dueOn: day("2026-09-01") }),
  ];
  function Content() {
    const book = useBook();
    const found = book.get("meeting", "n");
    const filled = book.get("agenda-item", "a");
    return found === undefined || filled === undefined ? null : <ItemContent meeting={found} item={filled} />;
  }
  const user = renderScreen(<Content />, { session: createFakeSession({ records }) });
  expect(screen.getByRole("button", { name: "Tilanne 1.5.2026" }).getAttribute("aria-expanded")).toBe("true");
  expect(screen.getByRole("table", { name: /Muuttuneet ja myöhässä/ })).toBeDefined();
  expect(screen.getByText(/30 päivää myöhässä/)).toBeDefined();
  const rest = screen.getByRole("button", { name: "Muut avoimet toimenpiteet (1)" });
  expect(rest.getAttribute("aria-expanded")).toBe("false");
  await user.click(rest);
  expect(screen.getByText("Rauhallinen työ")).toBeDefined();
});

it("links an item with what it rests on, lets it fill itself and come again, and asks why it is not published", async () => {
  const { session, user } = openAgenda([
    meeting({}),
    item("a", { place: "a0", title: "Avaus" }),
    fakeRecord("decision", "d", { number: 3, title: "Vanha päätös" }),
  ]);
  await user.click(screen.getByRole("button", { name: /Avaus/ }));
  await user.click(screen.getByRole("button", { name: "Muokkaa asiakohtaa" }));
  await user.type(screen.getByRole("combobox", { name: /^Aiemmat päätökset/ }), "Vanha");
  await user.click(screen.getByRole("option", { name: /Vanha päätös/ }));
  await user.click(screen.getByRole("button", { name: /Täyttyy itse/ }));
  await user.click(screen.getByRole("option", { name: "Avoimet toimenpiteet" }));
  await user.click(screen.getByRole("checkbox", { name: /Joka kokouksessa/ }));
  await user.click(screen.getByRole("radio", { name: /^Ohjausryhmän sisäinen/ }));
  await user.type(screen.getByRole("textbox", { name: /^Peruste(?!lut)/ }), "Valmistelu on kesken");
  await user.click(screen.getByRole("button", { name: "Tallenna" }));
  expect(session.snapshot().book.get("agenda-item", "a")).toEqual({
    id: "a",
    meeting: "n",
    place: "a0",
    title: "Avaus",
    type: "discussion",
    decisions: ["d"],
    fills: "actions",
    recurring: true,
    publicity: "internal",
    ground: "Valmistelu on kesken",
  });
  expect(screen.getByRole("link", { name: /Vanha päätös/ })).toBeDefined();
});
