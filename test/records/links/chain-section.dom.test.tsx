import { cleanup, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import type { DateOnly } from "../../../shared/core/date-only.ts";
import { ChainSection } from "../../../renderer/records/links/chain-section.tsx";
import { createFakeSession, fakeRecord } from "../../support/fake-session.ts";
import { renderScreen } from "../support.tsx";

afterEach(cleanup);

function session() {
  return createFakeSession({
    member: "anna",
    records: [
      fakeRecord("member", "anna", { name: "Anna Esimerkki", side: "buyer" }),
      fakeRecord("meeting", "k", { number: "6/2025" }),
      fakeRecord("feedback", "f", {
        text: "Odotin kauan.",
        response: "Kuulimme.\nTeimme.",
        resultToldOn: day("2025-12-12"),
      }),
      fakeRecord("agenda-item", "i", { meeting: "k", number: 9, title: "Etävastaanotto", feedback: ["f"] }),
      fakeRecord("decision", "d", { title: "Kokeilu", item: "i", status: "in-force" }),
      ...[1, 2, 3, 4, 5, 6, 7].map((n) => fakeRecord("action", `a${n}`, { title: `Teko ${n}`, decision: "d" })),
    ],
  });
}

const day = (text: string) => text as DateOnly;

const step = (name: string) => {
  const found = screen.getAllByRole("listitem").find((item) => item.firstElementChild?.textContent === name);
  if (found === undefined) throw new Error(`no step ${name}`);
  return within(found);
};

test("shows each step with links both ways, where one is, and what is missing", async () => {
  renderScreen(session(), <ChainSection kind="decision" id="d" />);
  expect(step("Mitä sanottiin").getByRole("link", { name: "Odotin kauan." }).getAttribute("href")).toBe("#/feedback/f");
  const item = step("Missä käsiteltiin");
  expect(item.getByRole("link").getAttribute("href")).toBe("#/meeting/k/agenda/i");
  expect(item.getByText("Kokous 6/2025")).toBeDefined();
  const here = step("Mitä päätettiin");
  expect(here.queryByRole("link")).toBeNull();
  expect(here.getByText("Kokeilu").getAttribute("aria-current")).toBe("true");
  expect(step("Missä sen pitäisi näkyä").getByText("Mittaria ei ole valittu.")).toBeDefined();
  const answer = step("Mitä vastattiin");
  expect(answer.getByRole("link", { name: "”Kuulimme. Teimme.”" }).getAttribute("href")).toBe("#/feedback/f");
  expect(answer.getByText("tulos kerrottu 12.12.2025")).toBeDefined();
});

test("shows the first few of many and the rest when asked", async () => {
  renderScreen(session(), <ChainSection kind="feedback" id="f" />);
  expect(step("Mitä tehdään").getAllByRole("link")).toHaveLength(4);
  await userEvent.setup().click(screen.getByRole("button", { name: "Näytä vielä 3" }));
  expect(step("Mitä tehdään").getAllByRole("link")).toHaveLength(7);
});
