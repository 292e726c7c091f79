import { addDays, type DateOnly, parseDateOnly } from "../core/date-only.ts";
import { addMonths, endOfMonth, endOfNamedMonth, nextWeekday, weekdayInWeek, weekdayOf, yearOf } from "./calendar.ts";

/** What words for a day are understood against. */
export interface DueContext {
  readonly today: DateOnly;
  /** The day of the group's next meeting, when it is known. */
  readonly nextMeeting?: DateOnly | undefined;
}

export type Due =
  | { readonly type: "day"; readonly day: DateOnly }
  /** It speaks of a day that cannot be told: no such day in the calendar, or the next meeting's, which nobody knows. */
  | { readonly type: "unclear"; readonly reason: "no-such-day" | "no-next-meeting" };

export interface FoundDue {
  /** Where its words stand in the text. */
  readonly start: number;
  readonly end: number;
  readonly due: Due;
}

/**
 * The day that the last words of a text speak of, in Finnish, Swedish or English: people of one group write in any of
 * them. Of several readings the longest counts ("ensi viikolla perjantaina" is one day). Words in the middle of a
 * sentence are left alone: "Pidetään perjantaina koulutus" says what is done, not by when.
 *
 * A day without a year is the next such day, today included. A weekday is the next one after today, with "ensi",
 * "nästa" or "next" that of the week to come. A week ends on Friday. Before a day is the day before it.
 */
export function findDueAtEnd(text: string, context: DueContext): FoundDue | undefined {
  const end = text.length - (/[\s.,;:!)]*$/u.exec(text)?.[0].length ?? 0);
  return longest(
    ends.flatMap(({ pattern, read }) => {
      const match = pattern.exec(text);
      if (match === null || isHabit(text.slice(0, match.index))) return [];
      const due = read(match, context);
      // The dot of "15.3." belongs to the day.
      return due === undefined ? [] : [{ start: match.index, end: Math.max(end, dotEnd(text, end)), due }];
    }),
  );
}

/** The same at the beginning of a text, as behind the name of who does it. */
export function findDueAtStart(text: string, context: DueContext): FoundDue | undefined {
  return longest(
    starts.flatMap(({ pattern, read }) => {
      const match = pattern.exec(text);
      const due = match === null ? undefined : read(match, context);
      return match === null || due === undefined
        ? []
        : [{ start: match[0].length - match[0].trimStart().length, end: match[0].length, due }];
    }),
  );
}

interface Rule {
  readonly words: string;
  readonly read: (match: RegExpExecArray, context: DueContext) => Due | undefined;
}

const on = (day: DateOnly | undefined): Due =>
  day === undefined ? { type: "unclear", reason: "no-such-day" } : { type: "day", day };

const weekdayNames: readonly (readonly string[])[] = [
  ["maanantai(?:na|ksi|hin)?", "måndag(?:en)?", "monday"],
  ["tiistai(?:na|ksi|hin)?", "tisdag(?:en)?", "tuesday"],
  ["keskivii(?:kko|kkona|koksi|kkoon)", "onsdag(?:en)?", "wednesday"],
  ["torstai(?:na|ksi|hin)?", "torsdag(?:en)?", "thursday"],
  ["perjantai(?:na|ksi|hin)?", "fredag(?:en)?", "friday"],
  ["lauantai(?:na|ksi|hin)?", "lördag(?:en)?", "saturday"],
  ["sunnuntai(?:na|ksi|hin)?", "söndag(?:en)?", "sunday"],
];

const monthNames: readonly (readonly string[])[] = [
  ["tammikuu", "januari", "january"],
  ["helmikuu", "februari", "february"],
  ["maaliskuu", "mars", "march"],
  ["huhtikuu", "april", "april"],
  ["toukokuu", "maj", "may"],
  ["kesäkuu", "juni", "june"],
  ["heinäkuu", "juli", "july"],
  ["elokuu", "augusti", "august"],
  ["syyskuu", "september", "september"],
  ["lokakuu", "oktober", "october"],
  ["marraskuu", "november", "november"],
  ["joulukuu", "december", "december"],
];

/** From one to ten; the first of each list means one. Finnish in the genitive, as in "kahden viikon päästä". */
const numberWordLists: readonly (readonly string[])[] = [
  ["yhden", "kahden", "kolmen", "neljän", "viiden", "kuuden", "seitsemän", "kahdeksan", "yhdeksän", "kymmenen"],
  ["en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio"],
  ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"],
  ["ett"],
  ["a"],
  ["an"],
  ["", "parin"],
];
const numberWords: ReadonlyMap<string, number> = new Map(
  numberWordLists.flatMap((words) =>
    words.flatMap((word, index): readonly (readonly [string, number])[] => (word === "" ? [] : [[word, index + 1]])),
  ),
);

