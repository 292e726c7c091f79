import { describe, expect, it } from "vitest";
import {
  cleanName,
  createSavedViews,
  type KeptViews,
  longestViewName,
  renamed,
  savedViewsKey,
  withoutView,
  withView,
} from "../../renderer/lists/views/saved-views.ts";

function keeping(text: string | null): KeptViews & { readonly read: () => string | null } {
  let kept = text;
  return {
    getItem: (key) => (key === savedViewsKey ? kept : null),
    setItem(key, value) {
      if (key === savedViewsKey) kept = value;
    },
    read: () => kept,
  };
}

const late = { name: "Omat myöhässä", texts: { show: "late" } };

describe("saved views", () => {
  it("are there again on the next start", () => {
    const kept = keeping(null);
    createSavedViews(kept).setState({ "g/actions": [late] });
    expect(createSavedViews(kept).getState()).toEqual({ "g/actions": [late] });
  });

  it.each(["", "[", "[]", "null", '"x"', '{"g/actions":7}', '{"g/actions":[null,{"name":1},{"name":"a"},[]]}'])(
    "are none where %s was kept",
    (text) => {
      expect(Object.values(createSavedViews(keeping(text)).getState()).flat()).toEqual([]);
    },
  );

  it("keep what can be read of what is half broken", () => {
    const text = JSON.stringify({
      "g/actions": [
        { name: " ", texts: {} },
        { ...late, texts: { show: "late", x: 1 } },
      ],
    });
    expect(createSavedViews(keeping(text)).getState()["g/actions"]).toEqual([late]);
  });

  it("last as long as the page where the browser refuses to keep them", () => {
    const refusing: KeptViews = {
      getItem: () => {
        throw new Error("denied");
      },
      setItem: () => {
        throw new Error("denied");
      },
    };
    const store = createSavedViews(refusing);
    store.setState({ "g/actions": [late] });
    expect(store.getState()["g/actions"]).toEqual([late]);
  });
});

describe("a name", () => {
  it("is replaced in its place by the same name, whatever the case of its letters", () => {
    const other = { name: "Muut", texts: {} };
    const again = { name: "OMAT MYÖHÄSSÄ", texts: { show: "all" } };
    expect(withView([late, other], again)).toEqual([again, other]);
    expect(withView([late], other)).toEqual([late, other]);
  });

  it("can be changed and taken away; another of that name goes", () => {
    const other = { name: "Muut", texts: {} };
    expect(renamed([late, other], "Omat myöhässä", "muut")).toEqual([{ ...late, name: "muut" }]);
    expect(renamed([late], "Omat myöhässä", "omat myöhässä").map(({ name }) => name)).toEqual(["omat myöhässä"]);
    expect(withoutView([late, other], "Muut")).toEqual([late]);
  });

  it("is one short line", () => {
    expect(cleanName("  a \n b\t")).toBe("a b");
    expect(cleanName("x".repeat(200))).toHaveLength(longestViewName);
    expect(cleanName("   ")).toBe("");
  });
});
