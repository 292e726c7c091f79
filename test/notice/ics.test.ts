import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { addDays } from "../../shared/core/date-only.ts";
import { finnishWallMs } from "../../shared/core/finnish-time.ts";
import { buildInvitation } from "../../shared/notice/calendar.ts";
import { type CalendarEvent, renderIcs } from "../../shared/notice/ics.ts";
import { row } from "../minutes/support.ts";
import { calledBook, day, time } from "./called-meeting.ts";

const plainEvent: CalendarEvent = {
  uid: "m.g@luotsi",
  sequence: 0,
  isCancelled: false,
  stampMs: Date.UTC(2026, 2, 16, 9, 30),
  date: day("2026-03-25"),
  start: time("14:00"),
  end: time("16:00"),
  summary: "Kokous 2/2026",
  description: "Asiat",
  organiser: "Ohjausryhmä",
  language: "fi",
};

function eventIn(text: string): ICAL.Component {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const event = calendar.getFirstSubcomponent("vevent");
  if (event === null) throw new Error("there is an event");
  return event;
}

function valueOf(event: ICAL.Component, name: string): unknown {
  return event.getFirstPropertyValue(name);
}

function utcOf(event: ICAL.Component, name: string): string {
  return String(valueOf(event, name));
}

const text = fc.string({ unit: "binary", maxLength: 200 }).filter((each) => each.trim() !== "");

describe("a calendar invitation", () => {
  it("has its times in UTC, in winter and in summer", () => {
    expect(utcOf(eventIn(renderIcs(plainEvent)), "dtstart")).toBe("2026-03-25T12:00:00Z");
    const summer = eventIn(renderIcs({ ...plainEvent, date: day("2026-03-30") }));
    expect([utcOf(summer, "dtstart"), utcOf(summer, "dtend")]).toEqual([
      "2026-03-30T11:00:00Z",
      "2026-03-30T13:00:00Z",
    ]);
    expect(utcOf(summer, "dtstamp")).toBe("2026-03-16T09:30:00Z");
  });

  it("names the moments of the wall clock on every day of 2020–2040", () => {
    const clock = fc.tuple(fc.integer({ min: 4, max: 23 }), fc.integer({ min: 0, max: 59 }));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 7670 }), clock, (offset, [hour, minute]) => {
        const date = addDays(day("2020-01-01"), offset);
        const start = time(`${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`);
        const { end: _, ...open } = plainEvent;
        const found = valueOf(eventIn(renderIcs({ ...open, date, start })), "dtstart") as ICAL.Time;
        expect(found.toJSDate().getTime()).toBe(finnishWallMs(date, start));
      }),
    );
  });

  it("takes the whole day without a start, and the next day when it ends after midnight", () => {
    const { start: _, end: __, ...day1 } = plainEvent;
    const whole = eventIn(renderIcs(day1));
    expect([utcOf(whole, "dtstart"), utcOf(whole, "dtend")]).toEqual(["2026-03-25", "2026-03-26"]);
    const night = eventIn(renderIcs({ ...plainEvent, start: time("23:00"), end: time("00:30") }));
    expect([utcOf(night, "dtstart"), utcOf(night, "dtend")]).toEqual(["2026-03-25T21:00:00Z", "2026-03-25T22:30:00Z"]);
  });

  it("ends every line with CR and LF, has none longer than 75 octets, and breaks no character", () => {
    fc.assert(
      fc.property(text, text, text, (summary, description, location) => {
        const written = renderIcs({ ...plainEvent, summary, description, location });
        expect(written.endsWith("\r\n")).toBe(true);
        const lines = written.slice(0, -2).split("\r\n");
        for (const line of lines) {
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
          expect(line.isWellFormed()).toBe(true);
          expect(line).not.toMatch(/[\r\n]/);
        }
      }),
    );
  });

  it("says every text as it was, whatever is in it, and lets none begin a line of its own", () => {
    const readable = text
      .map((each) => each.toWellFormed())
      .filter((each) => !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\uFFFE\uFFFF\u3164\uFFA0\u180E]/u.test(each));
    const nasty = fc.constantFrom(
      "a;b,c\\d\\n",
      "END:VEVENT\nATTENDEE:mailto:x@y.z",
      'x"y:z;q',
      "Ä".repeat(80),
      "\\;,:",
    );
    fc.assert(
      fc.property(fc.oneof(readable, nasty), fc.oneof(readable, nasty), (summary, organiser) => {
        const event = eventIn(renderIcs({ ...plainEvent, summary, organiser }));
        expect(valueOf(event, "summary")).toBe(summary.replace(/\t/g, " "));
        expect(event.getAllProperties("attendee")).toEqual([]);
        expect(event.getAllProperties().length).toBe(eventIn(renderIcs(plainEvent)).getAllProperties().length);
      }),
    );
  });

  it("links only an address of the web, and writes to an address only if the contact has one", () => {
    const linked = eventIn(
      renderIcs({ ...plainEvent, link: "https://kokous.example/a?b=1", contact: "Sami, a.b@c.example" }),
    );
    expect(valueOf(linked, "url")).toBe("https://kokous.example/a?b=1");
    expect(valueOf(linked, "organizer")).toBe("mailto:a.b@c.example");
    for (const link of ["javascript:alert(1)", "kysy sihteeriltä", "https://a b", "https://a\nATTENDEE:x"]) {
      const event = eventIn(renderIcs({ ...plainEvent, link, contact: "Sami, 040 000 0000" }));
      expect(valueOf(event, "url")).toBeNull();
      expect(valueOf(event, "organizer")).toBe("invalid:nomail");
    }
  });
});