const count = `(?:(?<count>\\d{1,3}|${[...numberWords.keys()].join("|")})\\s+)?`;
const anyWeekday = weekdayNames.flat().join("|");
const anyMonth = monthNames.flat().join("|");
const shortWeekday = "(?:(?:ma|ti|ke|to|pe|la|su|må|on|fr|lö|sö|mon|tue|wed|thu|fri)\\.?\\s+)?";
/** Before a day: "by", or "before", which means the day before it. */
const lead = "(?:(?<before>ennen|före|before)\\s+|(?<by>viimeistään|senast|till|by|due|until|on|på)\\s+)?";
/** Behind a day in Finnish. */
const trail = "(?<until>\\s+(?:mennessä|saakka|asti))?";

const rules: readonly Rule[] = [
  {
    // 15.3. or 15.3.2026; without the last dot it may be a number, unless a word says that it is a day.
    words: `${lead}${shortWeekday}(?<day>\\d{1,2})\\.\\s?(?<month>\\d{1,2})(?<dot>\\.\\s?(?<year>\\d{4}|\\d{2})?)?${trail}`,
    read({ groups = {} }, context) {
      const { before, by, until, dot } = groups;
      if (dot === undefined && before === undefined && by === undefined && until === undefined) return undefined;
      return moved(dayOf(Number(groups["day"]), Number(groups["month"]), groups["year"], context), before);
    },
  },
  {
    words: `${lead}(?<iso>\\d{4}-\\d{2}-\\d{2})`,
    read: ({ groups = {} }) => moved(parseDateOnly(groups["iso"] ?? ""), groups["before"]),
  },
  {
    // 15. maaliskuuta, 15 mars, 15 March
    words: `${lead}(?:den\\s+|the\\s+)?(?<day>\\d{1,2})(?:\\.|st|nd|rd|th|:e)?\\s+(?:of\\s+)?(?<name>${anyMonth})(?:ta)?(?:\\s+(?<year>\\d{4}))?${trail}`,
    read: ({ groups = {} }, context) =>
      moved(dayOf(Number(groups["day"]), monthNumber(groups["name"]), groups["year"], context), groups["before"]),
  },
  {
    words: `${lead}(?<name>${monthNames.map((names) => names[2]).join("|")})\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s+(?<year>\\d{4}))?`,
    read: ({ groups = {} }, context) =>
      moved(dayOf(Number(groups["day"]), monthNumber(groups["name"]), groups["year"], context), groups["before"]),
  },
  {
    words: `${lead}(?<next>ensi\\s+|nästa\\s+|next\\s+)?(?:viikolla\\s+|viikon\\s+)?(?<weekday>${anyWeekday})${trail}`,
    read({ groups = {} }, { today }) {
      const weekday = weekdayNumber(groups["weekday"]);
      if (weekday < 0) return undefined;
      return moved(
        groups["next"] === undefined ? nextWeekday(today, weekday) : weekdayInWeek(today, weekday, 1),
        groups["before"],
      );
    },
  },
  {
    words: "(?:heti|välittömästi|tänään|genast|omedelbart|i\\s?dag|today|immediately|at once|right away)",
    read: (_, { today }) => on(today),
  },
  {
    words: "(?:huomenna|huomiseen mennessä|i\\s?morgon|(?:by\\s+)?tomorrow)",
    read: (_, { today }) => on(addDays(today, 1)),
  },
  { words: "(?:ylihuomenna|i\\s?övermorgon)", read: (_, { today }) => on(addDays(today, 2)) },
  {
    words: `(?:${count}(?<fi>päivän|viikon|vkon?|kuukauden|kk|vuoden)\\s+(?:päästä|kuluttua|kuluessa|sisällä|aikana)|(?:om|inom)\\s+${count.replace("count", "svCount")}(?<sv>dag|dagar|dygn|vecka|veckor|månad|månader|år)|(?:in|within)\\s+${count.replace("count", "enCount")}(?<en>days?|weeks?|months?|years?))`,
    read: ({ groups = {} }, { today }) =>
      on(
        after(
          today,
          groups["count"] ?? groups["svCount"] ?? groups["enCount"],
          groups["fi"] ?? groups["sv"] ?? groups["en"] ?? "",
        ),
      ),
  },
  {
    words:
      "(?:tällä viikolla|tämän viikon aikana|(?:tämän\\s+)?viikon loppuun(?: mennessä)?|(?:den här|denna) veckan?|före veckans slut|this week|by the end of (?:the|this) week)",
    // On a Saturday or a Sunday the week's Friday is past.
    read: (_, { today }) => on(weekdayOf(today) > 4 ? weekdayInWeek(today, 6, 0) : weekdayInWeek(today, 4, 0)),
  },
  {
    words:
      "(?:ensi viikolla|ensi viikon (?:aikana|loppuun(?: mennessä)?)|nästa vecka|next week|by the end of next week)",
    read: (_, { today }) => on(weekdayInWeek(today, 4, 1)),
  },
  {
    words:
      "(?:tässä kuussa|(?:tämän\\s+)?kuun (?:loppuun(?: mennessä)?|lopussa|aikana)|kuukauden loppuun(?: mennessä)?|(?:i slutet av|före slutet av|till slutet av) månaden|(?:denna|den här) månad(?:en)?|före månadens slut|this month|by the end of (?:the|this) month|end of (?:the )?month)",
    read: (_, { today }) => on(endOfMonth(today, 0)),
  },
  {
    words: "(?:ensi kuussa|ensi kuun (?:loppuun(?: mennessä)?|aikana)|nästa månad|next month|by the end of next month)",
    read: (_, { today }) => on(endOfMonth(today, 1)),
  },
  {
    words: `(?:(?<fi>${monthNames.map(([fi]) => fi).join("|")})n (?:loppuun(?: mennessä)?|lopussa|aikana)|(?:före slutet av|till slutet av|i slutet av) (?<sv>${monthNames.map(([, sv]) => sv).join("|")})|(?:by (?:the )?)?end of (?<en>${monthNames.map(([, , en]) => en).join("|")}))`,
    read: ({ groups = {} }, { today }) =>
      on(endOfNamedMonth(today, monthNumber(groups["fi"] ?? groups["sv"] ?? groups["en"]))),
  },
  {
    words:
      "(?:(?:tämän\\s+)?vuoden (?:loppuun(?: mennessä)?|lopussa|aikana)|(?:före|till|i slutet av) årets? slut|i slutet av året|by the end of (?:the|this) year|end of (?:the )?year)",
    read: (_, { today }) => on(parseDateOnly(`${yearOf(today)}-12-31`)),
  },
  {
    words: "(?:ennen seuraavaa kokousta|före nästa möte|before (?:the )?next meeting)",
    read: (_, { nextMeeting }) => meetingDue(nextMeeting === undefined ? undefined : addDays(nextMeeting, -1)),
  },
  {
    words:
      "(?:seuraavaan kokoukseen(?: mennessä)?|seuraavassa kokouksessa|(?:till|vid|på) nästa möte|(?:by|at|for) the next meeting|(?:by|at) next meeting)",
    read: (_, { nextMeeting }) => meetingDue(nextMeeting),
  },
];

