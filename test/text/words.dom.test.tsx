import { act, cleanup, render, screen } from "@testing-library/react";
import { I18nextProvider } from "react-i18next";
import { afterEach, expect, it } from "vitest";
import { createI18n, useFormats, useWords } from "../../renderer/text/words.ts";

afterEach(cleanup);

function Sample() {
  const t = useWords("meetings");
  const format = useFormats();
  return (
    <p>
      {t("count", { count: 3 })} {t("attendance.title")} {t("notice")} {format.date("2026-01-24")}
    </p>
  );
}

it("speaks the chosen language and changes it in place", async () => {
  const i18n = createI18n("fi");
  render(
    <I18nextProvider i18n={i18n}>
      <Sample />
    </I18nextProvider>,
  );
  expect(screen.getByText("3 kokousta Läsnäolo Kokouskutsu 24.1.2026")).toBeDefined();
  await act(() => i18n.changeLanguage("sv"));
  expect(screen.getByText("3 möten Närvaro Möteskallelse 24.1.2026")).toBeDefined();
  await act(() => i18n.changeLanguage("en"));
  expect(screen.getByText("3 meetings Attendance Notice of meeting 24 January 2026")).toBeDefined();
});

it("falls back from plain Finnish to Finnish, word by word and in plurals", () => {
  const t = createI18n("fi-simple").getFixedT("fi-simple", "meetings");
  expect(t("attendance.title")).toBe("Ketkä olivat paikalla");
  expect(t("title")).toBe("Kokoukset");
  expect(t("count", { count: 1 })).toBe("Yksi kokous");
  expect(t("count", { count: 2 })).toBe("2 kokousta");
});

it("keeps two sets of words apart", async () => {
  const [first, second] = [createI18n("fi"), createI18n("en")];
  await first.changeLanguage("sv");
  expect([first.t("save"), second.t("save")]).toEqual(["Spara", "Save"]);
});

it("leaves values as they are: React escapes them on screen", () => {
  expect(createI18n("fi").t("privacy.replace", { text: "<b> & Ä" })).toBe("Vaihda: ”<b> & Ä”");
});
