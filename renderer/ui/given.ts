/**
 * Props without those that are undefined. A control takes `error={problem}` where the problem may be undefined; the
 * controls underneath tell "not given" from "given as undefined".
 */
export function given<T extends object>(props: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(props).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
