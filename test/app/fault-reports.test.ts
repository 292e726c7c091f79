import { describe, expect, test } from "vitest";
import {
  createFaultReports,
  type FaultReportsDeps,
  reportFile,
  watchFaults,
} from "../../renderer/app/fault-reports.ts";
import { verbSchemas } from "../../shared/ipc/schemas.ts";
import * as v from "valibot";

function setUp(more: Partial<FaultReportsDeps> = {}) {
  const texts = new Map<string, string>();
  const storage = {
    getItem: (key: string) => texts.get(key) ?? null,
    setItem: (key: string, text: string) => void texts.set(key, text),
    removeItem: (key: string) => void texts.delete(key),
  };
  const logged: unknown[] = [];
  const deps: FaultReportsDeps = {
    storage,
    version: "1.2.3",
    now: () => Date.UTC(2026, 0, 28, 12, 0),
    hash: () => "#/actions?search=Maija+Meik%C3%A4l%C3%A4inen",
    log: (fault) => void logged.push(fault),
    ...more,
  };
  return { texts, logged, deps, reports: createFaultReports(deps) };
}

const secret = "Maija Meikäläinen ei päässyt hoitoon";

/** An error whose message quotes what somebody wrote, with lines that look like frames. */
function tellingError(): Error {
  const error = new TypeError(`${secret}\n    at ${secret}\nrows.map@${secret}`);
  error.stack = `TypeError: ${error.message}\n    at FoundMeeting (app://app/assets/meeting-place-Bx1.js:12:345)\n    at new Kohta (http://127.0.0.1/assets/index-A.js?v=Maija:1:2)\n    at async http://127.0.0.1/assets/index-A.js:3:4\nuseBook@http://127.0.0.1/assets/hooks-C.js:5:6\n    at Array.map (<anonymous>)`;
  return error;
}

describe("a report of a fault", () => {
  test("says when, which version, what and where, and nothing that anybody wrote", () => {
    const { reports, texts } = setUp();
    reports.note("crash", tellingError());
    expect(reports.all()).toEqual([
      {
        at: "2026-01-28T12:00:00.000Z",
        version: "1.2.3",
        what: "crash",
        error: "TypeError",
        frames: [
          "FoundMeeting@meeting-place-Bx1.js:12:345",
          "Kohta@index-A.js:1:2",
          "@index-A.js:3:4",
          "useBook@hooks-C.js:5:6",
        ],
        place: "actions",
      },
    ]);
    for (const text of [...texts.values(), reportFile(reports.all())]) expect(text).not.toMatch(/Maija|hoitoon/);
  });

  test("keeps its promise whatever is thrown", () => {
    const { reports, texts } = setUp();
    class Named extends Error {}
    const odd = new Named(secret);
    odd.name = secret;
    for (const thrown of [
      secret,
      { message: secret },
      undefined,
      null,
      7,
      odd,
      Object.assign(new Error(""), { stack: secret }),
    ]) {
      reports.note("rejection", thrown);
    }
    expect(reports.all().length).toBeGreaterThan(1);
    expect([...texts.values()].join()).not.toMatch(/Maija|hoitoon/);
  });

  test("goes into the desktop's log in the form that it takes", () => {
    const { reports, logged } = setUp();
    reports.note("error", tellingError());
    expect(logged).toHaveLength(1);
    expect(v.safeParse(verbSchemas.log.request, logged[0]).success).toBe(true);
  });
});

describe("the reports of a device", () => {
  test("are the last ten, the newest first, outlive the page, and go when they are deleted", () => {
    const { reports, deps, texts } = setUp();
    for (let n = 0; n < 15; n += 1) {
      reports.note("error", Object.assign(new Error("x"), { stack: `Error: x\n    at f (a.js:${n}:1)` }));
    }
    expect(reports.all()).toHaveLength(10);
    expect(reports.all()[0]?.frames).toEqual(["f@a.js:14:1"]);
    expect(createFaultReports(deps).all()).toEqual(reports.all());
    reports.clear();
    expect([createFaultReports(deps).all(), texts.size]).toEqual([[], 0]);
  });

  test("hold a fault that comes again and again once", () => {
    const { reports } = setUp();
    const error = tellingError();
    for (let n = 0; n < 5; n += 1) reports.note("crash", error);
    expect(reports.all()).toHaveLength(1);
  });

  test("last for the page where nothing can be stored, and take nothing that is not a report", () => {
    const forbidden = () => {
      throw new Error("forbidden");
    };
    const { reports } = setUp({ storage: { getItem: forbidden, setItem: forbidden, removeItem: forbidden } });
    reports.note("error", new Error("x"));
    expect(reports.all()).toHaveLength(1);
    const { deps, texts } = setUp();
    texts.set("luotsi.faults", '[{"at":1}]');
    expect(createFaultReports(deps).all()).toEqual([]);
  });

  test("note what nobody caught", () => {
    const { reports } = setUp();
    const target = new EventTarget();
    watchFaults(reports, target as unknown as Window);
    target.dispatchEvent(Object.assign(new Event("error"), { error: new RangeError("x") }));
    target.dispatchEvent(Object.assign(new Event("unhandledrejection"), { reason: new SyntaxError("x") }));
    expect(reports.all().map(({ what, error }) => [what, error])).toEqual([
      ["rejection", "SyntaxError"],
      ["error", "RangeError"],
    ]);
  });
});
