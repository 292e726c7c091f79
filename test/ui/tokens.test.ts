import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync("renderer/ui/tokens.css", "utf8");
type Scheme = "light" | "dark";

/** The colours of a block of tokens, in one scheme: "--ink" → "#18222d". */
function colours(block: string, scheme: Scheme): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, name = "", light = "", dark = ""] of block.matchAll(
    /(--[\w-]+):\s*light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\)/g,
  )) {
    found.set(name, scheme === "light" ? light : dark);
  }
  return found;
}

function blockOf(selector: string): string {
  const start = css.indexOf(`${selector} {`);
  expect(start).toBeGreaterThanOrEqual(0);
  return css.slice(start, css.indexOf("\n}", start));
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG 2.2, "contrast ratio". */
function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

const grounds = ["--paper", "--surface", "--sunken"];
const texts = ["--ink", "--ink-2", "--lake", "--done", "--late", "--danger", "--buyer", "--provider", "--client"];
const softPairs = ["--lake", "--done", "--late", "--danger", "--buyer", "--provider", "--client"];

describe.each(["light", "dark"] as const)("colours, %s", (scheme) => {
  const normal = colours(blockOf(":root"), scheme);
  const strong = new Map([...normal, ...colours(blockOf(':root[data-theme="contrast"]'), scheme)]);
  const get = (map: ReadonlyMap<string, string>, name: string) => {
    const value = map.get(name);
    if (value === undefined) throw new Error(`No token ${name}`);
    return value;
  };

  it.each(texts)("%s reads on every ground", (text) => {
    for (const ground of grounds) {
      expect(contrast(get(normal, text), get(normal, ground))).toBeGreaterThanOrEqual(4.5);
      expect(contrast(get(strong, text), get(strong, ground))).toBeGreaterThanOrEqual(7);
    }
  });

  it.each(softPairs)("%s and the text's colours read on its soft ground", (name) => {
    for (const [map, least] of [
      [normal, 4.5],
      [strong, 7],
    ] as const) {
      for (const text of [name, "--ink", "--ink-2"]) {
        expect(contrast(get(map, text), get(map, `${name}-soft`))).toBeGreaterThanOrEqual(least);
      }
    }
  });

  it("words on filled buttons read", () => {
    for (const map of [normal, strong]) {
      expect(contrast(get(map, "--lake-ink"), get(map, "--lake"))).toBeGreaterThanOrEqual(7);
      expect(contrast(get(map, "--lake-ink"), get(map, "--lake-strong"))).toBeGreaterThanOrEqual(7);
      expect(contrast(get(map, "--danger-ink"), get(map, "--danger"))).toBeGreaterThanOrEqual(4.5);
    }
  });

  it("borders of controls and the focus ring are seen", () => {
    for (const ground of grounds) {
      expect(contrast(get(normal, "--line-strong"), get(normal, ground))).toBeGreaterThanOrEqual(3);
      expect(contrast(get(normal, "--lake"), get(normal, ground))).toBeGreaterThanOrEqual(3);
      expect(contrast(get(strong, "--line-strong"), get(strong, ground))).toBeGreaterThanOrEqual(7);
    }
  });

  it("the three sides differ from one another in lightness or hue, never only by shape", () => {
    const sides = ["--buyer", "--provider", "--client"].map((name) => get(normal, name));
    expect(new Set(sides).size).toBe(3);
  });
});
