import type { Density, Preferences, TextSize, Theme } from "../preferences/preferences.ts";
import { densities, textSizes, themes } from "../preferences/preferences.ts";
import { type Language, languages } from "../text/language.ts";
import { RadioGroup } from "../ui/radio-group.tsx";
import styles from "./page.module.css";

export interface LookSwitchProps {
  readonly look: Preferences;
  readonly onChange: (look: Preferences) => void;
}

const themeNames: Readonly<Record<Theme, string>> = {
  system: "Laitteen mukaan",
  light: "Vaalea",
  dark: "Tumma",
  contrast: "Suuri kontrasti",
};
const densityNames: Readonly<Record<Density, string>> = { normal: "Väljä", compact: "Tiivis" };
const languageNames: Readonly<Record<Language, string>> = {
  fi: "Suomi",
  sv: "Svenska",
  en: "English",
  "fi-simple": "Selkosuomi",
};

/** Turns the whole page into another look. Forced colours are the device's own: turn them on there. */
export function LookSwitch({ look, onChange }: LookSwitchProps) {
  return (
    <div className={styles.row}>
      <RadioGroup
        label="Värit"
        layout="row"
        choices={themes.map((id) => ({ id, label: themeNames[id] }))}
        value={look.theme}
        onChange={(theme) => onChange({ ...look, theme })}
      />
      <RadioGroup
        label="Tiheys"
        layout="row"
        choices={densities.map((id) => ({ id, label: densityNames[id] }))}
        value={look.density}
        onChange={(density) => onChange({ ...look, density })}
      />
      <RadioGroup<TextSize>
        label="Tekstin koko"
        layout="row"
        choices={textSizes.map((id) => ({ id, label: `${id} %` }))}
        value={look.textSize}
        onChange={(textSize) => onChange({ ...look, textSize })}
      />
      <RadioGroup
        label="Osien omat sanat"
        layout="row"
        choices={languages.map((id) => ({ id, label: languageNames[id] }))}
        value={look.language}
        onChange={(language) => onChange({ ...look, language })}
      />
    </div>
  );
}
