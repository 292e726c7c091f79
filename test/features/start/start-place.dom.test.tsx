import { cleanup, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { FirstImport, NewGroup } from "../../../renderer/data/library.ts";
import type { GroupSession } from "../../../renderer/data/session.ts";
import { createFakePlatform } from "../../../renderer/platform/fake.ts";
import { refusal } from "../../../shared/bundle/refusal.ts";
import { err, ok } from "../../../shared/core/result.ts";
import { renderApp } from "../../app/support.tsx";
import { createFakeSession, type FakeSession, fakeRecord } from "../../support/fake-session.ts";

beforeEach(() => {
  // jsdom has no layout and so nothing to scroll.
  window.scrollTo = () => undefined;
  window.HTMLElement.prototype.scrollIntoView = () => undefined;
});
afterEach(() => {
  cleanup();
  window.location.hash = "";
});

const user = userEvent.setup();
const press = async (name: string | RegExp) => user.click(await screen.findByRole("button", { name }));
const title = (name: string) => screen.findByRole("heading", { level: 1, name }, { timeout: 20_000 });
const type = async (name: RegExp, text: string) => {
  const field = screen.getByRole("textbox", { name });
  await user.click(field);
  await user.paste(text);
};

describe("a new group", () => {
  it("is made of what was written, with the contract's facts", async () => {
    const asked: NewGroup[] = [];
    const session = createFakeSession({ records: [fakeRecord("group", "group", { name: "Kotihoito" })] });
    renderApp({
      hash: "#/start",
      own: {
        create: (request) => {
          asked.push(request);
          return Promise.resolve(ok(session));
        },
      },
    });
    await press(/^Uusi ohjausryhmä/);
    expect(await title("Uusi ohjausryhmä")).toBe(document.activeElement);
    await type(/^Ohjausryhmän nimi/, " Kotihoito ");
    await type(/^Tilaajan organisaatio/, "Mallilan alue");
    await type(/^Diaarinumero/, "MALLI/1");
    await type(/^Sopimuskausi alkaa/, "1.1.2026");
    await type(/^Nimesi/, "Anna");
    await user.click(screen.getByRole("radio", { name: "Puheenjohtaja" }));
    await type(/^Tämän laitteen nimi/, "Työkone");
    await press("Perusta ohjausryhmä");
    await title("Tilanne");
    expect(asked).toEqual([
      {
        groupName: "Kotihoito",
        organisationName: "Mallilan alue",
        memberName: "Anna",
        role: "chair",
        deviceLabel: "Työkone",
      },
    ]);
    expect(session.snapshot().book.get("contract", "contract")).toEqual({
      id: "contract",
      caseNumber: "MALLI/1",
      startsOn: "2026-01-01",
    });
  });

  it("is not made while something is missing or impossible", async () => {
    renderApp({ hash: "#/start", own: { create: () => Promise.reject(new Error("must not be asked")) } });
    await press(/^Uusi ohjausryhmä/);
    await type(/^Sopimuskausi alkaa/, "1.1.2026");
    await type(/^Sopimuskausi päättyy/, "31.12.2025");
    await press("Perusta ohjausryhmä");
    const summary = await screen.findByRole("region", { name: "Korjaa nämä 5 kohtaa" });
    expect(document.activeElement).toBe(summary);
    expect(within(summary).getByRole("link", { name: "Sopimuskausi päättyy: Loppu on ennen alkua." })).toBeDefined();
  });

  it("keeps what was written when it cannot be stored", async () => {
    renderApp({ hash: "#/start", own: { create: () => Promise.resolve(err({ type: "disk-full" })) } });
    await press(/^Uusi ohjausryhmä/);
    await type(/^Ohjausryhmän nimi/, "Kotihoito");
    await type(/^Tilaajan organisaatio/, "Alue");
    await type(/^Nimesi/, "Anna");
    await type(/^Tämän laitteen nimi/, "Kone");
    await press("Perusta ohjausryhmä");
    expect((await screen.findByRole("alert")).textContent).toMatch(/Levytila loppui/);
    expect(screen.getByRole<HTMLInputElement>("textbox", { name: /^Ohjausryhmän nimi/ }).value).toBe("Kotihoito");
  });
});

describe("a received file", () => {
  const file = { name: "ryhmä.luotsi", bytes: new Uint8Array([1]) };

  function received(alreadyHere = false): { readonly first: FirstImport; readonly session: FakeSession } {
    const session = createFakeSession({
      member: null,
      records: [
        fakeRecord("group", "group", { name: "Kotihoidon ohjausryhmä" }),
        fakeRecord("organisation", "alue", { name: "Alue", type: "buyer" }),
        fakeRecord("member", "kaisla", { name: "Kaisla", side: "client", role: "client-rep" }),
        fakeRecord("member", "anna", { name: "Anna", side: "buyer", organisation: "alue", role: "chair" }),
      ],
    });
    const first: FirstImport = {
      group: "fake-group",
      alreadyHere,
      book: session.snapshot().book,
      opened: undefined,
      preview: {
        exporter: { device: "d", member: "anna" },
        madeAtMs: Date.UTC(2026, 0, 12, 12, 0),
        nothingNew: false,
        changes: 12,
        authors: [{ author: "anna", device: "d", changes: 12, lastMs: Date.UTC(2026, 0, 11, 8, 30) }],
        kinds: [{ kind: "member", created: 2, changed: 0, deleted: 0 }],
        conflicts: [],
        contested: [],
        newDevices: ["d"],
        late: 0,
        becomeLate: [],
        refused: 0,
        deferred: 0,
        pending: 3,
        pendingDevices: ["e"],
        disputed: 0,
        disputedDevices: [],
        ahead: 0,
      },
    };
    return { first, session };
  }

  function open(first: FirstImport, session: GroupSession): void {
    renderApp({
      hash: "#/start",
      session,
      platform: createFakePlatform({ files: [file] }),
      own: { planFirstImport: () => Promise.resolve(ok(first)) },
    });
  }

  it("shows who made it and what is in it before anything is written, then asks who one is", async () => {
    const { first, session } = received();
    open(first, session);
    await press(/^Sain tiedoston/);
    await press("Valitse tiedosto");
    expect(await title("Tässä on Kotihoidon ohjausryhmä")).toBe(document.activeElement);
    expect(screen.getByText("Tiedoston teki Anna 12.1.2026 klo 14.00.")).toBeDefined();
    expect(screen.getByText("Jäsen: 2")).toBeDefined();
    expect(screen.getByText("Anna: 12 muutosta, viimeksi 11.1.2026 klo 10.30")).toBeDefined();
    expect(screen.getByText(/3 muutosta odottaa aiempaa tiedostoa/)).toBeDefined();
    const names = screen.getAllByRole("radio", { name: /Anna|Kaisla|Katselen/ }).map((radio) => radio.closest("label"));
    expect(names.map((label) => label?.textContent)).toEqual([
      "Anna (Tilaaja)Puheenjohtaja, Alue",
      "Kaisla (Asiakkaat ja läheiset)Asiakasedustaja",
      expect.stringMatching(/^Katselen vain/),
    ]);
    await press("Liity ohjausryhmään");
    expect(await screen.findByRole("region", { name: "Korjaa tämä kohta" })).toBe(document.activeElement);
    await user.click(screen.getByRole("radio", { name: /^Kaisla/ }));
    await press("Liity ohjausryhmään");
    await title("Tilanne");
    expect(session.snapshot().identity.member).toBe("kaisla");
  });

  it("may be looked at by somebody who is not in the list", async () => {
    const { first, session } = received();
    open(first, session);
    await press(/^Sain tiedoston/);
    await press("Valitse tiedosto");
    await user.click(await screen.findByRole("radio", { name: /^Katselen vain/ }));
    await press("Liity ohjausryhmään");
    await title("Tilanne");
    expect(session.snapshot().identity.member).toBeUndefined();
  });

  it("of a group that is here leads to that group", async () => {
    const { first, session } = received(true);
    open(first, session);
    await press(/^Sain tiedoston/);
    await press("Valitse tiedosto");
    expect(await screen.findByText("Tämä ohjausryhmä on jo tällä laitteella")).toBeDefined();
    await press("Avaa ryhmä");
    await title("Tilanne");
  });

  it("that is refused says what happened, what is unchanged and what to do, and another can be tried", async () => {
    renderApp({
      hash: "#/start",
      platform: createFakePlatform({ files: [file] }),
      own: { planFirstImport: () => Promise.resolve(err(refusal("corrupt", "digest"))) },
    });
    await press(/^Sain tiedoston/);
    await press("Valitse tiedosto");
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toMatch(/vioittunut.*Mitään ei muutettu.*Pyydä.*ryhmä\.luotsi.*corrupt/);
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole("button", { name: "Valitse toinen tiedosto" })),
    );
  });
});
