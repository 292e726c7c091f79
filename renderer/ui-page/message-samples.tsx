import { useState } from "react";
import { useAnnounce } from "../ui/announcer.tsx";
import { Button } from "../ui/button.tsx";
import { ConfirmDialog } from "../ui/confirm-dialog.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { Notice } from "../ui/notice.tsx";
import { ProgressBar } from "../ui/progress-bar.tsx";
import { SearchDialog } from "../ui/search-dialog.tsx";
import { Section } from "../ui/section.tsx";
import { TextField } from "../ui/text-field.tsx";
import { useToasts } from "../ui/toast.tsx";
import styles from "./page.module.css";

export function MessageSamples() {
  const [open, setOpen] = useState<"none" | "dialog" | "confirm" | "search">("none");
  const [text, setText] = useState("");
  const toasts = useToasts();
  const announce = useAnnounce();
  const close = () => setOpen("none");
  return (
    <Section title="Viestit ja ikkunat">
      <div className={styles.row}>
        <Button onPress={() => setOpen("dialog")}>Avaa ikkuna</Button>
        <Button onPress={() => setOpen("confirm")}>Kysy ensin</Button>
        <Button onPress={() => setOpen("search")}>Etsi tai tee</Button>
        <Button
          onPress={() =>
            toasts.show({
              text: "Toimenpide on tallennettu.",
              tone: "done",
              act: { label: "Kumoa", onPress: () => announce("Kumottu") },
            })
          }
        >
          Näytä ilmoitus
        </Button>
        <Button
          onPress={() =>
            toasts.show({ text: "Levytila loppui. Mitään ei ole hävinnyt.", tone: "problem", stays: true })
          }
        >
          Näytä vika
        </Button>
        <Button onPress={() => announce("Siirretty kohtaan 3")}>Sano ruudunlukijalle</Button>
      </div>
      <div className={styles.columns}>
        <div className={styles.stack}>
          <ProgressBar label="Tiedostoa tarkistetaan" share={0.42} />
          <ProgressBar label="Muutoksia yhdistetään" share={1} valueLabel="12 / 12" />
          <ProgressBar label="Tiedostoa luetaan" share={undefined} />
        </div>
        <div className={styles.stack}>
          <Notice
            tone="late"
            title="Tässä voi olla ihmisen nimi."
            actions={
              <>
                <Button kind="primary">Vaihda: ”työntekijä”</Button>
                <Button>Se ei ole nimi, jätä</Button>
              </>
            }
          >
            Nimiä ei kirjoiteta tänne. Mitä teemme?
          </Notice>
          <Notice tone="client" title="”Soitin kolme kertaa ennen kuin kukaan vastasi.”">
            Soitamme takaisin samana arkipäivänä.
          </Notice>
        </div>
        <div className={styles.stack}>
          <Notice tone="danger" title="Tiedosto on katkennut siirrossa.">
            Mitään ei muutettu. Pyydä lähettäjää lähettämään se uudelleen.
          </Notice>
          <Notice tone="done" title="Päätösvaltainen">
            8 jäsentä, jokainen osapuoli paikalla
          </Notice>
          <Notice title="Kolmella jäsenellä on vanhempi versio." />
        </div>
      </div>
      <Dialog
        isOpen={open === "dialog"}
        onClose={close}
        title="Ehdota asiaa"
        actions={
          <>
            <Button kind="primary" onPress={close}>
              Ehdota
            </Button>
            <Button onPress={close}>Peruuta</Button>
          </>
        }
      >
        <TextField label="Mistä on kyse?" value={text} onChange={setText} isMultiline />
      </Dialog>
      <SearchDialog
        isOpen={open === "search"}
        onClose={close}
        title="Haku ja komennot"
        label="Mitä etsit tai haluat tehdä?"
        placeholder="Etsi tai tee"
        typed={text}
        onType={setText}
        groups={[
          {
            id: "actions",
            title: "Toimenpiteet",
            count: "2 / 5",
            lines: [
              { id: "a38", name: "Yhteinen sijaispooli", note: "Kuusela · 28.2.2026" },
              { id: "a39", name: "Takaisinsoitto samana arkipäivänä", note: "Avopolku · 15.1.2026" },
            ],
          },
          { id: "commands", title: "Komennot", lines: [{ id: "undo", name: "Kumoa", keys: "Ctrl Z" }] },
        ]}
        onChoose={close}
        status="Kolme tulosta"
        help="Nuolilla valitset, Enter avaa, Esc sulkee."
      />
      <ConfirmDialog
        isOpen={open === "confirm"}
        title="Poistetaanko toimenpide 38?"
        confirmLabel="Poista toimenpide"
        cancelLabel="Älä poista"
        onConfirm={close}
        onCancel={close}
        isDangerous
      >
        <p>Poisto jää muutoshistoriaan, ja sen voi kumota.</p>
      </ConfirmDialog>
    </Section>
  );
}
