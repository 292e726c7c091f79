import { Button } from "../ui/button.tsx";
import { FilePicker } from "../ui/file-picker.tsx";
import { Icon, iconNames } from "../ui/icon.tsx";
import { Link } from "../ui/link.tsx";
import { LinkButton } from "../ui/link-button.tsx";
import { Section } from "../ui/section.tsx";
import styles from "./page.module.css";

export function PressSamples() {
  return (
    <Section title="Painikkeet ja linkit">
      <div className={styles.row}>
        <Button kind="primary">Tallenna</Button>
        <Button>Tee kokouspaketti</Button>
        <Button kind="quiet">Peruuta</Button>
        <Button kind="danger">Poista</Button>
        <FilePicker onFiles={() => undefined} accepts={[".luotsi"]}>
          <Icon name="file" />
          Valitse tiedosto
        </FilePicker>
      </div>
      <div className={styles.row}>
        <Button kind="primary" isPending>
          Yhdistetään
        </Button>
        <Button isDisabled>Ei käytössä</Button>
        <Button kind="primary" isDisabled>
          Ei käytössä
        </Button>
        <Button aria-pressed>Painettu</Button>
        <Button kind="primary">
          Anna vuoro asiakkaille <kbd>R</kbd>
        </Button>
      </div>
      <div className={styles.row}>
        <p>
          Päätös tehtiin kokouksessa <Link href="#/meetings/7">7/2025</Link>, ja siitä syntyi{" "}
          <Link href="#/actions/38" kind="quiet">
            toimenpide 38
          </Link>
          .
        </p>
        <Link href="#/decisions" kind="standing">
          Kaikki päätökset
        </Link>
        <LinkButton href="#/meetings/7" kind="primary">
          Avaa kokous
        </LinkButton>
        <LinkButton href="#/exchange">Siirry vaihtoon</LinkButton>
      </div>
      <div className={styles.row}>
        {iconNames.map((name) => (
          <span key={name} className={styles.row}>
            <Icon name={name} /> {name}
          </span>
        ))}
      </div>
    </Section>
  );
}
