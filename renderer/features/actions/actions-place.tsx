import { useState } from "react";
import { useBook } from "../../data/hooks.tsx";
import type { ListView } from "../../lists/choosing/list-view.ts";
import { RecordList } from "../../lists/record-list.tsx";
import { useNavigation } from "../../navigation/navigation.tsx";
import { NewActionDialog } from "../../records/responsibility/new-action.tsx";
import { useWords } from "../../text/words.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { useActionList } from "./action-list.tsx";

/** What has been promised, by whom and by when. */
export function ActionsPlace() {
  const t = useWords("actions");
  const navigation = useNavigation();
  const list = useActionList();
  const rows = useBook().all("action");
  const [isMaking, setMaking] = useState(false);
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={
          <Button kind="primary" onPress={() => setMaking(true)}>
            {t("new")}
          </Button>
        }
      />
      {rows.length === 0 ? (
        <EmptyState title={t("empty.title")}>{t("empty.text")}</EmptyState>
      ) : (
        <RecordList list={list} rows={rows} nothing={(view) => <NothingShown view={view} />} />
      )}
      <NewActionDialog
        isOpen={isMaking}
        onClose={() => setMaking(false)}
        origin={{}}
        onMade={(id) => navigation.navigate({ place: "record", kind: "action", id })}
      />
    </>
  );
}

/** Why the list is empty: good news where nothing is late or open, advice where the search is narrow. */
function NothingShown({ view: { search, filters } }: { readonly view: ListView }) {
  const t = useWords("actions");
  const common = useWords("common");
  const show = filters["show"];
  if (search === "" && filters["organisation"] === "all" && (show === "late" || show === "mine" || show === "open")) {
    return <EmptyState title={t(`nothing.${show}`)}>{t("nothing.help")}</EmptyState>;
  }
  return <EmptyState title={common("noMatches")}>{common("noMatchesHelp")}</EmptyState>;
}
