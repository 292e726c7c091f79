/** The browser's small storage; reading the property itself throws where it is forbidden. */
export function deviceStorage(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}
