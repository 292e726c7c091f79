import { useState } from "react";
import { Button } from "../ui/button.tsx";
import { DateField } from "../ui/date-field.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { FieldGroup, Form, FormActions, FormRow } from "../ui/form.tsx";
import { RadioGroup } from "../ui/radio-group.tsx";
import { Section } from "../ui/section.tsx";
import { TextField } from "../ui/text-field.tsx";
import { TimeField } from "../ui/time-field.tsx";

const kinds = [
  { id: "regular", label: "Varsinainen kokous" },
  { id: "extra", label: "Ylimääräinen kokous" },
] as const;

export function FormSample() {
  const [place, setPlace] = useState("");
  const [day, setDay] = useState("");
  const [start, setStart] = useState("");
  const [kind, setKind] = useState<"regular" | "extra" | undefined>(undefined);
  const [attempt, setAttempt] = useState(0);
  const missing = attempt > 0;
  const errors = [
    { fieldId: "sample-place", text: "Paikka: täytä tämä kohta.", isWrong: place === "" },
    { fieldId: "sample-day", text: "Päivämäärä: kirjoita päivä muodossa 15.3.2026.", isWrong: day === "" },
    { fieldId: "sample-kind", text: "Kokouksen laji: valitse yksi.", isWrong: kind === undefined },
  ].filter(({ isWrong }) => missing && isWrong);
  const errorOf = (id: string) => (errors.some(({ fieldId }) => fieldId === id) ? "Täytä tämä kohta." : undefined);
  return (
    <Section title="Lomake">
      <Form aria-label="Uusi kokous" onSubmit={() => setAttempt(attempt + 1)}>
        <ErrorSummary errors={errors} attempt={attempt} />
        <FieldGroup title="Milloin ja missä" description="Kutsu lähtee näillä tiedoilla.">
          <FormRow>
            <DateField
              id="sample-day"
              label="Päivämäärä"
              value={day}
              onChange={setDay}
              error={errorOf("sample-day")}
              isRequired
            />
            <TimeField label="Alkaa klo" value={start} onChange={setStart} />
          </FormRow>
          <TextField
            id="sample-place"
            label="Paikka"
            value={place}
            onChange={setPlace}
            error={errorOf("sample-place")}
            isRequired
          />
          <RadioGroup
            id="sample-kind"
            label="Kokouksen laji"
            choices={kinds}
            value={kind}
            onChange={setKind}
            error={errorOf("sample-kind")}
          />
        </FieldGroup>
        <FormActions state="Luonnos on tallessa tällä koneella">
          <Button kind="primary" type="submit">
            Tallenna kokous
          </Button>
          <Button kind="quiet">Peruuta</Button>
        </FormActions>
      </Form>
    </Section>
  );
}
