import { responsibilityOf } from "../../../shared/domain/responsibility.ts";
import { useWords } from "../../text/words.ts";
import { Notice } from "../../ui/notice.tsx";
import { SideMark } from "../../ui/side-mark.tsx";
import { StatusTag } from "../../ui/status-tag.tsx";
import { sideOfOrganisation } from "../naming/organisation-side.ts";
import { accountableChoices } from "./people-choices.tsx";
import { RecordLink } from "../showing/record-link.tsx";
import { recordTitle } from "../naming/record-title.ts";
import { useNaming } from "../naming/use-naming.ts";

interface ResponsibilityProps {
  readonly record: { readonly accountable?: string; readonly owner?: string };
}

interface ResponsibilityMarkProps extends ResponsibilityProps {
  /** The name alone, in lists where each row leads to its own record. */
  readonly isPlain?: boolean | undefined;
}

/** Who answers for a decision or an action, with its side's colour and shape; "unclear" where nobody can. */
export function ResponsibilityMark({ record, isPlain = false }: ResponsibilityMarkProps) {
  const naming = useNaming();
  const { book, t } = naming;
  const found = responsibilityOf(book, record);
  if (!found.clear) return <StatusTag tone="late">{t("responsibility.unclear")}</StatusTag>;
  const side = sideOfOrganisation(found.organisation);
  const { id } = found.organisation;
  const link = isPlain ? recordTitle(naming, "organisation", id) : <RecordLink kind="organisation" id={id} />;
  return side === undefined ? (
    <span>{link}</span>
  ) : (
    <SideMark side={side} isPlain>
      {link}
    </SideMark>
  );
}

/** Says at length that nobody answers for the record, why that is so and who can be chosen. Usually nothing. */
export function ResponsibilityNotice({ record }: ResponsibilityProps) {
  const naming = useNaming();
  const lists = useWords("lists");
  const found = responsibilityOf(naming.book, record);
  if (found.clear) return null;
  const reason = ({ nobody: "nobody", "not-here": "notHere", "client-side": "clientSide" } as const)[found.reason];
  const names = naming.format.list(accountableChoices(naming).map(({ label }) => label));
  return (
    <Notice tone="late" title={naming.t("responsibility.unclear")}>
      <p>{naming.t(`responsibility.${reason}`)}</p>
      {names === "" ? null : <p>{lists("canBeAccountable", { names })}</p>}
    </Notice>
  );
}
