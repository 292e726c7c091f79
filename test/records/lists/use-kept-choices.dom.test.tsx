import { act, cleanup, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { useKeptChoices } from "../../../renderer/records/lists/use-kept-choices.ts";

const initial = { search: "", status: "all" };

beforeEach(() => window.history.replaceState(null, ""));
afterEach(cleanup);

describe("what is chosen in a list", () => {
  it("is found again when the list is drawn anew at the same entry of the history", () => {
    const first = renderHook(() => useKeptChoices("decisions", initial));
    act(() => first.result.current[1]({ status: "in-force" }));
    act(() => first.result.current[1]({ search: "palkkio" }));
    expect(first.result.current[0]).toEqual({ search: "palkkio", status: "in-force" });
    first.unmount();
    expect(renderHook(() => useKeptChoices("decisions", initial)).result.current[0]).toEqual({
      search: "palkkio",
      status: "in-force",
    });
  });

  it("is each list's own", () => {
    const first = renderHook(() => useKeptChoices("decisions", initial));
    act(() => first.result.current[1]({ status: "in-force" }));
    expect(renderHook(() => useKeptChoices("actions", initial)).result.current[0]).toEqual(initial);
  });

  it.each([[null], ["text"], [{ decisions: null }], [{ decisions: 7 }], [{ decisions: { status: 7, other: "x" } }]])(
    "is whole when the entry holds %j",
    (state) => {
      window.history.replaceState(state, "");
      expect(renderHook(() => useKeptChoices("decisions", initial)).result.current[0]).toEqual(initial);
    },
  );
});
