import type { i18n } from "i18next";
import { type ReactNode, useEffect, useLayoutEffect } from "react";
import { I18nextProvider } from "react-i18next";
import { CommandsProvider } from "../commands/commands.tsx";
import type { GroupLibrary } from "../data/library.ts";
import { TypedProvider } from "../data/typed/typed-context.tsx";
import type { TypedStore } from "../data/typed/typed-store.ts";
import type { SavedViewsStore } from "../lists/views/saved-views.ts";
import { SavedViewsProvider } from "../lists/views/saved-views-context.tsx";
import { NavigationProvider } from "../navigation/navigation.tsx";
import { PlatformProvider } from "../platform/platform-context.tsx";
import type { Platform } from "../platform/port.ts";
import type { PreferencesStore } from "../preferences/preferences.ts";
import { PreferencesProvider, usePreferences } from "../preferences/preferences-context.tsx";
import type { DraftStorage } from "../records/editing/draft-store.ts";
import { localeOf } from "../text/language.ts";
import { uiWords } from "../text/ui-words.ts";
import { useWords } from "../text/words.ts";
import { UiProvider } from "../ui/ui-provider.tsx";
import { applyPreferences } from "./apply-preferences.ts";
import { CrashPage } from "./crash-page.tsx";
import { ErrorBoundary } from "./error-boundary.tsx";
import type { FaultReports } from "./fault-reports.ts";
import { FaultReportsProvider } from "./fault-reports-context.tsx";
import type { GroupDoor } from "./group-door.ts";
import { GroupGate } from "./group-gate.tsx";

/** Everything the app is made of, chosen in main.tsx or by a test. */
export interface AppDeps {
  readonly platform: Platform;
  readonly library: GroupLibrary;
  readonly door: GroupDoor;
  readonly preferences: PreferencesStore;
  readonly savedViews: SavedViewsStore;
  /** Where unsaved forms are kept on this device. */
  readonly drafts?: DraftStorage | undefined;
  /** Where what is being typed in a meeting is kept on this device. */
  readonly typed?: TypedStore | undefined;
  readonly faults: FaultReports;
  readonly words: i18n;
  readonly version: string;
}

export function App({ deps }: { readonly deps: AppDeps }) {
  return (
    <PlatformProvider platform={deps.platform}>
      <PreferencesProvider store={deps.preferences}>
        <I18nextProvider i18n={deps.words}>
          <FaultReportsProvider reports={deps.faults}>
            <ErrorBoundary fallback={<CrashPage />} onFault={(error) => deps.faults.note("crash", error)}>
              <Look words={deps.words}>
                <NavigationProvider>
                  <CommandsProvider>
                    <SavedViewsProvider store={deps.savedViews}>
                      <TypedProvider store={deps.typed}>
                        <GroupGate
                          library={deps.library}
                          door={deps.door}
                          version={deps.version}
                          drafts={deps.drafts}
                        />
                      </TypedProvider>
                    </SavedViewsProvider>
                  </CommandsProvider>
                </NavigationProvider>
              </Look>
            </ErrorBoundary>
          </FaultReportsProvider>
        </I18nextProvider>
      </PreferencesProvider>
    </PlatformProvider>
  );
}

/** Brings the device's preferences onto the page: the root's attributes, the words, the controls' own words. */
function Look({ words, children }: { readonly words: i18n; readonly children: ReactNode }) {
  const [preferences] = usePreferences();
  const { language } = preferences;
  const common = useWords("common");
  const errors = useWords("errors");
  useLayoutEffect(() => applyPreferences(document.documentElement, preferences), [preferences]);
  useEffect(() => {
    void words.changeLanguage(language);
  }, [words, language]);
  return (
    <UiProvider words={uiWords(common, errors)} locale={localeOf(language)}>
      {children}
    </UiProvider>
  );
}