describe("the invitations of one meeting", () => {
  const options = { language: "fi", stampMs: 0, group: "group-1" } as const;
  const made = (sending: Parameters<typeof buildInvitation>[2]["sending"], book = calledBook()) => {
    const written = buildInvitation(book, "meeting-1", { ...options, sending });
    if (written === undefined) throw new Error("the meeting has a day");
    return { written, event: eventIn(written) };
  };

  it("are one event: the same id, counting on, and off when it is called off", () => {
    const first = made({ type: "invitation", sequence: 0 });
    const second = made({ type: "update", sequence: 1 });
    const last = made({ type: "cancellation", sequence: 2, text: "Sali on suljettu." });
    expect(new Set([first, second, last].map(({ event }) => valueOf(event, "uid"))).size).toBe(1);
    expect([first, second, last].map(({ event }) => valueOf(event, "sequence"))).toEqual([0, 1, 2]);
    expect([first, second, last].map(({ event }) => valueOf(event, "status"))).toEqual([
      "CONFIRMED",
      "CONFIRMED",
      "CANCELLED",
    ]);
    expect([first, last].map(({ written }) => /METHOD:(\w+)/.exec(written)?.[1])).toEqual(["PUBLISH", "CANCEL"]);
    expect(String(valueOf(last.event, "description"))).toContain("Sali on suljettu.");
  });

  it("are others in another group", () => {
    const other = buildInvitation(calledBook(), "meeting-1", {
      ...options,
      group: "group-2",
      sending: { type: "invitation", sequence: 0 },
    });
    expect(valueOf(eventIn(other ?? ""), "uid")).not.toBe(
      valueOf(made({ type: "invitation", sequence: 0 }).event, "uid"),
    );
  });

  it("are none for a meeting without a day", () => {
    const book = calledBook([row("meeting", "dayless", { number: "3/2026" })]);
    expect(
      buildInvitation(book, "dayless", { ...options, sending: { type: "invitation", sequence: 0 } }),
    ).toBeUndefined();
    expect(buildInvitation(book, "gone", { ...options, sending: { type: "invitation", sequence: 0 } })).toBeUndefined();
  });
});
