import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { verbSchemas } from "../../shared/ipc/schemas.ts";
import { errorName, readFrames } from "../../shared/ipc/stack-frames.ts";

const stack = `TypeError: Maija Meikäläinen at Kela (app://app/x.js:1:1)
    at saveAll (app://app/assets/index-Ab_1.js:12:345)
    at async Object.open [as run] (file:///home/maija/luotsi/main.js:7:1)
    at C:\\Users\\Maija\\luotsi\\main.js:3:4
    at new Map (<anonymous>)
    at Array.map (native)
render@app://app/assets/index.js?v=secret:5:6
@app://app/assets/index.js:7:8
`;

const thrown = Object.assign(new TypeError("Maija Meikäläinen at Kela (app://app/x.js:1:1)"), { stack });

it("keeps where it was, and nothing of what was said or where the app lies", () => {
  expect(readFrames(thrown)).toEqual([
    "saveAll@index-Ab_1.js:12:345",
    "Object.open@main.js:7:1",
    "@main.js:3:4",
    "render@index.js:5:6",
    "@index.js:7:8",
  ]);
});

it("reads what this engine writes", () => {
  function thrower(): never {
    throw new Error("x");
  }
  const caught = (() => {
    try {
      return thrower();
    } catch (error) {
      return error;
    }
  })();
  expect(readFrames(caught)[0]).toMatch(/^thrower@stack-frames\.test\.ts:\d+:\d+$/);
});

describe("what it keeps", () => {
  it("is what the log takes", () => {
    const entry = { what: "error", error: "TypeError", frames: readFrames(thrown) };
    expect(v.is(verbSchemas.log.request, entry)).toBe(true);
  });

  it("is thirty places at most", () => {
    const frames = readFrames(Object.assign(new Error(""), { stack: "    at f (a.js:1:1)\n".repeat(100) }));
    expect(frames).toHaveLength(30);
  });

  it("is nothing of nothing", () => {
    expect(readFrames(undefined)).toEqual([]);
    expect(readFrames("    at f (a.js:1:1)")).toEqual([]);
  });

  it("is nothing of a message, even of one that looks like calls", () => {
    const message = "no\n    at Maija (Meikäläinen.js:1:1)\n    at home (x.js:2:2)";
    const frames = readFrames(Object.assign(new Error(message), { stack: `Error: ${message}\n    at f (a.js:3:3)` }));
    expect(frames).toEqual(["f@a.js:3:3"]);
  });
});

it.each([
  [new SyntaxError("secret"), "SyntaxError"],
  [Object.assign(new Error(""), { name: "Maija Meikäläinen" }), "unknown"],
  ["a text", "unknown"],
  [null, "unknown"],
  [{ name: 5 }, "unknown"],
])("names %s as %s", (error, name) => {
  expect(errorName(error)).toBe(name);
});
