import type { DateOnly, TimeOnly } from "../../../shared/core/date-only.ts";
import { type FakeRecord, fakeRecord } from "../../support/fake-session.ts";

/** The day on which the fake platform's clock stands, and the hours around its 9 o'clock in Helsinki. */
export const meetingDay = day("2026-11-02");

export function day(text: string): DateOnly {
  return text as DateOnly;
}

export function time(text: string): TimeOnly {
  return text as TimeOnly;
}

/** A group of one person a side with a partner beside, two deputies' seats, and a rule of three with every side. */
export const people: readonly FakeRecord[] = [
  fakeRecord("rules", "rules", {
    quorumMin: 3,
    quorumSides: ["buyer", "client", "provider"],
    quorumText: "Kolme jäsentä, yksi kultakin puolelta.",
    noticeDays: 14,
  }),
  fakeRecord("organisation", "county", { name: "Mallila", type: "buyer" }),
  fakeRecord("organisation", "firm", { name: "Avopolku", type: "provider" }),
  fakeRecord("organisation", "society", { name: "Päivätupa Kajo", type: "client-association" }),
  fakeRecord("member", "me", { name: "Tuuli", side: "buyer", organisation: "county", role: "chair", voting: true }),
  fakeRecord("member", "pro", { name: "Ilmari", side: "provider", organisation: "firm", role: "member", voting: true }),
  fakeRecord("member", "cli", {
    name: "Kanerva",
    side: "client",
    organisation: "society",
    role: "client-rep",
    voting: true,
  }),
  fakeRecord("member", "dep", {
    name: "Aamu",
    side: "provider",
    organisation: "firm",
    role: "member",
    voting: true,
    deputyFor: "pro",
  }),
];

export const meeting: FakeRecord = fakeRecord("meeting", "m", {
  number: "3/2026",
  date: meetingDay,
  start: time("09:00"),
  status: "draft",
  mode: "on-site",
});

export const items: readonly FakeRecord[] = [
  fakeRecord("agenda-item", "i1", { meeting: "m", place: "a0", title: "Avaus", type: "information", minutes: 5 }),
  fakeRecord("agenda-item", "i2", {
    meeting: "m",
    place: "a1",
    title: "Etusijajärjestys",
    type: "decision",
    proposal: "Esitetään järjestystä.",
  }),
  fakeRecord("agenda-item", "i3", { meeting: "m", place: "a2", title: "Päättäminen", type: "information" }),
];

export const smallGroup: readonly FakeRecord[] = [...people, meeting, ...items];
