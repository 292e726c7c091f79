import { routeToHash } from "../../navigation/route.ts";
import { useWords } from "../../text/words.ts";
import { Link } from "../../ui/link.tsx";
import { PageHeader } from "../../ui/page-header.tsx";

/** What a page says when its record is not here: deleted, not come yet, or an old link. */
export function NotFound() {
  const words = useWords("shell");
  return (
    <>
      <PageHeader title={words("notFound.title")} lead={words("notFound.text")} />
      <Link kind="standing" href={routeToHash({ place: "overview" })}>
        {words("notFound.action")}
      </Link>
    </>
  );
}
