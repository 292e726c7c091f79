import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { strFromU8, unzipSync } from "fflate";
import { afterEach, describe, expect, it } from "vitest";
import { MeetingPlace } from "../../../renderer/features/meetings/meeting-place.tsx";
import { createFakePlatform } from "../../../renderer/platform/fake.ts";
import { sendingsOf } from "../../../shared/notice/sendings.ts";
import { createFakeSession } from "../../support/fake-session.ts";
import { renderScreen } from "./render-screen.tsx";
import { smallGroup } from "./small-group.ts";

afterEach(cleanup);

const view = <MeetingPlace id="m" view="notice" />;

/** Word and PDF files are proved elsewhere; here web pages are enough, and quick. */
async function chooseWebPagesOnly(user: ReturnType<typeof renderScreen>): Promise<void> {
  await user.click(screen.getByRole("checkbox", { name: /^PDF/ }));
  await user.click(screen.getByRole("checkbox", { name: /^Word/ }));
}

describe("the notice of a meeting", () => {
  it("says what should be looked at first, by which rule, and where it is mended", async () => {
    const session = createFakeSession({ records: smallGroup });
    const user = renderScreen(view, { session });
    const part = within(screen.getByRole("region", { name: /Tarkista ennen lähettämistä/ }));
    expect(part.getByText("Toimintasääntö: kutsu 14 päivää ennen. Viimeinen päivä oli 19.10.2026.")).toBeDefined();
    expect(part.getByText(/Yhdeltä asialta puuttuu selkolause: 2\s§\./)).toBeDefined();
    expect(part.getByRole("link", { name: /Siirry asiaan 2\s§/ }).getAttribute("href")).toBe("#/meeting/m/agenda/i2");
    await user.click(part.getByRole("button", { name: "Korjaa: Yhteyshenkilö puuttuu." }));
    await user.type(screen.getByRole("textbox", { name: /Yhteyshenkilö/ }), "Tuuli, 040 000 0000");
    await user.click(screen.getByRole("button", { name: "Tallenna" }));
    expect(session.snapshot().book.get("meeting", "m")?.contact).toBe("Tuuli, 040 000 0000");
    expect(screen.queryByText("Yhteyshenkilö puuttuu.")).toBeNull();
  });

  it("is saved as one package with a calendar's file and recorded in one act", async () => {
    const session = createFakeSession({ records: smallGroup });
    const platform = createFakePlatform();
    const user = renderScreen(view, { session, platform });
    await chooseWebPagesOnly(user);
    await user.type(screen.getByRole("textbox", { name: /Viesti kutsutuille/ }), "Tervetuloa!");
    await user.click(screen.getByRole("button", { name: "Tallenna ja merkitse lähetetyksi" }));
    await waitFor(() => expect(session.saves).toHaveLength(1));
    const [file] = platform.saved;
    expect(file?.name).toMatch(/^Kokouskutsu 3-2026.*\.zip$/);
    const files = unzipSync(file?.bytes ?? new Uint8Array());
    const names = Object.keys(files);
    expect(names.filter((name) => name.endsWith(".html"))).toHaveLength(9);
    expect(new Set(names.flatMap((name) => (name.includes("/") ? [name.split("/")[0]] : [])))).toEqual(
      new Set(["Jäsenille kaikki", "Asiakkaille ja läheisille", "Selkokielellä isolla tekstillä"]),
    );
    const calendar = strFromU8(files[names.find((name) => name.endsWith(".ics")) ?? ""] ?? new Uint8Array());
    expect(calendar).toContain("DTSTART:20261102T070000Z");
    expect(calendar).toContain("Tervetuloa!");
    const { book } = session.snapshot();
    expect(book.get("agenda-item", "i3")?.number).toBe(3);
    expect(book.get("meeting", "m")).toMatchObject({ status: "called", noticeSentOn: "2026-11-02" });
    expect(sendingsOf(book, "m")).toMatchObject([
      {
        type: "invitation",
        sequence: 0,
        versions: ["client", "full", "plain"],
        languages: ["fi"],
        text: "Tervetuloa!",
      },
    ]);
    expect(screen.getByText("Kutsu on lähetetty 2.11.2026.")).toBeDefined();
    expect(screen.getByText(/^Kutsu, 2\.11\.2026 9\.00$/)).toBeDefined();
  });

  it("records nothing when the file could not be saved", async () => {
    const session = createFakeSession({ records: smallGroup });
    const user = renderScreen(view, { session, platform: createFakePlatform({ saveFailure: { type: "disk-full" } }) });
    await chooseWebPagesOnly(user);
    await user.click(screen.getByRole("button", { name: "Tallenna ja merkitse lähetetyksi" }));
    expect(await screen.findByText(/Levy on täynnä/)).toBeDefined();
    expect(session.saves).toEqual([]);
  });

  it("asks for what nothing was chosen of, in words", async () => {
    const session = createFakeSession({ records: smallGroup });
    const platform = createFakePlatform();
    const user = renderScreen(view, { session, platform });
    await user.click(screen.getByRole("checkbox", { name: /^Suomi/ }));
    await user.click(screen.getByRole("button", { name: "Tallenna ja merkitse lähetetyksi" }));
    expect(screen.getByText("Kielet: Valitse vähintään yksi")).toBeDefined();
    expect(platform.saved).toEqual([]);
  });

  it("can be marked as sent by other means, and an update then tells what has changed", async () => {
    const session = createFakeSession({ records: smallGroup });
    const user = renderScreen(view, { session });
    await user.click(screen.getByRole("button", { name: "Merkitse lähetetyksi ilman tiedostoja" }));
    expect(screen.getByText("Mikään ei ole muuttunut viimeisen lähetyksen jälkeen.")).toBeDefined();
    await session.edit("meeting", "m", { start: "10:00" });
    expect(await screen.findByText(/Kellonaika on muuttunut\. Oli klo 9\.00|Oli klo\s09\.00/)).toBeDefined();
    await user.click(screen.getByRole("button", { name: "Tee päivitetty kutsu" }));
    await user.click(screen.getByRole("button", { name: "Merkitse lähetetyksi ilman tiedostoja" }));
    expect(sendingsOf(session.snapshot().book, "m").map(({ type, sequence }) => [type, sequence])).toEqual([
      ["invitation", 0],
      ["update", 1],
    ]);
  });

  it("calls the meeting off only with a reason, and takes the invitation out of calendars", async () => {
    const session = createFakeSession({ records: smallGroup });
    const platform = createFakePlatform();
    const user = renderScreen(view, { session, platform });
    await chooseWebPagesOnly(user);
    await user.click(screen.getByRole("button", { name: "Merkitse lähetetyksi ilman tiedostoja" }));
    await user.click(screen.getByRole("button", { name: "Peru kokous" }));
    const act = screen.getByRole("button", { name: "Tallenna peruutus ja peru kokous" });
    await user.click(act);
    expect(screen.getAllByText(/Kerro, miksi kokous perutaan/).length).toBeGreaterThan(0);
    await user.type(screen.getByRole("textbox", { name: /Miksi kokous perutaan/ }), "Sali on suljettu.");
    await user.click(act);
    await waitFor(() => expect(session.snapshot().book.get("meeting", "m")?.status).toBe("cancelled"));
    const files = unzipSync(platform.saved[0]?.bytes ?? new Uint8Array());
    const calendar = Object.entries(files).find(([name]) => name.endsWith(".ics"))?.[1] ?? new Uint8Array();
    expect(strFromU8(calendar)).toContain("METHOD:CANCEL");
    expect(strFromU8(calendar)).toContain("SEQUENCE:1");
    expect(screen.queryByRole("button", { name: "Tee päivitetty kutsu" })).toBeNull();
  });

  it("shows each paper as each reader gets it", async () => {
    const session = createFakeSession({ records: smallGroup });
    const user = renderScreen(view, { session });
    expect(within(screen.getByRole("article")).getByRole("heading", { name: "Kokouskutsu 3/2026" })).toBeDefined();
    await user.click(screen.getByRole("button", { name: /Kenelle/ }));
    await user.click(await screen.findByRole("option", { name: /Selkokielellä/ }));
    expect(within(screen.getByRole("article")).getByRole("heading", { name: "Kutsu kokoukseen 3/2026" })).toBeDefined();
  });
});
