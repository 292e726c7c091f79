import { render } from "@testing-library/react";
import type { ReactElement } from "react";
import { createI18n } from "../../renderer/text/words.ts";
import { uiWords } from "../../renderer/text/ui-words.ts";
import { UiProvider } from "../../renderer/ui/ui-provider.tsx";

const i18n = createI18n("fi");
export const words = uiWords(i18n.getFixedT("fi", "common"), i18n.getFixedT("fi", "errors"));

/** Renders under everything that controls need, in Finnish. */
export function renderUi(element: ReactElement) {
  return render(element, {
    wrapper: ({ children }) => (
      <UiProvider words={words} locale="fi-FI">
        {children}
      </UiProvider>
    ),
  });
}
