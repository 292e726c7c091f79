/**
 * Order by UTF-16 code unit: the same on every machine, zone and language.
 * Locale-aware order is for lists on screen only and lives in the renderer.
 */
export function compareText(a: string, b: string): -1 | 0 | 1 {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function compareNumber(a: number, b: number): number {
  return a - b;
}
