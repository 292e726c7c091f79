import { describe, expect, it } from "vitest";
import { readArguments } from "../../electron/command-line.ts";

const read = (platform: NodeJS.Platform, ...given: readonly string[]) =>
  readArguments(["/opt/luotsi", ...given], platform);

describe("files on the command line", () => {
  it("are those of the app's own ending, whatever its letters", () => {
    expect(read("linux", "/a/b.luotsi", "c d.LUOTSI", "e.pdf", "luotsi", "-x.luotsi").files).toEqual([
      "/a/b.luotsi",
      "c d.LUOTSI",
    ]);
  });

  it("may look like a switch behind the two dashes that end switches", () => {
    const { files, unknown, demo } = read("linux", "--", "--demo.luotsi", "--demo");
    expect([files, unknown, demo]).toEqual([["--demo.luotsi"], undefined, false]);
  });

  it("never are the program itself", () => {
    expect(readArguments(["/home/x.luotsi"], "linux").files).toEqual([]);
    expect(readArguments([], "linux").files).toEqual([]);
  });
});

describe("switches", () => {
  it.each<[NodeJS.Platform, string]>([
    ["linux", "--demo"],
    ["linux", "--ozone-platform=wayland"],
    ["win32", "--force-device-scale-factor=1.5"],
    ["darwin", "-psn_0_12345"],
    ["darwin", "-NSDocumentRevisionsDebugMode"],
    ["darwin", "-AppleLanguages=(fi)"],
  ])("on %s %s is known", (platform, argument) => {
    expect(read(platform, argument).unknown).toBeUndefined();
  });

  it.each<[NodeJS.Platform, string]>([
    ["linux", "--remote-debugging-port=9222"],
    ["linux", "--demo-more"],
    ["linux", "-psn_0_1"],
    ["darwin", "--ozone-platform=wayland"],
    ["win32", "/remote-debugging-port=9222"],
    ["win32", "--inspect"],
    ["linux", "--enable-features=Everything"],
  ])("on %s %s is not", (platform, argument) => {
    expect(read(platform, "a.luotsi", argument).unknown).toBe(argument);
  });

  it("start in the example only when asked", () => {
    expect(read("linux", "--demo").demo).toBe(true);
    expect(read("linux", "demo", "--lang=fi").demo).toBe(false);
  });

  it("are no files on Windows, and a slash begins a path elsewhere", () => {
    expect(read("win32", "/x.luotsi").files).toEqual([]);
    expect(read("linux", "/x.luotsi").files).toEqual(["/x.luotsi"]);
  });
});
