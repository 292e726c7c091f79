import { cleanup, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import type { DateOnly } from "../../../shared/core/date-only.ts";
import { MemberPage } from "../../../renderer/features/partners/member-page.tsx";
import { PartnersPlace } from "../../../renderer/features/partners/partners-place.tsx";
import { createFakeSession, fakeRecord } from "../../support/fake-session.ts";
import { renderScreen } from "../../records/support.tsx";

afterEach(cleanup);

function group(member?: string) {
  return createFakeSession({
    ...(member === undefined ? {} : { member }),
    records: [
      fakeRecord("member", "anna", { name: "Anna Esimerkki", side: "buyer", role: "chair", voting: true }),
      fakeRecord("member", "kaisla", {
        name: "Kaisla",
        side: "client",
        role: "client-rep",
        voting: true,
        pseudonym: true,
        termEnd: "2026-03-31" as DateOnly,
      }),
      fakeRecord("group", "group", { name: "Ryhmä", asOf: "2026-01-21" as DateOnly }),
      fakeRecord("rules", "rules", { responsibilityText: "Vastuu on tilaajalla ja tuottajilla." }),
    ],
  });
}

const region = (name: string) => within(screen.getByRole("region", { name }));

test("one's own card is in sight, the others open in place", async () => {
  renderScreen(group("kaisla"), <PartnersPlace />);
  const own = region("Oma roolikorttisi");
  expect(own.getByRole("heading", { name: "Et ole vastuussa" })).toBeDefined();
  expect(own.getByText(/Siitä vastaavat tilaaja ja tuottajat/)).toBeDefined();
  expect(own.getByText("Esiintyä nimimerkillä kaikissa asiakirjoissa.")).toBeDefined();
  expect(own.getByText("Vastuu on tilaajalla ja tuottajilla.")).toBeDefined();
  const others = region("Muiden roolikortit");
  expect(others.queryByRole("heading", { name: "Voit" })).toBeNull();
  await userEvent.setup().click(others.getByRole("button", { name: "Puheenjohtaja · Tilaaja" }));
  expect(others.getByRole("heading", { name: "Voit" })).toBeDefined();
  expect(others.getByText("Johtaa kokousta ja antaa puheenvuorot.")).toBeDefined();
});

test("without a name on the device all cards are there, and how to get one's own", () => {
  renderScreen(group(), <PartnersPlace />);
  const cards = region("Roolikortit");
  expect(cards.getAllByRole("button")).toHaveLength(2);
  expect(cards.getByText(/Valitse asetuksissa/)).toBeDefined();
});

test("a term that ends soon is told in time and in the member's line", () => {
  renderScreen(group(), <PartnersPlace />);
  expect(screen.getByText("Kausi päättyy pian")).toBeDefined();
  expect(screen.getByText("Kaisla 31.3.2026")).toBeDefined();
  expect(screen.getByText(/jäsenenä 31.3.2026 asti/)).toBeDefined();
});

test("a member's page has the card of the seat", () => {
  renderScreen(group("anna"), <MemberPage id="kaisla" />);
  const card = region("Roolikortti");
  expect(card.getByText("Osallistua päätöksiin.")).toBeDefined();
  expect(card.queryByText("Olla päätöksen tai toimenpiteen vastuuhenkilö.")).toBeNull();
});
