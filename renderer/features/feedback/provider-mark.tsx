import { useBook } from "../../data/hooks.tsx";
import { sideOfOrganisation } from "../../records/naming/organisation-side.ts";
import { recordTitle } from "../../records/naming/record-title.ts";
import { useNaming } from "../../records/naming/use-naming.ts";
import { useWords } from "../../text/words.ts";
import { SideMark } from "../../ui/side-mark.tsx";

/** About whom feedback is: a provider with its side's shape, or the whole service. */
export function ProviderMark({ id }: { readonly id: string | undefined }) {
  const t = useWords("feedback");
  const naming = useNaming();
  const organisation = useBook().get("organisation", id ?? "");
  if (id === undefined) return <span>{t("wholeService")}</span>;
  const name = recordTitle(naming, "organisation", id);
  const side = organisation === undefined ? undefined : sideOfOrganisation(organisation);
  return side === undefined ? (
    <span>{name}</span>
  ) : (
    <SideMark side={side} isPlain>
      {name}
    </SideMark>
  );
}
