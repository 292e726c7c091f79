import { describe, expect, it } from "vitest";
import { wishOf } from "../../../renderer/records/editing/wish-of.ts";

describe("wishOf", () => {
  const initial = {
    title: "Vanha",
    plain: "",
    days: ["a"] as readonly string[],
    count: 1 as number | undefined,
    may: false,
  };

  it("wishes only what was changed", () => {
    expect(wishOf(initial, initial)).toEqual({});
    expect(wishOf(initial, { ...initial, title: "Uusi", days: ["a", "b"] })).toEqual({
      title: "Uusi",
      days: ["a", "b"],
    });
  });

  it("clears what was emptied and leaves alone what was empty", () => {
    expect(wishOf(initial, { ...initial, title: "  ", plain: " ", count: undefined })).toEqual({
      title: null,
      count: null,
    });
  });

  it("trims texts, so that a space more is no change", () => {
    expect(wishOf(initial, { ...initial, title: "Vanha " })).toEqual({});
    expect(wishOf(initial, { ...initial, title: " Uusi " })).toEqual({ title: "Uusi" });
  });

  it("tells a flag that was taken off from one that was never set", () => {
    expect(wishOf({ may: true }, { may: false })).toEqual({ may: false });
  });
});
