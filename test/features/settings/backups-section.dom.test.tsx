import { cleanup, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, it } from "vitest";
import { BackupNotice, MendedNotice } from "../../../renderer/app/keeping-notices.tsx";
import type { BackupState, GroupBackups } from "../../../renderer/data/journal/backup-rounds.ts";
import type { Mended } from "../../../renderer/data/journal/mended.ts";
import { BackupsSection } from "../../../renderer/features/settings/backups-section.tsx";
import { createFakePlatform } from "../../../renderer/platform/fake.ts";
import type { BackupOnDisk } from "../../../shared/ipc/journal.ts";
import { renderScreen } from "../../records/support.tsx";
import { createFakeKeeper, type FakeKeeperOptions } from "../../support/fake-keeper.ts";
import { createFakeSession } from "../../support/fake-session.ts";

afterEach(cleanup);

const user = userEvent.setup();

/** Backups whose rounds end as they are told to. */
function fakeBackups(outcome: BackupState, made: boolean[] = []): GroupBackups {
  const listeners = new Set<() => void>();
  let state: BackupState = { type: "resting" };
  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    make(always = false) {
      made.push(always);
      state = outcome;
      for (const listener of listeners) listener();
      return Promise.resolve(state);
    },
  };
}

function show(outcome: BackupState, keeper: FakeKeeperOptions = {}, made: boolean[] = []) {
  const backups = fakeBackups(outcome, made);
  const session = createFakeSession({ own: { backups } });
  const kept: BackupOnDisk = {
    id: "a",
    group: session.group,
    label: "Ryhmä",
    madeMs: Date.UTC(2026, 10, 2, 7),
    changes: 14,
    bytes: 1000,
    place: "own",
  };
  renderScreen(
    session,
    <>
      <BackupNotice />
      <BackupsSection />
    </>,
    { platform: { ...createFakePlatform(), keeper: createFakeKeeper({ backups: [kept], ...keeper }) } },
  );
}

it("tells when the last backup was made, how many there are, and makes one when asked", async () => {
  const made: boolean[] = [];
  show({ type: "made" }, {}, made);
  expect(await screen.findByText(/2\.11\.2026.*14 muutosta/)).toBeDefined();
  expect(screen.getByText("yksi kopio")).toBeDefined();
  expect(screen.queryByText("Varmuuskopio on tehty.")).toBeNull();
  await user.click(screen.getByRole("button", { name: "Tee varmuuskopio nyt" }));
  expect(await screen.findByText("Varmuuskopio on tehty.")).toBeDefined();
  expect(made).toEqual([true]);
});

it("tells why a backup could not be made, here and above every page", async () => {
  show({ type: "failed", failure: { type: "disk-full" } });
  await user.click(await screen.findByRole("button", { name: "Tee varmuuskopio nyt" }));
  expect((await screen.findByRole("alert")).textContent).toMatch(/Levytila loppui/);
  expect(screen.getAllByText("Varmuuskopiota ei saatu tehtyä")).toHaveLength(2);
});

it("lets a second folder be chosen and given up, and says when it is away", async () => {
  const asked: string[] = [];
  const made: boolean[] = [];
  show(
    { type: "made", written: { madeMs: 0, removed: 0, shrunk: true, chosen: "disk-full" } },
    {
      chosen: { shown: "/muistitikku", reachable: false },
      own: {
        chooseBackupFolder: () => {
          asked.push("choose");
          return Promise.resolve({ ok: true, value: { shown: "/levy", reachable: true } });
        },
        forgetBackupFolder: () => {
          asked.push("forget");
          return Promise.resolve({ ok: true, value: null });
        },
      },
    },
    made,
  );
  expect(await screen.findByText(/muistitikku – kansioon ei pääse/)).toBeDefined();
  await user.click(screen.getByRole("button", { name: "Valitse toinen kansio" }));
  expect(await screen.findByText(/Toinen kansio on täynnä/)).toBeDefined();
  expect(screen.getByText(/paljon edellistä pienempi/)).toBeDefined();
  expect(made).toEqual([true]);
  await user.click(screen.getByRole("button", { name: "Lopeta toisen kansion käyttö" }));
  expect(asked).toEqual(["choose", "forget"]);
});

it("is not there in an edition without backups", () => {
  renderScreen(createFakeSession(), <BackupsSection />);
  expect(screen.queryByRole("heading")).toBeNull();
});

it.each<[string, Partial<Mended>, RegExp]>([
  ["an empty database", { store: "empty", changes: 40, newDevice: true }, /koottiin levyllä.*uudella tunnuksella/],
  ["a save cut short", { store: "behind", changes: 1 }, /viety loppuun.*Yksi muutos/],
  ["a damaged journal", { store: "whole", journalDamage: 2 }, /oli vioittunut.*täydennettiin/],
  ["what hangs in the air", { store: "behind", setAside: 3 }, /3 muutokselle ei löytynyt paikkaa/],
])("what was mended is told once: %s", async (_name, mended, words) => {
  const whole: Mended = { store: "whole", changes: 0, journalDamage: 0, setAside: 0, newDevice: false };
  renderScreen(createFakeSession({ own: { mended: { ...whole, ...mended } } }), <MendedNotice />);
  expect(screen.getByRole("status").textContent).toMatch(words);
  await user.click(screen.getByRole("button", { name: "Selvä" }));
  expect(screen.queryByRole("status")).toBeNull();
});