// A word begins at the text's beginning or behind a space or a sign; no letter follows it.
const ends = rules.map(({ words, read }) => ({
  pattern: new RegExp(`(?<![\\p{L}\\p{N}@.-])${words}(?=[\\s.,;:!)]*$)`, "iu"),
  read,
}));
const starts = rules.map(({ words, read }) => ({
  pattern: new RegExp(`^\\s*${words}(?![\\p{L}\\p{N}])`, "iu"),
  read,
}));

/** "Every Friday" and "last Friday" are no days to come. */
function isHabit(before: string): boolean {
  return /(?:^|\s)(?:joka|viime|varje|förra|every|each|last)\s+$/iu.test(before);
}

function dotEnd(text: string, end: number): number {
  return /\d\.\d{1,2}$/u.test(text.slice(0, end)) && text[end] === "." ? end + 1 : end;
}

/** Of several that were found the one with most words; of equal ones the first rule's. */
function longest(found: readonly FoundDue[]): FoundDue | undefined {
  return found.reduce<FoundDue | undefined>(
    (best, each) => (best === undefined || each.end - each.start > best.end - best.start ? each : best),
    undefined,
  );
}

function moved(day: DateOnly | undefined, before: string | undefined): Due {
  return on(day === undefined || before === undefined ? day : addDays(day, -1));
}

function meetingDue(day: DateOnly | undefined): Due {
  return day === undefined ? { type: "unclear", reason: "no-next-meeting" } : on(day);
}

function dayOf(day: number, month: number, yearText: string | undefined, { today }: DueContext): DateOnly | undefined {
  const digits = (value: number) => String(value).padStart(2, "0");
  const inYear = (year: number) => parseDateOnly(`${year}-${digits(month)}-${digits(day)}`);
  if (yearText !== undefined) return inYear(yearText.length === 2 ? 2000 + Number(yearText) : Number(yearText));
  const year = yearOf(today);
  const thisYear = inYear(year);
  if (thisYear !== undefined && thisYear >= today) return thisYear;
  // The 29th of February comes in a leap year: the next one that has it.
  for (let later = 1; later <= 8; later += 1) {
    const found = inYear(year + later);
    if (found !== undefined) return found;
  }
  return undefined;
}

function monthNumber(name: string | undefined): number {
  const wanted = name?.toLowerCase() ?? "";
  return monthNames.findIndex((names) => names.includes(wanted)) + 1;
}

function weekdayNumber(name: string | undefined): number {
  return weekdayNames.findIndex((names) => names.some((each) => new RegExp(`^(?:${each})$`, "iu").test(name ?? "")));
}

function after(today: DateOnly, countText: string | undefined, unit: string): DateOnly {
  const number = countText === undefined ? 1 : (numberWords.get(countText.toLowerCase()) ?? Number(countText));
  if (/^(?:päivä|dag|dygn|day)/iu.test(unit)) return addDays(today, number);
  if (/^(?:v[ik]|veck|week)/iu.test(unit)) return addDays(today, 7 * number);
  return addMonths(today, /^(?:vuo|år|year)/iu.test(unit) ? 12 * Math.min(number, mostYears) : number);
}

const mostYears = 50;
