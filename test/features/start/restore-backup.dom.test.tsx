import { cleanup, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { FirstImport } from "../../../renderer/data/library.ts";
import { createFakePlatform } from "../../../renderer/platform/fake.ts";
import { err, ok } from "../../../shared/core/result.ts";
import type { BackupOnDisk, Keeper } from "../../../shared/ipc/journal.ts";
import { renderApp } from "../../app/support.tsx";
import { createFakeSession, fakeRecord } from "../../support/fake-session.ts";
import { createFakeKeeper } from "../../support/fake-keeper.ts";

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

const older: BackupOnDisk = {
  id: "old",
  group: "AAAAAAAAAAAAAAAA",
  label: "Kotihoito",
  madeMs: Date.UTC(2026, 9, 1, 7),
  changes: 12,
  bytes: 2_500_000,
  place: "own",
};
const newer: BackupOnDisk = { ...older, id: "new", madeMs: Date.UTC(2026, 9, 2, 7), changes: 14, place: "chosen" };

const session = createFakeSession({ records: [fakeRecord("group", "group", { name: "Kotihoito" })] });

function first(alreadyHere: boolean): FirstImport {
  return {
    group: older.group,
    alreadyHere,
    preview: {
      exporter: { device: "A", member: "" },
      madeAtMs: older.madeMs,
      kinds: [],
      authors: [],
      pending: 0,
      disputed: 0,
      ahead: 0,
      conflicts: [],
    } as unknown as FirstImport["preview"],
    book: session.snapshot().book,
    opened: undefined,
  };
}

function start(own: Partial<Keeper> = {}, isHere = false) {
  const restored: Uint8Array[] = [];
  const asked: string[] = [];
  renderApp({
    hash: "#/start",
    platform: {
      ...createFakePlatform(),
      keeper: createFakeKeeper({
        backups: [newer, older],
        own: {
          readBackup: ({ id }) => {
            asked.push(id);
            return Promise.resolve(ok(Uint8Array.of(1, 2, 3)));
          },
          ...own,
        },
      }),
    },
    own: {
      planFirstImport: () => Promise.resolve(ok(first(isHere))),
      restore: (bytes) => {
        restored.push(bytes);
        return Promise.resolve(ok(session));
      },
    },
  });
  return { restored, asked };
}

describe("restoring from a backup", () => {
  it("shows what a backup holds before anything is changed, and then brings it back", async () => {
    const { restored, asked } = start();
    await press(/^Palautan varmuuskopiosta/);
    expect(await title("Palauta varmuuskopiosta")).toBe(document.activeElement);
    const choices = screen.getAllByRole("radio");
    expect(choices).toHaveLength(2);
    expect(
      within(choices[0]?.closest("label") ?? document.body).getByText(/14 muutosta, 2,5.Mt, toisessa/),
    ).toBeDefined();
    await user.click(screen.getByRole("radio", { name: /12 muutosta/ }));
    await press("Katso, mitä kopiossa on");
    await title("Tässä on Kotihoito");
    expect(asked).toEqual(["old"]);
    expect(restored).toEqual([]);
    expect(screen.getByText(/Ryhmä kootaan tästä kopiosta/)).toBeDefined();
    await press("Palauta tämä kopio");
    await title("Tilanne");
    expect(restored).toEqual([Uint8Array.of(1, 2, 3)]);
  });

  it("says that nothing newer is lost where the group is here", async () => {
    start({}, true);
    await press(/^Palautan varmuuskopiosta/);
    await user.click(await screen.findByRole("radio", { name: /14 muutosta/ }));
    await press("Katso, mitä kopiossa on");
    expect(await screen.findByText(/Uudempia muutoksia ei poisteta/)).toBeDefined();
    await press("Valitse toinen kopio");
    await title("Palauta varmuuskopiosta");
  });

  it("asks for a choice, and for another one when a backup cannot be read", async () => {
    start({ readBackup: () => Promise.resolve(err({ type: "gone" })) });
    await press(/^Palautan varmuuskopiosta/);
    await press("Katso, mitä kopiossa on");
    expect((await screen.findAllByText("Valitse ensin kopio.")).length).toBeGreaterThan(0);
    await user.click(screen.getByRole("radio", { name: /14 muutosta/ }));
    await press("Katso, mitä kopiossa on");
    expect((await screen.findByRole("alert")).textContent).toMatch(/Kopiota ei saatu luettua\. Mitään ei muutettu/);
  });

  it("is no door where there is nothing to restore from", async () => {
    renderApp({ hash: "#/start" });
    await title("Tervetuloa Luotsiin");
    expect(screen.queryByRole("button", { name: /varmuuskopiosta/ })).toBeNull();
  });
});
