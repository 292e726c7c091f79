import { parseArgs } from "node:util";

/** What `npm start` was asked for. */
export interface StartOptions {
  /** Open a browser (or a window) at all. */
  readonly open: boolean;
  /** The port to serve on; 0 is any free one, `undefined` the usual one. */
  readonly port: number | undefined;
  /** Start inside the example group. */
  readonly demo: boolean;
}

export const startUsage = `Usage: npm start -- [--no-open] [--port N] [--demo]

  --no-open   serve the app and print its address; open nothing
  --port N    serve on this port of 127.0.0.1 (0: any free one) instead of opening the desktop window
  --demo      start inside the example group
  --help      print this`;

export type StartRequest =
  | { readonly type: "start"; readonly options: StartOptions }
  | { readonly type: "help" }
  | { readonly type: "mistake"; readonly message: string };

/** Reads the command line of `npm start`; anything it does not know is a mistake, never ignored. */
export function parseStartOptions(parameters: readonly string[]): StartRequest {
  try {
    const { values } = parseArgs({
      args: [...parameters],
      options: {
        "no-open": { type: "boolean" },
        port: { type: "string" },
        demo: { type: "boolean" },
        help: { type: "boolean" },
      },
    });
    if (values.help === true) return { type: "help" };
    const port = values.port === undefined ? undefined : parsePort(values.port);
    if (values.port !== undefined && port === undefined) {
      return { type: "mistake", message: `Not a port: "${values.port}". Give a number from 0 to 65535.` };
    }
    return { type: "start", options: { open: values["no-open"] !== true, port, demo: values.demo === true } };
  } catch (error) {
    return { type: "mistake", message: error instanceof Error ? error.message : String(error) };
  }
}

function parsePort(text: string): number | undefined {
  if (!/^\d{1,5}$/.test(text)) return undefined;
  const port = Number(text);
  return port <= 65_535 ? port : undefined;
}
