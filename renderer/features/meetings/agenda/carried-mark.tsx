import type { AgendaItem } from "../../../../shared/domain/agenda-item.ts";
import { useBook } from "../../../data/hooks.tsx";
import { routeToHash } from "../../../navigation/route.ts";
import { useWords } from "../../../text/words.ts";
import { Link } from "../../../ui/link.tsx";

/** That an item goes on from an earlier meeting, with the way there; nothing for one that began here. */
export function CarriedMark({ item: { carriedFrom } }: { readonly item: AgendaItem }) {
  const t = useWords("agenda");
  const book = useBook();
  if (carriedFrom === undefined) return null;
  const meeting = book.get("agenda-item", carriedFrom)?.meeting;
  const number = meeting === undefined ? undefined : book.get("meeting", meeting)?.number;
  if (meeting === undefined || number === undefined) return <span>{t("carriedNoNumber")}</span>;
  return (
    <Link href={routeToHash({ place: "meeting", id: meeting, view: "agenda", item: carriedFrom })}>
      {t("carried", { meeting: number })}
    </Link>
  );
}
