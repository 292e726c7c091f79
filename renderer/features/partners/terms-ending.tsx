import { endsSoon } from "../../../shared/domain/role-card.ts";
import { useBook } from "../../data/hooks.tsx";
import { recordTitle } from "../../records/naming/record-title.ts";
import { useNaming } from "../../records/naming/use-naming.ts";
import { useToday } from "../../records/responsibility/use-today.ts";
import { useWords } from "../../text/words.ts";
import { Notice } from "../../ui/notice.tsx";

/** Whose term ends soon, while there is time to do something about it; nothing when nobody's does. */
export function TermsEnding() {
  const t = useWords("roles");
  const naming = useNaming();
  const today = useToday();
  const ending = useBook()
    .all("member")
    .filter((member) => endsSoon(member, today));
  if (ending.length === 0) return null;
  const { format } = naming;
  const names = ending.map(
    ({ id, termEnd }) => `${recordTitle(naming, "member", id)} ${termEnd === undefined ? "" : format.date(termEnd)}`,
  );
  return (
    <Notice tone="late" title={t("endsSoon")}>
      <p>{format.list(names)}</p>
      <p>{t("endsSoonHelp")}</p>
    </Notice>
  );
}
