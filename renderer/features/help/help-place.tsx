import { lazy } from "react";
import { documentLanguage } from "../../text/language.ts";
import { useLanguage } from "../../text/words.ts";
import { GuidePages } from "./guide-pages.tsx";

export interface HelpPlaceProps {
  /** The chapter and perhaps a section of it, as `help-address.ts` reads them; without one, the list of chapters. */
  readonly page: string | undefined;
}

/** Each language's guide is a part of the program of its own, fetched when it is first read. */
const FinnishGuide = lazy(async () => {
  const { guide } = await import("./guide-fi.ts");
  return { default: (props: HelpPlaceProps) => <GuidePages {...props} guide={guide} /> };
});
const EnglishGuide = lazy(async () => {
  const { guide } = await import("./guide-en.ts");
  return { default: (props: HelpPlaceProps) => <GuidePages {...props} guide={guide} /> };
});

/** The user guide. It is written in Finnish and in English; whoever reads Swedish gets the English one. */
export function HelpPlace(props: HelpPlaceProps) {
  return documentLanguage(useLanguage()) === "fi" ? <FinnishGuide {...props} /> : <EnglishGuide {...props} />;
}
