import { act, cleanup, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { AttendanceView } from "../../../renderer/features/meetings/attendance/attendance-view.tsx";
import { useBook } from "../../../renderer/data/hooks.tsx";
import { createFakePlatform } from "../../../renderer/platform/fake.ts";
import { compareText } from "../../../shared/core/compare.ts";
import { createFakeSession } from "../../support/fake-session.ts";
import { renderScreen } from "./render-screen.tsx";
import { smallGroup } from "./small-group.ts";

afterEach(cleanup);

function Attendance() {
  const meeting = useBook().get("meeting", "m");
  return meeting === undefined ? null : <AttendanceView meeting={meeting} />;
}

/** The clock stands at half past nine, in the zone of the run, on the meeting's own day. */
function openAttendance(now = new Date(2026, 10, 2, 9, 30)) {
  const session = createFakeSession({ records: smallGroup });
  const platform = createFakePlatform({ nowMs: now.getTime() });
  return { session, user: renderScreen(<Attendance />, { session, platform }) };
}

const eventsIn = (session: ReturnType<typeof createFakeSession>) =>
  session
    .snapshot()
    .book.all("attendance")
    .map(({ member, guest, event, at }) => [member ?? guest, event, at]);

describe("attendance", () => {
  it("says that nothing is marked rather than that nobody is here", () => {
    openAttendance();
    expect(screen.getByText("Läsnäoloa ei ole vielä merkitty")).toBeDefined();
    expect(screen.queryByText("Ei päätösvaltainen")).toBeNull();
  });

  it("marks all who are unmarked with one press, deputies aside, as one act", async () => {
    const { session, user } = openAttendance();
    await user.click(screen.getByRole("button", { name: "Merkitse 3 merkitsemätöntä läsnä oleviksi" }));
    expect(
      eventsIn(session)
        .map(([who = ""]) => who)
        .sort(compareText),
    ).toEqual(["cli", "me", "pro"]);
    expect(session.saves).toHaveLength(1);
    expect(screen.getByText("Päätösvaltainen")).toBeDefined();
    expect(
      screen.getByText("3 jäsentä paikalla. Tarvitaan vähintään 3 jäsentä. Jokainen osapuoli paikalla."),
    ).toBeDefined();
  });

  it("names the side that is missing, and the change is told aloud when it comes", async () => {
    const { user } = openAttendance();
    await user.click(screen.getByRole("button", { name: "Läsnä: Tuuli" }));
    await user.click(screen.getByRole("button", { name: "Läsnä: Kanerva" }));
    expect(screen.getByText("Ei päätösvaltainen")).toBeDefined();
    expect(screen.getByText(/Paikalta puuttuu: Tuottajat\./)).toBeDefined();
    expect(screen.queryByText(/Kokous on nyt päätösvaltainen/)).toBeNull();
    await user.click(screen.getByRole("button", { name: "Läsnä: Ilmari" }));
    expect(screen.getByText(/Kokous on nyt päätösvaltainen\. 3 jäsentä paikalla/)).toBeDefined();
  });

  it("notes with one press when somebody leaves, from the clock, and who is gone does not count", async () => {
    const { session, user } = openAttendance();
    await user.click(screen.getByRole("button", { name: /^Merkitse 3/ }));
    await user.click(screen.getByRole("button", { name: "Poistui nyt: Ilmari" }));
    expect(eventsIn(session)).toContainEqual(["pro", "out", "09:30"]);
    expect(screen.getByText("Poistui klo 9.30")).toBeDefined();
    expect(screen.getByText(/Kokous ei ole enää päätösvaltainen/)).toBeDefined();
  });

  it("takes a slip of the finger back with the opposite press of the same minute", async () => {
    const { session, user } = openAttendance();
    await user.click(screen.getByRole("button", { name: "Läsnä: Ilmari" }));
    await user.click(screen.getByRole("button", { name: "Poistui nyt: Ilmari" }));
    await user.click(screen.getByRole("button", { name: "Palasi nyt: Ilmari" }));
    expect(eventsIn(session)).toEqual([["pro", "in", undefined]]);
  });

  it("asks for the time where no clock tells it, and lets it be put right afterwards", async () => {
    const { session, user } = openAttendance(new Date(2026, 10, 3, 9, 30));
    await user.click(screen.getByRole("button", { name: "Läsnä: Ilmari" }));
    await user.click(screen.getByRole("button", { name: "Poistuu: Ilmari" }));
    await user.type(screen.getByLabelText(/^Poistui klo/), "10.15");
    await user.click(screen.getByRole("button", { name: "Tallenna" }));
    expect(eventsIn(session)).toContainEqual(["pro", "out", "10:15"]);
    await user.click(screen.getByRole("button", { name: "2 merkintää" }));
    const change = screen.getAllByRole("button", { name: "Muuta merkintää: Ilmari" });
    await user.click(change[1] as HTMLElement);
    const field = screen.getByLabelText(/^Poistui klo/);
    await user.clear(field);
    await user.type(field, "10.40");
    await user.click(screen.getByRole("button", { name: "Tallenna" }));
    expect(eventsIn(session)).toContainEqual(["pro", "out", "10:40"]);
    expect(eventsIn(session)).toHaveLength(2);
  });

  it("counts the deputy in the member's place with one press", async () => {
    const { session, user } = openAttendance();
    await user.click(screen.getByRole("button", { name: "Läsnä: Aamu" }));
    await user.click(screen.getByRole("button", { name: "Merkitse 2 merkitsemätöntä läsnä oleviksi" }));
    expect(screen.getByText("Päätösvaltainen")).toBeDefined();
    expect(session.snapshot().book.all("attendance")[0]).toMatchObject({ member: "dep", deputyFor: "pro" });
  });

  it("is walked through by arrows", async () => {
    const { user } = openAttendance();
    screen.getByRole("button", { name: "Läsnä: Ilmari" }).focus();
    await user.keyboard("{ArrowRight}");
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Saapui nyt: Ilmari" }));
    await user.keyboard("{ArrowDown}");
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Läsnä: Aamu" }));
  });

  it("keeps the focus on the person whose mark was made", async () => {
    const { user } = openAttendance();
    await user.click(screen.getByRole("button", { name: "Läsnä: Tuuli" }));
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Poistui nyt: Tuuli" }));
  });

  it("takes a mistaken mark away, and back again", async () => {
    const { session, user } = openAttendance();
    await user.click(screen.getByRole("button", { name: "Läsnä: Tuuli" }));
    await user.click(screen.getByRole("button", { name: "Yksi merkintä" }));
    await user.click(screen.getByRole("button", { name: "Poista merkintä: Tuuli" }));
    expect(eventsIn(session)).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Kumoa" }));
    expect(eventsIn(session)).toEqual([["me", "in", undefined]]);
  });

  it("notes a guest with the right in which they are here, who does not count", async () => {
    const { session, user } = openAttendance();
    await user.click(screen.getByRole("button", { name: "Lisää vieras" }));
    await user.type(screen.getByLabelText(/^Nimi/), "Kutsuttu Asiantuntija");
    await user.click(screen.getByRole("button", { name: "Lisää" }));
    expect(session.snapshot().book.all("attendance")[0]).toMatchObject({
      guest: "Kutsuttu Asiantuntija",
      right: "Puhe- ja läsnäolo-oikeus",
      event: "in",
    });
    expect(screen.getByText(/^0 jäsentä paikalla/)).toBeDefined();
  });

  it("answers for any time that is asked", async () => {
    const { session, user } = openAttendance();
    await act(async () => {
      await session.edit("attendance", "a", { meeting: "m", member: "me", event: "in" });
      await session.edit("attendance", "b", { meeting: "m", member: "cli", event: "in" });
      await session.edit("attendance", "c", { meeting: "m", member: "pro", event: "in", at: "09:20" });
    });
    expect(screen.getByText("Päätösvaltainen")).toBeDefined();
    await user.type(screen.getByLabelText(/^Katso kellonajalta/), "9.10");
    expect(screen.getByText("Ei päätösvaltainen")).toBeDefined();
    expect(screen.getByText("Klo 9.10")).toBeDefined();
  });
});
