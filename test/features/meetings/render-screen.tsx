import { render } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import type { ReactElement } from "react";
import { I18nextProvider } from "react-i18next";
import { SessionProvider } from "../../../renderer/data/hooks.tsx";
import { NavigationProvider } from "../../../renderer/navigation/navigation.tsx";
import { createFakePlatform, type FakePlatform } from "../../../renderer/platform/fake.ts";
import { PlatformProvider } from "../../../renderer/platform/platform-context.tsx";
import type { Language } from "../../../renderer/text/language.ts";
import { uiWords } from "../../../renderer/text/ui-words.ts";
import { createI18n } from "../../../renderer/text/words.ts";
import { UiProvider } from "../../../renderer/ui/ui-provider.tsx";
import type { FakeSession } from "../../support/fake-session.ts";

export interface ScreenOptions {
  readonly session: FakeSession;
  readonly platform?: FakePlatform;
  readonly language?: Language;
}

/** Draws a place under everything that the app has above it, and hands back a person to use it. */
export function renderScreen(element: ReactElement, { session, platform, language = "fi" }: ScreenOptions) {
  const i18n = createI18n(language);
  const words = uiWords(i18n.getFixedT(language, "common"), i18n.getFixedT(language, "errors"));
  render(element, {
    wrapper: ({ children }) => (
      <PlatformProvider platform={platform ?? createFakePlatform()}>
        <I18nextProvider i18n={i18n}>
          <UiProvider words={words} locale="fi-FI">
            <NavigationProvider>
              <SessionProvider session={session}>{children}</SessionProvider>
            </NavigationProvider>
          </UiProvider>
        </I18nextProvider>
      </PlatformProvider>
    ),
  });
  return userEvent.setup();
}
