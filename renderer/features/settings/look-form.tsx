import { densities, textSizes, themes } from "../../preferences/preferences.ts";
import { usePreferences } from "../../preferences/preferences-context.tsx";
import { languages } from "../../text/language.ts";
import { useWords } from "../../text/words.ts";
import { Stack } from "../../ui/layout.tsx";
import { RadioGroup } from "../../ui/radio-group.tsx";

/** Choices that act at once: what is seen is what was chosen. */
export function LookForm() {
  const words = useWords("shell");
  const common = useWords("common");
  const [{ language, theme, density, textSize }, change] = usePreferences();
  const themeWords = {
    system: words("view.themeSystem"),
    light: words("view.themeLight"),
    dark: words("view.themeDark"),
    contrast: words("view.themeContrast"),
  };
  const densityWords = { normal: words("view.densityNormal"), compact: words("view.densityCompact") };
  return (
    <Stack>
      <RadioGroup
        label={words("view.language")}
        choices={languages.map((id) => ({
          id,
          label: common(`languages.${id}`),
          note: id === "fi-simple" ? words("settings.plainHelp") : undefined,
        }))}
        value={language}
        onChange={(value) => change({ language: value })}
      />
      <RadioGroup
        label={words("view.theme")}
        description={words("settings.themeHelp")}
        choices={themes.map((id) => ({ id, label: themeWords[id] }))}
        value={theme}
        onChange={(value) => change({ theme: value })}
      />
      <RadioGroup
        label={words("view.textSize")}
        choices={textSizes.map((id) => ({ id, label: words(`settings.sizes.${id}`) }))}
        value={textSize}
        onChange={(value) => change({ textSize: value })}
      />
      <RadioGroup
        label={words("view.density")}
        description={words("settings.densityHelp")}
        choices={densities.map((id) => ({ id, label: densityWords[id] }))}
        value={density}
        onChange={(value) => change({ density: value })}
      />
    </Stack>
  );
}
