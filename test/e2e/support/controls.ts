import { expect, type Locator } from "@playwright/test";
import { finnish } from "./words.ts";

/** A page or a part of it. */
export interface Scope {
  readonly getByRole: Locator["getByRole"];
}

/** A line or an area of text by its label, whether or not the label says that an answer is needed. */
export function textBox(scope: Scope, label: string): Locator {
  return scope.getByRole("textbox", { name: labelled(label) });
}

export function comboBox(scope: Scope, label: string): Locator {
  return scope.getByRole("combobox", { name: labelled(label) });
}

/** Picks one radio button by a press on its words: the native control lies unseen under the drawn one. */
export async function pickRadio(scope: Scope, name: string | RegExp): Promise<void> {
  const radio = scope.getByRole("radio", { name });
  await radio.locator("xpath=ancestor::label").click();
  await expect(radio).toBeChecked();
}

/** Opens a list of choices and picks one by its first words. */
export async function pickChoice(scope: Scope, label: string, choice: string): Promise<void> {
  const button = scope.getByRole("button", { name: new RegExp(`${escaped(label)}`) });
  await button.click();
  await button
    .page()
    .getByRole("option", { name: beginning(choice) })
    .click();
}

/**
 * Types into a box of many choices and picks the one that is found. The box is clicked first: filling it in from afar
 * would open its list outside of the window, and scrolling there closes a list.
 */
export async function pickFromMany(scope: Scope, label: string, choice: string): Promise<void> {
  const box = comboBox(scope, label);
  const { keyboard } = box.page();
  await box.click();
  await keyboard.type(choice);
  await box
    .page()
    .getByRole("option", { name: beginning(choice) })
    .waitFor();
  await keyboard.press("ArrowDown");
  await expect(box).toHaveAttribute("aria-activedescendant", /./);
  await keyboard.press("Enter");
  await expect(box).toHaveValue(beginning(choice));
  await expect(box).toHaveAttribute("aria-expanded", "false");
}

/** A name that begins with these words, whatever follows. */
export function beginning(words: string): RegExp {
  return new RegExp(`^${escaped(words)}`);
}

function labelled(label: string): RegExp {
  return new RegExp(`^${escaped(label)}\\s*(${escaped(finnish("common")("required"))})?$`);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}
