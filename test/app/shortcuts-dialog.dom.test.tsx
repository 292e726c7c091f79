import { cleanup, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { ShortcutsDialog } from "../../renderer/app/shortcuts-dialog.tsx";
import { commandKeys } from "../../renderer/commands/keys.ts";
import { CommandsProvider } from "../../renderer/commands/commands.tsx";
import { renderScreen } from "../records/support.tsx";
import { createFakeSession } from "../support/fake-session.ts";

afterEach(cleanup);

function show() {
  renderScreen(
    createFakeSession(),
    <CommandsProvider>
      <input aria-label="Kenttä" />
      <ShortcutsDialog />
    </CommandsProvider>,
  );
}

test("shows every key of the table in words, by its own key, and closes by Escape", async () => {
  show();
  await userEvent.keyboard("{Control>}/{/Control}");
  const dialog = await screen.findByRole("dialog", { name: "Pikanäppäimet" });
  const rows = within(dialog).getAllByRole("term");
  expect(rows).toHaveLength(Object.keys(commandKeys).length + 2);
  const undo = within(dialog).getByText("Kumoa").closest("div");
  expect(undo?.textContent).toBe("KumoaCtrl+Z");
  await userEvent.keyboard("{Escape}");
  expect(screen.queryByRole("dialog")).toBeNull();
});

test("leaves signs to whoever is writing them", async () => {
  show();
  await userEvent.type(screen.getByRole("textbox"), "Miksi/?");
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(screen.getByRole("textbox")).toHaveProperty("value", "Miksi/?");
});
