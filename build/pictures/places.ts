import type { Page } from "playwright-core";
import type { Language } from "../../renderer/text/language.ts";
import { createI18n } from "../../renderer/text/words.ts";

/** A picture of the example group. */
export interface Picture {
  readonly name: string;
  /** The place's address. */
  readonly hash: string;
  /** What is done there before the picture is taken. */
  readonly act?: (page: Page, language: Language) => Promise<void>;
  /** Whether people print it: then it is taken as printed too. */
  readonly isPrinted?: true;
  /** What the guide's picture begins with, when the guide speaks of a part of the place. */
  readonly guideFrom?: string;
  /** Its height there, where the usual one would cut what it is about. */
  readonly guideHeight?: number;
}

export const pictures: readonly Picture[] = [
  { name: "start", hash: "#/start" },
  { name: "overview", hash: "#/overview", isPrinted: true },
  { name: "meetings", hash: "#/meetings", isPrinted: true },
  { name: "agenda", hash: "#/meeting/k14/agenda", isPrinted: true },
  {
    name: "meeting",
    hash: "#/meeting/k13/agenda",
    act: openItem("Suositus etusijajärjestyksestä 2026"),
    guideFrom: "nav",
  },
  { name: "attendance", hash: "#/meeting/k13/attendance", guideFrom: "nav", guideHeight: 900 },
  { name: "minutes", hash: "#/meeting/k13/minutes", isPrinted: true },
  { name: "decisions", hash: "#/decisions", isPrinted: true },
  { name: "decision", guideFrom: "header", hash: "#/decision/pd19", isPrinted: true },
  { name: "actions", guideFrom: "header", hash: "#/actions", isPrinted: true },
  { name: "action", hash: "#/action/a38", isPrinted: true },
  { name: "feedback-list", hash: "#/feedback", isPrinted: true },
  { name: "feedback-new", guideFrom: "header", hash: "#/feedback", act: logFeedback },
  { name: "feedback", guideFrom: "header", hash: "#/feedback/f36", isPrinted: true },
  { name: "partners", guideFrom: "header", guideHeight: 860, hash: "#/partners", isPrinted: true },
  { name: "member", hash: "#/member/m9" },
  { name: "organisation", hash: "#/organisation/p2" },
  { name: "exchange", hash: "#/exchange" },
  { name: "conflicts", guideFrom: "header", hash: "#/conflicts" },
  { name: "settings", hash: "#/settings" },
  { name: "help", hash: "#/help" },
  { name: "help-chapter", hash: "#/help/meeting", isPrinted: true },
];

/** The words of the interface that a picture's taker presses. */
export function wordsIn(language: Language) {
  const texts = createI18n(language);
  return {
    common: texts.getFixedT(language, "common"),
    start: texts.getFixedT(language, "start"),
    feedback: texts.getFixedT(language, "feedback"),
    decisions: texts.getFixedT(language, "decisions"),
    records: texts.getFixedT(language, "records"),
    exchange: texts.getFixedT(language, "exchange"),
  };
}

export async function press(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name }).first().click();
}

function logFeedback(page: Page, language: Language): Promise<void> {
  return press(page, wordsIn(language).feedback("new"));
}

function openItem(title: string): (page: Page) => Promise<void> {
  return async (page) => {
    await press(page, title);
    await page.getByRole("article", { name: title }).waitFor();
    await page.evaluate("scrollTo(0, 0)");
  };
}
