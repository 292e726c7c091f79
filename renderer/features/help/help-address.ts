import { routeToHash } from "../../navigation/route.ts";

/** A page of the guide, and the section of it that is meant. */
export interface GuidePlace {
  readonly chapter: string;
  readonly section?: string | undefined;
}

/** An address holds one word after `help`; a chapter's name has no two hyphens in a row. */
const divider = "--";

export function guideHash({ chapter, section }: GuidePlace): string {
  return routeToHash({ place: "help", page: section === undefined ? chapter : `${chapter}${divider}${section}` });
}

export function guidePlaceOf(page: string): GuidePlace {
  const [chapter = "", section] = page.split(divider, 2);
  return { chapter, section };
}
