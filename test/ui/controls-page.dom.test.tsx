import { cleanup } from "@testing-library/react";
import axe from "axe-core";
import { afterEach, expect, it, vi } from "vitest";
import { ControlsPage } from "../../renderer/ui-page/controls-page.tsx";
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
