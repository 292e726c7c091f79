import type { ReactNode } from "react";
import { useSaveState, useSnapshot } from "../data/hooks.tsx";
import { routeToHash } from "../navigation/route.ts";
import { memberName } from "../records/naming/member-name.ts";
import { useFormats, useWords } from "../text/words.ts";
import { Link } from "../ui/link.tsx";
import { ExportReminder } from "./export-reminder.tsx";
import styles from "./foot.module.css";
import { UndoButtons } from "./undo-buttons.tsx";

/** What is true now of saving, of exchange and of who is here; and, on example data, that all of it is invented. */
export function Foot() {
  const words = useWords("shell");
  const records = useWords("records");
  const format = useFormats();
  const { book, identity, exchange } = useSnapshot();
  const times = [exchange.lastExportMs, exchange.lastImportMs].filter((time) => time !== undefined);
  const isExample = book.get("group", "group")?.notice !== undefined;
  return (
    <div className={styles.foot}>
      <p>
        <Link kind="standing" href={routeToHash({ place: "help" })}>
          {words("view.help")}
        </Link>
      </p>
      {isExample ? (
        <p>
          <strong>{words("foot.demo")}</strong>
        </p>
      ) : (
        <ExportReminder />
      )}
      <SavedLine />
      <UndoButtons />
      <p>
        {times.length === 0
          ? words("foot.neverExchanged")
          : words("foot.lastExchange", { date: format.dateTime(Math.max(...times)) })}
      </p>
      <p>
        {identity.member === undefined ? (
          <Link href={routeToHash({ place: "settings" })}>{words("you.choose")}</Link>
        ) : (
          words("you.current", { name: memberName(book, records, identity.member) })
        )}
      </p>
    </div>
  );
}

/** "Saved" only when the write has come through; a failure is said by the notice above the content. */
export function SavedLine(): ReactNode {
  const words = useWords("shell");
  const common = useWords("common");
  const saving = useSaveState();
  switch (saving.type) {
    case "saved":
      return <p>{words("foot.saved")}</p>;
    case "saving":
      return <p>{common("saving.saving")}</p>;
    case "failed":
      return (
        <p className={styles.failed}>
          <strong>{words("foot.savingFailed")}</strong>
        </p>
      );
  }
}
