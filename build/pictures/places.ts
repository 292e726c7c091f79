import type { Page } from "playwright-core";
import type { Language } from "../../renderer/text/language.ts";
import { createI18n } from "../../renderer/text/words.ts";
import { type LookName, lookNames } from "./looks.ts";
import {
  amendMinutes,
  approvedAddress,
  callVote,
  captureLine,
  draftAddress,
  editMinutes,
  freezeMinutes,
  holdRound,
  liveAddress,
  openDeciding,
  sendForCorrection,
  stepOut,
  writePositions,
} from "./meeting-steps.ts";

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
  /** In which looks it is taken: all pictures in all of them would be too much for a repository. */
  readonly looks?: readonly LookName[];
}

/** What people look at by themselves, at a desk. */
const deskLooks = ["light", "dark", "plain", "narrow"] as const;
/** What a whole room looks at: on every size of wall. */
const roomLooks = [
  ...(["light", "dark", "contrast", "plain", "narrow"] as const),
  ...(["wide", "wide-dark", "wide-contrast", "wide-plain"] as const),
] as const;
/** What a picture is taken in when it says nothing else. */
export const usualLooks: readonly LookName[] = lookNames.filter(
  (name) => name !== "wide-contrast" && name !== "wide-plain",
);

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
  { name: "cycle", guideFrom: "header", hash: "#/meetings?part=cycle", looks: deskLooks },
  { name: "template", hash: "#/meetings?part=templates&of=at1", looks: deskLooks },
  { name: "proposals", guideFrom: "header", hash: "#/meetings?part=proposals", looks: deskLooks },
  { name: "agenda-order", hash: "#/meeting/k14/agenda", act: orderAgenda, looks: deskLooks },
  { name: "notice", guideFrom: "nav", hash: "#/meeting/k14/notice", act: updateNotice, looks: deskLooks },
  { name: "rules-card", hash: "#/partners", act: showRules, looks: deskLooks },
  // What follows changes the group or moves the clock on, in the order of a meeting's life.
  { name: "minutes-edited", hash: draftAddress, act: editMinutes, looks: deskLooks },
  { name: "correction", guideFrom: "nav", hash: draftAddress, act: sendForCorrection, looks: deskLooks },
  { name: "minutes-frozen", hash: approvedAddress, act: freezeMinutes, looks: deskLooks },
  { name: "minutes-amended", guideFrom: "nav", hash: approvedAddress, act: amendMinutes, looks: deskLooks },
  { name: "live-presence", hash: liveAddress, act: stepOut, looks: roomLooks },
  { name: "live-round", hash: liveAddress, act: holdRound, looks: roomLooks },
  { name: "live-deciding", hash: liveAddress, act: openDeciding, looks: roomLooks },
  { name: "live-positions", hash: liveAddress, act: writePositions, looks: roomLooks },
  { name: "live-voting", hash: liveAddress, act: callVote, looks: roomLooks },
  { name: "live-capture", hash: liveAddress, act: captureLine, looks: roomLooks },
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
    meetings: texts.getFixedT(language, "meetings"),
    members: texts.getFixedT(language, "members"),
    notice: texts.getFixedT(language, "notice"),
  };
}

export async function press(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name }).first().click();
}

function logFeedback(page: Page, language: Language): Promise<void> {
  return press(page, wordsIn(language).feedback("new"));
}

function orderAgenda(page: Page, language: Language): Promise<void> {
  return press(page, wordsIn(language).meetings("agenda.order"));
}

function updateNotice(page: Page, language: Language): Promise<void> {
  return press(page, wordsIn(language).notice("acts.update"));
}

async function showRules(page: Page, language: Language): Promise<void> {
  const { members } = wordsIn(language);
  await press(page, members("rules.open"));
  await page.getByRole("region", { name: members("rules.paper") }).evaluate("(part) => part.scrollIntoView()");
}

function openItem(title: string): (page: Page) => Promise<void> {
  return async (page) => {
    await press(page, title);
    await page.getByRole("article", { name: title }).waitFor();
    await page.evaluate("scrollTo(0, 0)");
  };
}
