const transportSecurity = /^( *)<key>NSAppTransportSecurity<\/key>\n\1<dict>\n[\s\S]*?^\1<\/dict>\n/m;

/**
 * Takes the leave to load anything from anywhere out of a Mac app's Info.plist, so that macOS keeps its own rule.
 * electron-builder writes it into every app, for an updater that this one does not have, and no setting prevents it.
 * @throws when it is not there: then electron-builder has changed, and this can go.
 */
export function denyInsecureLoads(infoPlist: string): string {
  if (!transportSecurity.test(infoPlist)) throw new Error("Info.plist has no NSAppTransportSecurity to take out.");
  return infoPlist.replace(transportSecurity, "");
}
