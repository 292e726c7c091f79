import { StrictMode, useEffect, useState } from "react";
import { createRoot } from "react-dom/client";
import { I18nextProvider } from "react-i18next";
import { applyPreferences } from "../app/apply-preferences.ts";
import { localeOf } from "../text/language.ts";
import { uiWords } from "../text/ui-words.ts";
import { createI18n, useLanguage, useWords } from "../text/words.ts";
import "../ui/base.css";
import { UiProvider } from "../ui/ui-provider.tsx";
import { ControlsPage } from "./controls-page.tsx";
import { addressOfLook, lookOfAddress } from "./look-address.ts";
import { LookSwitch } from "./look-switch.tsx";

const container = document.getElementById("root");
if (container === null) throw new Error("index.html has no #root");
const firstLook = lookOfAddress(location.search);
const words = createI18n(firstLook.language);
applyPreferences(document.documentElement, firstLook);

function Page() {
  const [look, setLook] = useState(firstLook);
  useEffect(() => {
    applyPreferences(document.documentElement, look);
    history.replaceState(null, "", addressOfLook(look));
    void words.changeLanguage(look.language);
  }, [look]);
  const language = useLanguage();
  return (
    <UiProvider words={uiWords(useWords("common"), useWords("errors"))} locale={localeOf(language)}>
      <ControlsPage look={<LookSwitch look={look} onChange={setLook} />} />
    </UiProvider>
  );
}

createRoot(container).render(
  <StrictMode>
    <I18nextProvider i18n={words}>
      <Page />
    </I18nextProvider>
  </StrictMode>,
);
