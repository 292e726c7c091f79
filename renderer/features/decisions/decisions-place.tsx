import { useBook } from "../../data/hooks.tsx";
import { RecordList } from "../../lists/record-list.tsx";
import { routeToHash } from "../../navigation/route.ts";
import { useWords } from "../../text/words.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Link } from "../../ui/link.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { useDecisionList } from "./decision-list.tsx";

/** The register of decisions and recommendations. */
export function DecisionsPlace() {
  const t = useWords("decisions");
  const list = useDecisionList();
  const rows = useBook().all("decision");
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      {rows.length === 0 ? (
        <EmptyState
          title={t("empty.title")}
          action={
            <Link kind="standing" href={routeToHash({ place: "meetings" })}>
              {t("toMeetings")}
            </Link>
          }
        >
          {t("empty.text")}
        </EmptyState>
      ) : (
        <RecordList list={list} rows={rows} />
      )}
    </>
  );
}
