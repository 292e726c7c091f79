import { useState } from "react";
import { ComboBox } from "../ui/combo-box.tsx";
import { DateField } from "../ui/date-field.tsx";
import { NumberField } from "../ui/number-field.tsx";
import { Section } from "../ui/section.tsx";
import { Select } from "../ui/select.tsx";
import { SideShape } from "../ui/side-mark.tsx";
import { TextField } from "../ui/text-field.tsx";
import { TimeField } from "../ui/time-field.tsx";
import styles from "./page.module.css";

const members = [
  { id: "m1", label: "Tuuli Esimerkki", note: "Mallilan hyvinvointialue", mark: <SideShape side="buyer" isColoured /> },
  { id: "m4", label: "Meri Näytelmä", note: "Avopolku", mark: <SideShape side="provider" isColoured /> },
  { id: "m7", label: "Aamu Kaarna", note: "Kokemusasiantuntijat", mark: <SideShape side="client" isColoured /> },
] as const;
const authorities = [
  { id: "group", label: "Ohjausryhmän päätös" },
  { id: "recommendation", label: "Suositus tilaajalle", note: "Tilaaja vastaa myöhemmin" },
  { id: "provider", label: "Tuottajan oma päätös", isDisabled: true },
] as const;

export function FieldSamples() {
  const [name, setName] = useState("Etusijajärjestys 2026");
  const [text, setText] = useState("Suositellaan järjestystä Avopolku, Kuusela, Rantatie.");
  const [day, setDay] = useState("2026-03-15");
  const [time, setTime] = useState("14:05");
  const [count, setCount] = useState<number | undefined>(8);
  const [share, setShare] = useState<number | undefined>(2.5);
  const [authority, setAuthority] = useState<"group" | "recommendation" | "provider" | undefined>(undefined);
  const [member, setMember] = useState<"m1" | "m4" | "m7" | undefined>("m4");
  return (
    <Section title="Kentät">
      <div className={styles.columns}>
        <div className={styles.stack}>
          <TextField label="Otsikko" value={name} onChange={setName} isRequired />
          <TextField
            label="Päätösehdotus"
            description="Kirjoita niin kuin se luettaisiin ääneen."
            value={text}
            onChange={setText}
            isMultiline
            maxCharacters={60}
          />
          <TextField label="Diaarinumero" value="" onChange={setName} error="Täytä tämä kohta." isShort />
          <TextField label="Viite" value="MALLI/0123/02.08.00/2023" onChange={setName} isReadOnly />
          <TextField label="Ei käytössä" value="Lukittu" onChange={setName} isDisabled />
        </div>
        <div className={styles.stack}>
          <DateField label="Määräaika" value={day} onChange={setDay} near="2026-01-15" />
          <TimeField label="Alkaa klo" value={time} onChange={setTime} />
          <DateField label="Sopimus päättyy" value="" onChange={setDay} error="Loppu on ennen alkua." />
          <NumberField label="Jäseniä vähintään" value={count} onChange={setCount} minValue={1} hasSteppers />
          <NumberField label="Painoarvo" description="Prosentteina" value={share} onChange={setShare} decimals={1} />
        </div>
        <div className={styles.stack}>
          <Select
            label="Päätösvalta"
            description="Ohjausryhmä ei voi muuttaa sopimusta."
            choices={authorities}
            value={authority}
            onChange={setAuthority}
            isRequired
          />
          <Select
            label="Virheellinen"
            choices={authorities}
            value="group"
            onChange={setAuthority}
            error="Valitse yksi."
          />
          <Select label="Valinta ei käytössä" choices={authorities} value="group" onChange={setAuthority} isDisabled />
          <ComboBox
            label="Vastuuhenkilö"
            description="Kirjoita osa nimestä."
            choices={members}
            value={member}
            onChange={setMember}
          />
        </div>
      </div>
    </Section>
  );
}
