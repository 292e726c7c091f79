import { useState } from "react";
import { Checkbox } from "../ui/checkbox.tsx";
import { CheckboxGroup } from "../ui/checkbox-group.tsx";
import { RadioGroup } from "../ui/radio-group.tsx";
import { Section } from "../ui/section.tsx";
import { Switch } from "../ui/switch.tsx";
import styles from "./page.module.css";

const voices = [
  { id: "client", label: "Asiakas" },
  { id: "family", label: "Läheinen" },
  { id: "peer", label: "Vertainen" },
  { id: "other", label: "Joku muu" },
] as const;
const purposes = [
  { id: "information", label: "Tiedoksi", note: "Kerrotaan vain" },
  { id: "discussion", label: "Keskusteltavaksi", note: "Puhutaan yhdessä" },
  { id: "decision", label: "Päätettäväksi", note: "Päätetään yhdessä", isDisabled: true },
] as const;

export function ChoiceSamples() {
  const [voice, setVoice] = useState<(typeof voices)[number]["id"] | undefined>("client");
  const [purpose, setPurpose] = useState<(typeof purposes)[number]["id"] | undefined>(undefined);
  const [heard, setHeard] = useState<readonly (typeof voices)[number]["id"][]>(["family"]);
  const [agreed, setAgreed] = useState(true);
  const [compact, setCompact] = useState(false);
  return (
    <Section title="Valinnat">
      <div className={styles.columns}>
        <div className={styles.stack}>
          <RadioGroup label="Kenen ääni tämä on?" choices={voices} value={voice} onChange={setVoice} layout="tiles" />
          <CheckboxGroup label="Ketkä ovat paikalla" choices={voices} value={heard} onChange={setHeard} layout="row" />
        </div>
        <div className={styles.stack}>
          <RadioGroup
            label="Miksi asia on listalla"
            choices={purposes}
            value={purpose}
            onChange={setPurpose}
            error="Valitse yksi."
            isRequired
          />
        </div>
        <div className={styles.stack}>
          <div>
            <Checkbox isSelected={agreed} onChange={setAgreed} note="Kirjataan muistioon">
              Tuottajaa on kuultu
            </Checkbox>
            <br />
            <Checkbox isSelected={false} isIndeterminate onChange={() => undefined}>
              Osa jäsenistä
            </Checkbox>
            <br />
            <Checkbox isSelected isDisabled onChange={() => undefined}>
              Ei käytössä
            </Checkbox>
          </div>
          <div>
            <Switch isSelected={compact} onChange={setCompact} note="Enemmän rivejä näkyviin">
              Tiivis näkymä
            </Switch>
            <br />
            <Switch isSelected onChange={() => undefined}>
              Selkokielinen näkymä
            </Switch>
            <br />
            <Switch isSelected={false} isDisabled onChange={() => undefined}>
              Ei käytössä
            </Switch>
          </div>
        </div>
      </div>
    </Section>
  );
}
