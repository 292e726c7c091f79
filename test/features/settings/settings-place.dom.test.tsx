import { cleanup, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import { StorageFactsList } from "../../../renderer/features/settings/storage-facts.tsx";
import { ThisDevice } from "../../../renderer/features/settings/this-device.tsx";
import { WhoIsHere } from "../../../renderer/features/settings/who-is-here.tsx";
import { createFakePlatform } from "../../../renderer/platform/fake.ts";
import type { StorageFacts } from "../../../renderer/platform/port.ts";
import { createFakeSession, type FakeSession, fakeRecord } from "../../support/fake-session.ts";
import { renderScreen } from "../../records/support.tsx";

afterEach(cleanup);

function group(member: string | null): FakeSession {
  return createFakeSession({
    member,
    records: [
      fakeRecord("member", "anna", { name: "Anna Esimerkki", side: "buyer", role: "chair" }),
      fakeRecord("member", "kaisla", { name: "Kaisla", side: "client", role: "client-rep" }),
    ],
  });
}

const user = userEvent.setup();

describe("who is at this device", () => {
  it("is chosen by name, and said when it is done", async () => {
    const session = group(null);
    renderScreen(session, <WhoIsHere />);
    expect(screen.getByText(/Kukaan ei ole vielä valinnut nimeään/)).toBeDefined();
    await user.click(screen.getByRole("combobox", { name: "Valitse nimesi" }));
    await user.keyboard("kai");
    await user.click(await screen.findByRole("option", { name: /Kaisla/ }));
    await user.click(screen.getByRole("button", { name: "Tämä olen minä" }));
    await waitFor(() => expect(session.snapshot().identity.member).toBe("kaisla"));
    expect(screen.getByText("Tällä laitteella: Kaisla")).toBeDefined();
    expect(screen.getAllByText("Tällä laitteella on nyt Kaisla.").length).toBeGreaterThan(0);
  });

  it("is asked for when nothing was chosen", async () => {
    const session = group(null);
    renderScreen(session, <WhoIsHere />);
    await user.click(screen.getByRole("button", { name: "Tämä olen minä" }));
    expect(await screen.findByText("Valitse yksi.")).toBeDefined();
    expect(session.snapshot().identity.member).toBeUndefined();
  });

  it("says so when the group has no members yet", () => {
    renderScreen(createFakeSession({ member: null }), <WhoIsHere />);
    expect(screen.getByText("Ryhmässä ei ole vielä jäseniä.")).toBeDefined();
    expect(screen.queryByRole("button")).toBeNull();
  });
});

describe("where the data are", () => {
  const show = (storage: StorageFacts) =>
    renderScreen(group("anna"), <StorageFactsList />, { platform: createFakePlatform({ storage }) });

  it.each([
    [true, /Selain on luvannut säilyttää/],
    [false, /Selain ei ole luvannut säilyttää.*Tee tiedosto talteen/],
    ["unknown", /Selain ei kerro/],
  ] as const)("promises no more than the machine does: %s", async (persisted, words) => {
    show({ persisted });
    expect(await screen.findByText(words)).toBeDefined();
    expect(screen.queryByText("Tila")).toBeNull();
  });

  it("tells the space that is known", async () => {
    show({ persisted: true, usedBytes: 2_500_000, freeBytes: 11_000_000_000 });
    expect((await screen.findByText(/Käytössä/)).textContent).toBe("Käytössä 2,5\u00a0Mt · Vapaana 11\u00a0Gt");
  });
});

describe("this device", () => {
  it("is named for the others once it has introduced itself, and shows what they compare", async () => {
    const session = group("anna");
    const { device } = session.snapshot().identity;
    await session.edit("device", device, { key: "k", member: "anna" });
    renderScreen(session, <ThisDevice />);
    expect(screen.getByText("Nimetön laite")).toBeDefined();
    expect(screen.getByText(device.replaceAll(/(.{4})(?=.)/g, "$1 "))).toBeDefined();
    await user.click(screen.getByRole("button", { name: "Muokkaa: Tämä laite" }));
    await user.click(screen.getByRole("button", { name: "Tallenna" }));
    expect(session.snapshot().book.get("device", device)?.label).toBeUndefined();
    await user.type(screen.getByRole("textbox", { name: /^Laitteen nimi/ }), "Toimiston kannettava");
    await user.click(screen.getByRole("button", { name: "Tallenna" }));
    await waitFor(() => expect(session.snapshot().book.get("device", device)?.label).toBe("Toimiston kannettava"));
    expect(await screen.findByText("Toimiston kannettava")).toBeDefined();
  });

  it("has no name to give before its first change", () => {
    renderScreen(group("anna"), <ThisDevice />);
    expect(screen.getByText(/kun olet tehnyt sillä ensimmäisen muutoksen/)).toBeDefined();
    expect(screen.queryByRole("button")).toBeNull();
  });
});
