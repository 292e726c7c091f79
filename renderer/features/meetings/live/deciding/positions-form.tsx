import type { ReactNode } from "react";
import { partyName } from "../../../../records/deciding/party-name.ts";
import type { FieldProblem } from "../../../../records/editing/form-draft.ts";
import {
  type Party,
  partiesOn,
  type Stance,
  stances,
  stancesOf,
} from "../../../../../shared/meeting/voting/parties.ts";
import { useBook } from "../../../../data/hooks.tsx";
import { useWords } from "../../../../text/words.ts";
import { RadioGroup } from "../../../../ui/radio-group.tsx";
import { SideShape } from "../../../../ui/side-mark.tsx";
import { TextField } from "../../../../ui/text-field.tsx";
import { ItemFormFrame } from "../../agenda/item-form-frame.tsx";
import { type KeptDraft, useKeptDraft } from "../../kept-drafts.tsx";
import styles from "./deciding.module.css";
import { planPositions } from "./plan-deciding.ts";
import type { Deciding } from "./use-deciding.ts";

/** By party: `stance:` its stance or "", `text:` its words. */
type Draft = Readonly<Record<string, string>>;

const stanceOf = (party: Party) => `stance:${party.key}`;
const textOf = (party: Party) => `text:${party.key}`;

/** All parties under one another, a stance for each; who was not heard needs a reason, the others may add their words. */
export function PositionsForm({
  deciding,
  onDone,
}: {
  readonly deciding: Deciding;
  readonly onDone: () => void;
}): ReactNode {
  const t = useWords("deciding");
  const common = useWords("common");
  const errors = useWords("errors");
  const records = useWords("records");
  const book = useBook();
  const { item, meeting, round } = deciding;
  const told = stancesOf(book, partiesOn(book, meeting.date), round.positions);
  const parties = told.map(({ party }) => party);
  const draft = useKeptDraft<Draft>(
    `position/${item.id}`,
    Object.fromEntries(
      told.flatMap(({ party, positions, stances: [stance] }) => [
        [stanceOf(party), stance ?? ""],
        [textOf(party), positions[0]?.text ?? ""],
      ]),
    ),
  );
  const value = (field: string) => draft.values[field] ?? "";
  const check = (): readonly FieldProblem<Draft>[] =>
    parties.flatMap((party) =>
      value(stanceOf(party)) === "not-heard" && value(textOf(party)).trim() === ""
        ? [
            {
              field: textOf(party),
              label: t("positions.why", { party: partyName(book, common, records, party) }),
              text: errors("field.required"),
            },
          ]
        : [],
    );
  const save = () =>
    deciding.act(
      planPositions(
        deciding.facts(),
        parties.map((party) => ({
          party,
          stance: stances.find((stance) => stance === value(stanceOf(party))),
          text: value(textOf(party)),
        })),
      ),
      t("positions.saved"),
    );
  return (
    <ItemFormFrame
      title={t("positions.edit")}
      help={t("positions.help")}
      draft={draft}
      check={check}
      save={save}
      onDone={onDone}
      texts={parties.map(textOf)}
    >
      {parties.map((party) => (
        <PartyFields key={party.key} party={party} draft={draft} />
      ))}
    </ItemFormFrame>
  );
}

function PartyFields({ party, draft }: { readonly party: Party; readonly draft: KeptDraft<Draft> }) {
  const t = useWords("deciding");
  const common = useWords("common");
  const records = useWords("records");
  const book = useBook();
  const name = partyName(book, common, records, party);
  const stance = stances.find((each) => each === draft.values[stanceOf(party)]);
  return (
    <div className={styles.partyFields}>
      <SideShape side={party.side} isColoured />
      <div className={styles.partyInputs}>
        <RadioGroup<Stance>
          label={name}
          layout="row"
          choices={stances.map((id) => ({ id, label: records(`values.stance.${id}`) }))}
          value={stance}
          onChange={(chosen) => draft.change(stanceOf(party), chosen)}
        />
        {stance === undefined || stance === "supports" ? null : (
          <TextField
            label={t(stance === "not-heard" ? "positions.why" : "positions.own", { party: name })}
            id={draft.idOf(textOf(party))}
            value={draft.values[textOf(party)] ?? ""}
            onChange={(text) => draft.change(textOf(party), text)}
            error={draft.problemOf(textOf(party))}
            isRequired={stance === "not-heard"}
            isMultiline
            rows={2}
          />
        )}
      </div>
    </div>
  );
}
