import { describe, expect, it } from "vitest";
import {
  createPreferencesStore,
  defaultPreferences,
  type KeptText,
  preferencesKey,
} from "../../renderer/preferences/preferences.ts";

function kept(text: string | null): KeptText & { readonly written: string[] } {
  const written: string[] = [];
  return {
    written,
    getItem: (key) => (key === preferencesKey ? (written.at(-1) ?? text) : null),
    setItem: (_key, value) => void written.push(value),
  };
}

describe("preferences of the device", () => {
  it("are Finnish and as the device has it, until something is chosen", () => {
    expect(createPreferencesStore(kept(null)).getState()).toEqual(defaultPreferences);
    expect(defaultPreferences.language).toBe("fi");
  });

  it("are found again by the next visit", () => {
    const storage = kept(null);
    createPreferencesStore(storage).setState({ theme: "dark", textSize: "150", language: "fi-simple" });
    expect(createPreferencesStore(storage).getState()).toEqual({
      ...defaultPreferences,
      language: "fi-simple",
      theme: "dark",
      textSize: "150",
    });
  });

  it.each([
    ["no JSON", "{"],
    ["a list", "[1,2]"],
    ["nothing", "null"],
    ["unknown choices", '{"language":"de","theme":"pink","density":3,"textSize":"900"}'],
  ])("fall back to the usual ones for %s", (_name, text) => {
    expect(createPreferencesStore(kept(text)).getState()).toEqual(defaultPreferences);
  });

  it("keep each known choice beside one that is not known", () => {
    expect(createPreferencesStore(kept('{"theme":"dark","textSize":"900"}')).getState()).toEqual({
      ...defaultPreferences,
      theme: "dark",
    });
  });

  it("last as long as the page where storage is forbidden", () => {
    const refuse = () => {
      throw new DOMException("denied", "SecurityError");
    };
    const store = createPreferencesStore({ getItem: refuse, setItem: refuse });
    store.setState({ density: "compact" });
    expect(store.getState()).toEqual({ ...defaultPreferences, density: "compact" });
    expect(createPreferencesStore(undefined).getState()).toEqual(defaultPreferences);
  });
});
