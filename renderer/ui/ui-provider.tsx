import type { ReactNode } from "react";
import { I18nProvider } from "react-aria-components";
import { AnnouncerProvider } from "./announcer.tsx";
import { ToastProvider } from "./toast.tsx";
import { type UiWords, UiWordsProvider } from "./ui-words.tsx";

export interface UiProviderProps {
  readonly words: UiWords;
  /** BCP 47, for the strings and formats that come with the controls underneath. */
  readonly locale: string;
  readonly children: ReactNode;
}

/** Everything that controls need above them: words, locale, messages and announcements. Once, at the root. */
export function UiProvider({ words, locale, children }: UiProviderProps) {
  return (
    <I18nProvider locale={locale}>
      <UiWordsProvider words={words}>
        <AnnouncerProvider>
          <ToastProvider>{children}</ToastProvider>
        </AnnouncerProvider>
      </UiWordsProvider>
    </I18nProvider>
  );
}
