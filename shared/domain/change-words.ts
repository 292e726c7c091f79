/**
 * Words in a decision's texts that hint at a change of the contract: price, additional service, a new place, the order of
 * priority, bonus terms, the contract's time, a new provider. They only prompt the question; whether a change is
 * essential is for people to assess, by the law that applies to the contract.
 */
export function changeWordsIn(texts: readonly (string | undefined)[]): readonly string[] {
  const found = texts.flatMap((text) => [...(text ?? "").toLowerCase().matchAll(hints)].map(([word]) => word));
  return [...new Set(found)];
}

const hints = new RegExp(
  "(?<!\\p{L})(?:" +
    [
      "hin(?:ta|na|to|no)\\p{L}*",
      "lisäpalvelu\\p{L}*",
      "uu(?:si|de|teen|tta|della|delta)n? toimipiste\\p{L}*",
      "etusija(?:järjesty|kaava)\\p{L}*",
      "bonus(?:eh(?:to|do)|prosen|katto|kato)\\p{L}*",
      "sopimuskau\\p{L}*",
      "optiokau\\p{L}*",
      "uu(?:si|de|teen|tta|della|delta)n? (?:palvelun)?tuottaj\\p{L}*",
      "pris(?:et|er|erna|höjning\\p{L}*)",
      "tilläggstjänst\\p{L}*",
      "avtalsperiod\\p{L}*",
      "ny(?:a)? (?:tjänste)?producent\\p{L}*",
    ].join("|") +
    ")",
  "gu",
);
