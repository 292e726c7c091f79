import { expect, it } from "vitest";
import { parseStartOptions, startUsage } from "../../build/start-options.ts";

const usual = { open: true, port: undefined, demo: false };

it.each([
  [[], usual],
  [["--no-open"], { ...usual, open: false }],
  [["--demo"], { ...usual, demo: true }],
  [["--port", "8080"], { ...usual, port: 8080 }],
  [["--port=0", "--no-open", "--demo"], { open: false, port: 0, demo: true }],
])("%j is understood", (parameters, options) => {
  expect(parseStartOptions(parameters)).toEqual({ type: "start", options });
});

it.each([
  [["--prot", "1"]],
  [["--port"]],
  [["--port", "-1"]],
  [["--port", "65536"]],
  [["--port", "80a"]],
  [["--port", ""]],
  [["--port", "1e3"]],
  [["--demo=yes"]],
  [["file.luotsi"]],
])("%j is a mistake", (parameters) => {
  const request = parseStartOptions(parameters);
  expect(request.type).toBe("mistake");
});

it("explains every option", () => {
  expect(parseStartOptions(["--help"])).toEqual({ type: "help" });
  for (const option of ["--no-open", "--port", "--demo"]) expect(startUsage).toContain(option);
});
