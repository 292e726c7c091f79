/** A stack of calls longer than this tells nothing more. */
const maxFrames = 30;

/**
 * The places of an error's stack, one `function@file:line:column` each, with everything else taken away: no message, no
 * folder, no address. What an error says may quote a record; where it stood in the program cannot.
 */
export function readFrames(error: unknown): string[] {
  return callsOf(error)
    .split("\n")
    .flatMap((line) => frameOf(line) ?? [])
    .slice(0, maxFrames);
}

/** The stack without the message that stands before it: a message of several lines may look like calls. */
function callsOf(error: unknown): string {
  if (!(error instanceof Error) || typeof error.stack !== "string") return "";
  const at = error.message === "" ? -1 : error.stack.indexOf(error.message);
  return at === -1 ? error.stack : error.stack.slice(at + error.message.length);
}

/** Chromium and Node write `    at name (file:1:2)` or `    at file:1:2`, Firefox and Safari `name@file:1:2`. */
const framePattern =
  /^\s*(?:at\s+(?:async\s+)?(?:(?<called>[^\s(]+)[^(]*\()?|(?<before>[^@\s]*)@)(?<place>\S+?):(?<line>\d{1,7}):(?<column>\d{1,7})\)?$/;

function frameOf(line: string): string | undefined {
  const groups = framePattern.exec(line)?.groups;
  if (groups === undefined) return undefined;
  const { called, before, place = "", line: row = "", column = "" } = groups;
  const name = (called ?? before ?? "").replaceAll(/[^\w$.<>]/g, "").slice(0, 80);
  const [file = ""] = place.split(/[?#]/, 1);
  const base = file.slice(Math.max(file.lastIndexOf("/"), file.lastIndexOf("\\")) + 1).replaceAll(/[^\w.-]/g, "");
  return base === "" ? undefined : `${name}@${base.slice(0, 80)}:${row}:${column}`;
}

/** The name of an error's kind, `TypeError` for one; `unknown` for what is no error or names itself strangely. */
export function errorName(error: unknown): string {
  const name = typeof error === "object" && error !== null && "name" in error ? error.name : undefined;
  return typeof name === "string" && /^[A-Za-z$_][\w$]{0,59}$/.test(name) ? name : "unknown";
}
