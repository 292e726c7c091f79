import { useBook } from "../../data/hooks.tsx";
import { RecordList } from "../../lists/record-list.tsx";
import { useWords } from "../../text/words.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { useFeedbackRegister } from "./feedback-register.tsx";

/** All that has been heard: what is new, what waits for its first answer, what led to change. */
export function FeedbackList({ onNew }: { readonly onNew: () => void }) {
  const t = useWords("feedback");
  const rows = useBook().all("feedback");
  const list = useFeedbackRegister(rows);
  const write = (
    <Button kind="primary" onPress={onNew}>
      {t("new")}
    </Button>
  );
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} actions={rows.length === 0 ? undefined : write} />
      {rows.length === 0 ? (
        <EmptyState title={t("empty.title")} action={write}>
          {t("empty.text")}
        </EmptyState>
      ) : (
        <RecordList list={list} rows={rows} />
      )}
    </>
  );
}
