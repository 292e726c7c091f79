import { render } from "@testing-library/react";
import type { ReactElement } from "react";
import { I18nextProvider } from "react-i18next";
import { SessionProvider } from "../../renderer/data/hooks.tsx";
import type { GroupSession } from "../../renderer/data/session.ts";
import { createSavedViews, type SavedViewsStore } from "../../renderer/lists/views/saved-views.ts";
import { SavedViewsProvider } from "../../renderer/lists/views/saved-views-context.tsx";
import { NavigationProvider } from "../../renderer/navigation/navigation.tsx";
import { createFakePlatform } from "../../renderer/platform/fake.ts";
import { PlatformProvider } from "../../renderer/platform/platform-context.tsx";
import type { Platform } from "../../renderer/platform/port.ts";
import { createPreferencesStore } from "../../renderer/preferences/preferences.ts";
import { PreferencesProvider } from "../../renderer/preferences/preferences-context.tsx";
import { createFormats } from "../../renderer/text/format.ts";
import type { Language } from "../../renderer/text/language.ts";
import { uiWords } from "../../renderer/text/ui-words.ts";
import { createI18n } from "../../renderer/text/words.ts";
import type { Naming } from "../../renderer/records/naming/record-title.ts";
import { UiProvider } from "../../renderer/ui/ui-provider.tsx";

export interface ScreenOptions {
  readonly platform?: Platform;
  readonly savedViews?: SavedViewsStore;
  readonly language?: Language;
}

/** Renders a screen of an open group, with all that the app would put around it. */
export function renderScreen(session: GroupSession, element: ReactElement, options: ScreenOptions = {}) {
  const { platform = createFakePlatform(), savedViews = createSavedViews(undefined), language = "fi" } = options;
  const i18n = createI18n(language);
  const preferences = createPreferencesStore(undefined);
  const words = uiWords(i18n.getFixedT(language, "common"), i18n.getFixedT(language, "errors"));
  return render(element, {
    wrapper: ({ children }) => (
      <PlatformProvider platform={platform}>
        <I18nextProvider i18n={i18n}>
          <UiProvider words={words} locale="fi-FI">
            <NavigationProvider>
              <PreferencesProvider store={preferences}>
                <SessionProvider session={session}>
                  <SavedViewsProvider store={savedViews}>{children}</SavedViewsProvider>
                </SessionProvider>
              </PreferencesProvider>
            </NavigationProvider>
          </UiProvider>
        </I18nextProvider>
      </PlatformProvider>
    ),
  });
}

/** The words and forms of a language over a session's book. */
export function namingOf(session: GroupSession, language: Language = "fi"): Naming {
  const t = createI18n(language).getFixedT(language, "records");
  return { book: session.snapshot().book, t, format: createFormats(language, "Europe/Helsinki") };
}
