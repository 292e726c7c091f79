import type { DateOnly } from "../../shared/core/date-only.ts";
import { type FakeRecord, fakeRecord } from "../support/fake-session.ts";

/** The day on which the fake platform's clock stands. */
export const today = day("2026-11-02");

export function day(text: string): DateOnly {
  return text as DateOnly;
}

/** One organisation and one member a side; the person at the device ("me") is the buyer's. */
export const threeSides: readonly FakeRecord[] = [
  fakeRecord("organisation", "county", { name: "Mallila", type: "buyer" }),
  fakeRecord("organisation", "firm", { name: "Avopolku", type: "provider" }),
  fakeRecord("organisation", "society", { name: "Päivätupa Kajo", type: "client-association" }),
  fakeRecord("member", "me", { name: "Tuuli Malliluoto", side: "buyer", organisation: "county" }),
  fakeRecord("member", "pro", { name: "Ilmari Näytelmä", side: "provider", organisation: "firm" }),
  fakeRecord("member", "cli", { name: "Kaarna", side: "client", organisation: "society" }),
];
