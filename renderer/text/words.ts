/**
 * The interface's words, typed: an unknown key and a missing placeholder are compile errors.
 *
 * In a component:
 *
 *     const t = useWords("meetings");
 *     const common = useWords("common");
 *     const format = useFormats();
 *     <h1>{t("title")}</h1>
 *     <p>{t("count", { count: meetings.length })}</p>          // count_one, count_other
 *     <p>{t("numberAndYear", { number: "1/2026" })}</p>
 *     <Button>{common("save")}</Button> {format.date(meeting.date)}
 *
 * Words are added in `fi/<namespace>.ts` first; `sv/` and `en/` then fail to compile until they have them too, and
 * `selko/` says again in plain Finnish what is officialese. A new namespace is listed in each `catalogue.ts`.
 * Texts never carry markup; values are shown by React, which escapes them.
 */
import { createInstance, type i18n, type TFunction } from "i18next";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { en } from "./en/catalogue.ts";
import { fi } from "./fi/catalogue.ts";
import { createFormats, type Formats } from "./format.ts";
import { isLanguage, type Language } from "./language.ts";
import { selko } from "./selko/catalogue.ts";
import { sv } from "./sv/catalogue.ts";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "common";
    resources: typeof fi;
  }
}

export type Namespace = keyof typeof fi;

/** The words of one namespace: `t("key")`, `t("key", { placeholder })`. */
export type Words<N extends Namespace> = TFunction<N>;

/**
 * Makes the words in the given language, ready at once (nothing is fetched). Give the answer to `I18nextProvider`;
 * `i18n.changeLanguage(language)` changes the language of everything under it.
 */
export function createI18n(language: Language): i18n {
  const instance = createInstance();
  void instance.init({
    initAsync: false,
    lng: language,
    supportedLngs: ["fi", "sv", "en", "fi-simple"],
    fallbackLng: { "fi-simple": ["fi"], default: ["fi"] },
    load: "currentOnly",
    ns: Object.keys(fi),
    defaultNS: "common",
    resources: { fi, sv, en, "fi-simple": selko },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  return instance;
}

/** The words of one namespace in the language on screen; the component is drawn again when the language changes. */
export function useWords<N extends Namespace>(namespace: N): Words<N> {
  return useTranslation(namespace).t as Words<N>;
}

/** The language on screen. */
export function useLanguage(): Language {
  const { i18n: instance } = useTranslation();
  return isLanguage(instance.language) ? instance.language : "fi";
}

/** Dates, times, numbers and lists as the language on screen writes them. */
export function useFormats(): Formats {
  const language = useLanguage();
  return useMemo(() => createFormats(language), [language]);
}
