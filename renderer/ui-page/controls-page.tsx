import { type ReactNode, useState } from "react";
import { Disclosure } from "../ui/disclosure.tsx";
import { Stack } from "../ui/layout.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { Section } from "../ui/section.tsx";
import { SkipLink } from "../ui/skip-link.tsx";
import { Button } from "../ui/button.tsx";
import { Menu } from "../ui/menu.tsx";
import { Tabs } from "../ui/tabs.tsx";
import { ChoiceSamples } from "./choice-samples.tsx";
import { FieldSamples } from "./field-samples.tsx";
import { FormSample } from "./form-sample.tsx";
import { MessageSamples } from "./message-samples.tsx";
import styles from "./page.module.css";
import { PressSamples } from "./press-samples.tsx";
import { RecordSamples } from "./record-samples.tsx";

export interface ControlsPageProps {
  /** What turns the page into another look, when there is something that can. */
  readonly look?: ReactNode;
}

/** Every control in every state, in the order in which a person meets them. */
export function ControlsPage({ look }: ControlsPageProps) {
  const [tab, setTab] = useState<"now" | "past" | "none">("now");
  return (
    <>
      <SkipLink target="content">Siirry sisältöön</SkipLink>
      <main id="content" tabIndex={-1} className={styles.page}>
        <PageHeader
          eyebrow="Luotsi · käyttöliittymän osat"
          title="Osat kaikissa tiloissa"
          lead="Viivoja laatikoiden sijaan, yksi vahva viiva paikan nimen alla, isot sanat sille, mikä on tärkeää."
          actions={
            <>
              <Button kind="primary">Uusi kokous</Button>
              <Menu
                label="Lisää toimintoja"
                acts={[
                  { id: "copy", label: "Kopioi", shortcut: "Ctrl C" },
                  { id: "export", label: "Vie taulukkona", note: "Avautuu taulukkolaskennassa" },
                  { id: "sign", label: "Allekirjoita", isDisabled: true },
                  { id: "remove", label: "Poista", isDangerous: true },
                ]}
                onAct={() => undefined}
              />
            </>
          }
        />
        <Stack gap="large">
          {look === undefined ? null : <Section title="Ulkoasu">{look}</Section>}
          <PressSamples />
          <FieldSamples />
          <ChoiceSamples />
          <RecordSamples />
          <Section title="Välilehdet ja avattavat">
            <Tabs
              label="Kokoukset"
              selected={tab}
              onSelect={setTab}
              tabs={[
                { id: "now", title: "Tulevat", count: "2", content: <p>Kokous 1/2026 pidetään 28.1.2026.</p> },
                { id: "past", title: "Pidetyt", count: "14", content: <p>Viimeksi 10.12.2025.</p> },
                { id: "none", title: "Perutut", content: <p>Yhtään kokousta ei ole peruttu.</p> },
              ]}
            />
            <div>
              <Disclosure title="Muutoshistoria">
                <p>Tuuli Esimerkki muutti määräaikaa 12.1.2026.</p>
              </Disclosure>
              <Disclosure title="Liittyy näihin" defaultExpanded>
                <p>Päätös 5/2025, toimenpide 38 ja mittari 2.</p>
              </Disclosure>
            </div>
          </Section>
          <MessageSamples />
          <FormSample />
        </Stack>
      </main>
    </>
  );
}
