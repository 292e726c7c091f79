import type { Position } from "../../../shared/domain/position.ts";
import { partiesOn, type PartyStance, stancesOf } from "../../../shared/meeting/voting/parties.ts";
import { useBook } from "../../data/hooks.tsx";
import { useFormats, useWords } from "../../text/words.ts";
import { classNames } from "../../ui/class-names.ts";
import { SideMark } from "../../ui/side-mark.tsx";
import { ConflictMark } from "../showing/conflict-mark.tsx";
import styles from "./party-stances.module.css";
import { partyName } from "./party-name.ts";

export interface PartyStancesProps {
  readonly positions: readonly Position[];
  /** The day whose table it was: a party of it that has no position is shown too. */
  readonly date: string | undefined;
}

/** Each party with where it stands: in words, and with its colour and shape. */
export function PartyStances({ positions, date }: PartyStancesProps) {
  const book = useBook();
  return (
    <ul className={styles.parties}>
      {stancesOf(book, partiesOn(book, date), positions).map((told) => (
        <PartyItem key={told.party.key} told={told} />
      ))}
    </ul>
  );
}

function PartyItem({ told: { party, positions, stances } }: { readonly told: PartyStance }) {
  const t = useWords("deciding");
  const common = useWords("common");
  const records = useWords("records");
  const format = useFormats();
  const book = useBook();
  const words = stances.map((stance) => records(`values.stance.${stance}`));
  const [stance] = words;
  return (
    <li className={classNames(styles.party, styles[party.side])}>
      <SideMark side={party.side} isHollow={stances.length === 0 || stances.includes("not-heard")}>
        {partyName(book, common, records, party)}
      </SideMark>
      <span className={stance === undefined ? styles.quiet : styles.stance}>
        {words.length > 1 ? t("positions.several", { stances: format.list(words) }) : (stance ?? t("positions.none"))}
      </span>
      {positions.map(({ id, text }) => (
        <div key={id}>
          {text === undefined ? null : <p className={styles.text}>{text}</p>}
          <ConflictMark kind="position" id={id} />
        </div>
      ))}
    </li>
  );
}
