import { cleanup, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { UndoButtons } from "../../../renderer/app/undo-buttons.tsx";
import { CommandsProvider } from "../../../renderer/commands/commands.tsx";
import { RemoveRecord } from "../../../renderer/records/editing/remove-record.tsx";
import { set } from "../../support/changes.ts";
import { createFakeSession, fakeRecord } from "../../support/fake-session.ts";
import { renderScreen } from "../support.tsx";

afterEach(() => {
  cleanup();
  window.location.hash = "";
});

function show() {
  const session = createFakeSession({
    records: [
      fakeRecord("member", "anna", { name: "Anna Laine" }),
      fakeRecord("action", "a1", { title: "Takaisinsoitto", status: "under-way" }),
    ],
  });
  renderScreen(
    session,
    <CommandsProvider>
      <input aria-label="Muu kenttä" />
      <UndoButtons />
      <RemoveRecord kind="action" id="a1" title="Takaisinsoitto" list={{ place: "actions" }} />
    </CommandsProvider>,
  );
  const title = () => session.snapshot().book.get("action", "a1")?.title;
  return { session, title };
}

test("offers to take back what was done, by name, and then to do it again", async () => {
  const { session, title } = show();
  expect(screen.queryByRole("button", { name: /^Kumoa/ })).toBeNull();
  await session.edit("action", "a1", { title: "Soitto takaisin" });
  await userEvent.click(await screen.findByRole("button", { name: "Kumoa: Toimenpide ”Soitto takaisin”: otsikko" }));
  expect(title()).toBe("Takaisinsoitto");
  expect(await screen.findByText("Kumottu: Toimenpide ”Takaisinsoitto”: otsikko")).toBeTruthy();
  const redo = screen.getByRole("button", { name: /^Tee uudelleen: Toimenpide/ });
  expect(document.activeElement, "the pressed button is gone, and the focus is not").toBe(redo);
  await userEvent.click(redo);
  expect(title()).toBe("Soitto takaisin");
});

test("listens to the usual keys, except where a text is being written", async () => {
  const { session, title } = show();
  await session.edit("action", "a1", { title: "Soitto takaisin" });
  await screen.findByRole("button", { name: /^Kumoa/ });
  await userEvent.click(screen.getByRole("textbox"));
  await userEvent.keyboard("{Control>}z{/Control}");
  expect(title()).toBe("Soitto takaisin");
  (document.activeElement as HTMLElement).blur();
  await userEvent.keyboard("{Control>}z{/Control}");
  await screen.findByText(/^Kumottu/);
  expect(title()).toBe("Takaisinsoitto");
  await userEvent.keyboard("{Control>}{Shift>}z{/Shift}{/Control}");
  await screen.findByText(/^Tehty uudelleen/);
  expect(title()).toBe("Soitto takaisin");
  await userEvent.keyboard("{Control>}zy{/Control}");
  expect(title()).toBe("Soitto takaisin");
});

test("takes back a removal by its message, without stealing the focus, also when more was done since", async () => {
  const { session, title } = show();
  await userEvent.click(screen.getByRole("button", { name: "Poista: Takaisinsoitto" }));
  await userEvent.click(await screen.findByRole("button", { name: "Poista" }));
  const undo = await screen.findByRole("button", { name: "Kumoa" });
  expect(title()).toBeUndefined();
  expect(undo.contains(document.activeElement)).toBe(false);
  await session.edit("member", "anna", { title: "Asiantuntija" });
  await userEvent.click(undo);
  expect(title()).toBe("Takaisinsoitto");
  expect(session.snapshot().book.get("member", "anna")?.title).toBe("Asiantuntija");
  expect(await screen.findByText("Kumottu: Toimenpide ”Takaisinsoitto”")).toBeTruthy();
});

test("says what stands in the way, and leaves it as it is", async () => {
  const { session, title } = show();
  await session.edit("action", "a1", { title: "Oma" });
  const dot = session.snapshot().undo.last?.dot ?? "";
  session.receive("BBBBBBBBBBBBBBBB", "anna", [set("a1", { title: "Annan" }, { title: [dot] }, "action")]);
  await userEvent.click(await screen.findByRole("button", { name: /^Kumoa/ }));
  expect(
    await screen.findByText(
      "Tätä ei voi enää kumota: Toimenpide ”Annan”: otsikko. Anna Laine on muuttanut kohtaa ”Otsikko” sen jälkeen.",
    ),
  ).toBeTruthy();
  expect(title()).toBe("Annan");
  expect(screen.queryByRole("button", { name: /^Kumoa/ })).toBeNull();
});
