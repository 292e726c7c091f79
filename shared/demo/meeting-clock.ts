import { assert } from "../core/assert.ts";
import type { DateOnly } from "../core/date-only.ts";
import type { Demo, DemoItem, DemoMeeting } from "./demo-schema.ts";
import { dayOf, finnishMs } from "./demo-time.ts";

export function itemIdOf(meeting: string, no: number): string {
  return `${meeting}-${no}`;
}

/** The planned length of an item in minutes. The clients' turn comes early and has time. */
export function plannedMinutes(item: DemoItem): number {
  if (isClientsTurn(item)) return 20;
  switch (item.type) {
    case "keskusteltavaksi":
      return 12;
    case "päätettäväksi":
      return item.no <= 4 ? 5 : 10;
    case "tiedoksi":
      return item.no === 1 ? 5 : 4;
    default:
      return 3;
  }
}

export function isClientsTurn(item: DemoItem): boolean {
  return item.title === "Asiakkaiden ja läheisten puheenvuoro";
}

/** When an item of a meeting that was held was taken up: the plan stretched over the meeting's real length. */
export function itemStartMs(meeting: DemoMeeting, no: number): number {
  assert(meeting.end !== null, "the meeting was held");
  const start = finnishMs(meeting.date, meeting.start);
  const end = finnishMs(meeting.date, meeting.end);
  const total = meeting.items.reduce((sum, item) => sum + plannedMinutes(item), 0);
  const before = meeting.items.reduce((sum, item) => (item.no < no ? sum + plannedMinutes(item) : sum), 0);
  return start + Math.round(((end - start) * before) / total);
}

/** The first meeting held after the day; with `title`, the first that had an item of that title. */
export function nextHeldAfter(demo: Demo, day: string, title?: string): DemoMeeting | undefined {
  return demo.meetings.find(
    (meeting) =>
      meeting.end !== null &&
      meeting.date > day &&
      (title === undefined || meeting.items.some((item) => item.title === title)),
  );
}

export function itemTitled(meeting: DemoMeeting, title: string): DemoItem {
  const item = meeting.items.find((each) => each.title === title);
  assert(item !== undefined, `the meeting has the item ${title}`);
  return item;
}

/** The day on which the secretary opened the meeting's draft: at the end of the regular meeting before it. */
export function draftedOn(demo: Demo, meeting: DemoMeeting): DateOnly {
  const before = demo.meetings.filter((other) => other.date < meeting.date);
  const last =
    meeting.kind === "ylimääräinen" ? before.at(-1) : before.findLast((other) => other.kind !== "ylimääräinen");
  return dayOf(last?.date ?? "2024-01-09");
}

/** Sentences with their stops, as they stand in a text. */
export function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.!?]) (?=\p{Lu})/u);
}
