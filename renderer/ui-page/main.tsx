import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { I18nextProvider } from "react-i18next";
import { documentLanguage, isLanguage, localeOf } from "../text/language.ts";
import { uiWords } from "../text/ui-words.ts";
import { createI18n, useLanguage, useWords } from "../text/words.ts";
import "../ui/base.css";
import { UiProvider } from "../ui/ui-provider.tsx";
import { ControlsPage } from "./controls-page.tsx";

/** The page of controls: every one in every state. `?theme=light|dark|contrast&density=compact&text=200&lang=sv`. */
const chosen = new URLSearchParams(location.search);
const wanted = chosen.get("lang") ?? "fi";
const language = isLanguage(wanted) ? wanted : "fi";
const root = document.documentElement;
root.lang = documentLanguage(language);
for (const [name, parameter] of [
  ["theme", "theme"],
  ["density", "density"],
  ["textSize", "text"],
] as const) {
  const value = chosen.get(parameter);
  if (value !== null) root.dataset[name] = value;
}

function WithWords() {
  const words = uiWords(useWords("common"), useWords("errors"));
  return (
    <UiProvider words={words} locale={localeOf(useLanguage())}>
      <ControlsPage />
    </UiProvider>
  );
}

const container = document.getElementById("root");
if (container === null) throw new Error("index.html has no #root");
createRoot(container).render(
  <StrictMode>
    <I18nextProvider i18n={createI18n(language)}>
      <WithWords />
    </I18nextProvider>
  </StrictMode>,
);
