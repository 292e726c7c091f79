import { cleanup } from "@testing-library/react";
import axe from "axe-core";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, it, vi } from "vitest";
import { ControlsPage } from "../../renderer/ui-page/controls-page.tsx";
import { addressOfLook, lookOfAddress } from "../../renderer/ui-page/look-address.ts";
import { renderUi } from "./support.tsx";

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

it("every control in every state passes the accessibility rules and complains of nothing", async () => {
  const complaints = vi.spyOn(console, "error");
  const warnings = vi.spyOn(console, "warn");
  renderUi(<ControlsPage />);
  document.title = "Osat";
  document.documentElement.lang = "fi";
  // Colour is not computed without layout; test/ui/tokens.test.ts holds the contrast.
  const { violations, passes } = await axe.run(document, { rules: { "color-contrast": { enabled: false } } });
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  expect(passes.length).toBeGreaterThan(30);
  expect(complaints.mock.calls).toEqual([]);
  expect(warnings.mock.calls).toEqual([]);
});

it("shows every control: one that is made is put on the page", () => {
  const read = (folder: string) =>
    readdirSync(folder)
      .filter((name) => name.endsWith(".tsx"))
      .map((name) => ({ name, text: readFileSync(join(folder, name), "utf8") }));
  const controls = read("renderer/ui");
  const page = read("renderer/ui-page");
  expect(controls.length).toBeGreaterThan(25);
  // What another control is made of is seen there.
  const unseen = controls.filter(({ name }) => ![...controls, ...page].some(({ text }) => text.includes(`/${name}"`)));
  expect(unseen.map(({ name }) => name)).toEqual([]);
});

it.each(["?theme=dark&density=compact&text=200&lang=sv", ""])("keeps the look %j in its address", (address) => {
  const look = lookOfAddress(address);
  expect(lookOfAddress(addressOfLook(look))).toEqual(look);
  expect(look.theme).toBe(address === "" ? "system" : "dark");
});
