import { act, cleanup, renderHook, waitFor } from "@testing-library/react";
import { startTransition } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { NavigationProvider, useNavigation } from "../../renderer/navigation/navigation.tsx";
import { useListQuery } from "../../renderer/navigation/use-list-query.ts";

const initial = { search: "", status: "all", sort: "number" };

const renderQuery = () =>
  renderHook(() => ({ query: useListQuery(initial), navigation: useNavigation() }), { wrapper: NavigationProvider });

beforeEach(() => window.history.replaceState({ kept: 1 }, "", "#/actions"));
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  window.history.replaceState(null, "", "#");
});

describe("what is chosen in a list", () => {
  it("stands in the address, without a step for each letter", () => {
    const { result } = renderQuery();
    const steps = window.history.length;
    for (const search of ["p", "pa", "pal"]) act(() => result.current.query[1]({ search }));
    act(() => result.current.query[1]({ status: "late" }));
    expect(result.current.query[0]).toEqual({ search: "pal", status: "late", sort: "number" });
    expect(window.location.hash).toBe("#/actions?search=pal&status=late");
    expect(window.history.length).toBe(steps);
    expect(window.history.state).toEqual({ kept: 1 });
  });

  it("loses nothing of two changes of which the first is not drawn yet", () => {
    const { result } = renderQuery();
    const [, change] = result.current.query;
    act(() => {
      startTransition(() => change({ search: "pal" }));
      startTransition(() => change({ status: "late" }));
    });
    expect(result.current.query[0]).toEqual({ search: "pal", status: "late", sort: "number" });
    expect(window.location.hash).toBe("#/actions?search=pal&status=late");
  });

  it("leaves the address when it is as it is anyway", () => {
    window.history.replaceState(null, "", "#/actions?status=late&search=x");
    const { result } = renderQuery();
    act(() => result.current.query[1]({ ...initial }));
    expect(window.location.hash).toBe("#/actions");
  });

  it("comes from the address, and what the list does not know stays out", () => {
    window.history.replaceState(null, "", "#/actions?sort=due&toString=x&colour=red");
    expect(renderQuery().result.current.query[0]).toEqual({ search: "", status: "all", sort: "due" });
  });

  it("follows a link to the same list", async () => {
    const { result } = renderQuery();
    act(() => result.current.navigation.navigate({ place: "actions", query: { status: "late" } }));
    await waitFor(() => expect(result.current.query[0].status).toBe("late"));
  });

  it("is kept on screen when the browser refuses to change the address once more", () => {
    const { result } = renderQuery();
    vi.spyOn(window.history, "replaceState").mockImplementation(() => {
      throw new DOMException("too often", "SecurityError");
    });
    act(() => result.current.query[1]({ search: "abc" }));
    expect(result.current.query[0].search).toBe("abc");
  });

  it("changes nothing where there is no list", () => {
    window.history.replaceState(null, "", "#/settings");
    const { result } = renderQuery();
    act(() => result.current.query[1]({ search: "abc" }));
    expect(window.location.hash).toBe("#/settings");
  });
});
