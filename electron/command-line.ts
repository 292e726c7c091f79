/** What the app was started with, as far as it is anything to the app. */
export interface StartArguments {
  /** Start inside the example group. */
  readonly demo: boolean;
  /** Files that the system asks to open, as they were written: a path from anybody, judged when it is opened. */
  readonly files: readonly string[];
  /** The first switch that the app does not know; `undefined` when it knows all. */
  readonly unknown: string | undefined;
}

/**
 * Switches that a system, or a person with a difficult screen, may have good reason to give. Everything else is
 * unknown: Chromium has hundreds that change what a page may do.
 */
const knownSwitches = ["--demo", "--disable-gpu", "--force-device-scale-factor", "--lang"] as const;
const linuxSwitches = ["--ozone-platform", "--ozone-platform-hint"] as const;

/** What macOS itself adds when it starts an app: a process number, and settings for Apple's own libraries. */
const appleSwitch = /^-(psn_|NS|Apple)/;

/** Reads a command line without its first part, the program. What follows `--` is no switch, whatever it looks like. */
export function readArguments(argv: readonly string[], platform: NodeJS.Platform): StartArguments {
  const given = argv.slice(1);
  const end = given.indexOf("--");
  const plain = end === -1 ? [] : given.slice(end + 1);
  const before = end === -1 ? given : given.slice(0, end);
  const switches = before.filter((argument) => isSwitch(argument, platform));
  const files = [...before.filter((argument) => !isSwitch(argument, platform)), ...plain];
  return {
    demo: switches.includes("--demo"),
    files: files.filter((file) => /\.luotsi$/i.test(file)),
    unknown: switches.find((argument) => !isKnown(argument, platform)),
  };
}

/** On Windows Chromium takes `/name` for a switch as well; no path there begins so. */
function isSwitch(argument: string, platform: NodeJS.Platform): boolean {
  return argument.startsWith("-") || (platform === "win32" && argument.startsWith("/"));
}

function isKnown(argument: string, platform: NodeJS.Platform): boolean {
  const [name = ""] = argument.split("=", 1);
  const known: readonly string[] = platform === "linux" ? [...knownSwitches, ...linuxSwitches] : knownSwitches;
  return known.includes(name) || (platform === "darwin" && appleSwitch.test(argument));
}
