import type { Json } from "../../../shared/core/canonical-json.ts";
import type { Wish } from "../../../shared/log/author.ts";

/** What is typed and chosen about one piece of feedback. "" is nothing. */
export interface FeedbackDraft {
  readonly receivedOn: string;
  /** One of the suggestions, or `otherWord` with `ownChannel`. */
  readonly channel: string;
  readonly ownChannel: string;
  readonly giver: string;
  readonly text: string;
  readonly count: number | undefined;
  /** An organisation, or `wholeService`. */
  readonly provider: string;
  readonly theme: string;
  readonly ownTheme: string;
  readonly tone: string;
  readonly mayQuote: boolean;
}

/** The id among channels and themes of one's own words. Nobody's word begins so. */
export const otherWord = "*";

export const emptyFeedback: FeedbackDraft = {
  receivedOn: "",
  channel: "",
  ownChannel: "",
  giver: "",
  text: "",
  count: 1,
  provider: "",
  theme: "",
  ownTheme: "",
  tone: "",
  mayQuote: false,
};

/** What is saved of it: a new piece of feedback that nobody has taken up yet. */
export function feedbackWish(draft: FeedbackDraft): Wish {
  const { receivedOn, giver, text, count, provider, tone, mayQuote } = draft;
  const wish: Record<string, Json> = { status: "received", mayQuote };
  const fields = {
    receivedOn,
    giver,
    text: text.trim(),
    tone,
    provider: provider === otherWord ? "" : provider,
    channel: chosenWord(draft.channel, draft.ownChannel),
    theme: chosenWord(draft.theme, draft.ownTheme),
  };
  for (const [field, value] of Object.entries(fields)) if (value !== "") wish[field] = value;
  if (count !== undefined) wish["count"] = count;
  return wish;
}

/** Lines hold 500 characters; the rest of a very long answer to a short question is cut. */
function chosenWord(chosen: string, own: string): string {
  return chosen === otherWord ? own.trim().slice(0, 500) : chosen;
}
