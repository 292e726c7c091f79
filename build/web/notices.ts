import type { ThirdPartyPackage } from "../packaging/third-party.ts";

/**
 * The licences of the libraries inside the app, as they travel with it.
 * A text that several libraries share stands once, below all their names: most of them bring the same ones.
 */
export function writeNotices(packages: readonly ThirdPartyPackage[]): string {
  const namesByText = new Map<string, readonly string[]>();
  for (const { name, version, license, texts } of packages) {
    const text = texts.length > 0 ? texts.join("\n\n") : `Licence: ${license}. The library brings no text of it.`;
    namesByText.set(text, [...(namesByText.get(text) ?? []), `${name} ${version} (${license})`]);
  }
  const head =
    "Luotsi may be used under the European Union Public Licence 1.2 (EUPL-1.2).\n" +
    "It contains the libraries below, each under its own licence.";
  const parts = [...namesByText].map(([text, names]) => `${names.join("\n")}\n\n${text}`);
  return `${[head, ...parts].join(`\n\n${"=".repeat(72)}\n\n`)}\n`;
}
