/** What the language or an inspector asks of any object. */
const always: ReadonlySet<PropertyKey> = new Set([
  "then",
  "toJSON",
  "constructor",
  "prototype",
  "__esModule",
  "$$typeof",
]);

/**
 * Makes an object tell by name when something of Electron is asked of it that the stand-in does not have.
 *
 * A quiet `undefined` would let a test pass because nothing happened. Setting is left alone, so that a test can put its
 * own answer in the place of a function, as it would in Electron.
 */
export function loud<T extends object>(name: string, target: T): T {
  return new Proxy(target, {
    get(object, key) {
      if (typeof key === "symbol" || key in object || always.has(key)) return Reflect.get(object, key) as unknown;
      throw notThere(`${name}.${key}`);
    },
  });
}

/** Refuses options that the stand-in knows nothing of. */
export function refuseUnknown(name: string, options: object, known: readonly string[]): void {
  const unknown = Object.keys(options).filter((key) => !known.includes(key));
  if (unknown.length > 0) throw notThere(`${name}: ${unknown.join(", ")}`);
}

export function notThere(what: string): Error {
  return new Error(`electron's ${what} is used, and the stand-in for electron does not have it`);
}
