import { cleanup, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import { ConflictMark } from "../../../renderer/records/showing/conflict-mark.tsx";
import { HistoryPanel } from "../../../renderer/records/history/history-panel.tsx";
import { PublicityTag } from "../../../renderer/records/showing/publicity-tag.tsx";
import { createFakePlatform } from "../../../renderer/platform/fake.ts";
import { deviceA, deviceB, dot, set } from "../../support/changes.ts";
import { createFakeSession, type FakeSession, fakeRecord } from "../../support/fake-session.ts";
import { renderScreen } from "../support.tsx";

afterEach(cleanup);

const startMs = Date.UTC(2026, 0, 28, 12, 0);

function sessionWithHistory(): FakeSession {
  const session = createFakeSession({
    nowMs: startMs,
    records: [
      fakeRecord("member", "anna", { name: "Anna Esimerkki", side: "buyer" }),
      fakeRecord("member", "pekka", { name: "Pekka Näytelmä", side: "provider" }),
      fakeRecord("device", deviceA, { label: "Annan kannettava" }),
    ],
  });
  session.receive(deviceA, "anna", [set("a1", { status: "under-way", title: "Sijaispooli" }, {}, "action")]);
  session.receive(deviceA, "anna", [set("a1", { dueOn: "2026-03-15" }, {}, "action")]);
  session.receive(deviceB, "pekka", [set("a1", { dueOn: "2026-04-30" }, {}, "action")]);
  return session;
}

async function openHistory(): Promise<readonly (string | null)[]> {
  await userEvent.click(screen.getByRole("button", { name: "Muutoshistoria" }));
  return (await screen.findAllByRole("listitem")).map((item) => item.textContent);
}

describe("HistoryPanel", () => {
  it("tells every act, the newest first: what, by whom, when, on which device", async () => {
    renderScreen(sessionWithHistory(), <HistoryPanel kind="action" id="a1" />);
    const acts = await openHistory();
    expect(acts).toHaveLength(3);
    expect(acts[0]).toMatch(/^MuutettuPekka Näytelmä28\.1\.2026 klo \d+\.\d\d.*Määräpäivä30\.4\.2026Ristiriidassa/);
    expect(acts[2]).toMatch(/^LuotuAnna Esimerkki.*laitteella Annan kannettava/);
    // In the order of the kind's fields, not of the letters in which the log keeps them.
    expect(acts[2]).toMatch(/OtsikkoSijaispooli.*TilaKäynnissä/);
  });

  it("tells what stood there before, and that a settled conflict was settled", async () => {
    const session = sessionWithHistory();
    await session.edit("action", "a1", { dueOn: "2026-05-01" });
    renderScreen(session, <HistoryPanel kind="action" id="a1" />);
    const [newest, second] = await openHistory();
    expect(newest).toMatch(/^Ristiriita ratkaistu.*1\.5\.2026/);
    expect(newest).toContain("Aiemmin: 15.3.2026");
    expect(newest).toContain("Aiemmin: 30.4.2026");
    expect(second).toContain("Korvattu myöhemmin");
  });

  it("is read again when the group changes while it is open", async () => {
    const session = sessionWithHistory();
    renderScreen(session, <HistoryPanel kind="action" id="a1" />);
    expect(await openHistory()).toHaveLength(3);
    await session.remove("action", "a1");
    expect(await screen.findByText("Poistettu")).toBeTruthy();
  });

  it("says when a device's clock was ahead", async () => {
    const platform = createFakePlatform({ nowMs: startMs - 3_600_000 });
    renderScreen(sessionWithHistory(), <HistoryPanel kind="action" id="a1" />, { platform });
    await openHistory();
    expect(screen.getAllByText(/kello on ollut väärässä/).length).toBe(3);
  });

  it("says that it cannot be read rather than showing an empty history", async () => {
    const session = createFakeSession({ own: { history: () => Promise.reject(new Error("the store is gone")) } });
    renderScreen(session, <HistoryPanel kind="action" id="a1" />);
    await userEvent.click(screen.getByRole("button", { name: "Muutoshistoria" }));
    expect((await screen.findByRole("alert")).textContent).toContain("ei saatu luettua");
  });

  it("folds long texts and shows the rest on request", async () => {
    const long = `Alku ${"sana ".repeat(100)}loppu`;
    const session = createFakeSession({ records: [fakeRecord("action", "a1", { title: "T", description: long })] });
    renderScreen(session, <HistoryPanel kind="action" id="a1" />);
    const [act] = await openHistory();
    expect(act).not.toContain("loppu");
    const more = screen.getByRole("button", { name: "Näytä lisää" });
    await userEvent.click(more);
    expect(screen.getByRole("listitem").textContent).toContain("loppu");
    expect(document.activeElement?.textContent).toBe("Näytä vähemmän");
  });
});

describe("marks", () => {
  it("lead to the conflicts from the field that is in one, and from no other", () => {
    const session = sessionWithHistory();
    renderScreen(
      session,
      <>
        <p>
          <ConflictMark kind="action" id="a1" field="dueOn" />
        </p>
        <p>
          <ConflictMark kind="action" id="a1" field="title" />
        </p>
      </>,
    );
    const links = screen.getAllByRole("link");
    expect(links.map((link) => [link.textContent, link.getAttribute("href")])).toEqual([
      ["Yksi ristiriita", "#/conflicts"],
    ]);
    expect(session.snapshot().conflicts[0]?.conflict.candidates.map(({ origin }) => origin.dot)).toEqual([
      dot(deviceB, 1),
      dot(deviceA, 2),
    ]);
  });

  it("say a record's own publicity class, else that of the rules card", () => {
    const session = createFakeSession({ records: [fakeRecord("rules", "rules", { publicityDefault: "internal" })] });
    renderScreen(
      session,
      <>
        <PublicityTag publicity={undefined} />
        <PublicityTag publicity="confidential" ground="JulkL 24 § 1 mom. 20 k" />
      </>,
    );
    expect(screen.getByText("Ohjausryhmän sisäinen")).toBeTruthy();
    expect(screen.getByText(/Salassa pidettävä/).textContent).toContain("JulkL 24 §");
  });
});
