import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { OverviewPlace } from "../../../renderer/features/overview/overview-place.tsx";
import type { DateOnly } from "../../../shared/core/date-only.ts";
import { deviceA, deviceB, set } from "../../support/changes.ts";
import { createFakeSession, fakeRecord } from "../../support/fake-session.ts";
import { renderScreen } from "../../records/support.tsx";

afterEach(cleanup);

const region = (name: string) => within(screen.getByRole("region", { name }));

test("each row leads to its record: what is late, what is in conflict, what comes in the next meeting", () => {
  const session = createFakeSession({
    member: "anna",
    records: [
      fakeRecord("group", "group", { name: "Ryhmä", asOf: "2026-01-21" as DateOnly }),
      fakeRecord("member", "anna", { name: "Anna Esimerkki", side: "buyer" }),
      fakeRecord("member", "urho", { name: "Urho Tarinoiva", side: "provider" }),
      fakeRecord("meeting", "k", { number: "1/2026", date: "2026-01-28" as DateOnly, status: "called" }),
      fakeRecord("agenda-item", "i", { meeting: "k", title: "Etävastaanotto", type: "decision" }),
      fakeRecord("action", "a1", { title: "Juliste", owner: "urho", dueOn: "2026-01-06" as DateOnly }),
      fakeRecord("action", "a2", { title: "Oma esite", owner: "anna", dueOn: "2026-01-10" as DateOnly }),
    ],
  });
  session.receive(deviceA, "anna", [set("d", { title: "Yksi" })]);
  session.receive(deviceB, "urho", [set("d", { title: "Kaksi" })]);
  renderScreen(session, <OverviewPlace />);
  expect(region("Seuraava kokous").getByRole("link", { name: "Etävastaanotto" }).getAttribute("href")).toBe(
    "#/meeting/k/agenda/i",
  );
  const late = region("Myöhässä muilla");
  expect(late.getByRole("link", { name: "Juliste" }).getAttribute("href")).toBe("#/action/a1");
  expect(late.getByText("15 päivää myöhässä")).toBeDefined();
  expect(late.queryByText("Oma esite")).toBeNull();
  expect(region("Odottaa sinua").getByRole("link", { name: "Oma esite" })).toBeDefined();
  const conflicts = region("Ristiriidat");
  expect(conflicts.getByRole("link", { name: /Yksi|Kaksi/ }).getAttribute("href")).toBe("#/decision/d");
  expect(conflicts.getByText("Otsikko")).toBeDefined();
});

test("of much that waits the most urgent dozen is shown, and how much more there is", () => {
  const days = Array.from({ length: 15 }, (_, index) => String(index + 10));
  const session = createFakeSession({
    member: "anna",
    records: [
      fakeRecord("member", "anna", { name: "Anna Esimerkki", side: "buyer" }),
      ...days.map((day) =>
        fakeRecord("action", `a${day}`, { title: `Esite ${day}`, owner: "anna", dueOn: `2025-12-${day}` as DateOnly }),
      ),
      ...days.map((day) => fakeRecord("decision", `d${day}`, { title: `Suositus ${day}`, status: "awaiting-buyer" })),
    ],
  });
  renderScreen(session, <OverviewPlace />);
  const own = region("Odottaa sinua");
  expect(own.getAllByRole("link", { name: /^Esite/ })).toHaveLength(12);
  expect(own.getByRole("link", { name: "Esite 10" })).toBeDefined();
  expect(own.getByRole("link", { name: "Vielä 3 odottaa" }).getAttribute("href")).toBe("#/actions");
  const recommended = region("Odottaa tilaajan vastausta");
  expect(recommended.getAllByRole("link", { name: /Suositus/ })).toHaveLength(12);
  expect(recommended.getByRole("link", { name: "Vielä 3 odottaa" }).getAttribute("href")).toBe("#/decisions");
});

test("where nothing is, it says what would come there", () => {
  renderScreen(createFakeSession({ member: "anna" }), <OverviewPlace />);
  expect(region("Ristiriidat").getByText(/Jos kaksi muuttaa samaa kohtaa/)).toBeDefined();
  expect(region("Odottaa tilaajan vastausta").getByText(/Kun ryhmä suosittelee/)).toBeDefined();
  expect(region("Odottaa sinua").getByText(/Tähän tulevat omat toimenpiteesi/)).toBeDefined();
});

test("a meeting that is under way is what is shown first, with the way back into it", () => {
  const session = createFakeSession({
    records: [
      fakeRecord("meeting", "k", { number: "1/2026", date: "2026-01-28" as DateOnly, status: "under-way" }),
      fakeRecord("meeting", "l", { number: "2/2026", date: "2026-03-28" as DateOnly, status: "called" }),
    ],
  });
  renderScreen(session, <OverviewPlace />);
  const held = region("Kokous on käynnissä");
  expect(held.getByRole("link", { name: "Siirry kokoustilaan" }).getAttribute("href")).toBe("#/live/k");
});
